package metaclustering.training.polish;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.LongConsumer;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.table.Table;

/** The batch phase with hard masks on a table: a {@link PolishState} and the rows' codes. */
public final class PolishPhase implements Serializable {

  private static final long serialVersionUID = 1L;

  private final PolishState state;
  private final int maxRounds;

  private transient Table table;
  private transient Workers workers;
  private transient TrainingListener listener;
  private transient long start;
  private transient int firstRound;
  private transient LabelStatistics statistics;

  private int[][] codes;
  private int round;
  private boolean ended;

  /** A phase that is to begin on some rows. */
  public PolishPhase(PolishState state, Table rows, Workers workers, int maxRounds)
      throws InterruptedException {
    this.state = state;
    this.codes = TableEncoder.encode(state.model(), rows, workers);
    this.maxRounds = maxRounds;
  }

  /** A phase that has run, without checkpoints. */
  public static PolishPhase run(
      PolishState state, Table rows, Workers workers, TrainingListener listener, int maxRounds)
      throws InterruptedException {
    PolishPhase phase = new PolishPhase(state, rows, workers, maxRounds);
    phase.run(rows, workers, listener, afterRound -> {});
    return phase;
  }

  public MetaClusterModel model() {
    return state.model();
  }

  /** Whether masks are hard. */
  public boolean hasRun() {
    return round > 0;
  }

  /** The codes of the rows by {@link #model()}. */
  public int[][] codes() {
    return codes;
  }

  /** What the {@link #codes()} say of the rows; to be called after {@link #run}. */
  public LabelStatistics statistics() throws InterruptedException {
    if (statistics == null) {
      statistics = LabelStatistics.of(table, codes, model(), workers);
    }
    return statistics;
  }

  /**
   * Begins, or continues a phase that was saved, until a round does not lower the error enough, the
   * listener ends the training or the largest number of rounds is reached.
   *
   * @param afterRound is given the number of rows of each round when it has ended
   */
  public void run(
      Table rows, Workers newWorkers, TrainingListener newListener, LongConsumer afterRound)
      throws InterruptedException {
    table = rows;
    workers = newWorkers;
    listener = newListener;
    start = System.nanoTime();
    firstRound = round;
    while (round < maxRounds && !ended) {
      round++;
      ended = !improve();
      afterRound.accept(table.rowCount());
    }
  }

  /** One round; false if it shall be the last. */
  private boolean improve() throws InterruptedException {
    if (!state.improve(statistics())) {
      fillAll();
      return false;
    }
    boolean filled = fillIdle();
    boolean changed = encode();
    boolean another = filled || (changed && state.isWorthAnother());
    boolean goOn = report();
    if (goOn && (!another || round == maxRounds)) {
      fillAll();
    }
    return goOn && another;
  }

  private void fillAll() throws InterruptedException {
    for (int i = 0; i < model().maxCentreCount() && fillIdle(); i++) {
      encode();
    }
  }

  /** Gives centres without rows another place, if there is one. */
  private boolean fillIdle() throws InterruptedException {
    return !statistics.usesAll()
        && state.fill(FarRows.of(table, codes, state.model(), statistics.idle(), workers));
  }

  /** Encodes all rows by the model as it is; false if no code has changed. */
  private boolean encode() throws InterruptedException {
    int[][] next = TableEncoder.encode(state.model(), table, workers);
    boolean changed = !Arrays.deepEquals(next, codes);
    statistics.relabel(table, codes, next, workers);
    codes = next;
    return changed;
  }

  private boolean report() {
    long rows = (long) round * table.rowCount();
    double seconds = (System.nanoTime() - start) / 1e9;
    Progress progress = new Progress(
        Progress.Phase.POLISHING,
        round,
        maxRounds,
        rows,
        (long) maxRounds * table.rowCount(),
        (rows - (long) firstRound * table.rowCount()) / seconds,
        state.error(),
        state.certainty());
    return listener.onProgress(progress, state::model);
  }
}
