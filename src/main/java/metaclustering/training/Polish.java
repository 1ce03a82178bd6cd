package metaclustering.training;

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
final class Polish {

  /** A round that lowers the error by a smaller share than this is the last. */
  private static final double LEAST_IMPROVEMENT = 1e-4;

  private final Table table;
  private final TableLayout layout;
  private final int maxRounds;
  private final Workers workers;
  private final TrainingListener listener;
  private final long start = System.nanoTime();
  private MetaClusterModel model;
  private int[][] codes;

  Polish(Table table, int maxRounds, Workers workers, TrainingListener listener) {
    this.table = table;
    this.layout = table.layout();
    this.maxRounds = maxRounds;
    this.workers = workers;
    this.listener = listener;
  }

  MetaClusterModel model() {
    return model;
  }

  /** The codes of the rows by {@link #model()}. */
  int[][] codes() {
    return codes;
  }

  /**
   * Polishes a model.
   *
   * @param learned the model to start from, of any geometry
   * @param learnedCodes the rows' codes by that model
   * @param formed the masks [M x A] that decide the first owners and the certainties
   */
  void run(MetaClusterModel learned, int[][] learnedCodes, float[][] formed)
      throws InterruptedException {
    model = learned;
    codes = learnedCodes;
    int[] owners = MetaClusterModel.owners(layout, formed);
    double before = Double.POSITIVE_INFINITY;
    for (int round = 1; round <= maxRounds; round++) {
      LabelStatistics[] statistics = LabelStatistics.of(table, codes, learned, workers);
      for (int a = 0; a < owners.length; a++) {
        owners[a] = layout.isInformative(a) ? bestOwner(statistics, a, owners[a]) : owners[a];
      }
      model = hardModel(formed, owners, statistics);
      int[][] next = BlockCodes.of(model, table, workers);
      double error = relativeError(statistics, owners);
      boolean unchanged = Arrays.deepEquals(next, codes);
      codes = next;
      boolean goOn = report(round, error, learned);
      if (unchanged || !goOn || before - error < LEAST_IMPROVEMENT * before) {
        return;
      }
      before = error;
    }
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

  private MetaClusterModel hardModel(float[][] formed, int[] owners, LabelStatistics[] statistics) {
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

  private double relativeError(LabelStatistics[] statistics, int[] owners) {
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

  private boolean report(int round, double error, MetaClusterModel learned) {
    long rows = (long) round * table.rowCount();
    double seconds = (System.nanoTime() - start) / 1e9;
    Progress progress = new Progress(
        Progress.Phase.POLISHING,
        round,
        maxRounds,
        rows,
        (long) maxRounds * table.rowCount(),
        rows / seconds,
        error,
        learned.certainty());
    return listener.goOn(progress, () -> model);
  }
}
