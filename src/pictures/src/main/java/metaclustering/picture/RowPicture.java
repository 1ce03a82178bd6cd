package metaclustering.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Tile;
import metaclustering.picture.layout.TileGrid;
import metaclustering.table.PictureShape;

/**
 * One row as a picture, its reconstruction from its code, their difference, and the centres of the
 * code.
 */
public final class RowPicture {

  private static final int LARGE_SIDE = 112;

  private RowPicture() {}

  /**
   * Draws a row.
   *
   * @param values of the row, one per attribute in its own units, NaN where missing
   * @param code of the row
   * @param columns centres side by side, at least 1
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet sheet(
      MetaClusterModel model, PictureShape shape, double[] values, int[] code, int columns) {
    PixelTiles tiles = new PixelTiles(model, shape);
    double[] reconstructed = model.reconstruct(code);
    List<Tile> row = List.of(
        tiles.row(values, LARGE_SIDE, Caption.of("row")),
        tiles.row(reconstructed, LARGE_SIDE, Caption.of("reconstruction")),
        tiles.difference(reconstructed, values, LARGE_SIDE, Caption.of("difference")));
    List<Tile> chosen = new ArrayList<>();
    double[] distances = model.distances(model.layout().encode(values), code);
    for (int m = 0; m < Math.min(code.length, GroupColours.MAX_GROUPS); m++) {
      String number = m + ":  centre " + code[m];
      String distance = String.format(Locale.ROOT, "distance %s", Legend.number(distances[m]));
      chosen.add(tiles.centre(m, code[m], Caption.marked(GroupColours.rgb(m), number, distance)));
    }
    return Sheet.titled("The row and its reconstruction from its code")
        .add(new TileGrid().add(Caption.of(), row, row.size()))
        .add(Caption.of("Blue: less than the reconstruction. Red: more."))
        .add(Caption.title("Its nearest centres"))
        .add(new TileGrid().add(Caption.of(), chosen, columns))
        .add(tiles.legend());
  }
}
