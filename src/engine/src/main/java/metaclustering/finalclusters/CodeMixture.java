package metaclustering.finalclusters;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A mixture of J latent components over codes, gathered to N final clusters: in each component the M
 * symbols are independent and categorical (the latent class model of Lazarsfeld, 1950), and a final
 * cluster is one component or several,
 *
 * <pre>P(code) = sum_n P(n) P(code | n),   P(n) = sum_j P(j) over the components j of n,
 * P(code | n) = sum_j P(j) / P(n) * prod_m P(symbol m = code[m] | j).</pre>
 *
 * This is a proper distribution: it sums to 1 over all codes. Immutable.
 */
public final class CodeMixture implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Of the components, [J]. */
  private final double[] logPriors;

  /** Of the components, [J][M][K]. */
  private final double[][][] logSymbols;

  /** The final cluster of each component, [J]. */
  private final transient int[] clusterOf;

  /** What was lost when components were gathered; null if it is not known. */
  private final transient ClusterCurve curve;

  private final transient double[] clusterLogPriors;

  /** Of the final clusters, [N][M][K]. */
  private final transient double[][][] clusterLogSymbols;

  /** Every component is a final cluster. */
  CodeMixture(double[] logPriors, double[][][] logSymbols) {
    this(logPriors, logSymbols, IntStream.range(0, logPriors.length).toArray(), null);
  }

  /**
   * Final clusters of several components.
   *
   * @param clusterOf the final cluster of each component, all numbers from 0 to N - 1
   * @param curve what was lost on the way to them, null if that is not known
   */
  CodeMixture(double[] logPriors, double[][][] logSymbols, int[] clusterOf, ClusterCurve curve) {
    this.logPriors = logPriors;
    this.logSymbols = logSymbols;
    this.clusterOf = clusterOf;
    this.curve = curve;
    boolean merged = Arrays.stream(clusterOf).max().orElse(-1) + 1 < clusterOf.length;
    this.clusterLogPriors = merged ? gathered(logPriors) : logPriors;
    this.clusterLogSymbols = merged ? gatheredSymbols() : logSymbols;
  }

  /** These components as other final clusters; see the constructor. */
  CodeMixture gatheredTo(int[] otherClusterOf, ClusterCurve way) {
    return new CodeMixture(logPriors, logSymbols, otherClusterOf, way);
  }

  /** Sums by cluster of what is known of components, as logarithms. */
  private double[] gathered(double[] logs) {
    int clusters = clusters();
    double[] largest = new double[clusters];
    Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    for (int j = 0; j < logs.length; j++) {
      largest[clusterOf[j]] = Math.max(largest[clusterOf[j]], logs[j]);
    }
    double[] sums = new double[clusters];
    for (int j = 0; j < logs.length; j++) {
      double most = largest[clusterOf[j]];
      sums[clusterOf[j]] += most == Double.NEGATIVE_INFINITY ? 0 : Math.exp(logs[j] - most);
    }
    for (int n = 0; n < clusters; n++) {
      sums[n] = largest[n] + Math.log(sums[n]);
    }
    return sums;
  }

  private double[][][] gatheredSymbols() {
    int clusters = clusterLogPriors.length;
    double[][][] result = new double[clusters][logSymbols[0].length][];
    double[] joint = new double[logPriors.length];
    for (int m = 0; m < logSymbols[0].length; m++) {
      for (int n = 0; n < clusters; n++) {
        result[n][m] = new double[logSymbols[0][m].length];
      }
      for (int k = 0; k < logSymbols[0][m].length; k++) {
        for (int j = 0; j < joint.length; j++) {
          joint[j] = logPriors[j] + logSymbols[j][m][k];
        }
        double[] sums = gathered(joint);
        for (int n = 0; n < clusters; n++) {
          result[n][m][k] = sums[n] - clusterLogPriors[n];
        }
      }
    }
    return result;
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

  /** The number N of final clusters. */
  public int clusters() {
    return Arrays.stream(clusterOf).max().orElse(-1) + 1;
  }

  /** What was lost when components were gathered; empty if there was nothing to gather. */
  public Optional<ClusterCurve> curve() {
    return Optional.ofNullable(curve);
  }

  /** The components themselves, each as a final cluster. */
  public CodeMixture components() {
    return isGathered() ? new CodeMixture(logPriors, logSymbols) : this;
  }

  /** Whether a final cluster has several components. */
  boolean isGathered() {
    return clusterLogPriors.length < logPriors.length;
  }

  /** The final cluster of each component. */
  int[] clusterOf() {
    return clusterOf.clone();
  }

  /** The prior probabilities of the clusters. */
  public double[] priors() {
    return Arrays.stream(clusterLogPriors).map(Math::exp).toArray();
  }

  /** The logarithms of the prior probabilities of the clusters. */
  public double[] logPriors() {
    return clusterLogPriors.clone();
  }

  /** Of the clusters, [N][M][K]. */
  double[][][] logSymbols() {
    return clusterLogSymbols;
  }

  /** {@code ln P(symbol | cluster)} of a symbol of a meta-cluster. */
  public double logSymbolProbability(int cluster, int metaCluster, int symbol) {
    return clusterLogSymbols[cluster][metaCluster][symbol];
  }

  /** {@code ln P(code | n)} for every cluster n. */
  public double[] logProbabilities(int[] code) {
    double[] result = logJoint(code);
    for (int n = 0; n < result.length; n++) {
      result[n] -= clusterLogPriors[n];
    }
    return result;
  }

  /** {@code ln P(n | code)} for every cluster n. */
  public double[] logMemberships(int[] code) {
    return logShares(logJoint(code));
  }

  /** {@code P(n | code)} for every cluster n; sums to 1. */
  public double[] memberships(int[] code) {
    return Arrays.stream(logMemberships(code)).map(Math::exp).toArray();
  }

  /** {@code P(j | code)} for every component j; sums to 1. */
  double[] componentMemberships(int[] code) {
    return Arrays.stream(logShares(logJointOfComponents(code))).map(Math::exp).toArray();
  }

  private static double[] logShares(double[] logs) {
    double all = LogSpace.sum(logs);
    return Arrays.stream(logs).map(log -> log - all).toArray();
  }

  private double[] logJoint(int[] code) {
    double[] joint = logJointOfComponents(code);
    return isGathered() ? gathered(joint) : joint;
  }

  private double[] logJointOfComponents(int[] code) {
    double[] joint = logPriors.clone();
    for (int j = 0; j < joint.length; j++) {
      double[][] ofComponent = logSymbols[j];
      double sum = 0;
      for (int m = 0; m < code.length; m++) {
        sum += ofComponent[m][code[m]];
      }
      joint[j] += sum;
    }
    return joint;
  }

  /** {@code ln P(code)}. */
  public double logProbability(int[] code) {
    return LogSpace.sum(logJointOfComponents(code));
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
    return MixtureReport.of(this);
  }

  /** Only what is new is written in the new form: versions from before read the rest. */
  private Object writeReplace() {
    return isGathered() || curve != null
        ? new Gathered(logPriors, logSymbols, clusterOf, curve)
        : this;
  }

  private Object readResolve() {
    return new CodeMixture(logPriors, logSymbols);
  }

  /** The serialised form of clusters of several components. */
  private static final class Gathered implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double[] logPriors;
    private final double[][][] logSymbols;
    private final int[] clusterOf;
    private final ClusterCurve curve;

    Gathered(double[] logPriors, double[][][] logSymbols, int[] clusterOf, ClusterCurve curve) {
      this.logPriors = logPriors;
      this.logSymbols = logSymbols;
      this.clusterOf = clusterOf;
      this.curve = curve;
    }

    private Object readResolve() {
      return new CodeMixture(logPriors, logSymbols, clusterOf, curve);
    }
  }
}
