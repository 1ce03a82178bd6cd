package metaclustering.table;

import java.io.Serializable;
import java.util.List;
import metaclustering.parallel.Interruption;

/**
 * Weighted mean and variance of every column over its known values: {@code mean = sum(v x) / sum(v)},
 * {@code variance = sum(v (x - mean)^2) / sum(v)}. Immutable; 0 for a column without known values.
 *
 * @param means of the columns
 * @param variances of the columns
 */
public record ColumnStatistics(double[] means, double[] variances) implements Serializable {

  static ColumnStatistics of(List<RowBlock> blocks, TableLayout layout) {
    return layout.isWide()
        ? SparseColumnSums.of(blocks, layout.columns()).statistics()
        : ofCells(blocks, layout.columns());
  }

  private static ColumnStatistics ofCells(List<RowBlock> blocks, int columns) {
    double[] known = new double[columns];
    double[] means = new double[columns];
    float[] first = new float[columns];
    boolean[] varies = new boolean[columns];
    forEachKnown(blocks, columns, (d, x, weight) -> {
      if (known[d] == 0) {
        first[d] = x;
      }
      varies[d] |= x != first[d];
      known[d] += weight;
      means[d] += weight * x;
    });
    divide(means, known);
    for (int d = 0; d < columns; d++) {
      // exact, so that rounding of weighted sums leaves no variance
      means[d] = varies[d] ? means[d] : first[d];
    }
    double[] variances = new double[columns];
    forEachKnown(
        blocks,
        columns,
        (d, x, weight) -> variances[d] += weight * (x - means[d]) * (x - means[d]));
    divide(variances, known);
    return new ColumnStatistics(means, variances);
  }

  private interface KnownCell {
    void accept(int column, float value, double weight);
  }

  private static void forEachKnown(List<RowBlock> blocks, int columns, KnownCell action) {
    float[] row = new float[columns];
    for (RowBlock block : blocks) {
      Interruption.cancel();
      for (int i = 0; i < block.rows(); i++) {
        double weight = block.weight(i);
        if (weight == 0) {
          continue;
        }
        block.copyRow(i, row);
        for (int d = 0; d < columns; d++) {
          if (!Float.isNaN(row[d])) {
            action.accept(d, row[d], weight);
          }
        }
      }
    }
  }

  private static void divide(double[] sums, double[] weights) {
    for (int d = 0; d < sums.length; d++) {
      sums[d] = weights[d] > 0 ? sums[d] / weights[d] : 0;
    }
  }

  public double mean(int column) {
    return means[column];
  }

  public double variance(int column) {
    return variances[column];
  }

  /** The sum of the variances of the attribute's columns. */
  public double variance(TableLayout layout, int attribute) {
    return layout.sum(attribute, this::variance);
  }

  /**
   * Checks that the values of informative attributes differ as floats too.
   *
   * @throws IllegalArgumentException naming the attribute whose values do not
   */
  public void requireVisibleDifferences(TableLayout layout) {
    for (int a = 0; a < layout.attributes().size(); a++) {
      if (layout.isInformative(a) && variance(layout, a) == 0) {
        throw new IllegalArgumentException(
            "attribute '" + layout.attributes().get(a).name()
                + "': its values differ by less than the precision of a float; scale by range");
      }
    }
  }
}
