package metaclustering.training;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.zip.CRC32;
import metaclustering.file.ChecksummedObject;
import metaclustering.file.SavedFile;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.Table;

/** Reads and writes the checkpoints of one training. */
final class Checkpoints {

  private final Checkpoint checkpoint;
  private final long fingerprint;
  private TrainingState state;
  private long rows;

  /** Knows the training by its rows and settings; the number of threads may differ. */
  Checkpoints(Checkpoint checkpoint, Table table, ClusteringSettings settings) {
    this.checkpoint = checkpoint;
    this.fingerprint = checkpoint.file() == null ? 0 : fingerprint(table, settings);
  }

  private static long fingerprint(Table table, ClusteringSettings settings) {
    CRC32 crc = new CRC32();
    update(crc, settings.trainingKey());
    for (AttributeSpec attribute : table.layout().attributes()) {
      update(crc, attribute.toString());
    }
    float[] row = new float[table.layout().columns()];
    ByteBuffer bytes = ByteBuffer.allocate(row.length * Float.BYTES);
    for (int i = 0; i < table.rowCount(); i++) {
      table.copyRow(i, row);
      bytes.clear().asFloatBuffer().put(row);
      crc.update(bytes);
      update(crc, Double.toString(table.weight(i)));
    }
    return crc.getValue();
  }

  private static void update(CRC32 crc, String words) {
    crc.update(words.getBytes(StandardCharsets.UTF_8));
  }

  /** What is in the file. */
  private record Saved(long fingerprint, TrainingState state) implements Serializable {

    private Object writeReplace() {
      return ChecksummedObject.of(this);
    }
  }

  /**
   * The training as it was saved, if it was.
   *
   * @throws UncheckedIOException if the file is damaged, or of another training
   */
  Optional<TrainingState> saved() {
    if (checkpoint.file() == null || !Files.exists(checkpoint.file())) {
      return Optional.empty();
    }
    try {
      if (SavedFile.read(checkpoint.file()) instanceof Saved saved
          && saved.fingerprint == fingerprint) {
        return Optional.of(saved.state);
      }
      throw new IOException("the checkpoint " + checkpoint.file()
          + " is that of other rows or options: remove it, or name another file");
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Of what there will be checkpoints. */
  void watch(TrainingState training) {
    state = training;
  }

  /**
   * To be called between two steps of the training; saves it when it is time.
   *
   * @param more rows learned from since the last call
   * @throws UncheckedIOException if the file cannot be written; the checkpoint before is still there
   */
  void learned(long more) {
    rows += more;
    if (checkpoint.file() == null || rows < checkpoint.everyRows()) {
      return;
    }
    rows = 0;
    try {
      SavedFile.write(checkpoint.file(), new Saved(fingerprint, state));
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
