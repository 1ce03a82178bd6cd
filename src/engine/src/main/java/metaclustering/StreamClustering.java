package metaclustering;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.finalclusters.codes.MixtureLearner;
import metaclustering.finalclusters.codes.MixtureTrainer;
import metaclustering.memory.RememberedRow;
import metaclustering.memory.RowMemory;
import metaclustering.memory.SleepSettings;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.StoredRow;
import metaclustering.table.Table;
import metaclustering.training.TrainedModel;
import metaclustering.training.stream.StreamTrainer;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Clusters rows that come one by one, in bounded time and memory; {@link #now} is the clustering at
 * any moment: by the rows as long as these are few, then by a mixture over the codes, with as many
 * clusters as those rows have if the settings leave their number open. The same rows and settings give
 * the same result bit for bit, also if it was saved and loaded in between.
 *
 * <p>With a memory it sleeps: between new rows, remembered rows are learned once more, so that old
 * experience is not forgotten, and centres of little use are moved to rows that are far from all
 * centres. At the end of a stream, {@link #finish} passes over the memory a few times with a centre
 * rate that falls to 0, which gives centres back to older experience, and learns the clusters anew
 * from the memory. Without memory it neither replays rows nor moves centres.
 *
 * <p>Replay against forgetting: Robins, "Catastrophic Forgetting, Rehearsal and Pseudorehearsal",
 * Connection Science 7, 1995.
 */
public final class StreamClustering implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int PASSES_AT_THE_END = 10;

  private final ClusteringSettings settings;
  private final SleepSettings sleep;
  private final StreamTrainer trainer;
  private final RandomGenerator generator;

  /** Rows that wait to be learned from, or for the start, in the order of their coming. */
  private final Deque<RememberedRow> waiting = new ArrayDeque<>();

  private RowMemory memory;
  private MixtureLearner mixture;
  private double replaysDue;
  private boolean finished;
  private double seconds;

  /**
   * A stream without rows.
   *
   * @throws IllegalArgumentException if there are no attributes, or the settings leave a number open
   */
  public StreamClustering(
      List<AttributeSpec> attributes, ClusteringSettings settings, SleepSettings sleep) {
    this.settings = settings;
    this.sleep = sleep;
    this.trainer = new StreamTrainer(known(attributes, settings), settings, sleep.sleeps());
    this.generator = new Well19937c(settings.seed());
  }

  /**
   * The attributes of a stream: if missing is a value, all nominal ones have it, for which of them miss
   * values is not known before the end.
   */
  public static List<AttributeSpec> known(
      List<AttributeSpec> attributes, ClusteringSettings settings) {
    return settings.missingAsValue()
        ? attributes.stream().map(AttributeSpec::withMissing).toList()
        : attributes;
  }

  /**
   * Continues from a clustering of rows; of fewer than {@link StreamTrainer#START_ROWS} rows, with the
   * rows alone.
   *
   * @param rows those that it was trained on, with the attributes of {@link #known}
   */
  public void carryOn(Clustering batch, RowSource rows) throws InterruptedException {
    if (rows.rowCount() < StreamTrainer.START_ROWS) {
      for (int i = 0; i < rows.rowCount(); i++) {
        learn(rows, i);
      }
      return;
    }
    seconds += batch.diagnostics().seconds();
    trainer.carryOn(batch.model(), rows, batch.diagnostics().rowsSeen());
    int[][] codes = batch.model().encode(rows);
    begin(batch.symbols(), codes, rows.weights());
    for (int i = 0; i < codes.length && memory != null; i++) {
      remember(new RememberedRow(StoredRow.of(rows, i)), codes[i]);
    }
  }

  /**
   * Learns from a row.
   *
   * @param source of rows with the attributes of the stream
   * @throws IllegalArgumentException naming the attribute if a cell cannot be used
   */
  public void learn(RowSource source, int number) throws InterruptedException {
    long start = System.nanoTime();
    RememberedRow row = new RememberedRow(StoredRow.of(source, number));
    if (row.row().weight() != 0) {
      learn(row);
    }
    seconds += (System.nanoTime() - start) / 1e9;
  }

  private void learn(RememberedRow row) throws InterruptedException {
    finished = false;
    boolean begins = !trainer.isStarted();
    int[][] codes = trainer.learn(row.row());
    waiting.add(row);
    if (!trainer.isStarted()) {
      while (waiting.size() > StreamTrainer.START_ROWS) {
        waiting.remove();
      }
    } else if (begins) {
      double[] weights = trainer.recent().weights();
      begin(overCodes(codes, weights), codes, weights);
      for (int[] code : codes) {
        remember(waiting.remove(), code);
      }
    } else {
      learned(codes);
      replay();
    }
  }

  private CodeMixture overCodes(int[][] codes, double[] weights) throws InterruptedException {
    return MixtureTrainer.finalClusters(
        numClusters(),
        trainer.centres(),
        codes,
        weights,
        settings.seed(),
        settings.numExecutionSlots());
  }

  private int numClusters() throws InterruptedException {
    if (settings.numClusters() > 0) {
      return settings.numClusters();
    }
    return mixture == null ? now().clusters().clusters() : mixture.mixture().clusters();
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
    memory.remember(row, code);
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

  /**
   * Ends a stream: learns from rows that wait, and sleeps if there is a memory. More rows may come
   * nevertheless.
   */
  public void finish() throws InterruptedException {
    if (finished || !trainer.isStarted()) {
      return;
    }
    long start = System.nanoTime();
    learned(trainer.flush());
    if (memory != null) {
      sleepSoundly();
    }
    finished = true;
    seconds += (System.nanoTime() - start) / 1e9;
  }

  private void sleepSoundly() throws InterruptedException {
    try {
      replayAll();
    } finally {
      trainer.setCentreRate(1);
    }
    RowSource rows = StoredRow.source(trainer.attributes(), memory.rows());
    double[] weights = rows.weights();
    int[][] codes = trainer.trained().model().encode(rows);
    mixture = new MixtureLearner(overCodes(codes, weights), codes, weights, trainer.centres());
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

  /**
   * The clustering of the rows so far, with errors and descriptions of the last {@link
   * StreamTrainer#START_ROWS} rows.
   *
   * @throws IllegalStateException if there was no row yet
   */
  public Clustering now() throws InterruptedException {
    TrainedModel trained = trainer.trained();
    MetaClusterModel model = trained.model();
    Diagnostics diagnostics = Diagnostics.of(trained, settings, seconds, false);
    try (Table rows = Table.read(trainer.recent(), model.layout())) {
      return mixture == null
          ? Clustering.of(trained, rows, settings, diagnostics)
          : Clustering.ofCodes(trained, mixture.mixture(), rows, diagnostics);
    }
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
