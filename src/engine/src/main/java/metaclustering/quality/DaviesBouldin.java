package metaclustering.quality;

/**
 * The Davies-Bouldin index: the mean over clusters of the largest (s[i] + s[j]) / d[i][j], with the
 * mean distance s of a cluster's rows from their centre and the distance d between two centres. From 0
 * on; the smaller, the farther apart are the clusters for their size.
 *
 * <p>Davies and Bouldin, <i>A cluster separation measure</i>, IEEE Transactions on Pattern Analysis
 * and Machine Intelligence 1 (1979).
 */
final class DaviesBouldin {

  private DaviesBouldin() {}

  /** NaN for fewer than two clusters; infinite if two clusters have the same centre. */
  static double index(ClusteredRows rows) {
    if (rows.count() < 2) {
      return Double.NaN;
    }
    float[][] centres = rows.centres();
    double[] scatters = scatters(rows, centres);
    double sum = 0;
    for (int i = 0; i < centres.length; i++) {
      double worst = 0;
      for (int j = 0; j < centres.length; j++) {
        double both = scatters[i] + scatters[j];
        if (i != j && both > 0) {
          double ratio = both / ClusteredRows.distance(centres[i], centres[j]);
          worst = Math.max(worst, Double.isNaN(ratio) ? 0 : ratio);
        }
      }
      sum += worst;
    }
    return sum / centres.length;
  }

  private static double[] scatters(ClusteredRows rows, float[][] centres) {
    double[] sums = new double[centres.length];
    double[] weights = new double[centres.length];
    for (int i = 0; i < rows.size(); i++) {
      int k = rows.clusters()[i];
      double distance = ClusteredRows.distance(rows.rows()[i], centres[k]);
      if (!Double.isNaN(distance)) {
        sums[k] += rows.weights()[i] * distance;
        weights[k] += rows.weights()[i];
      }
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] = weights[k] > 0 ? sums[k] / weights[k] : 0;
    }
    return sums;
  }
}
