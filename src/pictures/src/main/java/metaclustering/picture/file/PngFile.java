package metaclustering.picture.file;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
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
    AtomicFile.save(file, out -> write(picture, out));
  }

  /** Writes a picture to a stream, which stays open. */
  public static void write(BufferedImage picture, OutputStream out) throws IOException {
    if (!ImageIO.write(picture, "png", out)) {
      throw new IOException("its kind of colours has no PNG form");
    }
  }
}
