package metaclustering.choice;

import java.util.Arrays;
import java.util.Random;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;

/** Tables with clusters. */
final class TestRows {

  private TestRows() {}

  static Table table(double[][] rows) {
    return Table.read(RowSource.of(rows), Scaling.RANGE);
  }

  /** Numbers around random centres, one choice of a cluster for each view of some columns. */
  static double[][] numbers(int count, int views, int columns, int clusters, long seed) {
    Random random = new Random(seed);
    double[][] centres = new double[clusters][views * columns];
    for (double[] centre : centres) {
      for (int d = 0; d < centre.length; d++) {
        centre[d] = random.nextGaussian();
      }
    }
    double[][] rows = new double[count][views * columns];
    for (double[] row : rows) {
      for (int v = 0; v < views; v++) {
        int k = random.nextInt(clusters);
        for (int d = v * columns; d < (v + 1) * columns; d++) {
          row[d] = centres[k][d] + 0.4 * random.nextGaussian();
        }
      }
    }
    return rows;
  }

  /** Bits of random prototypes that differ in every column, a share of them flipped. */
  static double[][] bits(int count, int views, int columns, int clusters, double noise, long seed) {
    Random random = new Random(seed);
    boolean[][] prototypes = new boolean[clusters][views * columns];
    for (boolean[] prototype : prototypes) {
      for (int d = 0; d < prototype.length; d++) {
        prototype[d] = random.nextBoolean();
      }
    }
    for (int d = 0; d < views * columns && clusters > 1; d++) {
      int column = d;
      if (Arrays.stream(prototypes).allMatch(p -> p[column] == prototypes[0][column])) {
        prototypes[0][d] ^= true;
      }
    }
    double[][] rows = new double[count][views * columns];
    for (double[] row : rows) {
      for (int v = 0; v < views; v++) {
        int k = random.nextInt(clusters);
        for (int d = v * columns; d < (v + 1) * columns; d++) {
          row[d] = prototypes[k][d] ^ random.nextDouble() < noise ? 1 : 0;
        }
      }
    }
    return rows;
  }
}
