package metaclustering.description;

import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * Sums over rows from which a {@link Profile} follows. Values are taken from the mean of all rows, so
 * that a small variance is not lost; a row costs what it holds besides zeros.
 */
final class ProfileSums {

  private final Table table;
  private final TableLayout layout;
  private final double[] sums;
  private final double[] squares;
  private final double[] nonZero;
  private final double[] missing;
  private final int[] places;
  private final float[] values;
  private double weight;

  ProfileSums(Table table) {
    this.table = table;
    this.layout = table.layout();
    this.sums = new double[layout.columns()];
    this.squares = new double[layout.columns()];
    this.nonZero = new double[layout.columns()];
    this.missing = new double[layout.attributes().size()];
    this.places = new int[layout.columns() + 1];
    this.values = new float[layout.columns() + 1];
  }

  void add(int row) {
    double own = table.weight(row);
    if (own == 0) {
      return;
    }
    weight += own;
    int count = table.nonZero(row, places, values);
    for (int i = 0; i < count; i++) {
      int d = places[i];
      double x = values[i] - table.statistics().mean(d);
      sums[d] += own * x;
      squares[d] += own * x * x;
      nonZero[d] += own;
    }
    for (int d : table.missing(row)) {
      int attribute = layout.attributeOf(d);
      if (layout.firstColumn(attribute) == d) {
        missing[attribute] += own;
      }
    }
  }

  Profile profile() {
    double[] known = new double[missing.length];
    float[] means = new float[sums.length];
    double[] variances = new double[missing.length];
    for (int a = 0; a < known.length; a++) {
      known[a] = Math.max(0, weight - missing[a]);
      for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1) && known[a] > 0; d++) {
        double zeros = Math.max(0, known[a] - nonZero[d]);
        double centre = table.statistics().mean(d);
        double mean = (sums[d] - zeros * centre) / known[a];
        double square = (squares[d] + zeros * centre * centre) / known[a];
        means[d] = (float) (centre + mean);
        variances[a] += Math.max(0, square - mean * mean);
      }
    }
    return new Profile(weight, known, means, variances);
  }
}
