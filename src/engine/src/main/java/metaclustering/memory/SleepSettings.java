package metaclustering.memory;

import java.io.Serializable;

/**
 * Memory and replay of a stream's learner.
 *
 * @param rows the number of remembered rows, 0 for no memory
 * @param replayRatio the number of remembered rows that are learned again for every new row, 0 to 100
 */
public record SleepSettings(int rows, double replayRatio) implements Serializable {

  /** No memory. */
  public static final SleepSettings NONE = new SleepSettings(0, 1);

  private static final int MAX_ROWS = 100_000_000;
  private static final int MAX_REPLAYS = 100;

  public SleepSettings {
    if (rows < 0 || rows > MAX_ROWS) {
      throw new IllegalArgumentException(
          "the number of remembered rows is " + rows + "; it must be from 0 to " + MAX_ROWS);
    }
    if (!(replayRatio >= 0 && replayRatio <= MAX_REPLAYS)) {
      throw new IllegalArgumentException("the number of replayed rows for each new row is "
          + replayRatio + "; it must be from 0 to " + MAX_REPLAYS);
    }
  }

  /** Whether rows are remembered at all. */
  public boolean sleeps() {
    return rows > 0;
  }
}
