package metaclustering.finalclusters.rows;

import java.util.Arrays;

/**
 * An attribute with its own probability of each cell in each component: of the values of a nominal
 * attribute, or of the bins of a numeric one. The probabilities are smoothed as if each component had
 * seen one row of the background more; neighbouring bins are smoothed by each other.
 *
 * @param background of all rows
 * @param ordered whether the cells are bins of numbers
 * @param ratios {@code p(cell | component) / p(cell)}, [cells][J]
 */
record CellRatios(Background background, boolean ordered, double[][] ratios)
    implements AttributeModel {

  private static final long serialVersionUID = 1L;

  private static final double PRIOR_ROWS = 1;

  /** What a bin takes of the rows of each neighbour, of a larger one no more than of one of its size. */
  private static final double NEIGHBOUR = 0.5;

  /** A model in which no component differs from all rows. */
  static CellRatios start(Background background, boolean ordered, int components) {
    double[][] ratios = new double[background.cells()][components];
    for (double[] cell : ratios) {
      Arrays.fill(cell, 1);
    }
    return new CellRatios(background, ordered, ratios);
  }

  private int components() {
    return ratios[0].length;
  }

  @Override
  public double ratio(int component, double value) {
    return ratios[background.cell(value)][component];
  }

  @Override
  public void multiply(AttributeCells cells, int from, int to, double[] products) {
    int components = components();
    double[] common = cells.hasCommon() ? ratios[cells.commonCell()] : null;
    int end = cells.position(to);
    for (int t = cells.position(from); t < end; t++) {
      int at = (cells.rows()[t] - from) * components;
      int cell = cells.cells()[t];
      double[] own = cell < 0 ? null : ratios[cell];
      for (int j = 0; j < components; j++) {
        products[at + j] *= (own == null ? 1 : own[j]) / (common == null ? 1 : common[j]);
      }
    }
  }

  /** For each component, the weight of the listed rows whose cell is missing, and in each cell. */
  @Override
  public int sums() {
    return (1 + ratios.length) * components();
  }

  @Override
  public void collect(AttributeCells cells, int from, int to, double[] memberships, double[] sums) {
    int start = cells.position(from);
    int end = cells.position(to);
    int components = components();
    for (int j = 0; j < components; j++) {
      int missing = j * (1 + ratios.length);
      for (int t = start; t < end; t++) {
        double weight = memberships[(cells.rows()[t] - from) * components + j];
        sums[missing + 1 + cells.cells()[t]] += weight;
      }
    }
  }

  @Override
  public CellRatios fitted(AttributeCells cells, double[] sums, double[] totals) {
    int components = components();
    double[][] weights = weights(cells, sums, totals);
    double[][] better = new double[weights.length][components];
    for (int j = 0; j < components; j++) {
      double[] smooth = ordered ? smoothed(weights, j) : column(weights, j);
      double known = 0;
      for (double weight : smooth) {
        known += weight;
      }
      for (int c = 0; c < smooth.length; c++) {
        double share = background.share(c);
        better[c][j] = (smooth[c] + PRIOR_ROWS * share) / (known + PRIOR_ROWS) / share;
      }
    }
    return new CellRatios(background, ordered, better);
  }

  /** The weight of all rows in each cell by component, [cells][J]. */
  private double[][] weights(AttributeCells cells, double[] sums, double[] totals) {
    int components = components();
    double[][] weights = new double[ratios.length][components];
    for (int j = 0; j < components; j++) {
      int missing = j * (1 + ratios.length);
      double listed = sums[missing];
      for (int c = 0; c < weights.length; c++) {
        weights[c][j] = sums[missing + 1 + c];
        listed += weights[c][j];
      }
      if (cells.hasCommon()) {
        weights[cells.commonCell()][j] += Math.max(0, totals[j] - listed);
      }
    }
    return weights;
  }

  /** How much likelier the rows are than in the background, in nats. */
  double gain(AttributeCells cells, double[] sums, double[] totals) {
    double[][] weights = weights(cells, sums, totals);
    double gain = 0;
    for (int c = 0; c < weights.length; c++) {
      for (int j = 0; j < weights[c].length; j++) {
        gain += weights[c][j] > 0 ? weights[c][j] * Math.log(ratios[c][j]) : 0;
      }
    }
    return gain;
  }

  private static double[] column(double[][] weights, int j) {
    double[] result = new double[weights.length];
    for (int c = 0; c < result.length; c++) {
      result[c] = weights[c][j];
    }
    return result;
  }

  /** Neighbouring bins' ratios smoothed by each other, with the same sum of weights. */
  private double[] smoothed(double[][] weights, int j) {
    double[] result = new double[weights.length];
    double before = 0;
    double after = 0;
    for (int c = 0; c < result.length; c++) {
      double share = background.share(c);
      double weight = weights[c][j];
      double expected = share;
      for (int n = Math.max(0, c - 1); n <= Math.min(c + 1, result.length - 1); n++) {
        double other = background.share(n);
        double taken = n == c ? 0 : NEIGHBOUR * Math.min(1, share / other);
        weight += taken * weights[n][j];
        expected += taken * other;
      }
      result[c] = weight / expected * share;
      before += weights[c][j];
      after += result[c];
    }
    for (int c = 0; c < result.length && after > 0; c++) {
      result[c] *= before / after;
    }
    return result;
  }

  @Override
  public int parameters() {
    return components() * (ratios.length - 1);
  }
}
