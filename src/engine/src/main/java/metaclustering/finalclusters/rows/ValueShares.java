package metaclustering.finalclusters.rows;

import java.util.Arrays;

/**
 * The shares of the values of a nominal attribute. Immutable.
 *
 * @param shares smoothed, so that none is 0
 */
record ValueShares(double[] shares) implements Background {

  private static final long serialVersionUID = 1L;

  private static final double PRIOR_ROWS = 0.5;

  /**
   * @param cells numbers of values, NaN if missing
   * @param weights of the rows
   */
  static ValueShares of(double[] cells, double[] weights, int values) {
    double[] shares = new double[values];
    Arrays.fill(shares, PRIOR_ROWS);
    double total = PRIOR_ROWS * values;
    for (int i = 0; i < cells.length; i++) {
      if (!Double.isNaN(cells[i])) {
        shares[(int) cells[i]] += weights[i];
        total += weights[i];
      }
    }
    for (int v = 0; v < values; v++) {
      shares[v] /= total;
    }
    return new ValueShares(shares);
  }

  @Override
  public int cells() {
    return shares.length;
  }

  @Override
  public int cell(double value) {
    return (int) value;
  }

  @Override
  public double share(int cell) {
    return shares[cell];
  }

  @Override
  public double logDensity(double value) {
    return Math.log(shares[(int) value]);
  }
}
