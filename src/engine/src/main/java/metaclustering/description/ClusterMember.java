package metaclustering.description;

import java.util.Comparator;
import metaclustering.math.ArrayIndex;
import metaclustering.table.TableLayout;

/**
 * How a row belongs to its cluster.
 *
 * @param row its number, from 0
 * @param cluster the most probable one
 * @param next the second most probable one; {@link #NO_OTHER} if there is only one
 * @param probability of the cluster
 * @param margin {@code ln P(cluster | row) - ln P(next | row)}, at least 0; infinite if there is no next
 * @param distance squared, from the means of the cluster's rows; the cluster's variance where a value is
 *     missing
 */
public record ClusterMember(
    int row, int cluster, int next, double probability, double margin, double distance) {

  public static final int NO_OTHER = -1;

  /** The rows nearest to the means of their cluster first. */
  public static final Comparator<ClusterMember> TYPICAL =
      Comparator.comparingDouble(ClusterMember::distance).thenComparing(ClusterMember::row);

  /** The rows first that nearly belong to another cluster. */
  public static final Comparator<ClusterMember> BORDER =
      Comparator.comparingDouble(ClusterMember::margin).thenComparing(ClusterMember::row);

  /**
   * Finds the cluster of a row.
   *
   * @param row its number
   * @param layout of the columns
   * @param columns of the row, NaN where a value is missing
   * @param logMemberships {@code ln P(n | row)} of every cluster n
   * @param description of the clusters
   */
  public static ClusterMember of(
      int row,
      TableLayout layout,
      float[] columns,
      double[] logMemberships,
      ClusterDescription description) {
    int cluster = ArrayIndex.ofLargest(logMemberships);
    int next = NO_OTHER;
    for (int n = 0; n < logMemberships.length; n++) {
      if (n != cluster && (next == NO_OTHER || logMemberships[n] > logMemberships[next])) {
        next = n;
      }
    }
    double margin = next == NO_OTHER
        ? Double.POSITIVE_INFINITY
        : logMemberships[cluster] - logMemberships[next];
    return new ClusterMember(
        row,
        cluster,
        next,
        Math.exp(logMemberships[cluster]),
        margin,
        squaredDistance(layout, columns, description.profiles().get(cluster)));
  }

  private static double squaredDistance(TableLayout layout, float[] row, Profile profile) {
    double sum = 0;
    for (int a = 0; a < layout.attributes().size(); a++) {
      sum += Float.isNaN(row[layout.firstColumn(a)])
          ? profile.variances()[a]
          : layout.sum(a, d -> Math.pow(row[d] - profile.means()[d], 2));
    }
    return sum;
  }

  /** The probability of the next cluster; 0 if there is none. */
  public double nextProbability() {
    return probability * Math.exp(-margin);
  }
}
