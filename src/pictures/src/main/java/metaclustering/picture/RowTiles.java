package metaclustering.picture;

import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Drawable;
import metaclustering.table.PictureShape;

/** Rows as small pictures without a text, in the colours of the model's centres. */
public final class RowTiles {

  private static final int SIDE = 56;

  private final PixelTiles tiles;

  /**
   * @throws IllegalArgumentException if neither all attributes nor the numeric ones are as many as the
   *     shape has pixels
   */
  public RowTiles(MetaClusterModel model, PictureShape shape) {
    this.tiles = new PixelTiles(model, shape);
  }

  /**
   * Draws a row.
   *
   * @param values one per attribute in its own units, NaN where missing
   */
  public Drawable of(double... values) {
    return tiles.row(values, SIDE, Caption.of());
  }
}
