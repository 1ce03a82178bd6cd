package metaclustering.choice;

import metaclustering.choice.RowSample.Cells;

/** Mean and variance of a number. */
final class NormalFactor extends Factor {

  /** Weight of the common variance within components in each variance, in rows. */
  private static final double POOLED_ROWS = 5;

  private double pooled;
  private double[] means;
  private double[] variances;

  NormalFactor(Cells cells) {
    super(cells);
  }

  /** Of each component the weight of the known cells, their sum and the sum of their squares. */
  @Override
  double[][] statistics(double[] memberships, int components) {
    double[][] sums = new double[components][3];
    for (int i = 0; i < cells.cells().length; i++) {
      double x = cells.cells()[i];
      if (!Double.isNaN(x)) {
        for (int k = 0; k < components; k++) {
          double member = memberships[i * components + k];
          sums[k][0] += member;
          sums[k][1] += member * x;
          sums[k][2] += member * x * x;
        }
      }
    }
    return sums;
  }

  @Override
  void prepare(double[][] all) {
    double within = 0;
    double known = 0;
    for (double[] sums : all) {
      within += squares(sums);
      known += sums[0];
    }
    pooled = within / known;
  }

  private static double squares(double[] sums) {
    return sums[0] > Double.MIN_NORMAL ? Math.max(0, sums[2] - sums[1] * sums[1] / sums[0]) : 0;
  }

  private double variance(double[] sums) {
    double own = (squares(sums) + POOLED_ROWS * pooled) / (sums[0] + POOLED_ROWS);
    return Math.max(cells.minVariance(), own);
  }

  @Override
  double logLikelihood(double[] sums) {
    double variance = variance(sums);
    return -(sums[0] * Math.log(2 * Math.PI * variance) + squares(sums) / variance) / 2;
  }

  @Override
  Levels levels(double[][] statistics) {
    return Levels.apart(statistics, Math.log(Math.max(1, cells.known())));
  }

  @Override
  void setParameters(double[][] levels) {
    means = new double[levels.length];
    variances = new double[levels.length];
    for (int l = 0; l < levels.length; l++) {
      means[l] = levels[l][0] > Double.MIN_NORMAL ? levels[l][1] / levels[l][0] : 0;
      variances[l] = variance(levels[l]);
    }
  }

  @Override
  void addLogDensities(double[] joint, int components) {
    double[] centres = new double[components];
    double[] precisions = new double[components];
    double[] heights = new double[components];
    for (int k = 0; k < components; k++) {
      centres[k] = means[level(k)];
      precisions[k] = 1 / (2 * variances[level(k)]);
      heights[k] = -0.5 * Math.log(2 * Math.PI * variances[level(k)]);
    }
    for (int i = 0; i < cells.cells().length; i++) {
      double x = cells.cells()[i];
      int at = i * components;
      for (int k = 0; k < components && !Double.isNaN(x); k++) {
        double gap = x - centres[k];
        joint[at + k] += heights[k] - precisions[k] * gap * gap;
      }
    }
  }
}
