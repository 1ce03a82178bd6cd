package metaclustering.training;

import java.nio.file.Path;
import metaclustering.settings.Settings;

/**
 * Where a training is saved as it stands, so that it can go on when it was ended from outside. The
 * same rows and settings with the same checkpoint go on where it was; the file stays at the end.
 *
 * @param file null for no checkpoints
 * @param everyRows rows learned from between two savings, at least 1; polish rounds count their rows
 */
public record Checkpoint(Path file, int everyRows) {

  /** No checkpoints. */
  public static final Checkpoint NONE = new Checkpoint(null, 1);

  public Checkpoint {
    Settings.EVERY.require(everyRows);
  }
}
