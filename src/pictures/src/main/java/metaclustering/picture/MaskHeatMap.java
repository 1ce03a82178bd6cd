package metaclustering.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.HeatMap;
import metaclustering.picture.layout.Sheet;

/**
 * Masks as a table of colours: attributes from top to bottom, sorted by group, and attribute groups
 * from left to right. Of many attributes only the strongest are drawn, those whose certainty times
 * explained share of variance is largest.
 */
final class MaskHeatMap {

  private static final int MAX_ATTRIBUTES = 200;
  private static final int MAX_NAME_LENGTH = 40;

  private final MetaClusterModel model;
  private final GroupLabels groups;
  private final List<Integer> attributes;
  private final List<Integer> metaClusters;

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
    Sheet sheet = Sheet.titled(
            "Masks of " + drawnInWords(), "How much each attribute belongs to each group")
        .add(map());
    if (!MaskPicture.areHard(model)) {
      return sheet.add(MaskPicture.legend("mask", List.of()));
    }
    MaskPicture.hardColours().forEach(sheet::add);
    return sheet.add(MaskPicture.CONSTANT);
  }

  private HeatMap map() {
    List<HeatMap.Line> lines = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      int a = attributes.get(i);
      boolean isApart = i > 0 && model.owner(a) != model.owner(attributes.get(i - 1));
      int[] colours = metaClusters.stream().mapToInt(m -> rgb(m, a)).toArray();
      lines.add(new HeatMap.Line(name(a), isApart, colours, List.of()));
    }
    return new HeatMap(metaClusters.stream().map(GroupLabels::number).toList(), lines);
  }

  private String drawnInWords() {
    int all = model.layout().attributes().size();
    String left = metaClusters.size() == model.metaClusters() ? "" : metaClusters.size() + " of ";
    String strongest =
        attributes.size() == all ? "" : "the " + attributes.size() + " strongest of ";
    return left + GroupLabels.counted(model.metaClusters(), "attribute group") + " over "
        + strongest + GroupLabels.counted(all, "attribute");
  }

  private int rgb(int metaCluster, int attribute) {
    boolean owned = model.owner(attribute) != MetaClusterModel.NO_OWNER;
    return ColourMap.VIRIDIS.rgb(owned ? model.mask(metaCluster, attribute) : Double.NaN);
  }
}
