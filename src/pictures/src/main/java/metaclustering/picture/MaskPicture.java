package metaclustering.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Tile;
import metaclustering.picture.layout.TileGrid;
import metaclustering.table.PictureShape;
import metaclustering.table.TableLayout;

/**
 * The masks of all attribute groups as pictures. Two tiles come first: the group of every attribute,
 * each group in its own colour, and the certainty of the group.
 */
public final class MaskPicture {

  private static final int TILE_SIDE = 112;
  private static final double ASPECT = 1.6;

  static final Caption CONSTANT =
      Caption.marked(ColourMap.NEUTRAL, "constant or always missing, not clustered");

  private final MetaClusterModel model;
  private final GroupLabels groups;
  private final PictureShape shape;
  private final int[] pixels;

  private MaskPicture(MetaClusterModel model, PictureShape shape) {
    this.model = model;
    this.groups = new GroupLabels(model);
    this.shape = shape;
    this.pixels = shape.pixels(model.layout());
  }

  /** Draws masks about 1.6 times wider than high. */
  public static Sheet sheet(MetaClusterModel model, Optional<PictureShape> shape) {
    return sheet(model, shape, ASPECT);
  }

  /**
   * Draws masks, from 0 to 1: of at most 64 groups as tiles, or as a table of colours if the
   * attributes are no picture.
   *
   * @param shape of the picture that the attributes are, empty if they are none
   * @param aspect the approximate ratio of the width of tiles to their height
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet sheet(MetaClusterModel model, Optional<PictureShape> shape, double aspect) {
    return shape
        .map(s -> new MaskPicture(model, s).draw(aspect))
        .orElseGet(() -> new MaskHeatMap(model).draw());
  }

  /** Explains {@link ColourMap#VIRIDIS} from 0 to 1, further colours and the neutral one. */
  static Legend legend(String name, List<Caption> others) {
    return new Legend(
        name,
        ColourMap.VIRIDIS,
        0,
        1,
        Stream.concat(others.stream(), Stream.of(CONSTANT)).toList());
  }

  /** Whether every attribute belongs to one group entirely, as it does after a training. */
  static boolean areHard(MetaClusterModel model) {
    return IntStream.range(0, model.metaClusters())
        .allMatch(m -> IntStream.range(0, model.layout().attributes().size())
            .filter(model.layout()::isInformative)
            .allMatch(a -> model.mask(m, a) == 0 || model.mask(m, a) == 1));
  }

  /** Explains the two colours of hard masks. */
  static List<Caption> hardColours() {
    return List.of(
        Caption.marked(ColourMap.VIRIDIS.rgb(1), "belongs to the group"),
        Caption.marked(ColourMap.VIRIDIS.rgb(0), "belongs to another"));
  }

  private Sheet draw(double aspect) {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(tile(
        Arrays.stream(pixels).map(a -> GroupColours.rgb(model.owner(a))).toArray(),
        Caption.of("groups", "the colours are", "those below")));
    tiles.add(tile(
        informative(model::certainty),
        Caption.of("certainty", String.format(Locale.ROOT, "mean %.2f", model.certainty()))));
    for (int m = 0; m < groups.drawn(); m++) {
      int metaCluster = m;
      tiles.add(tile(informative(a -> model.mask(metaCluster, a)), groups.caption(m)));
    }
    int columns = (int) Math.ceil(Math.sqrt(aspect * tiles.size()));
    return Sheet.titled(
            "Masks of " + groups.drawnInWords(), "How much each attribute belongs to each group")
        .add(new TileGrid().add(Caption.of(), tiles, columns))
        .add(
            areHard(model)
                ? legend("certainty", hardColours())
                : legend("mask or certainty", List.of()));
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
