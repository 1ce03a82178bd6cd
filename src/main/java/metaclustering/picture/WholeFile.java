package metaclustering.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that are never seen half written. */
final class WholeFile {

  private WholeFile() {}

  /** Writes what belongs into a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing it if there is one and making folders that are missing.
   *
   * @throws IOException naming the file if it cannot be written
   */
  static void save(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new IOException("cannot write the picture " + file + ": not the name of a file");
    }
    Path unfinished = folder.resolve("." + name + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Files.createDirectories(folder);
      write(content, unfinished);
      replace(unfinished, file);
    } catch (IOException e) {
      throw new IOException("cannot write the picture " + file + ": " + e, e);
    }
  }

  private static void write(Content content, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      content.writeTo(out);
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
