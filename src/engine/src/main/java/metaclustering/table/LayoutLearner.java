package metaclustering.table;

import metaclustering.parallel.Interruption;

/**
 * Reads the rows once and finds every attribute's range, or mean and deviation, in double. Rows of
 * weight 0 do not count. Deviations are computed on values brought to [0, 1] first, so that squares
 * of huge or tiny numbers neither overflow nor vanish.
 */
final class LayoutLearner {

  private LayoutLearner() {}

  static TableLayout learn(RowSource source, Scaling scaling, boolean missingAsValue) {
    Ranges ranges = new Ranges(source.attributes(), missingAsValue);
    for (int row = 0; row < source.rowCount(); row++) {
      Interruption.cancel();
      ranges.add(source, row);
    }
    TableLayout layout = ranges.layout(scaling != Scaling.NONE);
    if (scaling != Scaling.STANDARD) {
      return layout;
    }
    double[] means =
        means(source, ranges, (a, value) -> (value - layout.offset(a)) / layout.unit(a));
    double[] variances = means(source, ranges, (a, value) -> {
      double deviation = (value - layout.offset(a)) / layout.unit(a) - means[a];
      return deviation * deviation;
    });
    return layout.standardised(a -> means[a], a -> variances[a]);
  }

  private interface Term {
    double of(int attribute, double value);
  }

  /** Weighted means of a term of the known values. */
  private static double[] means(RowSource source, Ranges ranges, Term term) {
    double[] sums = new double[source.attributes().size()];
    double[] known = new double[sums.length];
    double[] others = new double[sums.length];
    for (int row = 0; row < source.rowCount(); row++) {
      Interruption.cancel();
      double weight = source.weight(row);
      source.visit(row, (a, value) -> {
        if (value != 0 && weight != 0) {
          others[a] += weight;
          if (!Double.isNaN(value)) {
            known[a] += weight;
            sums[a] += weight * term.of(a, value);
          }
        }
      });
    }
    for (int a = 0; a < sums.length; a++) {
      double zeros = ranges.hasZeros(a) ? ranges.totalWeight() - others[a] : 0;
      sums[a] = (sums[a] + zeros * term.of(a, 0)) / (known[a] + zeros);
    }
    return sums;
  }
}
