package metaclustering.training.polish;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;

/**
 * Statistics of rows by their symbols, the labels: for every clusterer m, label k and column d the
 * weight n of the rows whose value is known, and the weighted sum of these values. Sums are exact
 * ({@link RowUnits}): statistics of parts of the rows can be merged in any split and order, and the
 * result is the same bit for bit.
 */
public final class LabelStatistics implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Rows that are added to one clusterer after another. */
  private static final int ROWS_AT_ONCE = 32;

  private final ColumnStatistics columns;
  private final RowUnits units;

  /** [M x K]. */
  private final long[][] weights;

  /** [M x K x D]. */
  private final long[][][] sums;

  /** The weight of the rows that miss a column, [M x K x D]; null where no row of a label does. */
  private final long[][][] missing;

  /**
   * Statistics of no rows.
   *
   * @param model whose symbols the labels are
   * @param totalWeight of the rows that the model's column statistics come from; what is added and
   *     merged must be these rows or some of them
   */
  public LabelStatistics(MetaClusterModel model, double totalWeight) {
    int width = model.layout().columns();
    columns = model.statistics();
    units = new RowUnits(columns, width, totalWeight);
    int clusterers = model.metaClusters();
    weights = new long[clusterers][];
    sums = new long[clusterers][][];
    missing = new long[clusterers][][];
    for (int m = 0; m < clusterers; m++) {
      weights[m] = new long[model.centreCount(m)];
      sums[m] = new long[weights[m].length][width];
      missing[m] = new long[weights[m].length][];
    }
  }

  /** The statistics of a whole table; each clusterer's are computed by one thread. */
  public static LabelStatistics of(
      Table table, int[][] codes, MetaClusterModel model, Workers workers)
      throws InterruptedException {
    LabelStatistics result = new LabelStatistics(model, table.totalWeight());
    result.forEachBlock(
        table,
        workers,
        (block, rows, start, from, to) -> result.add(block, rows, codes, start, from, to));
    return result;
  }

  /**
   * Moves rows from their old labels to new ones, in time proportional to what has changed.
   *
   * @param before the codes of the whole table that these are the statistics of
   * @param after its new codes
   */
  void relabel(Table table, int[][] before, int[][] after, Workers workers)
      throws InterruptedException {
    forEachBlock(table, workers, (block, rows, start, from, to) -> {
      RowUnits.Row row = rows[0];
      for (int i = 0; i < block.rows(); i++) {
        int[] old = before[start + i];
        int[] now = after[start + i];
        int m = Arrays.mismatch(old, from, to, now, from, to);
        if (m >= 0 && row.read(block, i)) {
          for (m += from; m < to; m++) {
            if (old[m] != now[m]) {
              add(row, m, old[m], -1);
              add(row, m, now[m], 1);
            }
          }
        }
      }
    });
  }

  /** Work on some rows for some clusterers. */
  private interface BlockTask {
    /**
     * @param rows room for some rows
     * @param start the number of the block's first row in the table
     * @param from the first clusterer
     * @param to the one after the last
     */
    void run(RowBlock block, RowUnits.Row[] rows, int start, int from, int to);
  }

  private void forEachBlock(Table table, Workers workers, BlockTask task)
      throws InterruptedException {
    int parts = Math.min(workers.slots(), sums.length);
    workers.run(parts, part -> {
      int from = Workers.start(part, parts, sums.length);
      int to = Workers.start(part + 1, parts, sums.length);
      int start = 0;
      RowUnits.Row[] rows = room(table.rowCount());
      for (RowBlock block : table.blocks()) {
        Interruption.check();
        task.run(block, rows, start, from, to);
        start += block.rows();
      }
    });
  }

  /**
   * Adds the rows of a block to the statistics of all clusterers.
   *
   * @param codes of the block's rows, [rows x M]
   */
  public void add(RowBlock block, int[][] codes) {
    add(block, room(block.rows()), codes, 0, 0, sums.length);
  }

  private RowUnits.Row[] room(int rows) {
    RowUnits.Row[] room = new RowUnits.Row[Math.min(ROWS_AT_ONCE, rows)];
    Arrays.setAll(room, i -> units.new Row());
    return room;
  }

  /**
   * Adds some rows at once to one clusterer after another, whose sums stay in the processor's cache.
   *
   * @param codes of the block's rows from {@code start} on
   */
  private void add(
      RowBlock block, RowUnits.Row[] rows, int[][] codes, int start, int from, int to) {
    boolean[] counts = new boolean[rows.length];
    for (int at = 0; at < block.rows(); at += rows.length) {
      int count = Math.min(rows.length, block.rows() - at);
      for (int i = 0; i < count; i++) {
        counts[i] = rows[i].read(block, at + i);
      }
      for (int m = from; m < to; m++) {
        for (int i = 0; i < count; i++) {
          if (counts[i]) {
            add(rows[i], m, codes[start + at + i][m], 1);
          }
        }
      }
    }
  }

  /** Adds a row to a label, or subtracts it if the sign is -1. */
  private void add(RowUnits.Row row, int m, int label, int sign) {
    weights[m][label] += sign * row.weight();
    row.addTo(sums[m][label], sign);
    for (int d : row.missing()) {
      missing(m, label)[d] += sign * row.weight();
    }
  }

  private long[] missing(int m, int label) {
    if (missing[m][label] == null) {
      missing[m][label] = new long[units.columns()];
    }
    return missing[m][label];
  }

  /** Adds the statistics of other rows by the same model, and returns these. */
  public LabelStatistics merge(LabelStatistics others) {
    for (int m = 0; m < sums.length; m++) {
      addTo(weights[m], others.weights[m]);
      for (int k = 0; k < sums[m].length; k++) {
        addTo(sums[m][k], others.sums[m][k]);
        if (others.missing[m][k] != null) {
          addTo(missing(m, k), others.missing[m][k]);
        }
      }
    }
    return this;
  }

  private static void addTo(long[] sum, long[] part) {
    for (int d = 0; d < sum.length; d++) {
      sum[d] += part[d];
    }
  }

  /** The weights of the rows of a clusterer's labels, [K]. */
  double[] weights(int m) {
    return Arrays.stream(weights[m]).mapToDouble(units::weight).toArray();
  }

  /** The labels that no row has, of each clusterer. */
  public int[][] idle() {
    return Arrays.stream(weights)
        .map(own -> IntStream.range(0, own.length).filter(k -> own[k] == 0).toArray())
        .toArray(int[][]::new);
  }

  /** Whether every label has rows. */
  public boolean usesAll() {
    return Arrays.stream(idle()).allMatch(labels -> labels.length == 0);
  }

  private double known(int m, int label, int column) {
    long[] missed = missing[m][label];
    return units.weight(weights[m][label] - (missed == null ? 0 : missed[column]));
  }

  private double sum(int m, int label, int column) {
    return units.sum(sums[m][label][column], column);
  }

  /**
   * The squared deviation from the column's mean that the labels of a clusterer explain, {@code sum_k
   * n_k (mean_k - mean)^2}.
   */
  double explained(int m, int column) {
    double explained = 0;
    for (int k = 0; k < sums[m].length; k++) {
      double n = known(m, k, column);
      if (n > 0) {
        double deviation = deviation(m, k, column);
        explained += deviation * deviation / n;
      }
    }
    return explained;
  }

  /**
   * The summary of a model with hard masks whose codes the labels are. A column's error is its owner's
   * error for the rows by label, with the model's centres, which may differ from the means.
   */
  public ModelSummary summary(MetaClusterModel model) {
    double[] errors = new double[units.columns()];
    double[] deviations = new double[errors.length];
    for (int d = 0; d < errors.length; d++) {
      int owner = model.owner(model.layout().attributeOf(d));
      deviations[d] = total(d);
      errors[d] = deviations[d];
      if (owner != MetaClusterModel.NO_OWNER) {
        double gained = 0;
        double mean = columns.mean(d) - units.shift(d);
        for (int k = 0; k < sums[owner].length; k++) {
          double n = known(owner, k, d);
          double centre = model.centreColumn(owner, k, d) - units.shift(d);
          // (x - mean)^2 - (x - centre)^2, summed over the label's rows
          gained += (centre - mean) * (2 * sum(owner, k, d) - n * (centre + mean));
        }
        errors[d] = Math.max(0, deviations[d] - gained);
      }
    }
    double[][] sizes = new double[sums.length][];
    Arrays.setAll(sizes, this::weights);
    return ModelSummary.of(model, errors, deviations, sizes);
  }

  /** The sum of a label's known values less the column's mean. */
  public double deviation(int m, int label, int column) {
    double mean = columns.mean(column) - units.shift(column);
    return sum(m, label, column) - known(m, label, column) * mean;
  }

  /** The total squared deviation of the known values from the column's mean. */
  public double total(int column) {
    double n = 0;
    for (int k = 0; k < weights[0].length; k++) {
      n += known(0, k, column);
    }
    return n * columns.variance(column);
  }

  /**
   * The labels' means, [K x D]. A label without rows keeps the model's centre, unless that is in masked
   * space; a label without known values in a column has the column's mean.
   */
  float[][] means(int m, MetaClusterModel model) {
    boolean reusable = model.geometry() == Geometry.MASKED_DISTANCE;
    float[][] means = new float[sums[m].length][];
    for (int k = 0; k < means.length; k++) {
      if (weights[m][k] == 0 && reusable) {
        means[k] = model.centre(m, k);
        continue;
      }
      means[k] = new float[units.columns()];
      for (int d = 0; d < means[k].length; d++) {
        double n = known(m, k, d);
        means[k][d] = (float) (n > 0 ? units.shift(d) + sum(m, k, d) / n : columns.mean(d));
      }
    }
    return means;
  }
}
