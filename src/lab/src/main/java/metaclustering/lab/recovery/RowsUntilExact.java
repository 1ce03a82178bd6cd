package metaclustering.lab.recovery;

import metaclustering.agreement.Agreement;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;

/**
 * How many rows a rule needs to find groups of one-hot columns exactly: every column's largest mask
 * names its group, one clusterer per group, at three checks in a row, a hundred rows apart.
 */
public final class RowsUntilExact {

  /** Rows between two looks at the masks. */
  public static final int ROWS_BETWEEN_CHECKS = 100;

  /** The count of those who never get there. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final int CHECKS_IN_A_ROW = 3;

  /** Larger tables are not made; their rows come again. */
  private static final int MOST_CELLS = 10_000_000;

  private int exactChecks;

  private RowsUntilExact() {}

  /** Looks at a training, at every check. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * @param training not to be changed
     * @param groupOf the true group of every column
     */
    void look(OnlineTraining training, int[] groupOf);
  }

  /** Rows seen at the last of the three checks, or {@link #NEVER} within {@code maxRows}. */
  public static int count(int groups, int columnsEach, int maxRows, ClusteringSettings settings)
      throws InterruptedException {
    return count(groups, columnsEach, maxRows, settings, (training, groupOf) -> {});
  }

  /** The same while somebody watches. */
  public static int count(
      int groups, int columnsEach, int maxRows, ClusteringSettings settings, Watcher watcher)
      throws InterruptedException {
    int rows = Math.min(maxRows, MOST_CELLS / (groups * columnsEach));
    GroupedTable data = Synthetic.oneHot(groups, columnsEach, rows, settings.seed());
    RowsUntilExact checks = new RowsUntilExact();
    try (Table table = Table.read(RowSource.of(data.rows()), Scaling.NONE);
        OnlineTraining training = new OnlineTraining(table, settings)) {
      while (training.rowsSeen() + ROWS_BETWEEN_CHECKS <= maxRows) {
        training.learn(ROWS_BETWEEN_CHECKS);
        watcher.look(training, data.groupOf());
        if (checks.areEnough(Agreement.adjustedRandIndex(training.owners(), data.groupOf()) == 1)) {
          return (int) training.rowsSeen();
        }
      }
    }
    return NEVER;
  }

  private boolean areEnough(boolean exact) {
    exactChecks = exact ? exactChecks + 1 : 0;
    return exactChecks == CHECKS_IN_A_ROW;
  }
}
