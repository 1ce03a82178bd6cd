package metaclustering.picture.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import metaclustering.file.AtomicFile;

/** Pictures as PNG files. */
public final class PngFile {

  private PngFile() {}

  /**
   * Writes a picture, replacing the file if there is one and making folders that are missing. The
   * file is never seen half written.
   *
   * @throws IOException naming the file if it cannot be written
   */
  public static void save(BufferedImage picture, Path file) throws IOException {
    AtomicFile.save(file, out -> {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IOException("its kind of colours has no PNG form");
      }
    });
  }
}
