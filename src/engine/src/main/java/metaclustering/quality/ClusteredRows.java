package metaclustering.quality;

import java.util.Arrays;

/**
 * Rows in scaled columns, each with its cluster. Distances are Euclidean. Where values are missing,
 * the squared distance is the mean over the columns known in both rows, times the number of columns
 * (Dixon, <i>Pattern recognition with partly missing data</i>, 1979); NaN if there is no such column.
 *
 * @param rows [rows x columns], NaN where a value is missing; not copied
 * @param weights of the rows, above 0
 * @param clusters of the rows: 0, 1, ..., none of them empty
 * @param count of the clusters
 */
record ClusteredRows(float[][] rows, double[] weights, int[] clusters, int count) {

  /**
   * @param clusters any numbers
   */
  static ClusteredRows of(float[][] rows, double[] weights, int[] clusters) {
    int[] numbers = Arrays.stream(clusters).distinct().sorted().toArray();
    int[] dense =
        Arrays.stream(clusters).map(k -> Arrays.binarySearch(numbers, k)).toArray();
    return new ClusteredRows(rows, weights, dense, numbers.length);
  }

  int size() {
    return rows.length;
  }

  /** The weighted means of the known values of each cluster, NaN where it has none. */
  float[][] centres() {
    int columns = size() == 0 ? 0 : rows[0].length;
    double[][] sums = new double[count][columns];
    double[][] known = new double[count][columns];
    for (int i = 0; i < size(); i++) {
      for (int d = 0; d < columns; d++) {
        if (!Float.isNaN(rows[i][d])) {
          sums[clusters[i]][d] += weights[i] * rows[i][d];
          known[clusters[i]][d] += weights[i];
        }
      }
    }
    float[][] centres = new float[count][columns];
    for (int k = 0; k < count; k++) {
      for (int d = 0; d < columns; d++) {
        centres[k][d] = (float) (sums[k][d] / known[k][d]);
      }
    }
    return centres;
  }

  static double distance(float[] first, float[] second) {
    double sum = 0;
    int known = 0;
    for (int d = 0; d < first.length; d++) {
      float difference = first[d] - second[d];
      if (!Float.isNaN(difference)) {
        sum += difference * difference;
        known++;
      }
    }
    return Math.sqrt(sum / known * first.length);
  }
}
