package metaclustering.picture;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;

/**
 * The centres of all meta-clusters as pictures in the attributes' own units, one row for each
 * meta-cluster, the largest cluster first. Attributes of other owners are faded to a pale grey, so that the
 * meta-cluster's region shows.
 */
public final class CentrePicture {

  private static final int MOST_CENTRES = 32;
  private static final int COLUMNS = 16;
  private static final int TILE_SIDE = 84;

  /** How much is left of a value's grey where it is faded. */
  private static final double FADED = 0.14;

  /** How much of the owner's colour is in the paper of faded parts. */
  private static final double TINT = 0.08;

  private static final int WHITE = 0xFFFFFF;

  private final MetaClusterModel model;
  private final Owners owners;
  private final PictureShape shape;
  private final int[] pixels;
  private final double[][][] values;
  private final double min;
  private final double max;

  private CentrePicture(MetaClusterModel model, PictureShape shape) {
    this.model = model;
    this.owners = new Owners(model);
    this.shape = shape;
    this.pixels = shape.pixels(model.layout());
    this.values = new double[owners.drawn()][][];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < values.length; m++) {
      values[m] = new double[model.centresEach()][];
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

  /**
   * Draws at most 64 meta-clusters, of each the 32 largest clusters.
   *
   * @throws IllegalArgumentException if the model has not {@code width * height} attributes
   */
  public static BufferedImage of(MetaClusterModel model, int width, int height) {
    return sheet(model, new PictureShape(width, height), COLUMNS).image();
  }

  /**
   * Draws at most 64 meta-clusters, of each the 32 largest clusters.
   *
   * @param columns centres side by side, at least 1
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet sheet(MetaClusterModel model, PictureShape shape, int columns) {
    return new CentrePicture(model, shape).draw(columns);
  }

  private Sheet draw(int mostColumns) {
    TileRows rows = new TileRows();
    int columns = Math.min(mostColumns, model.centresEach());
    for (int m = 0; m < values.length; m++) {
      rows.add(owners.caption(m), tiles(m), columns);
    }
    String centres = model.centresEach() > MOST_CENTRES
        ? "the " + MOST_CENTRES + " largest of " + model.centresEach() + " centres"
        : Owners.counted(model.centresEach(), "centre");
    return Sheet.titled(
            "Centres of " + owners.drawnInWords(),
            "A row for each meta-cluster: " + centres
                + ", largest cluster first, each with its share" + " of the training rows.",
            "Colours: attributes that the meta-cluster owns. Pale: the others.")
        .add(rows)
        .add(new Legend("value", ColourMap.VIRIDIS, min, max, List.of()));
  }

  private List<Tile> tiles(int m) {
    double rows = IntStream.range(0, model.centresEach())
        .mapToDouble(k -> model.summary().size(m, k))
        .sum();
    return IntStream.range(0, model.centresEach())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer k) -> model.summary().size(m, k))
            .reversed())
        .limit(MOST_CENTRES)
        .map(k -> tile(m, k, rows))
        .toList();
  }

  private Tile tile(int m, int k, double rows) {
    int[] colours = new int[pixels.length];
    int paper = ColourMap.mix(WHITE, owners.rgb(m), TINT);
    for (int i = 0; i < colours.length; i++) {
      int a = pixels[i];
      double place = (values[m][k][a] - min) / (max - min);
      colours[i] = model.owner(a) == m
          ? ColourMap.VIRIDIS.rgb(place)
          : ColourMap.mix(paper, ColourMap.GREY.rgb(place), FADED);
    }
    Caption share = rows > 0
        ? Caption.of(String.format(Locale.ROOT, "%.1f %%", 100 * model.summary().size(m, k) / rows))
        : Caption.of();
    return new Tile(shape.width(), colours, shape.magnification(TILE_SIDE), share);
  }
}
