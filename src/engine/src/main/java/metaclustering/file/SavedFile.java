package metaclustering.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Files of serialised objects, as Weka reads and writes them, but safely. */
public final class SavedFile {

  private SavedFile() {}

  /**
   * Writes objects one after another; see {@link AtomicFile#save}.
   *
   * @throws IOException naming the file if it cannot be written; then nothing has changed
   */
  public static void write(Path file, Object... objects) throws IOException {
    AtomicFile.save(file, bytes -> {
      ObjectOutputStream out = new ObjectOutputStream(bytes);
      for (Object object : objects) {
        out.writeObject(object);
      }
      out.flush();
    });
  }

  /**
   * Reads the first object, if it is made of expected classes only.
   *
   * @throws IOException naming the file if it is missing, damaged, of a newer version, or no such file
   */
  public static Object read(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        ObjectInputStream in = new ObjectInputStream(bytes)) {
      in.setObjectInputFilter(ChecksummedObject.filter(Files.size(file)));
      return in.readObject();
    } catch (NoSuchFileException e) {
      throw new IOException(file + ": no such file", e);
    } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
      throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
