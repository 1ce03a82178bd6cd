package metaclustering.training;

import java.nio.file.Path;

/**
 * Where a training is saved as it stands, so that it can go on when it was ended from outside. The
 * same rows and settings with the same checkpoint go on where it was; the file stays at the end.
 *
 * @param file null for no checkpoints
 * @param everyRows rows learned from between two savings, at least 1; polish rounds count their rows
 */
public record Checkpoint(Path file, long everyRows) {

  /** No checkpoints. */
  public static final Checkpoint NONE = new Checkpoint(null, 1);

  public Checkpoint {
    if (everyRows < 1) {
      throw new IllegalArgumentException("the number of rows between two checkpoints (-every) is "
          + everyRows + "; it must be at least 1");
    }
  }
}
