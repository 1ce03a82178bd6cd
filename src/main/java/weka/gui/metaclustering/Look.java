package weka.gui.metaclustering;

import java.util.Optional;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.CentrePicture;
import metaclustering.picture.MaskPicture;
import metaclustering.picture.PictureShape;
import metaclustering.picture.ProfilePicture;
import metaclustering.picture.Sheet;

/**
 * A model and how it is to be looked at.
 *
 * @param model what is shown
 * @param shape of the picture that the attributes are, empty if they are none
 */
record Look(MetaClusterModel model, Optional<PictureShape> shape) {

  Sheet masks(double aspect) {
    return shape
        .map(s -> MaskPicture.sheet(model, s, aspect))
        .orElseGet(() -> MaskPicture.heatMapSheet(model));
  }

  Sheet centres(int columns) {
    return shape
        .map(s -> CentrePicture.sheet(model, s, columns))
        .orElseGet(() -> ProfilePicture.sheet(model));
  }
}
