package metaclustering.agreement;

import metaclustering.table.Table;

/** How much of a table a partition of its rows explains. */
public final class Partition {

  private Partition() {}

  /**
   * The squared deviation of the rows from the mean of their cluster over that from the mean of all
   * rows, over all columns and known values, weighted: 0 if all rows of each cluster are equal, 1 if
   * the clusters explain nothing or all rows are equal.
   *
   * @param clusters the cluster of each row, from 0 to count - 1
   */
  public static double relativeError(Table table, int[] clusters, int count) {
    int width = table.layout().columns();
    double[][] known = new double[count][width];
    double[][] sums = new double[count][width];
    float[] row = new float[width];
    for (int i = 0; i < clusters.length; i++) {
      table.copyRow(i, row);
      for (int d = 0; d < width; d++) {
        if (!Float.isNaN(row[d])) {
          known[clusters[i]][d] += table.weight(i);
          sums[clusters[i]][d] += table.weight(i) * row[d];
        }
      }
    }
    double explained = 0;
    double total = 0;
    for (int d = 0; d < width; d++) {
      double mean = table.statistics().mean(d);
      for (int k = 0; k < count; k++) {
        if (known[k][d] > 0) {
          double deviation = sums[k][d] / known[k][d] - mean;
          explained += known[k][d] * deviation * deviation;
          total += known[k][d] * table.statistics().variance(d);
        }
      }
    }
    return total > 0 ? 1 - explained / total : 1;
  }
}
