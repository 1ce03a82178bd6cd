package metaclustering.finalclusters;

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

  /** What n clusters tell of the symbols, at n. */
  private final double[] told;

  /** {@code sum f(n_c)} over the n clusters c, at n. */
  private final double[] sizes;

  /** At n, the two clusters of n + 1 that are gathered, the first of which stays. */
  private final int[][] pairs;

  private final double total;

  InformationBottleneck(MixtureStatistics statistics) {
    int components = statistics.components();
    lost = new double[components + 1];
    told = new double[components + 1];
    sizes = new double[components + 1];
    pairs = new int[components][];
    total = statistics.total();
    new Gathering(statistics).run();
  }

  /** The information lost, in nats times rows, by gathering to as many clusters, at least 1. */
  double lost(int clusters) {
    return lost[clusters];
  }

  /**
   * What is lost on the way.
   *
   * @param centres how many symbols each meta-cluster has, [M]
   */
  ClusterCurve curve(int[] centres) {
    double parameters = 0;
    for (int k : centres) {
      parameters += k - 1;
    }
    int components = pairs.length;
    double rows = Math.max(Double.MIN_NORMAL, total);
    double all = lost[1];
    double[] kept = new double[components];
    double[] criterion = new double[components];
    for (int n = 1; n <= components; n++) {
      kept[n - 1] = all > 0 ? 1 - lost[n] / all : 1;
      double completed = told[n] + sizes[n] - xLogX(rows);
      double free = n * parameters + n - 1;
      criterion[n - 1] = (completed - free / 2 * Math.log(rows)) / rows;
    }
    return new ClusterCurve(kept, criterion);
  }

  /** The share of what components tell of the symbols that clusters of them still tell. */
  double kept(MixtureStatistics clusters) {
    double still = new InformationBottleneck(clusters).told[clusters.components()];
    return lost[1] > 0 ? 1 - (told[pairs.length] - still) / lost[1] : 1;
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
    private final double[] weights;
    private final double[][] symbols;
    private final int metaClusters;
    private final double[] tells;
    private final double[][] losses;

    Gathering(MixtureStatistics statistics) {
      int components = statistics.components();
      gone = new boolean[components];
      weights = new double[components];
      symbols = new double[components][];
      metaClusters = statistics.symbols(0).length;
      tells = new double[components];
      losses = new double[components][components];
      for (int j = 0; j < components; j++) {
        weights[j] = statistics.size(j);
        symbols[j] =
            Arrays.stream(statistics.symbols(j)).flatMapToDouble(Arrays::stream).toArray();
        tells[j] = told(j);
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
      return sum - metaClusters * xLogX(weights[j]);
    }

    private double loss(int i, int j) {
      double together = 0;
      for (int s = 0; s < symbols[i].length; s++) {
        together += xLogX(symbols[i][s] + symbols[j][s]);
      }
      together -= metaClusters * xLogX(weights[i] + weights[j]);
      return tells[i] + tells[j] - together;
    }

    void run() {
      note(gone.length);
      for (int n = gone.length - 1; n >= 1; n--) {
        int[] pair = cheapest();
        lost[n] = lost[n + 1] + losses[pair[0]][pair[1]];
        pairs[n] = pair;
        gather(pair[0], pair[1]);
        note(n);
      }
    }

    private void note(int n) {
      for (int j = 0; j < gone.length; j++) {
        if (!gone[j]) {
          told[n] += tells[j];
          sizes[n] += xLogX(weights[j]);
        }
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
      weights[i] += weights[j];
      for (int s = 0; s < symbols[i].length; s++) {
        symbols[i][s] += symbols[j][s];
      }
      tells[i] = told(i);
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
