package metaclustering.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.TextStyle;

/**
 * Masks as a table of colours: attributes from top to bottom, sorted by group, and attribute groups
 * from left to right. Of many attributes only the strongest are drawn, those whose certainty times
 * explained share of variance is largest.
 */
final class MaskHeatMap implements Drawable {

  private static final int MAX_ATTRIBUTES = 200;
  private static final int MAX_NAME_LENGTH = 40;
  private static final int CELL_HEIGHT = TextStyle.PLAIN.height() + 2;
  private static final int MIN_CELL_WIDTH = 26;
  private static final int MARK = 4;
  private static final int GAP = 8;
  private static final int GROUP_GAP = 4;

  private final MetaClusterModel model;
  private final GroupLabels groups;
  private final List<Integer> attributes;
  private final List<Integer> metaClusters;
  private final int nameWidth;
  private final int cellWidth;

  MaskHeatMap(MetaClusterModel model) {
    this.model = model;
    this.groups = new GroupLabels(model);
    this.attributes = IntStream.range(0, model.layout().attributes().size())
        .boxed()
        .sorted(Comparator.comparingDouble(groups::strength).reversed())
        .limit(MAX_ATTRIBUTES)
        .sorted(Comparator.comparingInt(this::place))
        .toList();
    this.metaClusters = IntStream.range(0, model.metaClusters())
        .filter(m -> model.metaClusters() <= GroupColours.MAX_GROUPS || hasDrawn(m))
        .boxed()
        .toList();
    this.nameWidth = TextStyle.PLAIN.width(attributes.stream().map(this::name).toList());
    this.cellWidth = metaClusters.stream()
        .mapToInt(m -> TextStyle.PLAIN.width(Integer.toString(m)) + GAP)
        .reduce(MIN_CELL_WIDTH, Math::max);
  }

  /** Attributes without a group come last. */
  private int place(int attribute) {
    int owner = model.owner(attribute);
    return owner == MetaClusterModel.NO_OWNER ? Integer.MAX_VALUE : owner;
  }

  private boolean hasDrawn(int metaCluster) {
    return attributes.stream().anyMatch(a -> model.owner(a) == metaCluster);
  }

  private String name(int attribute) {
    return GroupLabels.shortened(
        model.layout().attributes().get(attribute).name(), MAX_NAME_LENGTH);
  }

  Sheet draw() {
    return Sheet.titled(
            "Masks of " + drawnInWords(), "How much each attribute belongs to each group")
        .add(this)
        .add(MaskPicture.legend("mask"));
  }

  private String drawnInWords() {
    int all = model.layout().attributes().size();
    String left = metaClusters.size() == model.metaClusters() ? "" : metaClusters.size() + " of ";
    String strongest =
        attributes.size() == all ? "" : "the " + attributes.size() + " strongest of ";
    return left + GroupLabels.counted(model.metaClusters(), "attribute group") + " over "
        + strongest + GroupLabels.counted(all, "attribute");
  }

  @Override
  public int width() {
    return nameWidth + GAP + metaClusters.size() * cellWidth;
  }

  private int headHeight() {
    return TextStyle.PLAIN.height() + MARK + 2;
  }

  @Override
  public int height() {
    long groups = attributes.stream().map(model::owner).distinct().count();
    return headHeight() + attributes.size() * CELL_HEIGHT + ((int) groups - 1) * GROUP_GAP;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int cells = left + nameWidth + GAP;
    for (int c = 0; c < metaClusters.size(); c++) {
      String name = Integer.toString(metaClusters.get(c));
      int x = cells + c * cellWidth;
      TextStyle.PLAIN.draw(graphics, name, x + (cellWidth - TextStyle.PLAIN.width(name)) / 2, top);
      graphics.setColor(new Color(GroupColours.rgb(metaClusters.get(c))));
      graphics.fillRect(x, top + TextStyle.PLAIN.height(), cellWidth - 1, MARK);
    }
    int y = top + headHeight();
    for (int i = 0; i < attributes.size(); i++) {
      int a = attributes.get(i);
      y += i > 0 && model.owner(a) != model.owner(attributes.get(i - 1)) ? GROUP_GAP : 0;
      String name = name(a);
      TextStyle.PLAIN.drawLeftOf(graphics, name, cells - GAP, y);
      for (int c = 0; c < metaClusters.size(); c++) {
        graphics.setColor(new Color(rgb(metaClusters.get(c), a)));
        graphics.fillRect(cells + c * cellWidth, y, cellWidth - 1, CELL_HEIGHT - 1);
      }
      y += CELL_HEIGHT;
    }
  }

  private int rgb(int metaCluster, int attribute) {
    boolean owned = model.owner(attribute) != MetaClusterModel.NO_OWNER;
    return ColourMap.VIRIDIS.rgb(owned ? model.mask(metaCluster, attribute) : Double.NaN);
  }
}
