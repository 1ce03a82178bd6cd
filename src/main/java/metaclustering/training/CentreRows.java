package metaclustering.training;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * The centres of all clusterers while they are learned, laid out by column: {@code of(d)[start(m) +
 * k]} is column d of centre k of clusterer m, so that one column of all centres is one contiguous run.
 * Every column is less a shift, which keeps the digits of columns far from 0.
 */
final class CentreRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final float[][] byColumn;
  private final float[] shifts;

  /** Where the centres of each clusterer begin; one more entry than clusterers. */
  private final int[] starts;

  /**
   * Centres at the shifts.
   *
   * @param shifts one per column
   * @param centres how many of each clusterer
   */
  CentreRows(float[] shifts, int[] centres) {
    this.starts = new int[centres.length + 1];
    for (int m = 0; m < centres.length; m++) {
      starts[m + 1] = starts[m] + centres[m];
    }
    this.byColumn = new float[shifts.length][all()];
    this.shifts = shifts.clone();
  }

  /** What is taken off a column. */
  float shift(int column) {
    return shifts[column];
  }

  /** A column of the centre n = start(m) + k, the shift added. */
  double get(int column, int n) {
    return (double) byColumn[column][n] + shifts[column];
  }

  /** Sets a column of the centre n = start(m) + k, the shift not yet taken off. */
  void set(int column, int n, double value) {
    byColumn[column][n] = (float) (value - shifts[column]);
  }

  /** One column of all centres, less its shift; modifiable. */
  float[] of(int column) {
    return byColumn[column];
  }

  int clusterers() {
    return starts.length - 1;
  }

  /** The number of the first centre of a clusterer; of one past the last, the number of all. */
  int start(int clusterer) {
    return starts[clusterer];
  }

  /** The number of centres of a clusterer. */
  int each(int clusterer) {
    return starts[clusterer + 1] - starts[clusterer];
  }

  /** The numbers of centres of all clusterers, [M]. */
  int[] each() {
    return IntStream.range(0, clusterers()).map(this::each).toArray();
  }

  /** The number of all centres. */
  int all() {
    return start(clusterers());
  }

  /** A copy with the shifts added, [M][K][D]. */
  float[][][] byClusterer() {
    float[][][] result = new float[clusterers()][][];
    for (int m = 0; m < result.length; m++) {
      result[m] = new float[each(m)][byColumn.length];
      for (int k = 0; k < result[m].length; k++) {
        for (int d = 0; d < byColumn.length; d++) {
          result[m][k][d] = byColumn[d][starts[m] + k] + shifts[d];
        }
      }
    }
    return result;
  }
}
