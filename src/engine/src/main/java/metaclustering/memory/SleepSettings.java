package metaclustering.memory;

import java.io.Serializable;
import metaclustering.settings.Settings;

/**
 * How a stream's learner sleeps.
 *
 * @param rows how many rows are remembered, 0 for no sleep
 * @param replayRatio how many remembered rows are learned once more for every new row, 0 to 100
 */
public record SleepSettings(int rows, double replayRatio) implements Serializable {

  /** No memory. */
  public static final SleepSettings NONE = new SleepSettings(0, 1);

  public SleepSettings {
    Settings.SLEEP_ROWS.require(rows);
    Settings.REPLAY_RATIO.require(replayRatio);
  }

  /** Whether rows are remembered at all. */
  public boolean sleeps() {
    return rows > 0;
  }
}
