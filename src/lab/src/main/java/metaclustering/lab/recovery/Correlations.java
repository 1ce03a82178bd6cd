package metaclustering.lab.recovery;

import java.util.Arrays;
import metaclustering.lab.generators.HiddenTable;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Absolute correlations of columns; values of nominal attributes count by their numbers. */
final class Correlations {

  private Correlations() {}

  /** [columns x columns]; a missing value stands at its column's mean. */
  static double[][] between(HiddenTable table) {
    double[][] rows = Arrays.stream(table.rows()).map(double[]::clone).toArray(double[][]::new);
    for (int d = 0; d < table.groupOf().length; d++) {
      int column = d;
      double mean = Arrays.stream(rows)
          .mapToDouble(row -> row[column])
          .filter(x -> !Double.isNaN(x))
          .average()
          .orElse(0);
      for (double[] row : rows) {
        row[d] = Double.isNaN(row[d]) ? mean : row[d];
      }
    }
    double[][] result = new PearsonsCorrelation().computeCorrelationMatrix(rows).getData();
    for (double[] row : result) {
      Arrays.setAll(row, d -> Double.isNaN(row[d]) ? 0 : Math.abs(row[d]));
    }
    return result;
  }
}
