package metaclustering.picture;

import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Tile;
import metaclustering.picture.layout.TileGrid;
import metaclustering.table.PictureShape;

/**
 * The centres of all attribute groups as pictures in the attributes' own units, one row for each
 * group, the largest first.
 */
public final class CentrePicture {

  private static final int MAX_CENTRES = 32;
  private static final int COLUMNS = 16;

  private CentrePicture() {}

  /** Draws at most 16 centres side by side. */
  public static Sheet sheet(MetaClusterModel model, PictureShape shape) {
    return sheet(model, shape, COLUMNS);
  }

  /**
   * Draws at most 64 attribute groups, of each the 32 largest.
   *
   * @param maxColumns centres side by side, at least 1
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet sheet(MetaClusterModel model, PictureShape shape, int maxColumns) {
    GroupLabels groups = new GroupLabels(model);
    PixelTiles tiles = new PixelTiles(model, shape);
    TileGrid rows = new TileGrid();
    for (int m = 0; m < groups.drawn(); m++) {
      int metaCluster = m;
      List<Tile> centres = GroupLabels.bySize(model, m).stream()
          .limit(MAX_CENTRES)
          .map(k -> tiles.centre(metaCluster, k, Caption.of(label(model, metaCluster, k))))
          .toList();
      rows.add(groups.caption(m), centres, maxColumns);
    }
    String all = groups.centres();
    String drawn =
        model.maxCentreCount() > MAX_CENTRES ? "The " + MAX_CENTRES + " largest of " + all : all;
    return Sheet.titled(
            "Centres of " + groups.drawnInWords(),
            drawn + " each, the largest first: its number, and its share of the rows.",
            "Coloured: the attributes of the group. Pale: the others.")
        .add(rows)
        .add(tiles.legend());
  }

  /** The number of a centre, as reports write it, and its share of the rows. */
  private static String label(MetaClusterModel model, int group, int centre) {
    String share = GroupLabels.share(model, group, centre);
    return share.isEmpty() ? Integer.toString(centre) : centre + ":  " + share;
  }
}
