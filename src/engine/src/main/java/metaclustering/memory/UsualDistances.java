package metaclustering.memory;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;

/**
 * The usual distances of rows from their centres, learned from the training rows. With
 * d(i, m) the masked distance of row i in meta-cluster m from its chosen centre k(i),
 *
 * <pre>
 * mean[m]     = mean_i d(i, m)
 * typical[m][k] = (sum of d(i, m) over the rows of centre k + mean[m]) / (their number + 1)
 * limit[m][k] = typical[m][k] * quantile_i(d(i, m) / typical[m][k(i)])
 * </pre>
 *
 * A distance beyond the limit is unusual: the share of training rows beyond it is at most one less the
 * quantile's share. Rows count by their weights. Immutable.
 *
 * @param means of the meta-clusters
 * @param owned numbers of attributes that they own
 * @param typical distances, [M][K]
 * @param quantiles of the meta-clusters
 */
record UsualDistances(double[] means, int[] owned, double[][] typical, double[] quantiles)
    implements Serializable {

  /** The smallest mean distance as a share of the variance; less is rounding. */
  private static final double MIN_SHARE = 1e-4;

  /** The variance of the tolerated noise over that met in training. */
  private static final double TOLERANCE = 2;

  /**
   * Measures the training rows.
   *
   * @param codes of the rows, [rows x M]
   * @param usualShare the quantile, above 0 to 1; with 1 no distance is unusual
   */
  static UsualDistances learn(
      MetaClusterModel model, RowSource rows, int[][] codes, double usualShare) {
    int metaClusters = model.metaClusters();
    TableLayout layout = model.layout();
    double[][] distances = new double[metaClusters][codes.length];
    double[] weights = rows.weights();
    for (int i = 0; i < codes.length; i++) {
      Interruption.cancel();
      double[] ofRow = model.distances(layout.encode(rows, i), codes[i]);
      for (int m = 0; m < metaClusters; m++) {
        distances[m][i] = ofRow[m];
      }
    }
    double[] means = new double[metaClusters];
    int[] owned = new int[metaClusters];
    double[][] typical = new double[metaClusters][];
    double[] quantiles = new double[metaClusters];
    for (int m = 0; m < metaClusters; m++) {
      double variance = 0;
      for (int a : model.owned(m)) {
        owned[m]++;
        variance += model.statistics().variance(layout, a);
      }
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * distances[m][i];
      }
      means[m] = Math.max(sum / Arrays.stream(weights).sum(), MIN_SHARE * variance);
      int cluster = m;
      int[] symbols = Arrays.stream(codes).mapToInt(code -> code[cluster]).toArray();
      typical[m] = typical(distances[m], symbols, weights, means[m], model.centreCount(m));
      double[] ratios = new double[symbols.length];
      Arrays.setAll(ratios, i -> ratio(distances[cluster][i], typical[cluster][symbols[i]]));
      quantiles[m] =
          usualShare >= 1 ? Double.POSITIVE_INFINITY : quantile(ratios, weights, usualShare);
    }
    return new UsualDistances(means, owned, typical, quantiles);
  }

  private static double[] typical(
      double[] distances, int[] symbols, double[] weights, double mean, int centres) {
    double[] typical = new double[centres];
    double[] sizes = new double[centres];
    Arrays.fill(typical, mean);
    Arrays.fill(sizes, 1);
    for (int i = 0; i < distances.length; i++) {
      typical[symbols[i]] += weights[i] * distances[i];
      sizes[symbols[i]] += weights[i];
    }
    Arrays.setAll(typical, k -> typical[k] / sizes[k]);
    return typical;
  }

  /** 0 for a meta-cluster that owns nothing, where all distances are 0. */
  private static double ratio(double distance, double typical) {
    return typical > 0 ? distance / typical : 0;
  }

  /** The smallest value such that it and those below have the share of the weight. */
  private static double quantile(double[] values, double[] weights, double share) {
    int[] order = IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
    double wanted = share * Arrays.stream(weights).sum();
    double sum = 0;
    for (int i : order) {
      sum += weights[i];
      if (sum >= wanted) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }

  /** The largest usual distance from a centre. */
  double limit(int metaCluster, int symbol) {
    double distance = typical[metaCluster][symbol];
    return distance > 0 ? distance * quantiles[metaCluster] : 0;
  }

  /** The ratio of a distance from a centre to the mean distance from it. */
  double ratio(int metaCluster, int symbol, double distance) {
    return ratio(distance, typical[metaCluster][symbol]);
  }

  /**
   * How well a distance fits a centre: {@code exp(-A d / (4 mean[m]))}, where A is the number of
   * attributes that the meta-cluster owns: Gaussian noise of twice the variance met in training, since
   * nominal values err in jumps.
   *
   * @return the logarithm
   */
  double logFit(int metaCluster, double distance) {
    int attributes = owned[metaCluster];
    return attributes == 0 ? 0 : -attributes * distance / (2 * TOLERANCE * means[metaCluster]);
  }
}
