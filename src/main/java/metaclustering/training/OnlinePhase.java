package metaclustering.training;

import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Shows the rows to a learner, every pass in another random order, for the passes asked for or until
 * the masks have settled. Rates are constant while masks form; once they stand, the centre rate of
 * the exponentiated rule falls to 0 over the rows that are left.
 */
final class OnlinePhase {

  /** Without a given number of passes, masks get this many rows, or one pass, to settle. */
  private static final long PATIENCE_ROWS = 60_000;

  /** Rows, at most, over which the centre rate falls after the masks have settled. */
  private static final long COOLING_ROWS = 20_000;

  private static final long NANOS_BETWEEN_REPORTS = 100_000_000L;

  private final Table table;
  private final TrainingSettings settings;
  private final OnlineLearner learner;
  private final RandomGenerator generator;
  private final TrainingListener listener;
  private final Supplier<MetaClusterModel> soFar;
  private final Settling settling;
  private final int[] order;
  private final float[][] rows;
  private final double[] weights;

  private final long start = System.nanoTime();
  private long lastReport = start;
  private long rowsSeen;
  private long settledAt = -1;
  private long end;
  private double error = Double.NaN;

  OnlinePhase(
      Table table,
      TrainingSettings settings,
      OnlineLearner learner,
      RandomGenerator generator,
      TrainingListener listener,
      Supplier<MetaClusterModel> soFar) {
    this.table = table;
    this.settings = settings;
    this.learner = learner;
    this.generator = generator;
    this.listener = listener;
    this.soFar = soFar;
    this.settling = new Settling(table.layout());
    this.order = RowOrder.weighted(table);
    this.rows = new float[learner.blockRows()][table.layout().columns()];
    this.weights = new double[learner.blockRows()];
    this.end = settings.passes() > 0
        ? (long) settings.passes() * order.length
        : Math.max(PATIENCE_ROWS, order.length);
  }

  long rowsSeen() {
    return rowsSeen;
  }

  /** The learner's masks without the noise of the last rows, [M x A]. */
  float[][] averageMasks() {
    return settling.average(learner.masks());
  }

  /** Returns false if the listener ended the training. */
  boolean run() throws InterruptedException {
    while (rowsSeen < end) {
      RowOrder.shuffle(order, order.length, generator);
      for (int at = 0; at < order.length && rowsSeen < end; at += rows.length) {
        Interruption.check();
        learnFrom(at);
        watchMasks();
        if (System.nanoTime() - lastReport > NANOS_BETWEEN_REPORTS && !report()) {
          return false;
        }
      }
    }
    return report();
  }

  private void learnFrom(int at) throws InterruptedException {
    int count = (int) Math.min(Math.min(rows.length, order.length - at), end - rowsSeen);
    for (int i = 0; i < count; i++) {
      table.copyRow(order[at + i], rows[i]);
      weights[i] = table.weight(order[at + i]);
    }
    learner.learn(rows, weights, count);
    rowsSeen += count;
  }

  private void watchMasks() {
    if (settledAt >= 0) {
      cool();
    } else if (settling.isDue(rowsSeen) && settling.look(learner.masks(), rowsSeen)) {
      settledAt = rowsSeen;
      if (settings.passes() == 0) {
        end = rowsSeen + Math.min(COOLING_ROWS, order.length);
      }
    }
  }

  private void cool() {
    if (settings.rule() == LearningRule.EXPONENTIATED) {
      double left = (double) (end - rowsSeen) / (end - settledAt);
      learner.setCentreRate(settings.centreRate() * left);
    }
  }

  private boolean report() {
    lastReport = System.nanoTime();
    double seconds = (lastReport - start) / 1e9;
    double current = learner.takeError();
    error = Double.isNaN(current) ? error : current;
    int pass = (int) Math.max(1, (rowsSeen + order.length - 1) / order.length);
    Progress progress = new Progress(
        Progress.Phase.LEARNING,
        pass,
        settings.passes(),
        rowsSeen,
        end,
        rowsSeen / seconds,
        error,
        settling.certainty(learner.masks()));
    return listener.goOn(progress, soFar);
  }
}
