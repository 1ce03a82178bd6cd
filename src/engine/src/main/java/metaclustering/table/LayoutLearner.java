package metaclustering.table;

import java.util.Arrays;
import java.util.List;
import metaclustering.parallel.Interruption;

/**
 * Reads the rows once and finds every attribute's range, or mean and deviation, in double. Rows of
 * weight 0 do not count. Deviations are computed on values brought to [0, 1] first, so that squares
 * of huge or tiny numbers neither overflow nor vanish.
 */
final class LayoutLearner {

  private static final int ROWS_BETWEEN_CHECKS = 256;

  private final RowSource source;
  private final List<AttributeSpec> attributes;
  private final Ranges ranges;

  private LayoutLearner(RowSource source) {
    this.source = source;
    this.attributes = source.attributes();
    this.ranges = new Ranges(attributes);
  }

  static TableLayout learn(RowSource source, Scaling scaling) {
    LayoutLearner learner = new LayoutLearner(source);
    learner.readRanges();
    TableLayout layout = learner.ranges.layout(scaling != Scaling.NONE);
    return scaling == Scaling.STANDARD ? learner.standardised(layout) : layout;
  }

  private void readRanges() {
    for (int row = 0; row < source.rowCount(); row++) {
      if (row % ROWS_BETWEEN_CHECKS == 0) {
        Interruption.cancel();
      }
      ranges.add(source, row);
    }
  }

  private TableLayout standardised(TableLayout byRange) {
    double[] offsets = byRange.offsets();
    double[] units = byRange.units();
    double[] known = new double[offsets.length];
    double[] mean = sums(known, offsets, units, null);
    for (int a = 0; a < mean.length; a++) {
      mean[a] /= known[a];
    }
    double[] variance = sums(known, offsets, units, mean);
    for (int a = 0; a < variance.length; a++) {
      variance[a] /= known[a];
    }
    return byRange.standardised(mean, variance);
  }

  /** Weighted sums of the values brought to [0, 1], or of their squared deviations from a mean. */
  private double[] sums(double[] known, double[] offsets, double[] units, double[] mean) {
    double[] sum = new double[known.length];
    double[] others = new double[known.length];
    Arrays.fill(known, 0);
    for (int row = 0; row < source.rowCount(); row++) {
      if (row % ROWS_BETWEEN_CHECKS == 0) {
        Interruption.cancel();
      }
      double weight = source.weight(row);
      if (weight == 0) {
        continue;
      }
      source.visit(row, (a, value) -> {
        if (value == 0) {
          return;
        }
        others[a] += weight;
        if (!Double.isNaN(value)) {
          known[a] += weight;
          sum[a] += weight * term(a, value, offsets, units, mean);
        }
      });
    }
    for (int a = 0; a < sum.length; a++) {
      double zeros = ranges.hasZeros(a) ? ranges.totalWeight() - others[a] : 0;
      known[a] += zeros;
      sum[a] += zeros * term(a, 0, offsets, units, mean);
    }
    return sum;
  }

  private static double term(int a, double value, double[] offsets, double[] units, double[] mean) {
    double unit = (value - offsets[a]) / units[a];
    return mean == null ? unit : (unit - mean[a]) * (unit - mean[a]);
  }
}
