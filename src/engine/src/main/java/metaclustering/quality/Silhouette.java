package metaclustering.quality;

/**
 * The silhouette: a row's is (b - a) / max(a, b), with its mean distance a from the other rows of its
 * cluster and b from those of the nearest other cluster; 0 for the only row of a cluster. From -1 to
 * 1: near 1 if clusters are apart, near 0 if they touch, negative if rows are in the wrong one.
 *
 * <p>Rousseeuw, <i>Silhouettes: a graphical aid to the interpretation and validation of cluster
 * analysis</i>, Journal of Computational and Applied Mathematics 20 (1987).
 */
final class Silhouette {

  private final ClusteredRows rows;
  private final double[][] distances;
  private final double[][] weights;

  /** Adds up, for each row and cluster, the weighted distances from the cluster's other rows. */
  private Silhouette(ClusteredRows rows) {
    this.rows = rows;
    distances = new double[rows.size()][rows.count()];
    weights = new double[rows.size()][rows.count()];
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < i; j++) {
        double distance = ClusteredRows.distance(rows.rows()[i], rows.rows()[j]);
        if (!Double.isNaN(distance)) {
          add(i, j, distance);
          add(j, i, distance);
        }
      }
    }
  }

  private void add(int row, int other, double distance) {
    distances[row][rows.clusters()[other]] += rows.weights()[other] * distance;
    weights[row][rows.clusters()[other]] += rows.weights()[other];
  }

  /** The weighted mean over the rows; NaN for fewer than two clusters. */
  static double mean(ClusteredRows rows) {
    if (rows.count() < 2) {
      return Double.NaN;
    }
    Silhouette silhouette = new Silhouette(rows);
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum += rows.weights()[i] * silhouette.of(i);
      weight += rows.weights()[i];
    }
    return sum / weight;
  }

  private double of(int row) {
    int own = rows.clusters()[row];
    double nearest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < rows.count(); k++) {
      if (k != own && weights[row][k] > 0) {
        nearest = Math.min(nearest, distances[row][k] / weights[row][k]);
      }
    }
    if (weights[row][own] == 0 || nearest == Double.POSITIVE_INFINITY) {
      return 0;
    }
    double within = distances[row][own] / weights[row][own];
    double larger = Math.max(within, nearest);
    return larger == 0 ? 0 : (nearest - within) / larger;
  }
}
