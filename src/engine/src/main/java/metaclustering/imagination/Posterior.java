package metaclustering.imagination;

import java.util.Arrays;

/**
 * What a row says of its final cluster and symbols. With the likelihoods l[m][k] of the row's values
 * under each centre,
 *
 * <pre>p(x, n) = P(n) prod_m sum_k P(k | n, m) l[m][k].</pre>
 */
final class Posterior {

  private final double[][][] symbols;

  /** l[m][k] over the largest of the meta-cluster. */
  private final double[][] likelihoods;

  /** {@code sum_k P(k | n, m) likelihoods[m][k]}, [N x M]. */
  private final double[][] parts;

  /** {@code ln p(x, n)}. */
  private final double[] logJoint;

  /** The logarithms of the largest l[m][k] of each meta-cluster. */
  private final double[] logLargest;

  /**
   * @param symbols P(k | n, m), [N][M][K], above 0; kept, not copied
   * @param logLikelihoods ln l[m][k], [M][K]; not all of a meta-cluster negative infinity
   */
  Posterior(double[] logPriors, double[][][] symbols, double[][] logLikelihoods) {
    this.symbols = symbols;
    int metaClusters = logLikelihoods.length;
    likelihoods = new double[metaClusters][];
    logLargest = new double[metaClusters];
    for (int m = 0; m < metaClusters; m++) {
      double largest = Arrays.stream(logLikelihoods[m]).max().orElseThrow();
      logLargest[m] = largest;
      likelihoods[m] =
          Arrays.stream(logLikelihoods[m]).map(l -> Math.exp(l - largest)).toArray();
    }
    logJoint = logPriors.clone();
    parts = new double[logPriors.length][metaClusters];
    for (int n = 0; n < parts.length; n++) {
      for (int m = 0; m < metaClusters; m++) {
        double sum = 0;
        for (int k = 0; k < likelihoods[m].length; k++) {
          sum += symbols[n][m][k] * likelihoods[m][k];
        }
        parts[n][m] = sum;
        logJoint[n] += logLargest[m] + Math.log(sum);
      }
    }
  }

  /** {@code ln p(x)}, in column units. */
  double logDensity() {
    return logSum(logJoint);
  }

  /** {@code -ln p(values of the meta-cluster's attributes | values of the others)}. */
  double surprise(int metaCluster) {
    double[] without = new double[logJoint.length];
    Arrays.setAll(
        without, n -> logJoint[n] - logLargest[metaCluster] - Math.log(parts[n][metaCluster]));
    return logSum(without) - logDensity();
  }

  /** {@code P(n | x)}. */
  double[] memberships() {
    double evidence = logDensity();
    return Arrays.stream(logJoint).map(l -> Math.exp(l - evidence)).toArray();
  }

  /** {@code P(k | x)} of every meta-cluster, [M][K]. */
  double[][] symbols() {
    double[][] result = new double[likelihoods.length][];
    Arrays.setAll(result, m -> new double[likelihoods[m].length]);
    double[] memberships = memberships();
    for (int n = 0; n < memberships.length; n++) {
      addSymbols(n, memberships[n], result);
    }
    return result;
  }

  /** Adds {@code weight P(k | n, x)} of every meta-cluster to sums, [M][K]. */
  void addSymbols(int cluster, double weight, double[][] sums) {
    for (int m = 0; m < sums.length; m++) {
      double scale = weight / parts[cluster][m];
      for (int k = 0; k < sums[m].length; k++) {
        sums[m][k] += scale * symbols[cluster][m][k] * likelihoods[m][k];
      }
    }
  }

  private static double logSum(double[] logs) {
    double largest = Arrays.stream(logs).max().orElseThrow();
    return largest
        + Math.log(Arrays.stream(logs).map(l -> Math.exp(l - largest)).sum());
  }
}
