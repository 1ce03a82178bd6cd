package metaclustering.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.CRC32;
import metaclustering.file.ChecksummedObject;
import metaclustering.file.SavedFile;
import metaclustering.training.FormedMasks;
import metaclustering.training.polish.PolishState;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * A file, anywhere that Spark can write, in which a training is kept after each round. The same rows
 * and parameters go on from it, to the same model; the file stays at the end.
 */
final class RoundCheckpoint {

  /** A training between two rounds. */
  static final class State implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PolishState polish;
    private final long rowsSeen;
    private int round;
    private boolean over;

    State(FormedMasks formed) {
      this.polish = formed.polish();
      this.rowsSeen = formed.rowsSeen();
    }

    PolishState polish() {
      return polish;
    }

    /** How many rounds are over. */
    int round() {
      return round;
    }

    boolean isOver() {
      return over;
    }

    long rowsSeen() {
      return rowsSeen;
    }

    void endRound(boolean another) {
      round++;
      over = !another;
    }
  }

  /** What is in the file. */
  private record Saved(long fingerprint, State state) implements Serializable {

    private Object writeReplace() {
      return ChecksummedObject.of(this);
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
    FileContext.getFileContext(file.toUri(), configuration)
        .rename(beside, file, Options.Rename.OVERWRITE);
  }

  private FileSystem files() throws IOException {
    return file.getFileSystem(configuration);
  }
}
