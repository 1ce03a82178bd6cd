package metaclustering.finalclusters.codes;

import java.util.Arrays;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.math.PairwiseMerging;

/**
 * Merges components two by two, each time the two that lose the least information about the symbols:
 * the agglomerative information bottleneck of Slonim and Tishby, NIPS 12, 2000. With n codes in a
 * component and S[m][k] of them with a symbol, merging i and j loses
 *
 * <pre>sum_m sum_k f(S_i) + f(S_j) - f(S_i + S_j) - M (f(n_i) + f(n_j) - f(n_i + n_j)),   f(x) = x ln x</pre>
 *
 * nats, which is {@code (n_i + n_j)} times the Jensen-Shannon divergence of the two, summed over the
 * attribute groups. Immutable.
 */
final class InformationBottleneck {

  /** {@code sum_m sum_k f(S_c) - M f(n_c)} over the n clusters c, at n. */
  private final double[] information;

  /** {@code sum f(n_c)} over the n clusters c, at n. */
  private final double[] sizes;

  /** The cluster of each component, at n. */
  private final int[][] clusterOf;

  private final double total;

  InformationBottleneck(MixtureStatistics statistics) {
    int count = statistics.components();
    information = new double[count + 1];
    sizes = new double[count + 1];
    clusterOf = new int[count + 1][];
    total = statistics.total();
    Components components = new Components(statistics);
    PairwiseMerging merging = new PairwiseMerging(count, components);
    for (int n = count; n >= 1; n--) {
      for (int j = 0; j < count; j++) {
        if (merging.isLeft(j)) {
          information[n] += components.information[j];
          sizes[n] += xLogX(components.weights[j]);
        }
      }
      clusterOf[n] = merging.clusterOf();
      if (n > 1) {
        merging.mergeCheapest();
      }
    }
  }

  /** What n clusters say about the symbols, in nats times rows, up to a constant. */
  double information(int clusters) {
    return information[clusters];
  }

  /**
   * The integrated completed likelihood of each number of clusters.
   *
   * @param centreCounts the number of symbols of each attribute group, [M]
   */
  ClusterCurve curve(int[] centreCounts) {
    double parameters = Arrays.stream(centreCounts).map(k -> k - 1).sum();
    double rows = Math.max(Double.MIN_NORMAL, total);
    double[] criterion = new double[clusterOf.length - 1];
    for (int n = 1; n <= criterion.length; n++) {
      double completed = information[n] + sizes[n] - xLogX(rows);
      double free = n * parameters + n - 1;
      criterion[n - 1] = (completed - free / 2 * Math.log(rows)) / rows;
    }
    return new ClusterCurve(criterion);
  }

  /**
   * The cluster of each component, numbered by their first component.
   *
   * @param clusters their number, from 1 to the number of components
   */
  int[] clusterOf(int clusters) {
    return clusterOf[clusters].clone();
  }

  private static double xLogX(double x) {
    return x > 0 ? x * Math.log(x) : 0;
  }

  /** Sums of the symbols of components that are merged. */
  private static final class Components implements PairwiseMerging.Items {

    private final int metaClusters;
    private final double[] weights;
    private final double[][] symbols;
    private final double[] information;

    Components(MixtureStatistics statistics) {
      int count = statistics.components();
      metaClusters = statistics.symbols(0).length;
      weights = new double[count];
      symbols = new double[count][];
      information = new double[count];
      for (int j = 0; j < count; j++) {
        weights[j] = statistics.size(j);
        symbols[j] =
            Arrays.stream(statistics.symbols(j)).flatMapToDouble(Arrays::stream).toArray();
        information[j] = information(j);
      }
    }

    private double information(int j) {
      double sum = 0;
      for (double weight : symbols[j]) {
        sum += xLogX(weight);
      }
      return sum - metaClusters * xLogX(weights[j]);
    }

    @Override
    public double cost(int i, int j) {
      double merged = 0;
      for (int s = 0; s < symbols[i].length; s++) {
        merged += xLogX(symbols[i][s] + symbols[j][s]);
      }
      merged -= metaClusters * xLogX(weights[i] + weights[j]);
      return information[i] + information[j] - merged;
    }

    @Override
    public void merge(int i, int j) {
      weights[i] += weights[j];
      for (int s = 0; s < symbols[i].length; s++) {
        symbols[i][s] += symbols[j][s];
      }
      information[i] = information(i);
    }
  }
}
