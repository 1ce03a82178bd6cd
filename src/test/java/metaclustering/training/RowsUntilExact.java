package metaclustering.training;

import java.util.Arrays;
import metaclustering.parallel.Workers;
import metaclustering.study.Agreement;
import metaclustering.study.GroupedTable;
import metaclustering.study.Synthetic;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/** How many rows a rule needs to find the groups of one-hot columns, at three checks in a row. */
final class RowsUntilExact {

  private static final int ROWS_BETWEEN_CHECKS = 100;
  private static final int CHECKS_IN_A_ROW = 3;

  private RowsUntilExact() {}

  /** Rows seen at the last of the three checks, or {@code Integer.MAX_VALUE} if it never came. */
  static int count(int groups, int columnsEach, int maxRows, TrainingSettings settings)
      throws InterruptedException {
    GroupedTable data = Synthetic.oneHot(groups, columnsEach, maxRows, settings.seed());
    try (Table table = Table.read(RowSource.of(data.rows()), Scaling.NONE);
        Workers workers = new Workers(1)) {
      OnlineLearner learner = learner(table, settings, workers);
      float[][] rows = new float[learner.blockRows()][table.layout().columns()];
      double[] weights = new double[rows.length];
      Arrays.fill(weights, 1);
      int streak = 0;
      int nextCheck = ROWS_BETWEEN_CHECKS;
      for (int seen = 0; seen + rows.length <= maxRows; ) {
        for (int i = 0; i < rows.length; i++) {
          table.copyRow(seen + i, rows[i]);
        }
        learner.learn(rows, weights, rows.length);
        seen += rows.length;
        if (seen >= nextCheck) {
          nextCheck += ROWS_BETWEEN_CHECKS;
          boolean exact = Agreement.exactGroups(owners(learner.masks()), data.groupOf());
          streak = exact ? streak + 1 : 0;
          if (streak == CHECKS_IN_A_ROW) {
            return seen;
          }
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  private static OnlineLearner learner(Table table, TrainingSettings settings, Workers workers) {
    RandomGenerator random = new Well19937c(settings.seed());
    RandomGenerator[] generators = LearnerState.generators(settings.metaClusters(), random);
    float[][][] seeds = Seeding.centres(table, settings, random);
    return LearnerState.begin(table.layout(), table.statistics(), settings, seeds, generators)
        .learner(workers);
  }

  private static int[] owners(float[][] masks) {
    int[] owners = new int[masks[0].length];
    for (int a = 0; a < owners.length; a++) {
      for (int m = 1; m < masks.length; m++) {
        owners[a] = masks[m][a] > masks[owners[a]][a] ? m : owners[a];
      }
    }
    return owners;
  }
}
