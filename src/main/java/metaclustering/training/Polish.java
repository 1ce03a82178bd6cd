package metaclustering.training;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * The batch phase with hard masks. A round takes the rows' codes, gives each attribute to the
 * clusterer whose labels explain it best (the largest {@code sum_k n_k * mean_k^2} over its columns,
 * measured from the column's mean), moves the centres to the means of their rows, and encodes the
 * rows anew, every clusterer by the attributes it owns. No step raises the squared error.
 */
final class Polish implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A round that lowers the error by a smaller share than this is the last. */
  private static final double LEAST_IMPROVEMENT = 1e-4;

  private final MetaClusterModel learned;
  private final float[][] formed;
  private final int[] owners;
  private final int maxRounds;

  private transient Table table;
  private transient TableLayout layout;
  private transient Workers workers;
  private transient TrainingListener listener;
  private transient long start;
  private transient int firstRound;

  private MetaClusterModel model;
  private int[][] codes;
  private double before = Double.POSITIVE_INFINITY;
  private int round;
  private boolean ended;

  /**
   * @param learned the model to start from, of any geometry
   * @param learnedCodes the rows' codes by that model
   * @param formed the masks [M x A] that decide the first owners and the certainties
   */
  Polish(MetaClusterModel learned, int[][] learnedCodes, float[][] formed, int maxRounds) {
    this.learned = learned;
    this.formed = formed;
    this.owners = MetaClusterModel.owners(learned.layout(), formed);
    this.maxRounds = maxRounds;
    this.model = learned;
    this.codes = learnedCodes;
  }

  MetaClusterModel model() {
    return model;
  }

  /** The relative error of {@link #model()}, infinite before the first round. */
  double error() {
    return before;
  }

  /** The codes of the rows by {@link #model()}. */
  int[][] codes() {
    return codes;
  }

  /** Begins, or goes on where it was when it was saved. */
  void run(Table allRows, Workers manyWorkers, TrainingListener whoListens, Checkpoints whoSaves)
      throws InterruptedException {
    table = allRows;
    layout = table.layout();
    workers = manyWorkers;
    listener = whoListens;
    start = System.nanoTime();
    firstRound = round;
    while (round < maxRounds && !ended) {
      round++;
      ended = !improve();
      whoSaves.learned(table.rowCount());
    }
  }

  /** One round; false if it shall be the last. */
  private boolean improve() throws InterruptedException {
    LabelStatistics[] statistics = LabelStatistics.of(table, codes, learned, workers);
    for (int a = 0; a < owners.length; a++) {
      owners[a] = layout.isInformative(a) ? bestOwner(statistics, a, owners[a]) : owners[a];
    }
    double error = relativeError(statistics);
    if (error > before) { // floats far from 0 round the centres
      return false;
    }
    model = hardModel(statistics);
    int[][] next = BlockCodes.of(model, table, workers);
    boolean unchanged = Arrays.deepEquals(next, codes);
    codes = next;
    boolean goOn = report(error);
    boolean enough = before - error < LEAST_IMPROVEMENT * before;
    before = error;
    return !unchanged && goOn && !enough;
  }

  /** The owner stays unless another clusterer explains more. */
  private int bestOwner(LabelStatistics[] statistics, int attribute, int owner) {
    int best = owner;
    double most = explained(statistics[owner], attribute);
    for (int m = 0; m < statistics.length; m++) {
      double explained = explained(statistics[m], attribute);
      if (explained > most) {
        most = explained;
        best = m;
      }
    }
    return best;
  }

  private double explained(LabelStatistics statistics, int attribute) {
    double sum = 0;
    for (int d = layout.firstColumn(attribute); d < layout.firstColumn(attribute + 1); d++) {
      sum += statistics.explained(d);
    }
    return sum;
  }

  private MetaClusterModel hardModel(LabelStatistics[] statistics) {
    float[][] masks = Arrays.stream(formed).map(float[]::clone).toArray(float[][]::new);
    float[] certainties = new float[owners.length];
    for (int a = 0; a < owners.length; a++) {
      if (layout.isInformative(a)) {
        certainties[a] = formed[owners[a]][a];
        for (int m = 0; m < masks.length; m++) {
          masks[m][a] = m == owners[a] ? 1 : 0;
        }
      } else {
        certainties[a] = formed[0][a];
      }
    }
    float[][][] centres = new float[masks.length][][];
    for (int m = 0; m < masks.length; m++) {
      centres[m] = statistics[m].means(m, model);
    }
    return new MetaClusterModel(
        layout, table.statistics(), Geometry.MASKED_DISTANCE, masks, centres, certainties);
  }

  private double relativeError(LabelStatistics[] statistics) {
    double explained = 0;
    double total = 0;
    for (int a = 0; a < owners.length; a++) {
      if (layout.isInformative(a)) {
        explained += explained(statistics[owners[a]], a);
        for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
          total += statistics[owners[a]].total(d);
        }
      }
    }
    return 1 - explained / total;
  }

  private boolean report(double error) {
    long rows = (long) round * table.rowCount();
    double seconds = (System.nanoTime() - start) / 1e9;
    Progress progress = new Progress(
        Progress.Phase.POLISHING,
        round,
        maxRounds,
        rows,
        (long) maxRounds * table.rowCount(),
        (rows - (long) firstRound * table.rowCount()) / seconds,
        error,
        learned.certainty());
    return listener.goOn(progress, () -> model);
  }
}
