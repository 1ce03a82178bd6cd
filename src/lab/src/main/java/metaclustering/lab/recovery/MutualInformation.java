package metaclustering.lab.recovery;

import java.util.Arrays;
import metaclustering.lab.generators.HiddenTable;
import org.apache.commons.math3.util.FastMath;

/**
 * Mutual information of columns in nats, over rows that know both; a column of more than ten different
 * values is cut into ten bins of equally many rows.
 */
final class MutualInformation {

  private static final int BINS = 10;
  private static final int MISSING = -1;

  private final int[][] bins;

  MutualInformation(HiddenTable table) {
    int columns = table.groupOf().length;
    bins = new int[columns][];
    for (int d = 0; d < columns; d++) {
      int column = d;
      bins[d] = bins(Arrays.stream(table.rows()).mapToDouble(row -> row[column]).toArray());
    }
  }

  private static int[] bins(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(x -> !Double.isNaN(x)).sorted().toArray();
    double[] different = Arrays.stream(sorted).distinct().toArray();
    if (different.length > BINS) {
      double[] edges = new double[BINS - 1];
      Arrays.setAll(edges, b -> sorted[(b + 1) * sorted.length / BINS]);
      return Arrays.stream(values)
          .mapToInt(x -> Double.isNaN(x)
              ? MISSING
              : (int) Arrays.stream(edges).filter(e -> x >= e).count())
          .toArray();
    }
    return Arrays.stream(values)
        .mapToInt(x -> Double.isNaN(x) ? MISSING : Arrays.binarySearch(different, x))
        .toArray();
  }

  /** [columns x columns], 0 on the diagonal. */
  double[][] betweenColumns() {
    double[][] result = new double[bins.length][bins.length];
    for (int c = 0; c < bins.length; c++) {
      for (int d = 0; d < c; d++) {
        result[c][d] = information(bins[c], bins[d]);
        result[d][c] = result[c][d];
      }
    }
    return result;
  }

  private static double information(int[] first, int[] second) {
    double[][] counts = new double[BINS][BINS];
    double[] firstCounts = new double[BINS];
    double[] secondCounts = new double[BINS];
    double rows = 0;
    for (int i = 0; i < first.length; i++) {
      if (first[i] != MISSING && second[i] != MISSING) {
        counts[first[i]][second[i]]++;
        firstCounts[first[i]]++;
        secondCounts[second[i]]++;
        rows++;
      }
    }
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      for (int j = 0; j < BINS; j++) {
        double n = counts[i][j];
        sum += n > 0 ? n / rows * FastMath.log(n * rows / (firstCounts[i] * secondCounts[j])) : 0;
      }
    }
    return Math.max(0, sum);
  }
}
