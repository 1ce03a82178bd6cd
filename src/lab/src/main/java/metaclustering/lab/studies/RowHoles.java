package metaclustering.lab.studies;

import java.util.Locale;
import org.apache.commons.math3.random.RandomGenerator;
import weka.core.Instances;

/** How values are taken away from rows, to see how well they can be filled in again. */
public enum RowHoles {
  /** Every value by itself. */
  RANDOM,
  /** A fifth of the attributes side by side (at least two) at a random place of a random row. */
  BLOCKS;

  private static final int BLOCKS_PER_ROW = 5;
  private static final int LEAST_LENGTH = 2;

  /**
   * Takes values away.
   *
   * @param rows modified: about a share of the values, but not of the class, is missing afterwards
   * @param share from 0 to below 1
   */
  void punch(Instances rows, double share, RandomGenerator random) {
    int columns = rows.numAttributes() - (rows.classIndex() < 0 ? 0 : 1);
    boolean[][] missing = new boolean[rows.numInstances()][columns];
    if (this == RANDOM) {
      for (boolean[] row : missing) {
        for (int a = 0; a < columns; a++) {
          row[a] = random.nextDouble() < share;
        }
      }
    } else {
      long wanted = Math.round(share * missing.length * columns);
      int length = Math.min(columns, Math.max(LEAST_LENGTH, columns / BLOCKS_PER_ROW));
      while (wanted > 0) {
        boolean[] row = missing[random.nextInt(missing.length)];
        int start = random.nextInt(columns);
        for (int j = 0; j < length; j++) {
          int a = (start + j) % columns;
          wanted -= row[a] ? 0 : 1;
          row[a] = true;
        }
      }
    }
    for (int i = 0; i < missing.length; i++) {
      int a = 0;
      for (int index = 0; index < rows.numAttributes(); index++) {
        if (index != rows.classIndex()) {
          if (missing[i][a]) {
            rows.instance(i).setMissing(index);
          }
          a++;
        }
      }
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
