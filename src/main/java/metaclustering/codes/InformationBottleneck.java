package metaclustering.codes;

import java.util.Arrays;

/**
 * Gathers components two by two, each time the two that lose least of what components tell of the
 * symbols. With n codes in a component and S[m][k] of them with a symbol, gathering i and j loses
 *
 * <pre>sum_m sum_k f(S_i) + f(S_j) - f(S_i + S_j) - M (f(n_i) + f(n_j) - f(n_i + n_j)),   f(x) = x ln x</pre>
 *
 * nats, which is {@code (n_i + n_j)} times the Jensen-Shannon divergence of the two, summed over the
 * meta-clusters: the agglomerative information bottleneck of Slonim and Tishby, NIPS 12, 2000. Immutable.
 */
final class InformationBottleneck {

  /** The information that is lost on the way to n clusters, at n. */
  private final double[] lost;

  /** At n, the two clusters of n + 1 that are gathered, the first of which stays. */
  private final int[][] pairs;

  InformationBottleneck(MixtureStatistics statistics) {
    int components = statistics.components();
    lost = new double[components + 1];
    pairs = new int[components][];
    new Gathering(statistics).run();
  }

  /** The information lost, in nats times rows, by gathering to as many clusters, at least 1. */
  double lost(int clusters) {
    return lost[clusters];
  }

  /**
   * The cluster of each component when there are so many, numbered by their first component.
   *
   * @param clusters from 1 to the number of components
   */
  int[] clusterOf(int clusters) {
    int[] first = new int[pairs.length];
    Arrays.setAll(first, j -> j);
    for (int n = pairs.length - 1; n >= clusters; n--) {
      for (int j = 0; j < first.length; j++) {
        first[j] = first[j] == pairs[n][1] ? pairs[n][0] : first[j];
      }
    }
    int[] number = new int[first.length];
    int next = 0;
    int[] result = new int[first.length];
    for (int j = 0; j < first.length; j++) {
      number[j] = first[j] == j ? next++ : 0;
      result[j] = number[first[j]];
    }
    return result;
  }

  /** The clusters that are left, and what gathering any two of them loses. */
  private final class Gathering {

    private final boolean[] gone;
    private final double[] sizes;
    private final double[][] symbols;
    private final int metaClusters;
    private final double[] told;
    private final double[][] losses;

    Gathering(MixtureStatistics statistics) {
      int components = statistics.components();
      gone = new boolean[components];
      sizes = new double[components];
      symbols = new double[components][];
      metaClusters = statistics.symbols(0).length;
      told = new double[components];
      losses = new double[components][components];
      for (int j = 0; j < components; j++) {
        sizes[j] = statistics.size(j);
        symbols[j] =
            Arrays.stream(statistics.symbols(j)).flatMapToDouble(Arrays::stream).toArray();
        told[j] = told(j);
      }
      for (int i = 0; i < components; i++) {
        for (int j = i + 1; j < components; j++) {
          losses[i][j] = loss(i, j);
        }
      }
    }

    private double told(int j) {
      double sum = 0;
      for (double weight : symbols[j]) {
        sum += xLogX(weight);
      }
      return sum - metaClusters * xLogX(sizes[j]);
    }

    private double loss(int i, int j) {
      double together = 0;
      for (int s = 0; s < symbols[i].length; s++) {
        together += xLogX(symbols[i][s] + symbols[j][s]);
      }
      together -= metaClusters * xLogX(sizes[i] + sizes[j]);
      return told[i] + told[j] - together;
    }

    void run() {
      for (int n = gone.length - 1; n >= 1; n--) {
        int[] pair = cheapest();
        lost[n] = lost[n + 1] + losses[pair[0]][pair[1]];
        pairs[n] = pair;
        gather(pair[0], pair[1]);
      }
    }

    private int[] cheapest() {
      int[] best = null;
      for (int i = 0; i < gone.length; i++) {
        for (int j = i + 1; j < gone.length && !gone[i]; j++) {
          if (!gone[j] && (best == null || losses[i][j] < losses[best[0]][best[1]])) {
            best = new int[] {i, j};
          }
        }
      }
      return best;
    }

    private void gather(int i, int j) {
      gone[j] = true;
      sizes[i] += sizes[j];
      for (int s = 0; s < symbols[i].length; s++) {
        symbols[i][s] += symbols[j][s];
      }
      told[i] = told(i);
      for (int other = 0; other < gone.length; other++) {
        if (!gone[other] && other != i) {
          losses[Math.min(i, other)][Math.max(i, other)] = loss(i, other);
        }
      }
    }
  }

  private static double xLogX(double x) {
    return x > 0 ? x * Math.log(x) : 0;
  }
}
