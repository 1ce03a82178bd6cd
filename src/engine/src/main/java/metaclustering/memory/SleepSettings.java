package metaclustering.memory;

import java.io.Serializable;

/**
 * How a stream's learner sleeps.
 *
 * @param rows how many rows are remembered, 0 for no sleep
 * @param replayRatio how many remembered rows are learned once more for every new row, 0 to 100
 */
public record SleepSettings(int rows, double replayRatio) implements Serializable {

  /** No memory. */
  public static final SleepSettings NONE = new SleepSettings(0, 1);

  private static final int MOST_ROWS = 100_000_000;
  private static final int MOST_REPLAYS = 100;

  public SleepSettings {
    if (rows < 0 || rows > MOST_ROWS) {
      throw new IllegalArgumentException("the number of remembered rows (-sleep) is " + rows
          + "; it must be from 0 to " + MOST_ROWS);
    }
    if (!(replayRatio >= 0 && replayRatio <= MOST_REPLAYS)) {
      throw new IllegalArgumentException("the number of replayed rows for a new one (-replay) is "
          + replayRatio + "; it must be from 0 to " + MOST_REPLAYS);
    }
  }

  /** Whether rows are remembered at all. */
  public boolean sleeps() {
    return rows > 0;
  }
}
