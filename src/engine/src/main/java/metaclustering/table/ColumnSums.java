package metaclustering.table;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Sums over some rows from which the {@link ColumnStatistics} follow, in one pass. Additive, and exact
 * ({@link FixedPoint}, of two words): sums of parts of the rows can be merged in any split and order,
 * and the result is the same bit for bit.
 *
 * <p>Values are counted from the column's least value, in units of its range; so their squares are at
 * most 1, and means and variances are right to {@code weight * 2^-90} of the range and its square.
 */
public final class ColumnSums implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int LOW_BITS = 30;
  private static final double LOW = 1L << LOW_BITS;

  private final FixedPoint unit;
  private final double[] least;
  private final double[] ranges;
  private final long[][] known;
  private final long[][] values;
  private final long[][] squares;

  /**
   * Sums of no rows.
   *
   * @param layout made from the ranges of all rows
   * @param ranges of all rows
   */
  public ColumnSums(TableLayout layout, Ranges ranges) {
    int width = layout.columns();
    this.unit = FixedPoint.forSumsUpTo(ranges.totalWeight());
    this.least = new double[width];
    this.ranges = new double[width];
    this.known = new long[2][width];
    this.values = new long[2][width];
    this.squares = new long[2][width];
    for (int d = 0; d < width; d++) {
      int a = layout.attributeOf(d);
      boolean numeric = !layout.attributes().get(a).isNominal();
      least[d] = numeric && layout.isInformative(a) ? column(layout, a, ranges.min(a)) : 0;
      double most = numeric && layout.isInformative(a) ? column(layout, a, ranges.max(a)) : 1;
      this.ranges[d] = most > least[d] ? most - least[d] : 1;
    }
  }

  private static double column(TableLayout layout, int a, double value) {
    return (float) ((value - layout.offset(a)) / layout.unit(a));
  }

  /** Adds the rows of a block. */
  public void add(RowBlock block) {
    float[] row = new float[block.columns()];
    for (int i = 0; i < block.rows(); i++) {
      double weight = block.weight(i);
      block.copyRow(i, row);
      for (int d = 0; d < row.length && weight > 0; d++) {
        if (!Float.isNaN(row[d])) {
          double x = (row[d] - least[d]) / ranges[d];
          add(known, d, weight);
          if (x != 0) {
            add(values, d, weight * x);
            add(squares, d, weight * x * x);
          }
        }
      }
    }
  }

  private void add(long[][] sums, int d, double x) {
    long high = unit.of(x);
    sums[0][d] += high;
    sums[1][d] += (long) Math.rint((x - unit.value(high)) * unit.scale() * LOW);
  }

  /** Adds the sums of other rows, and returns these. */
  public ColumnSums merge(ColumnSums others) {
    for (int d = 0; d < least.length; d++) {
      for (int word = 0; word < 2; word++) {
        known[word][d] += others.known[word][d];
        values[word][d] += others.values[word][d];
        squares[word][d] += others.squares[word][d];
      }
    }
    return this;
  }

  /** The statistics of the columns. */
  public ColumnStatistics statistics() {
    double[] means = new double[least.length];
    double[] variances = new double[least.length];
    for (int d = 0; d < least.length; d++) {
      BigDecimal n = sum(known, d);
      if (n.signum() > 0) {
        BigDecimal mean = sum(values, d).divide(n, MathContext.DECIMAL128);
        BigDecimal square = sum(squares, d).divide(n, MathContext.DECIMAL128);
        means[d] = least[d] + ranges[d] * mean.doubleValue();
        double variance = square.subtract(mean.multiply(mean)).doubleValue();
        variances[d] = ranges[d] * ranges[d] * Math.max(0, variance);
      }
    }
    return new ColumnStatistics(means, variances);
  }

  private BigDecimal sum(long[][] sums, int d) {
    BigDecimal low = BigDecimal.valueOf(sums[1][d]).divide(BigDecimal.valueOf(1L << LOW_BITS));
    return BigDecimal.valueOf(sums[0][d]).add(low).divide(new BigDecimal(unit.scale()));
  }
}
