package metaclustering.picture;

import java.awt.image.BufferedImage;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.Tile;
import metaclustering.picture.layout.TileGrid;

/**
 * The centres of all meta-clusters as pictures in the attributes' own units, one row for each
 * meta-cluster, the largest cluster first.
 */
public final class CentrePicture {

  private static final int MOST_CENTRES = 32;
  private static final int COLUMNS = 16;

  private CentrePicture() {}

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
   * @param mostColumns centres side by side, at least 1
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as
   *     the shape has pixels
   */
  public static Sheet sheet(MetaClusterModel model, PictureShape shape, int mostColumns) {
    GroupLabels owners = new GroupLabels(model);
    PixelTiles tiles = new PixelTiles(model, shape);
    TileGrid rows = new TileGrid();
    int columns = Math.min(mostColumns, model.maxCentreCount());
    for (int m = 0; m < owners.drawn(); m++) {
      int metaCluster = m;
      List<Tile> centres = PixelTiles.bySize(model, m).stream()
          .limit(MOST_CENTRES)
          .map(k -> tiles.tile(metaCluster, k, Caption.of(PixelTiles.share(model, metaCluster, k))))
          .toList();
      rows.add(owners.caption(m), centres, columns);
    }
    String all = model.centreCountText() + (model.maxCentreCount() == 1 ? " centre" : " centres");
    String drawn =
        model.maxCentreCount() > MOST_CENTRES ? "The " + MOST_CENTRES + " largest of " + all : all;
    return Sheet.titled(
            "Centres of " + owners.drawnInWords(),
            drawn + " each, largest cluster first, with its share of the rows.",
            "Colours: attributes that the meta-cluster owns. Pale: the others.")
        .add(rows)
        .add(tiles.legend());
  }
}
