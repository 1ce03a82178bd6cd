package metaclustering.quality;

import java.io.Serializable;
import metaclustering.table.Table;

/**
 * How good clusters of rows are, measured on a random sample of at most 1,000 rows in the columns'
 * scale.
 *
 * @param silhouette mean over the rows, from -1 to 1, the larger the better (Rousseeuw 1987); NaN for
 *     one cluster or if it was not measured
 * @param daviesBouldin the Davies-Bouldin index, from 0, the smaller the better (1979); NaN as above
 */
public record ClusterQuality(double silhouette, double daviesBouldin) implements Serializable {

  /** Nothing was measured. */
  public static final ClusterQuality NONE = new ClusterQuality(Double.NaN, Double.NaN);

  /**
   * Measures clusters.
   *
   * @param clusters of the rows of the table, any numbers
   * @param seed of the sample
   */
  public static ClusterQuality of(Table table, int[] clusters, long seed) {
    ClusteredRows sample = ClusteredRows.sample(table, clusters, seed);
    return new ClusterQuality(Silhouette.mean(sample), DaviesBouldin.index(sample));
  }
}
