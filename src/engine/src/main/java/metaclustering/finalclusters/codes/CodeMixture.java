package metaclustering.finalclusters.codes;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.math.ArrayIndex;
import metaclustering.math.LogSumExp;

/**
 * A mixture of J latent components over codes, merged to N final clusters: in each component the M
 * symbols are independent and categorical (the latent class model of Lazarsfeld, 1950), and a final
 * cluster consists of one or more components,
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
  private final int[] clusterOf;

  /** Null if no components were merged. */
  private final ClusterCurve curve;

  private final double[] clusterLogPriors;

  /** Of the final clusters, [N][M][K]. */
  private final double[][][] clusterLogSymbols;

  /** Every component is a final cluster. */
  CodeMixture(double[] logPriors, double[][][] logSymbols) {
    this(logPriors, logSymbols, IntStream.range(0, logPriors.length).toArray(), null);
  }

  /**
   * Final clusters of several components.
   *
   * @param clusterOf the final cluster of each component, all numbers from 0 to N - 1
   * @param curve the integrated completed likelihood of other numbers of clusters (Biernacki, Celeux and
   *     Govaert, IEEE PAMI 22, 2000); null if that is not known
   */
  CodeMixture(double[] logPriors, double[][][] logSymbols, int[] clusterOf, ClusterCurve curve) {
    this.logPriors = logPriors;
    this.logSymbols = logSymbols;
    this.clusterOf = clusterOf;
    this.curve = curve;
    boolean merged = Arrays.stream(clusterOf).max().orElse(-1) + 1 < clusterOf.length;
    this.clusterLogPriors = merged ? merged(logPriors) : logPriors;
    this.clusterLogSymbols = merged ? mergedSymbols() : logSymbols;
  }

  /** The same components, merged to other final clusters; see the constructor. */
  CodeMixture mergedTo(int[] otherClusterOf, ClusterCurve otherCurve) {
    return new CodeMixture(logPriors, logSymbols, otherClusterOf, otherCurve);
  }

  /** The logarithms of the sums by cluster of one probability per component. */
  private double[] merged(double[] logs) {
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
    Arrays.setAll(sums, n -> largest[n] + Math.log(sums[n]));
    return sums;
  }

  private double[][][] mergedSymbols() {
    double[][][] result = new double[clusterLogPriors.length][logSymbols[0].length][];
    double[] joint = new double[logPriors.length];
    for (int m = 0; m < logSymbols[0].length; m++) {
      for (double[][] cluster : result) {
        cluster[m] = new double[logSymbols[0][m].length];
      }
      for (int k = 0; k < logSymbols[0][m].length; k++) {
        for (int j = 0; j < joint.length; j++) {
          joint[j] = logPriors[j] + logSymbols[j][m][k];
        }
        double[] sums = merged(joint);
        for (int n = 0; n < result.length; n++) {
          result[n][m][k] = sums[n] - clusterLogPriors[n];
        }
      }
    }
    return result;
  }

  /**
   * The final clusters of a single attribute group: its centres themselves.
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

  /**
   * Clusters that were found elsewhere, as the codes of their rows show them.
   *
   * @param labels the cluster of each row, from 0 on
   * @param codes [rows x M]
   * @param weights of the rows
   */
  public static CodeMixture ofLabels(
      int clusters, int[] labels, int[] centreCounts, int[][] codes, double[] weights) {
    MixtureStatistics statistics = new MixtureStatistics(clusters, centreCounts);
    for (int i = 0; i < labels.length; i++) {
      statistics.add(codes[i], labels[i], weights[i]);
    }
    return statistics.mixture(statistics.frequencies());
  }

  /** The number N of final clusters. */
  public int clusters() {
    return Arrays.stream(clusterOf).max().orElse(-1) + 1;
  }

  /** How well other numbers of clusters fit; empty if no components were merged. */
  public Optional<ClusterCurve> curve() {
    return Optional.ofNullable(curve);
  }

  /** The components themselves, each as a final cluster. */
  public CodeMixture components() {
    return isMerged() ? new CodeMixture(logPriors, logSymbols) : this;
  }

  /** Whether a final cluster has several components. */
  private boolean isMerged() {
    return clusterLogPriors.length < logPriors.length;
  }

  int[] clusterOf() {
    return clusterOf.clone();
  }

  public double[] priors() {
    return exp(clusterLogPriors);
  }

  /** The logarithms of the prior probabilities of the clusters. */
  public double[] logPriors() {
    return clusterLogPriors.clone();
  }

  /** Of the clusters, [N][M][K]; not to be modified. */
  double[][][] logSymbols() {
    return clusterLogSymbols;
  }

  /** {@code P(symbol | cluster)} of all symbols, [N][M][K]. */
  public double[][][] symbolProbabilities() {
    return Arrays.stream(clusterLogSymbols)
        .map(logs -> Arrays.stream(logs).map(CodeMixture::exp).toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  /** {@code ln P(symbol | cluster)} of a symbol of an attribute group. */
  public double logSymbolProbability(int cluster, int metaCluster, int symbol) {
    return clusterLogSymbols[cluster][metaCluster][symbol];
  }

  /** {@code ln P(n | code)} for every cluster n. */
  public double[] logMemberships(int[] code) {
    return LogSumExp.normalised(logJoint(code));
  }

  /** {@code P(n | code)} for every cluster n; sums to 1. */
  public double[] memberships(int[] code) {
    return exp(logMemberships(code));
  }

  /** {@code P(j | code)} for every component j; sums to 1. */
  double[] componentMemberships(int[] code) {
    return exp(LogSumExp.normalised(logJointOfComponents(code)));
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  private double[] logJoint(int[] code) {
    double[] joint = logJointOfComponents(code);
    return isMerged() ? merged(joint) : joint;
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
    return LogSumExp.of(logJointOfComponents(code));
  }

  /** The most probable cluster of a code, the lowest of equally probable ones. */
  public int cluster(int[] code) {
    return ArrayIndex.ofLargest(memberships(code));
  }
}
