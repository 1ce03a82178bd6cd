package metaclustering.finalclusters.rows;

import java.util.Arrays;

/**
 * A numeric attribute that is normal in each component, but for a small share of values that are
 * distributed as in all rows:
 *
 * <pre>p(x | j) = (1 - e) N(x; mean[j], variance[j]) + e p(x).</pre>
 *
 * So a value that is far from a component's mean speaks against it to a limit only (Tukey's
 * contaminated normal distribution, 1960). The variances are shrunk to the one within components that
 * all share,
 *
 * <pre>variance[j] = (S[j] + R / J * pooled) / (W[j] + R / J),   pooled = sum S / sum W,</pre>
 *
 * with the weights W and the squares S around the means of the values that the normal part explains,
 * of R rows.
 *
 * @param background of all rows
 * @param means [J]
 * @param variances [J]; infinite as long as nothing is known
 */
record Normals(NumberHistogram background, double[] means, double[] variances)
    implements AttributeModel {

  private static final long serialVersionUID = 1L;

  /** The share of values that are distributed as in all rows. */
  private static final double CONTAMINATION = 0.05;

  private static final double LOG_CONTAMINATION = Math.log(CONTAMINATION);
  private static final double LOG_PURE = Math.log(1 - CONTAMINATION) - 0.5 * Math.log(2 * Math.PI);

  /** The smallest variance as a share of that of all rows: that of 1/20 of the deviation. */
  private static final double MIN_VARIANCE = 0.0025;

  /** Below, the normal part is less than a hundred-millionth of the contamination. */
  private static final double NEGLIGIBLE = -21;

  /** A smaller membership does not move a mean. */
  private static final double MIN_MEMBERSHIP = 1e-9;

  /** Sums of a component: weight, deviations and squares of the normal part; listed rows; gain. */
  private static final int SUMS = 5;

  /** A model in which nothing is known of the components. */
  static Normals start(NumberHistogram background, int components) {
    double[] means = new double[components];
    double[] variances = new double[components];
    Arrays.fill(means, background.centre());
    Arrays.fill(variances, Double.POSITIVE_INFINITY);
    return new Normals(background, means, variances);
  }

  @Override
  public double ratio(int component, double value) {
    return CONTAMINATION
        + normal(logHeight(component), component, value, background.logDensity(value));
  }

  private double logHeight(int j) {
    return LOG_PURE - 0.5 * Math.log(variances[j]);
  }

  /** The normal part relative to the background. */
  private double normal(double logHeight, int j, double value, double logBackground) {
    double gap = value - means[j];
    double log = logHeight - gap * gap / (2 * variances[j]) - logBackground;
    return log < NEGLIGIBLE ? 0 : Math.exp(log);
  }

  @Override
  public void multiply(AttributeCells cells, int from, int to, double[] products) {
    int start = cells.position(from);
    int end = cells.position(to);
    int components = means.length;
    for (int j = 0; j < components && start < end; j++) {
      double height = logHeight(j);
      double common = cells.hasCommon() ? 1 / ratio(j, cells.common()) : 1;
      for (int t = start; t < end; t++) {
        int cell = cells.cells()[t];
        double own = cell < 0
            ? 1
            : CONTAMINATION + normal(height, j, cells.values()[t], background.logDensities()[cell]);
        products[(cells.rows()[t] - from) * components + j] *= own * common;
      }
    }
  }

  @Override
  public int sums() {
    return SUMS * means.length;
  }

  @Override
  public void collect(AttributeCells cells, int from, int to, double[] memberships, double[] sums) {
    int start = cells.position(from);
    int end = cells.position(to);
    int components = means.length;
    for (int j = 0; j < components; j++) {
      double height = logHeight(j);
      for (int t = start; t < end; t++) {
        double weight = memberships[(cells.rows()[t] - from) * components + j];
        if (weight > MIN_MEMBERSHIP) {
          sums[SUMS * j + 3] += weight;
          int cell = cells.cells()[t];
          if (cell >= 0) {
            add(j, height, cells.values()[t], background.logDensities()[cell], weight, sums);
          }
        }
      }
    }
  }

  private void add(
      int j, double height, double value, double logBackground, double weight, double[] sums) {
    int at = SUMS * j;
    double gap = value - means[j];
    double pure = 1;
    if (variances[j] < Double.POSITIVE_INFINITY) {
      double normal = normal(height, j, value, logBackground);
      if (normal == 0) {
        return;
      }
      pure = normal / (CONTAMINATION + normal);
    }
    sums[at] += weight * pure;
    sums[at + 1] += weight * pure * gap;
    sums[at + 2] += weight * pure * gap * gap;
  }

  @Override
  public void measure(AttributeCells cells, int from, int to, double[] memberships, double[] sums) {
    int start = cells.position(from);
    int end = cells.position(to);
    for (int j = 0; j < means.length; j++) {
      double height = logHeight(j);
      for (int t = start; t < end; t++) {
        double weight = memberships[(cells.rows()[t] - from) * means.length + j];
        int cell = cells.cells()[t];
        if (weight > MIN_MEMBERSHIP && cell >= 0) {
          sums[SUMS * j + 4] +=
              gain(j, height, cells.values()[t], background.logDensities()[cell], weight);
        }
      }
    }
  }

  private double gain(int j, double height, double value, double logBackground, double weight) {
    double normal = normal(height, j, value, logBackground);
    return weight * (normal == 0 ? LOG_CONTAMINATION : Math.log(CONTAMINATION + normal));
  }

  private void addCommon(AttributeCells cells, double[] sums, double[] totals) {
    for (int j = 0; j < means.length && cells.hasCommon(); j++) {
      double weight = Math.max(0, totals[j] - sums[SUMS * j + 3]);
      double logBackground = background.logDensities()[cells.commonCell()];
      add(j, logHeight(j), cells.common(), logBackground, weight, sums);
      sums[SUMS * j + 4] += gain(j, logHeight(j), cells.common(), logBackground, weight);
    }
  }

  @Override
  public Normals fitted(AttributeCells cells, double[] sums, double[] totals) {
    addCommon(cells, sums, totals);
    int components = means.length;
    double[] newMeans = new double[components];
    double[] squares = new double[components];
    double allSquares = 0;
    double allWeights = 0;
    double rows = 0;
    for (int j = 0; j < components; j++) {
      double weight = sums[SUMS * j];
      double shift = weight > 0 ? sums[SUMS * j + 1] / weight : 0;
      newMeans[j] = means[j] + shift;
      squares[j] = Math.max(0, sums[SUMS * j + 2] - weight * shift * shift);
      allSquares += squares[j];
      allWeights += weight;
      rows += totals[j];
    }
    double each = rows / components;
    double pooled = allWeights > 0 ? allSquares / allWeights : background.variance();
    double[] newVariances = new double[components];
    for (int j = 0; j < components; j++) {
      double variance = (squares[j] + each * pooled) / (sums[SUMS * j] + each);
      newVariances[j] = Math.max(variance, MIN_VARIANCE * background.variance());
    }
    return new Normals(background, newMeans, newVariances);
  }

  /**
   * How much likelier the rows were than in the background, in nats; after {@link #measure} and {@link
   * #fitted}.
   */
  double gain(double[] sums) {
    double gain = 0;
    for (int j = 0; j < means.length; j++) {
      gain += sums[SUMS * j + 4];
    }
    return gain;
  }

  @Override
  public int parameters() {
    return 2 * means.length;
  }
}
