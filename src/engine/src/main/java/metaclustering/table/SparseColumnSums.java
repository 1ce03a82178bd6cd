package metaclustering.table;

import java.util.List;
import metaclustering.parallel.Interruption;

/**
 * What {@link ColumnStatistics} of a wide table follow from: sums over the cells that are not 0. The
 * zeros are what is left of the weight of all rows.
 */
final class SparseColumnSums {

  private final List<RowBlock> blocks;
  private final double[] weights;
  private final double[] missing;
  private final double[] sums;
  private final float[] least;
  private final float[] largest;

  /** The number of rows in which a column is not 0, or missing. */
  private final int[] listed;

  private double totalWeight;
  private int rows;

  private SparseColumnSums(List<RowBlock> blocks, int columns) {
    this.blocks = blocks;
    this.weights = new double[columns];
    this.missing = new double[columns];
    this.sums = new double[columns];
    this.least = new float[columns];
    this.largest = new float[columns];
    this.listed = new int[columns];
  }

  static SparseColumnSums of(List<RowBlock> blocks, int columns) {
    SparseColumnSums result = new SparseColumnSums(blocks, columns);
    for (RowBlock block : blocks) {
      for (int i = 0; i < block.rows(); i++) {
        if (block.weight(i) > 0) {
          result.totalWeight += block.weight(i);
          result.rows++;
          for (int d : block.missing(i)) {
            result.missing[d] += block.weight(i);
            result.listed[d]++;
          }
        }
      }
    }
    result.forEachNonZero(result::add);
    return result;
  }

  private interface NonZeroCell {
    void accept(int column, float value, double weight);
  }

  private void forEachNonZero(NonZeroCell action) {
    int[] places = new int[sums.length + 1];
    float[] values = new float[sums.length + 1];
    for (RowBlock block : blocks) {
      Interruption.cancel();
      for (int i = 0; i < block.rows(); i++) {
        double weight = block.weight(i);
        int count = weight > 0 ? block.nonZero(i, places, values) : 0;
        for (int v = 0; v < count; v++) {
          action.accept(places[v], values[v], weight);
        }
      }
    }
  }

  private void add(int d, float x, double weight) {
    boolean first = weights[d] == 0;
    least[d] = first ? x : Math.min(least[d], x);
    largest[d] = first ? x : Math.max(largest[d], x);
    weights[d] += weight;
    sums[d] += weight * x;
    listed[d]++;
  }

  private boolean hasZeros(int d) {
    return listed[d] < rows;
  }

  ColumnStatistics statistics() {
    double[] means = new double[sums.length];
    double[] variances = new double[sums.length];
    for (int d = 0; d < means.length; d++) {
      // exact, so that rounding of weighted sums leaves no variance
      boolean varies = hasZeros(d) || least[d] < largest[d];
      means[d] = varies ? sums[d] / (weights[d] + zeros(d)) : least[d];
    }
    forEachNonZero((d, x, weight) -> variances[d] += weight * (x - means[d]) * (x - means[d]));
    for (int d = 0; d < means.length; d++) {
      double known = weights[d] + zeros(d);
      variances[d] = known > 0 ? (variances[d] + zeros(d) * means[d] * means[d]) / known : 0;
    }
    return new ColumnStatistics(means, variances);
  }

  /** The weight of the rows in which a column is 0. */
  private double zeros(int d) {
    return hasZeros(d) ? Math.max(0, totalWeight - missing[d] - weights[d]) : 0;
  }
}
