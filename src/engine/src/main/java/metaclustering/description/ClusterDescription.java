package metaclustering.description;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.text.PlainText;

/**
 * What the rows of each cluster hold, as they were when the clusters were learned. Immutable.
 *
 * @param rows that were described
 * @param profiles of the rows of each cluster, those of weight 0 left out
 * @param identifiers attributes that only number the rows
 * @param dependence between attribute groups and clusters
 */
public record ClusterDescription(
    long rows, List<Profile> profiles, int[] identifiers, GroupDependence dependence)
    implements Serializable {

  public ClusterDescription {
    profiles = List.copyOf(profiles);
    // null in models that were saved before it was measured
    dependence = dependence == null ? GroupDependence.UNKNOWN : dependence;
  }

  /**
   * Describes the clusters of all rows of a table. The same whatever the number of threads.
   *
   * @param clusters their number N
   * @param labels the cluster of each row
   */
  public static ClusterDescription of(Table table, int clusters, int[] labels, Workers workers)
      throws InterruptedException {
    int[][] rows = rowsOf(clusters, labels);
    Profile[] profiles = new Profile[clusters];
    int[][] identifiers = new int[1][];
    workers.run(clusters + 1, task -> {
      if (task == clusters) {
        identifiers[0] = RowNumbers.find(table);
        return;
      }
      ProfileSums sums = new ProfileSums(table);
      for (int row : rows[task]) {
        Interruption.check();
        sums.add(row);
      }
      profiles[task] = sums.profile();
    });
    return new ClusterDescription(
        table.rowCount(), List.of(profiles), identifiers[0], GroupDependence.UNKNOWN);
  }

  /** The same with what is known of how groups and clusters depend on each other. */
  public ClusterDescription with(GroupDependence measured) {
    return new ClusterDescription(rows, profiles, identifiers, measured);
  }

  private static int[][] rowsOf(int clusters, int[] labels) {
    int[] counts = new int[clusters];
    Arrays.stream(labels).forEach(n -> counts[n]++);
    int[][] rows = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
    for (int i = labels.length - 1; i >= 0; i--) {
      rows[labels[i]][--counts[labels[i]]] = i;
    }
    return rows;
  }

  /** The number N of clusters. */
  public int clusters() {
    return profiles.size();
  }

  /** The share of the rows that a cluster has. */
  public double share(int cluster) {
    return profiles.get(cluster).weight()
        / Math.max(
            Double.MIN_NORMAL, profiles.stream().mapToDouble(Profile::weight).sum());
  }

  /** The rows of a cluster in words: "48 (27 %)". */
  public String size(int cluster) {
    return PlainText.weight(profiles.get(cluster).weight())
        + " ("
        + PlainText.percent(share(cluster))
        + ")";
  }

  /** The clusters that have rows, ascending. */
  public int[] inhabited() {
    return IntStream.range(0, clusters())
        .filter(n -> profiles.get(n).weight() > 0)
        .toArray();
  }

  /** The profile of all rows. */
  public Profile all(TableLayout layout) {
    return Profile.merged(profiles, layout);
  }
}
