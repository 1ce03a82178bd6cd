package metaclustering.training.polish;

import org.apache.commons.math3.distribution.FDistribution;

/**
 * How well labels explain an attribute.
 *
 * @param share of the variance, from 0 to 1
 * @param labels number of different ones
 * @param rows effective sample size of the known values
 */
record ExplainedShare(double share, int labels, double rows) {

  /** Less what as many random labels would explain: the adjusted R^2. */
  double adjusted() {
    return rows > labels ? 1 - (1 - share) * (rows - 1) / (rows - labels) : 0;
  }

  /** By the F test. */
  boolean isSignificant(double level) {
    if (labels < 2 || rows <= labels) {
      return false;
    }
    double ratio = share / (labels - 1) / ((1 - share) / (rows - labels));
    return share == 1
        || 1 - new FDistribution(null, labels - 1, rows - labels).cumulativeProbability(ratio)
            < level;
  }

  /** How much more these labels explain than others, as a share of what they do. */
  double lead(double others) {
    return Math.max(0, adjusted() - others) / adjusted();
  }
}
