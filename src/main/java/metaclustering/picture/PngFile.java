package metaclustering.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;

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
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new IOException("cannot write the picture " + file + ": not the name of a file");
    }
    Path unfinished = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.createDirectories(folder);
      write(picture, unfinished);
      replace(unfinished, file);
    } catch (IOException e) {
      throw new IOException("cannot write the picture " + file + ": " + e, e);
    }
  }

  private static void write(BufferedImage picture, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (!ImageIO.write(picture, "png", out)) {
        throw new IOException("its kind of colours has no PNG form");
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Leaves no unfinished file behind. */
  private static void replace(Path unfinished, Path file) throws IOException {
    try {
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
