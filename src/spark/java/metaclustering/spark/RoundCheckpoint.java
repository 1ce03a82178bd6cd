package metaclustering.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.CRC32;
import metaclustering.file.SavedFile;
import metaclustering.file.Sealed;
import metaclustering.training.PolishCourse;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file, anywhere that Spark can write, in which a training is kept after each round. The same rows
 * and parameters go on from it, to the same model; the file stays at the end.
 */
final class RoundCheckpoint {

  /** A training between two rounds. */
  static final class State implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<PolishCourse> courses;
    private final long rowsSeen;
    private int current;
    private int round;

    State(List<PolishCourse> courses, long rowsSeen) {
      this.courses = courses;
      this.rowsSeen = rowsSeen;
    }

    List<PolishCourse> courses() {
      return courses;
    }

    /** The course that is under way, null when all are at their end. */
    PolishCourse course() {
      return current < courses.size() ? courses.get(current) : null;
    }

    /** How many rounds of it are over. */
    int round() {
      return round;
    }

    long rowsSeen() {
      return rowsSeen;
    }

    void endRound(boolean another) {
      round = another ? round + 1 : 0;
      current += another ? 0 : 1;
    }
  }

  /** What is in the file. */
  private record Saved(long fingerprint, State state) implements Serializable {

    private Object writeReplace() {
      return Sealed.of(this);
    }
  }

  private final Path file;
  private final Configuration configuration;
  private final long fingerprint;

  /**
   * @param path of the file, empty for none
   */
  RoundCheckpoint(String path, Configuration configuration, long fingerprint) {
    this.file = path.isEmpty() ? null : new Path(path);
    this.configuration = configuration;
    this.fingerprint = fingerprint;
  }

  /** What tells a training from others. */
  static long fingerprint(Object... parts) {
    CRC32 crc = new CRC32();
    for (Object part : parts) {
      crc.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return crc.getValue();
  }

  /**
   * The training as it was kept, null if it was not.
   *
   * @throws IOException if the file is damaged, or of another training
   */
  State saved() throws IOException {
    if (file == null || !files().exists(file)) {
      return null;
    }
    java.nio.file.Path copy = Files.createTempFile("metaclustering", ".checkpoint");
    try {
      files().copyToLocalFile(false, file, new Path(copy.toUri()), true);
      if (SavedFile.read(copy) instanceof Saved saved && saved.fingerprint == fingerprint) {
        return saved.state;
      }
    } finally {
      Files.deleteIfExists(copy);
    }
    throw new IOException("the checkpoint " + file
        + " is that of other rows or parameters: remove it, or name another file");
  }

  /** Keeps a training; the file before is there until the new one is whole. */
  void save(State state) throws IOException {
    if (file == null) {
      return;
    }
    java.nio.file.Path whole = Files.createTempFile("metaclustering", ".checkpoint");
    Path beside = file.suffix(".new");
    try {
      SavedFile.write(whole, new Saved(fingerprint, state));
      files().copyFromLocalFile(true, true, new Path(whole.toUri()), beside);
    } finally {
      Files.deleteIfExists(whole);
    }
    files().delete(file, false);
    if (!files().rename(beside, file)) {
      throw new IOException("cannot write the checkpoint " + file);
    }
  }

  private FileSystem files() throws IOException {
    return file.getFileSystem(configuration);
  }
}
