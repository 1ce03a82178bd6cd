package metaclustering.codes;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A mixture of N final clusters over codes: in each cluster the M symbols are independent and
 * categorical (the latent class model of Lazarsfeld, 1950),
 *
 * <pre>P(code) = sum_n prior[n] * prod_m P(symbol m = code[m] | n).</pre>
 *
 * This is a proper distribution: it sums to 1 over all codes. Immutable.
 */
public final class CodeMixture implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] logPriors;

  /** [N][M][K]. */
  private final double[][][] logSymbols;

  CodeMixture(double[] logPriors, double[][][] logSymbols) {
    this.logPriors = logPriors;
    this.logSymbols = logSymbols;
  }

  /**
   * The final clusters of a single meta-cluster: its centres themselves.
   *
   * @param sizes weight of the rows of each centre; each counts as one row more, so that a centre
   *     without rows is unlikely but possible
   */
  public static CodeMixture ofCentres(double[] sizes) {
    int clusters = sizes.length;
    double total = Arrays.stream(sizes).sum();
    double[] priors =
        Arrays.stream(sizes).map(s -> Math.log((s + 1) / (total + clusters))).toArray();
    double[][][] symbols = new double[clusters][1][clusters];
    for (int n = 0; n < clusters; n++) {
      Arrays.fill(symbols[n][0], Double.NEGATIVE_INFINITY);
      symbols[n][0][n] = 0;
    }
    return new CodeMixture(priors, symbols);
  }

  /** Room for a number per symbol of each meta-cluster, [M][K]. */
  static double[][] perSymbol(int[] centres) {
    return Arrays.stream(centres).mapToObj(double[]::new).toArray(double[][]::new);
  }

  /** The number N of final clusters. */
  public int clusters() {
    return logPriors.length;
  }

  /** The prior probabilities of the clusters. */
  public double[] priors() {
    return Arrays.stream(logPriors).map(Math::exp).toArray();
  }

  /** The logarithms of the prior probabilities of the clusters. */
  public double[] logPriors() {
    return logPriors.clone();
  }

  double[][][] logSymbols() {
    return logSymbols;
  }

  /** {@code ln P(symbol | cluster)} of a symbol of a meta-cluster. */
  public double logSymbolProbability(int cluster, int metaCluster, int symbol) {
    return logSymbols[cluster][metaCluster][symbol];
  }

  /** {@code ln P(code | n)} for every cluster n. */
  public double[] logProbabilities(int[] code) {
    double[] result = new double[clusters()];
    for (int n = 0; n < result.length; n++) {
      double sum = 0;
      for (int m = 0; m < code.length; m++) {
        sum += logSymbols[n][m][code[m]];
      }
      result[n] = sum;
    }
    return result;
  }

  /** {@code ln P(n | code)} for every cluster n. */
  public double[] logMemberships(int[] code) {
    double[] joint = logJoint(code);
    double evidence = LogSpace.sum(joint);
    for (int n = 0; n < joint.length; n++) {
      joint[n] -= evidence;
    }
    return joint;
  }

  /** {@code P(n | code)} for every cluster n; sums to 1. */
  public double[] memberships(int[] code) {
    double[] memberships = logMemberships(code);
    for (int n = 0; n < memberships.length; n++) {
      memberships[n] = Math.exp(memberships[n]);
    }
    return memberships;
  }

  private double[] logJoint(int[] code) {
    double[] joint = logProbabilities(code);
    for (int n = 0; n < joint.length; n++) {
      joint[n] += logPriors[n];
    }
    return joint;
  }

  /** {@code ln P(code)}. */
  public double logProbability(int[] code) {
    return LogSpace.sum(logJoint(code));
  }

  /** The most probable cluster of a code, the lowest of equally probable ones. */
  public int cluster(int[] code) {
    double[] memberships = memberships(code);
    int best = 0;
    for (int n = 1; n < memberships.length; n++) {
      if (memberships[n] > memberships[best]) {
        best = n;
      }
    }
    return best;
  }

  /** A table of the clusters for people. */
  @Override
  public String toString() {
    return MixtureReport.of(this, logSymbols);
  }
}
