package metaclustering.picture;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Tile;
import metaclustering.table.PictureShape;

/**
 * Single centres and rows as small pictures in the attributes' own units. In a centre the group's own
 * attributes are coloured; the others are faded to a pale grey, so that the group's region shows.
 */
final class PixelTiles {

  private static final int CENTRE_SIDE = 84;

  /** Share of a value's grey where it is faded. */
  private static final double FADED = 0.14;

  /** Share of the group's colour in the paper of faded parts. */
  private static final double TINT = 0.08;

  private final MetaClusterModel model;
  private final PictureShape shape;
  private final int[] pixels;
  private final double[][][] values;
  private final double min;
  private final double max;

  /**
   * Reads the centres of the groups that can be drawn.
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

  /** Scales a value so that the least that any group's centre has is 0, the largest 1. */
  private double place(double value) {
    return (value - min) / (max - min);
  }

  Legend legend() {
    return new Legend("value", ColourMap.VIRIDIS, min, max, List.of());
  }

  Tile centre(int group, int symbol, Caption caption) {
    int paper = ColourMap.tint(GroupColours.rgb(group), TINT);
    return tile(CENTRE_SIDE, caption, a -> {
      double place = place(values[group][symbol][a]);
      return model.owner(a) == group
          ? ColourMap.VIRIDIS.rgb(place)
          : ColourMap.mix(paper, ColourMap.GREY.rgb(place), FADED);
    });
  }

  /**
   * A row in the colours of the centres.
   *
   * @param row one value per attribute in its own units, NaN where missing
   */
  Tile row(double[] row, int side, Caption caption) {
    return tile(side, caption, a -> ColourMap.VIRIDIS.rgb(place(row[a])));
  }

  /** Where and how far one row is above (red) or below (blue) another. */
  Tile difference(double[] from, double[] to, int side, Caption caption) {
    return tile(
        side, caption, a -> ColourMap.DIFFERENCE.rgb((place(to[a]) - place(from[a]) + 1) / 2));
  }

  private Tile tile(int side, Caption caption, IntUnaryOperator colourOfAttribute) {
    int[] colours = Arrays.stream(pixels).map(colourOfAttribute).toArray();
    return new Tile(shape.width(), colours, shape.magnification(side), caption);
  }
}
