package metaclustering.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that are written completely or not at all: after a failure of the program, the system or the
 * disk, either the old file or the new one exists.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes what belongs into a file. */
  @FunctionalInterface
  public interface Content {

    /** Writes to a buffered stream, which it need not close. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing it if there is one and making folders that are missing. The content goes
   * to a hidden file of random name beside it, and from there to the disk before it takes the name.
   *
   * @throws IOException naming the file if it cannot be written; then nothing has changed
   */
  public static void save(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new IOException("cannot write " + file + ": not the name of a file");
    }
    Path unfinished = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(folder);
      write(content, unfinished);
      replace(unfinished, file);
      keepName(folder);
    } catch (IOException e) {
      throw new IOException("cannot write " + file + ": " + e, e);
    } finally {
      delete(unfinished);
    }
  }

  /** Writes a text in UTF-8; see {@link #save(Path, Content)}. */
  public static void save(Path file, String text) throws IOException {
    save(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void delete(Path unfinished) {
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      // it was not created
    }
  }

  private static void write(Content content, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void replace(Path unfinished, Path file) throws IOException {
    try {
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Writes the folder's entry to the disk where the system knows how. */
  private static void keepName(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows cannot open folders, and does not need to
    }
  }
}
