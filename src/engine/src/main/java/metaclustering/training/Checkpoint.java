package metaclustering.training;

import java.nio.file.Path;
import metaclustering.settings.Settings;

/**
 * A file to which a training is saved while it runs, so that it can be continued after the process has
 * ended. A training of the same rows and settings with the same checkpoint continues from the file,
 * which is kept at the end.
 *
 * @param file null for no checkpoints
 * @param everyRows rows learned from between two savings, at least 1; polish rounds count their rows
 */
public record Checkpoint(Path file, int everyRows) {

  public static final Checkpoint NONE = new Checkpoint(null, 1);

  public Checkpoint {
    Settings.EVERY.require(everyRows);
  }
}
