package metaclustering.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Tile;
import metaclustering.picture.layout.TileGrid;
import metaclustering.table.TableLayout;

/**
 * The masks of all meta-clusters as pictures. Two tiles come first: the owner of every attribute,
 * each owner in its own colour, and how clearly it won the attribute.
 */
public final class MaskPicture {

  private static final int TILE_SIDE = 112;
  private static final double ROW_LENGTH = 1.6;

  private static final Caption CONSTANT =
      Caption.marked(ColourMap.NEUTRAL, "constant or always missing, no part in the clustering");

  private final MetaClusterModel model;
  private final GroupLabels owners;
  private final PictureShape shape;
  private final int[] pixels;

  private MaskPicture(MetaClusterModel model, PictureShape shape) {
    this.model = model;
    this.owners = new GroupLabels(model);
    this.shape = shape;
    this.pixels = shape.pixels(model.layout());
  }

  /**
   * Draws the masks of at most 64 meta-clusters, from 0 to 1.
   *
   * @throws IllegalArgumentException if the model has not {@code width * height} attributes
   */
  public static BufferedImage of(MetaClusterModel model, int width, int height) {
    return sheet(model, new PictureShape(width, height), ROW_LENGTH).image();
  }

  /**
   * Draws the masks of at most 64 meta-clusters, from 0 to 1.
   *
   * @param aspect about how much wider than high the picture shall be
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet sheet(MetaClusterModel model, PictureShape shape, double aspect) {
    return new MaskPicture(model, shape).draw(aspect);
  }

  /** Draws masks as a table of colours; for attributes that are no picture. */
  public static BufferedImage heatMap(MetaClusterModel model) {
    return heatMapSheet(model).image();
  }

  /** Draws masks as a table of colours; for attributes that are no picture. */
  public static Sheet heatMapSheet(MetaClusterModel model) {
    return new MaskHeatMap(model).draw();
  }

  /** Explains {@link ColourMap#VIRIDIS} from 0 to 1 and the neutral colour. */
  static Legend legend(String name) {
    return new Legend(name, ColourMap.VIRIDIS, 0, 1, List.of(CONSTANT));
  }

  private Sheet draw(double aspect) {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile(
        Arrays.stream(pixels).map(a -> owners.rgb(model.owner(a))).toArray(),
        Caption.of("owners", "the colours are", "those below")));
    tiles.add(tile(
        informative(model::certainty),
        Caption.of("certainty", String.format(Locale.ROOT, "mean %.2f", model.certainty()))));
    for (int m = 0; m < owners.drawn(); m++) {
      int metaCluster = m;
      tiles.add(tile(informative(a -> model.mask(metaCluster, a)), owners.caption(m)));
    }
    int columns = (int) Math.ceil(Math.sqrt(aspect * tiles.size()));
    return Sheet.titled(
            "Masks of " + owners.drawnInWords(), "Which meta-cluster looks at which attribute")
        .add(new TileGrid().add(Caption.of(), tiles, columns))
        .add(legend("mask or certainty"));
  }

  private int[] informative(IntToDoubleFunction value) {
    TableLayout layout = model.layout();
    return Arrays.stream(pixels)
        .map(a ->
            ColourMap.VIRIDIS.rgb(layout.isInformative(a) ? value.applyAsDouble(a) : Double.NaN))
        .toArray();
  }

  private Tile tile(int[] colours, Caption caption) {
    return new Tile(shape.width(), colours, shape.magnification(TILE_SIDE), caption);
  }
}
