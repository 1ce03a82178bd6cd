package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseColumnSumsTest {

  private static final int ROWS = 40;
  private static final int COLUMNS = 3_100;

  /** Mostly zeros, some missing; column 7 is always .1, column 8 always missing. */
  private static double[][] rows(Random random) {
    double[][] rows = new double[ROWS][COLUMNS];
    for (double[] row : rows) {
      for (int d = 0; d < COLUMNS; d++) {
        double dice = random.nextDouble();
        row[d] = dice < 0.05 ? Double.NaN : dice < 0.2 ? 3 * random.nextGaussian() : 0;
      }
      row[7] = 0.1;
      row[8] = Double.NaN;
    }
    return rows;
  }

  @Test
  void meansAndVariancesAreThoseOfAllCells() {
    Random random = new Random(1);
    double[][] rows = rows(random);
    double[] weights = random.doubles(ROWS, 0, 3).toArray();
    weights[5] = 0;
    RowSource source = RowSource.of(RowSource.of(rows).attributes(), rows, weights);
    try (Table table = Table.read(source, Scaling.NONE)) {
      for (int d = 0; d < COLUMNS; d++) {
        double known = 0;
        double mean = 0;
        for (int i = 0; i < ROWS; i++) {
          known += Double.isNaN(rows[i][d]) ? 0 : weights[i];
          mean += Double.isNaN(rows[i][d]) ? 0 : weights[i] * rows[i][d];
        }
        mean /= Math.max(1, known);
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
          squares += Double.isNaN(rows[i][d]) ? 0 : weights[i] * Math.pow(rows[i][d] - mean, 2);
        }
        boolean varies = d != 7 && d != 8;
        assertThat(table.statistics().mean(d)).isCloseTo(varies ? mean : 0, within(1e-6));
        assertThat(table.statistics().variance(d))
            .isCloseTo(varies ? squares / known : 0, within(1e-6));
      }
      assertThat(table.statistics().variance(7)).isZero();
    }
  }
}
