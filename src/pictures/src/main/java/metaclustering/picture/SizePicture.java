package metaclustering.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.TextStyle;
import metaclustering.picture.layout.Theme;

/** The sizes of all centres: for each attribute group a bar, divided among its centres. */
public final class SizePicture {

  private SizePicture() {}

  /**
   * Draws at most 64 attribute groups.
   *
   * @param width of the bars, in pixels
   */
  public static Sheet sheet(MetaClusterModel model, int width) {
    GroupLabels groups = new GroupLabels(model);
    Sheet sheet = Sheet.titled(
        "Sizes of the centres of " + groups.drawnInWords(),
        "Each centre with its number, largest first; its length is its share of the training rows.");
    for (int m = 0; m < groups.drawn(); m++) {
      sheet.add(groups.line(m));
      sheet.add(new SizeBar(model, m, width));
    }
    return sheet;
  }

  /** The centres of a group as parts of one bar, the largest first. */
  private static final class SizeBar implements Drawable {

    private static final int HEIGHT = TextStyle.PLAIN.height() + 6;
    private static final int INSET = 3;

    /** Share of the group's colour in the parts, alternating. */
    private static final double[] STRENGTHS = {0.5, 0.25};

    private final int rgb;
    private final int width;
    private final List<Integer> clusters;
    private final double[] sizes;
    private final double all;

    SizeBar(MetaClusterModel model, int group, int width) {
      this.rgb = GroupColours.rgb(group);
      this.width = width;
      this.clusters = GroupLabels.bySize(model, group);
      this.sizes = IntStream.range(0, model.centreCount(group))
          .mapToDouble(k -> model.summary().size(group, k))
          .toArray();
      this.all = DoubleStream.of(sizes).sum();
    }

    @Override
    public int width() {
      return width;
    }

    @Override
    public int height() {
      return HEIGHT;
    }

    @Override
    public void draw(Graphics2D graphics, int left, int top) {
      if (all == 0) {
        TextStyle.PLAIN.draw(graphics, "Rows are counted after the training.", left, top);
        return;
      }
      double before = 0;
      for (int i = 0; i < clusters.size(); i++) {
        int cluster = clusters.get(i);
        int from = (int) Math.round(width * before / all);
        before += sizes[cluster];
        int to = (int) Math.round(width * before / all);
        graphics.setColor(new Color(ColourMap.tint(rgb, STRENGTHS[i % STRENGTHS.length])));
        graphics.fillRect(left + from, top, to - from, HEIGHT);
        String number = Integer.toString(cluster);
        if (TextStyle.PLAIN.width(number) + INSET < to - from) {
          TextStyle.PLAIN.draw(
              graphics, Theme.PAPER.ink(), number, left + from + INSET, top + INSET);
        }
      }
    }
  }
}
