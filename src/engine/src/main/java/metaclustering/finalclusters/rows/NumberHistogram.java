package metaclustering.finalclusters.rows;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * The density of the numbers of an attribute: bins that hold about as many rows each, or one for each
 * value if there are few, with tails that fall off exponentially outside. Immutable.
 *
 * @param edges between the bins, ascending
 * @param shares of the rows in each bin, smoothed, so that none is 0
 * @param logDensities of the bins
 * @param low where the first bin begins
 * @param high where the last bin ends
 * @param centre mean without the outermost values
 * @param variance without the outermost values
 */
record NumberHistogram(
    double[] edges,
    double[] shares,
    double[] logDensities,
    double low,
    double high,
    double centre,
    double variance)
    implements Background {

  private static final long serialVersionUID = 1L;

  private static final int BINS = 16;

  /** Weight of an additional row in each bin. */
  private static final double PRIOR_ROWS = 0.5;

  /** The probability of both tails together. */
  private static final double TAILS = 0.01;

  /** The narrowest bin, as a share of the range. */
  private static final double MIN_WIDTH = 1e-9;

  /** The share of the rows that is left out at either end of the mean and the variance. */
  private static final double OUTERMOST = 0.005;

  /** With fewer values none is left out. */
  private static final int MIN_TRIMMED = 20;

  /**
   * @param cells NaN if missing, with at least two different values
   * @param weights of the rows
   */
  static NumberHistogram of(double[] cells, double[] weights) {
    double[] sorted =
        Arrays.stream(cells).filter(x -> !Double.isNaN(x)).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    double first = distinct[0];
    double last = distinct[distinct.length - 1];
    boolean few = distinct.length <= BINS;
    double[] edges = few ? between(distinct) : quantiles(sorted);
    int bins = edges.length + 1;
    double low = few ? 2 * first - edges[0] : first;
    double high = few ? 2 * last - edges[bins - 2] : last;
    double[] shares = new double[bins];
    Arrays.fill(shares, PRIOR_ROWS);
    double total = PRIOR_ROWS * bins;
    for (int i = 0; i < cells.length; i++) {
      if (!Double.isNaN(cells[i])) {
        shares[bin(edges, cells[i])] += weights[i];
        total += weights[i];
      }
    }
    double[] logDensities = new double[bins];
    for (int b = 0; b < bins; b++) {
      double from = b == 0 ? low : edges[b - 1];
      double to = b == bins - 1 ? high : edges[b];
      shares[b] /= total;
      logDensities[b] =
          Math.log((1 - TAILS) * shares[b] / Math.max(to - from, MIN_WIDTH * (high - low)));
    }
    double[] moments = moments(sorted);
    return new NumberHistogram(edges, shares, logDensities, low, high, moments[0], moments[1]);
  }

  private static double[] between(double[] distinct) {
    double[] edges = new double[distinct.length - 1];
    Arrays.setAll(edges, i -> (distinct[i] + distinct[i + 1]) / 2);
    return edges;
  }

  /** Edges at the quantiles, and on both sides of a value that fills more than a bin. */
  private static double[] quantiles(double[] sorted) {
    TreeSet<Double> edges = new TreeSet<>();
    for (int q = 1; q < BINS; q++) {
      double value = sorted[(int) ((long) q * sorted.length / BINS)];
      int from = position(sorted, value, false);
      int to = position(sorted, value, true);
      if (from > 0) {
        edges.add((sorted[from - 1] + value) / 2);
      }
      if (to - from > sorted.length / BINS && to < sorted.length) {
        edges.add((sorted[to] + value) / 2);
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** How many values are below a value, or not above it. */
  private static int position(double[] sorted, double value, boolean after) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (after ? sorted[middle] <= value : sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] moments(double[] sorted) {
    int out = sorted.length < MIN_TRIMMED ? 0 : Math.max(1, (int) (OUTERMOST * sorted.length));
    double[] inner = moments(sorted, out, sorted.length - out);
    return inner[1] > 0 ? inner : moments(sorted, 0, sorted.length);
  }

  private static double[] moments(double[] sorted, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += sorted[i];
    }
    double mean = sum / (to - from);
    double squares = 0;
    for (int i = from; i < to; i++) {
      squares += (sorted[i] - mean) * (sorted[i] - mean);
    }
    return new double[] {mean, squares / (to - from)};
  }

  private static int bin(double[] edges, double value) {
    return position(edges, value, true);
  }

  @Override
  public int cells() {
    return shares.length;
  }

  @Override
  public int cell(double value) {
    return bin(edges, value);
  }

  @Override
  public double share(int cell) {
    return shares[cell];
  }

  @Override
  public double logDensity(double value) {
    double outside = Math.max(low - value, value - high);
    double range = high - low;
    return outside <= 0
        ? logDensities[bin(edges, value)]
        : Math.log(TAILS / 2 / range) - outside / range;
  }
}
