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

  private static final int ROWS_BETWEEN_LOOKS = 256;

  private final RowSource source;
  private final Scaling scaling;
  private final List<AttributeSpec> attributes;
  private final double[] min;
  private final double[] max;
  private final int[] nonZeroRows;
  private int countedRows;
  private double totalWeight;

  private LayoutLearner(RowSource source, Scaling scaling) {
    this.source = source;
    this.scaling = scaling;
    this.attributes = source.attributes();
    this.min = new double[attributes.size()];
    this.max = new double[attributes.size()];
    this.nonZeroRows = new int[attributes.size()];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
  }

  static TableLayout learn(RowSource source, Scaling scaling) {
    LayoutLearner learner = new LayoutLearner(source, scaling);
    learner.readRanges();
    return learner.layout();
  }

  private void readRanges() {
    for (int row = 0; row < source.rowCount(); row++) {
      if (row % ROWS_BETWEEN_LOOKS == 0) {
        Interruption.cancel();
      }
      double weight = RowReader.weight(source, row);
      if (weight == 0) {
        continue;
      }
      totalWeight += weight;
      countedRows++;
      int number = row;
      source.visit(row, (a, value) -> extend(number, a, value));
    }
    for (int a = 0; a < min.length; a++) {
      if (hasZeros(a)) {
        min[a] = Math.min(min[a], 0);
        max[a] = Math.max(max[a], 0);
      }
    }
  }

  private void extend(int row, int a, double value) {
    if (Double.isInfinite(value)) {
      throw RowReader.problem(source, row, a, "the value is infinite");
    }
    if (value == 0) {
      return;
    }
    nonZeroRows[a]++;
    if (value < min[a]) {
      min[a] = value;
    }
    if (value > max[a]) {
      max[a] = value;
    }
  }

  /** Zeros are never looked at one by one, so that it does not matter whether they are stored. */
  private boolean hasZeros(int a) {
    return nonZeroRows[a] < countedRows;
  }

  private TableLayout layout() {
    int n = attributes.size();
    double[] offsets = new double[n];
    double[] units = new double[n];
    boolean[] informative = new boolean[n];
    for (int a = 0; a < n; a++) {
      informative[a] = min[a] < max[a];
      boolean known = min[a] <= max[a];
      units[a] = 1;
      if (!informative[a]) {
        offsets[a] = known ? min[a] : Double.NaN;
      } else if (scaling != Scaling.NONE && !attributes.get(a).isNominal()) {
        offsets[a] = min[a];
        units[a] = range(attributes.get(a), min[a], max[a]);
      }
    }
    if (scaling == Scaling.STANDARD) {
      standardise(offsets, units, informative);
    }
    return new TableLayout(attributes, offsets, units, informative);
  }

  static double range(AttributeSpec attribute, double min, double max) {
    double range = max - min;
    if (Double.isInfinite(range)) {
      throw new IllegalArgumentException("attribute '" + attribute.name() + "': the range from "
          + min + " to " + max + " is wider than a double");
    }
    return range;
  }

  private void standardise(double[] offsets, double[] units, boolean[] informative) {
    double[] known = new double[offsets.length];
    double[] mean = sums(known, offsets, units, null);
    for (int a = 0; a < mean.length; a++) {
      mean[a] /= known[a];
    }
    double[] variance = sums(known, offsets, units, mean);
    for (int a = 0; a < mean.length; a++) {
      if (informative[a] && !attributes.get(a).isNominal()) {
        offsets[a] += mean[a] * units[a];
        units[a] *= Math.sqrt(variance[a] / known[a]);
      }
    }
  }

  /** Weighted sums of the values brought to [0, 1], or of their squared deviations from a mean. */
  private double[] sums(double[] known, double[] offsets, double[] units, double[] mean) {
    double[] sum = new double[known.length];
    double[] others = new double[known.length];
    Arrays.fill(known, 0);
    for (int row = 0; row < source.rowCount(); row++) {
      if (row % ROWS_BETWEEN_LOOKS == 0) {
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
      double zeros = hasZeros(a) ? totalWeight - others[a] : 0;
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
