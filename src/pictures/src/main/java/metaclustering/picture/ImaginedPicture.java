package metaclustering.picture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Tile;
import metaclustering.picture.layout.TileGrid;
import metaclustering.table.PictureShape;

/** Imagined rows as pictures. */
public final class ImaginedPicture {

  private static final int LARGE_SIDE = 140;
  private static final int SMALL_SIDE = 56;

  private ImaginedPicture() {}

  /**
   * A row, the same row with other symbols in its code, the difference, and the centres of both codes.
   *
   * @param row one value per attribute in its own units, NaN where missing
   * @param changed the row with other symbols
   * @param before the row's code
   * @param after the changed code
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet changed(
      MetaClusterModel model,
      PictureShape shape,
      double[] row,
      double[] changed,
      int[] before,
      int[] after) {
    PixelTiles tiles = new PixelTiles(model, shape);
    int[] different =
        IntStream.range(0, before.length).filter(m -> before[m] != after[m]).toArray();
    TileGrid chosen = new TileGrid();
    for (int m : different) {
      if (m < GroupColours.MAX_GROUPS) {
        chosen.add(
            Caption.marked(GroupColours.rgb(m), Integer.toString(m)),
            List.of(
                tiles.centre(m, before[m], Caption.of("centre " + before[m])),
                tiles.centre(m, after[m], Caption.of("centre " + after[m]))),
            2);
      }
    }
    String numbers =
        Arrays.stream(different).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return Sheet.titled("A row with other centres in attribute group"
            + (different.length == 1 ? " " : "s ") + numbers)
        .add(new TileGrid()
            .add(
                Caption.of(),
                List.of(
                    tiles.row(row, LARGE_SIDE, Caption.of("row")),
                    tiles.row(changed, LARGE_SIDE, Caption.of("changed")),
                    tiles.difference(row, changed, LARGE_SIDE, Caption.of("difference"))),
                3))
        .add(Caption.of("Blue: less than before. Red: more."))
        .add(chosen)
        .add(tiles.legend());
  }

  /**
   * Rows side by side.
   *
   * @param rows one value per attribute in its own units, at least one row
   * @param columns rows side by side, at least 1
   * @throws IllegalArgumentException if the attributes do not fit the shape
   */
  public static Sheet drawn(
      MetaClusterModel model, PictureShape shape, double[][] rows, int columns) {
    PixelTiles tiles = new PixelTiles(model, shape);
    List<Tile> all =
        Arrays.stream(rows).map(row -> tiles.row(row, SMALL_SIDE, Caption.of())).toList();
    return Sheet.titled(GroupLabels.counted(rows.length, "imagined row"))
        .add(new TileGrid().add(Caption.of(), all, columns))
        .add(tiles.legend());
  }
}
