package metaclustering.memory;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.finalclusters.CodeMixture;
import metaclustering.finalclusters.MixtureLearner;
import metaclustering.finalclusters.MixtureTrainer;
import metaclustering.parallel.Interruption;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.StoredRow;
import metaclustering.training.TrainedModel;
import metaclustering.training.stream.StreamTrainer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learns a stream with its final clusters, and sleeps: between new rows, remembered ones are learned
 * once more, so that what does not come any more is not forgotten, and centres that are of little use
 * are freed for rows that are served badly. Without memory it neither replays nor frees.
 *
 * <p>At the end of a stream, {@link #finish} sleeps soundly: it goes over the memory a few times with
 * a centre rate that falls to 0, which gives back to older experience the centres that the last rows
 * had taken, and learns the final clusters anew from the memory.
 *
 * <p>In bounded time and memory; reproducible and savable as {@link StreamTrainer} is. Replay against
 * forgetting: Robins, "Catastrophic Forgetting, Rehearsal and Pseudorehearsal", Connection Science 7,
 * 1995.
 */
public final class SleepingTrainer implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int PASSES_AT_THE_END = 10;

  private final ClusteringSettings settings;
  private final SleepSettings sleep;
  private final int clusters;
  private final StreamTrainer trainer;
  private final RandomGenerator generator;

  /** Rows that wait to be learned from, or for the start, in the order of their coming. */
  private final Deque<RememberedRow> waiting = new ArrayDeque<>();

  private RowMemory memory;
  private MixtureLearner mixture;
  private double replaysDue;
  private boolean finished;

  /**
   * A stream without rows.
   *
   * @param clusters number N of final clusters, at least 1
   * @throws IllegalArgumentException if there are fewer attributes than meta-clusters
   */
  public SleepingTrainer(
      List<AttributeSpec> attributes,
      Scaling scaling,
      ClusteringSettings settings,
      SleepSettings sleep,
      int clusters) {
    this.settings = settings;
    this.sleep = sleep;
    this.clusters = clusters;
    this.trainer = new StreamTrainer(attributes, scaling, settings, sleep.sleeps());
    this.generator = new Well19937c(settings.seed());
  }

  /** Goes on from what was trained on rows; as long as they are few, with the rows alone. */
  public void carryOn(StreamClustering batch, RowSource rows) throws InterruptedException {
    if (rows.rowCount() < StreamTrainer.START_ROWS) {
      for (int i = 0; i < rows.rowCount(); i++) {
        learn(rows, i);
      }
      return;
    }
    TrainedModel trained = batch.trained();
    trainer.carryOn(trained.model(), rows, trained.rowsSeen());
    double[] weights =
        IntStream.range(0, rows.rowCount()).mapToDouble(rows::weight).toArray();
    begin(batch.mixture(), trained.codes(), weights);
    for (int i = 0; i < weights.length && memory != null; i++) {
      remember(new RememberedRow(StoredRow.of(rows, i)), trained.codes()[i]);
    }
  }

  /**
   * Learns from a row of a source with the attributes of the stream.
   *
   * @throws IllegalArgumentException naming the attribute if a cell cannot be used
   */
  public void learn(RowSource source, int number) throws InterruptedException {
    RememberedRow row = new RememberedRow(StoredRow.of(source, number));
    if (row.row().weight() == 0) {
      return;
    }
    finished = false;
    boolean begins = !trainer.isStarted();
    int[][] codes = trainer.learn(row.row());
    waiting.add(row);
    if (!trainer.isStarted()) {
      while (waiting.size() > StreamTrainer.START_ROWS) {
        waiting.remove();
      }
    } else if (begins) {
      begin(
          trainMixture(trainer.centres(), codes, trainer.recent()),
          codes,
          weights(trainer.recent()));
      for (int[] code : codes) {
        remember(waiting.remove(), code);
      }
    } else {
      learned(codes);
      replay();
    }
  }

  private void begin(CodeMixture first, int[][] codes, double[] weights) {
    mixture = new MixtureLearner(first, codes, weights, trainer.centres());
    if (sleep.sleeps()) {
      memory = new RowMemory(sleep.rows(), trainer.centres(), generator);
    }
  }

  private void learned(int[][] codes) {
    for (int[] code : codes) {
      RememberedRow row = waiting.remove();
      mixture.add(code, row.row().weight());
      remember(row, code);
    }
  }

  private void remember(RememberedRow row, int[] code) {
    if (memory == null || row.row().weight() == 0) {
      return;
    }
    if (row.code() == null) {
      row.setCode(code);
      memory.offer(row);
    } else {
      memory.recode(row, code);
    }
  }

  private void replay() throws InterruptedException {
    if (memory == null) {
      return;
    }
    for (replaysDue += sleep.replayRatio(); replaysDue >= 1; replaysDue--) {
      replay(memory.draw());
    }
  }

  private void replay(RememberedRow row) throws InterruptedException {
    int[][] codes = trainer.replay(row.row());
    waiting.add(row);
    learned(codes);
  }

  /** Ends a stream, which may go on nevertheless: learns from rows that wait, and sleeps. */
  public void finish() throws InterruptedException {
    if (finished || !trainer.isStarted()) {
      return;
    }
    learned(trainer.flush());
    if (memory != null) {
      sleepSoundly();
    }
    finished = true;
  }

  private void sleepSoundly() throws InterruptedException {
    try {
      replayAll();
    } finally {
      trainer.setCentreRate(1);
    }
    List<StoredRow> rowsKept = memory.rows();
    int[][] codes =
        trainer.trained().model().encode(StoredRow.source(trainer.attributes(), rowsKept));
    mixture = new MixtureLearner(
        trainMixture(trainer.centres(), codes, rowsKept),
        codes,
        weights(rowsKept),
        trainer.centres());
  }

  private void replayAll() throws InterruptedException {
    double rows = (double) PASSES_AT_THE_END * memory.size();
    int done = 0;
    for (int pass = 0; pass < PASSES_AT_THE_END; pass++) {
      for (RememberedRow row : memory.shuffled()) {
        Interruption.check();
        trainer.setCentreRate(1 - done++ / rows);
        replay(row);
      }
    }
    learned(trainer.flush());
  }

  private CodeMixture trainMixture(int[] centres, int[][] codes, List<StoredRow> rows)
      throws InterruptedException {
    return MixtureTrainer.finalClusters(
        clusters, centres, codes, weights(rows), settings.seed(), settings.numExecutionSlots());
  }

  private static double[] weights(List<StoredRow> rows) {
    return rows.stream().mapToDouble(StoredRow::weight).toArray();
  }

  /**
   * What was learned so far.
   *
   * @throws IllegalStateException if there was no row yet
   */
  public StreamClustering now() throws InterruptedException {
    TrainedModel trained = trainer.trained();
    CodeMixture clustersNow = mixture == null
        ? trainMixture(trained.model().centreCounts(), trained.codes(), trainer.recent())
        : mixture.mixture();
    return new StreamClustering(trained, clustersNow);
  }

  /** Whether it learns row by row, and not from all rows so far. */
  public boolean isStarted() {
    return trainer.isStarted();
  }

  /** How many rows are remembered. */
  public int remembered() {
    return memory == null ? 0 : memory.size();
  }
}
