package metaclustering.memory;

import java.io.Serializable;
import metaclustering.settings.Settings;

/**
 * Memory and replay of a stream's learner.
 *
 * @param rows the number of remembered rows, 0 for no memory
 * @param replayRatio the number of remembered rows that are learned again for every new row, 0 to 100
 */
public record SleepSettings(int rows, double replayRatio) implements Serializable {

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
