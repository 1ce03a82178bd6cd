package metaclustering.cli.comparison;

import java.util.Locale;

/**
 * How well one clusterer's clusters, as many as there are classes, agree with the classes, which it
 * does not see. Means over the runs.
 *
 * @param ari adjusted Rand index
 * @param nmi normalised mutual information
 * @param relativeError squared deviation of the rows from the mean of their cluster over that from
 *     the mean of all, attributes scaled to [0, 1]
 * @param seconds of training, by the wall clock
 * @param failure why there are no numbers; empty if there are
 */
public record ClusteringCell(
    String dataSet,
    String clusterer,
    double ari,
    double nmi,
    double purity,
    double relativeError,
    double seconds,
    String failure)
    implements Measured {

  static ClusteringCell failed(String dataSet, String clusterer, String failure) {
    return new ClusteringCell(
        dataSet, clusterer, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, failure);
  }

  @Override
  public String line() {
    String name = dataSet + ", clusters of " + clusterer + ": ";
    return failure.isEmpty()
        ? name + String.format(Locale.ROOT, "ARI %.3f, %.3f s", ari, seconds)
        : name + "failed: " + failure;
  }
}
