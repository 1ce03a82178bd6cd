package metaclustering.training.online;

import java.io.Serializable;
import java.util.function.LongConsumer;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Gives the rows of a table to a learner, every pass in another random order, for the given number of
 * passes or until the masks have converged. Rates are constant while masks form; once the masks are
 * fixed, the centre rate of the exponentiated rule falls linearly to 0 over the remaining rows.
 */
public final class OnlinePhase implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Without a given number of passes, masks have this many rows, or one pass, to converge. */
  private static final long PATIENCE_ROWS = 60_000;

  /** The same of tables with more than 1,000 columns: so many cells. */
  private static final long PATIENCE_CELLS = 60_000_000;

  /** In wide tables masks have fewer cells, even if that is less than a pass; the polish goes on. */
  private static final long PATIENCE_CELLS_IF_WIDE = 20_000_000;

  private static final long MIN_PATIENCE_ROWS = 500;

  /** The centre rate falls over fewer rows in tables with more columns than 12,500. */
  private static final long RATE_DECAY_CELLS = 250_000_000;

  /** Largest number of rows over which the centre rate falls after the masks have converged. */
  private static final long RATE_DECAY_ROWS = 20_000;

  private static final long NANOS_BETWEEN_REPORTS = 100_000_000L;

  private final ClusteringSettings settings;
  private final RandomGenerator generator;
  private final MaskConvergence convergence;
  private final int[] order;

  private transient Table table;
  private transient OnlineLearner learner;
  private transient TrainingListener listener;
  private transient LongConsumer afterRows;
  private transient LearnerState state;
  private transient Workers workers;
  private transient long start;
  private transient long rowsBefore;
  private transient long lastReport;

  /** Place in the order of the next row. */
  private int next;

  private long rowsSeen;
  private long convergedAt = -1;
  private long end;
  private double error = Double.NaN;

  public OnlinePhase(Table table, ClusteringSettings settings, RandomGenerator generator) {
    this.settings = settings;
    this.generator = generator;
    this.convergence = new MaskConvergence(table.layout(), table.statistics());
    this.order = RowOrder.weighted(table);
    this.end = settings.passes() > 0
        ? (long) settings.passes() * order.length
        : patience(table.layout(), order.length);
  }

  private static long patience(TableLayout layout, int rows) {
    return layout.isWide()
        ? Math.max(MIN_PATIENCE_ROWS, PATIENCE_CELLS_IF_WIDE / layout.columns())
        : Math.max(Math.min(PATIENCE_ROWS, PATIENCE_CELLS / layout.columns()), rows);
  }

  private static long decayRows(TableLayout layout) {
    return layout.isWide()
        ? Math.min(RATE_DECAY_ROWS, RATE_DECAY_CELLS / layout.columns())
        : RATE_DECAY_ROWS;
  }

  /**
   * Begins, or continues a phase that was saved.
   *
   * @param from what the learner continues from; it is changed
   * @param newAfterRows is given the number of rows of each step when they have been learned from
   * @return false if the listener ended the training
   */
  public boolean run(
      Table rows,
      LearnerState from,
      Workers newWorkers,
      TrainingListener newListener,
      LongConsumer newAfterRows)
      throws InterruptedException {
    table = rows;
    state = from;
    workers = newWorkers;
    learner = masksAreFixed() ? state.fixedMaskLearner(workers) : state.learner(workers);
    listener = newListener;
    afterRows = newAfterRows;
    start = System.nanoTime();
    lastReport = start;
    rowsBefore = rowsSeen;
    if (convergedAt >= 0) {
      lowerCentreRate();
    }
    return learn();
  }

  public long rowsSeen() {
    return rowsSeen;
  }

  /** The learner's masks without the noise of the last rows, [M x A]. */
  public float[][] averageMasks() {
    return convergence.average(learner.masks());
  }

  private boolean learn() throws InterruptedException {
    while (rowsSeen < end) {
      Interruption.check();
      if (next == 0) {
        RowOrder.shuffle(order, order.length, generator);
      }
      long before = rowsSeen;
      learnFromNext();
      watchMasks();
      afterRows.accept(rowsSeen - before);
      if (System.nanoTime() - lastReport > NANOS_BETWEEN_REPORTS && !report()) {
        return false;
      }
    }
    return report();
  }

  private void learnFromNext() throws InterruptedException {
    int at = next;
    long left = Math.min(order.length - at, end - rowsSeen);
    int count = (int) Math.min(learner.rowsAtOnce(), left);
    learner.learn(TrainingRows.of(table, i -> order[at + i]), count);
    rowsSeen += count;
    next = at + count < order.length ? at + count : 0;
  }

  private void watchMasks() {
    if (convergedAt >= 0) {
      lowerCentreRate();
    } else if (haveConverged()) {
      convergedAt = rowsSeen;
      if (settings.passes() == 0) {
        end = rowsSeen + Math.min(decayRows(table.layout()), order.length);
      }
      if (masksAreFixed()) {
        state.masks().harden(convergence.owners(learner.masks()));
        learner = state.fixedMaskLearner(workers);
        lowerCentreRate();
      }
    }
  }

  /** Masks of a wide table are fixed when their patience ends, however far they have come. */
  private boolean haveConverged() {
    boolean converged =
        convergence.isDue(rowsSeen) && convergence.update(learner.masks(), rowsSeen);
    return converged || (table.layout().isWide() && settings.passes() == 0 && rowsSeen >= end);
  }

  private boolean masksAreFixed() {
    return convergedAt >= 0 && settings.rule() == LearningRule.EXPONENTIATED;
  }

  private void lowerCentreRate() {
    if (masksAreFixed()) {
      double left = (double) (end - rowsSeen) / (end - convergedAt);
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
        (rowsSeen - rowsBefore) / seconds,
        error,
        convergence.certainty(masksAreFixed() ? averageMasks() : learner.masks()));
    return listener.onProgress(progress, () -> state.model(learner.masks()));
  }
}
