package metaclustering.training;

import java.util.Arrays;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;

/**
 * What the labels of one clusterer say about all columns: for every label k and column d the weight
 * n of the rows whose value is known and the weighted sum of these values. All of it is additive:
 * statistics of parts of the rows can be merged in any split.
 *
 * <p>Sums of the rows of a block are in float, which is quick; blocks are added in double.
 */
final class LabelStatistics {

  private final ColumnStatistics columns;
  private final double[] weights;
  private final double[][] sums;
  private final float[][] blockSums;

  /** Per label and column, the weight of the rows that miss it; null where no row does. */
  private final double[][] missing;

  private LabelStatistics(ColumnStatistics columns, int labels, int width) {
    this.columns = columns;
    this.weights = new double[labels];
    this.sums = new double[labels][width];
    this.blockSums = new float[labels][width];
    this.missing = new double[labels][];
  }

  /** The statistics of all clusterers, each computed by one thread in the order of the rows. */
  static LabelStatistics[] of(Table table, int[][] codes, MetaClusterModel model, Workers workers)
      throws InterruptedException {
    LabelStatistics[] result = new LabelStatistics[model.metaClusters()];
    for (int m = 0; m < result.length; m++) {
      result[m] = new LabelStatistics(
          table.statistics(), model.centresEach(), table.layout().columns());
    }
    int parts = Math.min(workers.slots(), result.length);
    workers.run(parts, part -> {
      int from = result.length * part / parts;
      int to = result.length * (part + 1) / parts;
      int start = 0;
      for (RowBlock block : table.blocks()) {
        Interruption.check();
        add(block, codes, start, result, from, to);
        start += block.rows();
      }
    });
    return result;
  }

  /** Adds the rows of a block to the statistics of the clusterers {@code from <= m < to}. */
  private static void add(
      RowBlock block, int[][] codes, int start, LabelStatistics[] statistics, int from, int to) {
    float[] row = new float[block.columns()];
    for (int i = 0; i < block.rows(); i++) {
      double weight = block.weight(i);
      if (weight > 0) {
        block.copyRow(i, row);
        for (int d : block.missing(i)) {
          row[d] = 0;
        }
        for (int m = from; m < to; m++) {
          statistics[m].add(row, weight, block.missing(i), codes[start + i][m]);
        }
      }
    }
    for (int m = from; m < to; m++) {
      statistics[m].endBlock();
    }
  }

  /** Adds a row, 0 where a value is missing. */
  private void add(float[] row, double weight, int[] missingColumns, int label) {
    weights[label] += weight;
    for (int d : missingColumns) {
      if (missing[label] == null) {
        missing[label] = new double[row.length];
      }
      missing[label][d] += weight;
    }
    addTo(blockSums[label], (float) weight, row);
  }

  private void endBlock() {
    for (int k = 0; k < sums.length; k++) {
      addTo(sums[k], blockSums[k]);
      Arrays.fill(blockSums[k], 0);
    }
  }

  private static void addTo(double[] sum, float[] part) {
    for (int d = 0; d < sum.length; d++) {
      sum[d] += part[d];
    }
  }

  private static void addTo(float[] sum, float weight, float[] row) {
    for (int d = 0; d < row.length; d++) {
      sum[d] += weight * row[d];
    }
  }

  private double known(int label, int column) {
    return weights[label] - (missing[label] == null ? 0 : missing[label][column]);
  }

  /**
   * The squared deviation from the column's mean that the labels explain, {@code sum_k n_k (mean_k -
   * mean)^2}.
   */
  double explained(int column) {
    double explained = 0;
    for (int k = 0; k < sums.length; k++) {
      double n = known(k, column);
      if (n > 0) {
        double deviation = sums[k][column] - n * columns.mean(column);
        explained += deviation * deviation / n;
      }
    }
    return explained;
  }

  /** The whole squared deviation of the known values from the column's mean. */
  double total(int column) {
    double n = 0;
    for (int k = 0; k < sums.length; k++) {
      n += known(k, column);
    }
    return n * columns.variance(column);
  }

  /**
   * The labels' means, [K x D]. A label without rows keeps the model's centre, if it is in the space
   * of the columns; where nothing is known the column's mean stands.
   */
  float[][] means(int m, MetaClusterModel model) {
    boolean reusable = model.geometry() == Geometry.MASKED_DISTANCE;
    float[][] means = new float[sums.length][];
    for (int k = 0; k < means.length; k++) {
      if (weights[k] == 0 && reusable) {
        means[k] = model.centre(m, k);
        continue;
      }
      means[k] = new float[sums[k].length];
      for (int d = 0; d < means[k].length; d++) {
        double n = known(k, d);
        means[k][d] = (float) (n > 0 ? sums[k][d] / n : columns.mean(d));
      }
    }
    return means;
  }
}
