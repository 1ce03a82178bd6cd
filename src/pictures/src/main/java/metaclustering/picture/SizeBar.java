package metaclustering.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.TextStyle;

/** The clusters of a meta-cluster as parts of one bar, the largest first. */
final class SizeBar implements Drawable {

  private static final int HEIGHT = TextStyle.PLAIN.height() + 6;
  private static final int INSET = 3;
  private static final int WHITE = 0xFFFFFF;

  /** How much of the owner's colour is in the parts, in turn. */
  private static final double[] STRENGTHS = {0.5, 0.25};

  private final int rgb;
  private final int width;
  private final List<Integer> clusters;
  private final double[] sizes;
  private final double all;

  SizeBar(MetaClusterModel model, int metaCluster, int width) {
    this.rgb = GroupColours.rgb(metaCluster);
    this.width = width;
    this.clusters = PixelTiles.bySize(model, metaCluster);
    this.sizes = IntStream.range(0, model.centreCount(metaCluster))
        .mapToDouble(k -> model.summary().size(metaCluster, k))
        .toArray();
    this.all = IntStream.range(0, sizes.length).mapToDouble(k -> sizes[k]).sum();
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
      TextStyle.PLAIN.draw(graphics, "rows are counted when learning is over", left, top);
      return;
    }
    double before = 0;
    for (int i = 0; i < clusters.size(); i++) {
      int cluster = clusters.get(i);
      int from = (int) Math.round(width * before / all);
      before += sizes[cluster];
      int to = (int) Math.round(width * before / all);
      double strength = STRENGTHS[i % STRENGTHS.length];
      graphics.setColor(new Color(ColourMap.mix(WHITE, rgb, strength)));
      graphics.fillRect(left + from, top, to - from, HEIGHT);
      String number = Integer.toString(cluster);
      if (TextStyle.PLAIN.width(number) + INSET < to - from) {
        TextStyle.PLAIN.draw(graphics, number, left + from + INSET, top + INSET);
      }
    }
  }
}
