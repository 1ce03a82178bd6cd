package weka.gui.metaclustering.view;

import java.awt.Dimension;
import java.util.Optional;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.picture.PictureShape;
import metaclustering.picture.ProfilePicture;
import metaclustering.picture.RowPicture;
import metaclustering.picture.SizePicture;
import metaclustering.picture.layout.Sheet;

/**
 * A model and how it is to be looked at.
 *
 * @param model what is shown
 * @param shape of the picture that the attributes are, empty if they are none
 */
public record ModelPictures(MetaClusterModel model, Optional<PictureShape> shape) {

  private static final double MIN_ASPECT = 0.25;
  private static final double MAX_ASPECT = 4;
  private static final int TILE_WIDTH = 95;
  private static final int LABEL_WIDTH = 150;
  private static final int MARGINS = 60;
  private static final int MIN_BAR = 300;

  /** Masks as tiles in about the proportions of a room, or as a table. */
  public Sheet masks(Dimension room) {
    double aspect = room.getWidth() / Math.max(1, room.height);
    double bounded = Math.max(MIN_ASPECT, Math.min(MAX_ASPECT, aspect));
    return MaskPicture.sheet(model, shape, bounded);
  }

  /** Centres as tiles, as many side by side as a room has place for, or as tables. */
  public Sheet centres(Dimension room) {
    int columns = columns(room.width - LABEL_WIDTH);
    return shape
        .map(s -> CentrePicture.sheet(model, s, columns))
        .orElseGet(() -> ProfilePicture.sheet(model));
  }

  public Sheet sizes(Dimension room) {
    return SizePicture.sheet(model, Math.max(MIN_BAR, room.width - MARGINS));
  }

  /** A row; only for attributes that are a picture. */
  public Sheet row(double[] values, int[] code, Dimension room) {
    return RowPicture.sheet(model, shape.orElseThrow(), values, code, columns(room.width));
  }

  private static int columns(int width) {
    return Math.max(1, width / TILE_WIDTH);
  }
}
