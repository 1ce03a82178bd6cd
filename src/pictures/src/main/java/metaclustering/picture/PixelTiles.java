package metaclustering.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Tile;

/**
 * Pictures of single centres in the attributes' own units: viridis where the meta-cluster owns the
 * attribute; the others are faded to a pale grey, so that the meta-cluster's region shows.
 */
final class PixelTiles {

  static final int TILE_SIDE = 84;

  /** How much is left of a value's grey where it is faded. */
  private static final double FADED = 0.14;

  /** How much of the owner's colour is in the paper of faded parts. */
  private static final double TINT = 0.08;

  private static final int WHITE = 0xFFFFFF;

  private final MetaClusterModel model;
  private final PictureShape shape;
  private final int[] pixels;
  private final double[][][] values;
  private final double min;
  private final double max;

  /**
   * Reads the centres of the meta-clusters that can be drawn.
   *
   * @throws IllegalArgumentException if the attributes do not fit into the shape
   */
  PixelTiles(MetaClusterModel model, PictureShape shape) {
    this.model = model;
    this.shape = shape;
    this.pixels = shape.pixels(model.layout());
    this.values = new double[Math.min(model.metaClusters(), GroupColours.MAX_GROUPS)][][];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < values.length; m++) {
      values[m] = new double[model.centreCount(m)][];
      for (int k = 0; k < values[m].length; k++) {
        values[m][k] = model.centreValues(m, k);
        for (int a : pixels) {
          if (model.owner(a) == m && Double.isFinite(values[m][k][a])) {
            least = Math.min(least, values[m][k][a]);
            most = Math.max(most, values[m][k][a]);
          }
        }
      }
    }
    min = least < most ? least : 0;
    max = least < most ? most : 1;
  }

  /** Where a value is between the least and the largest of what centres own, 0 to 1 if it is. */
  double place(double value) {
    return (value - min) / (max - min);
  }

  Legend legend() {
    return new Legend("value", ColourMap.VIRIDIS, min, max, List.of());
  }

  /** The symbols of a meta-cluster, that of the largest cluster first. */
  static List<Integer> bySize(MetaClusterModel model, int metaCluster) {
    return IntStream.range(0, model.centreCount(metaCluster))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> model.summary().size(metaCluster, k))
            .reversed())
        .toList();
  }

  /** The share of the training rows in words, empty if they have not been counted. */
  static String share(MetaClusterModel model, int metaCluster, int symbol) {
    double rows = IntStream.range(0, model.centreCount(metaCluster))
        .mapToDouble(k -> model.summary().size(metaCluster, k))
        .sum();
    double size = model.summary().size(metaCluster, symbol);
    return rows > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * size / rows) : "";
  }

  Tile tile(int metaCluster, int symbol, Caption caption) {
    int[] colours = new int[pixels.length];
    int paper = ColourMap.mix(WHITE, GroupColours.rgb(metaCluster), TINT);
    for (int i = 0; i < colours.length; i++) {
      int a = pixels[i];
      double place = place(values[metaCluster][symbol][a]);
      colours[i] = model.owner(a) == metaCluster
          ? ColourMap.VIRIDIS.rgb(place)
          : ColourMap.mix(paper, ColourMap.GREY.rgb(place), FADED);
    }
    return new Tile(shape.width(), colours, shape.magnification(TILE_SIDE), caption);
  }
}
