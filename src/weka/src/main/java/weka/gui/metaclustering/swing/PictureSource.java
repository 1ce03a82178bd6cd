package weka.gui.metaclustering.swing;

import java.awt.Dimension;
import java.util.Optional;
import java.util.concurrent.Callable;
import metaclustering.picture.layout.Sheet;

/** A view that can be saved as a picture. */
@FunctionalInterface
public interface PictureSource {

  /**
   * What draws that which is shown now, to be run in any thread; empty if nothing is shown.
   *
   * @param page about the size of the picture
   */
  Optional<Callable<Sheet>> picture(Dimension page);
}
