package metaclustering.training;

import java.io.Serializable;

/**
 * The centres of all clusterers while they are learned, laid out by column: {@code of(d)[m * K + k]}
 * is column d of centre k of clusterer m, so that one column of all centres is one contiguous run.
 * Every column is less a shift, which keeps the digits of columns far from 0.
 */
final class CentreRows implements Serializable {

  private static final long serialVersionUID = 1L;

  private final float[][] byColumn;
  private final float[] shifts;
  private final int clusterers;
  private final int each;

  /**
   * Centres at the shifts.
   *
   * @param shifts one per column
   */
  CentreRows(float[] shifts, int clusterers, int each) {
    this.byColumn = new float[shifts.length][clusterers * each];
    this.shifts = shifts.clone();
    this.clusterers = clusterers;
    this.each = each;
  }

  /** What is taken off a column. */
  float shift(int column) {
    return shifts[column];
  }

  /** A column of the centre n = m * K + k, the shift added. */
  double get(int column, int n) {
    return (double) byColumn[column][n] + shifts[column];
  }

  /** Sets a column of the centre n = m * K + k, the shift not yet taken off. */
  void set(int column, int n, double value) {
    byColumn[column][n] = (float) (value - shifts[column]);
  }

  /** One column of all centres, less its shift; modifiable. */
  float[] of(int column) {
    return byColumn[column];
  }

  int clusterers() {
    return clusterers;
  }

  /** The number K of centres of a clusterer. */
  int each() {
    return each;
  }

  /** The number M * K of all centres. */
  int all() {
    return clusterers * each;
  }

  /** A copy with the shifts added, [M x K x D]. */
  float[][][] byClusterer() {
    float[][][] result = new float[clusterers][each][byColumn.length];
    for (int d = 0; d < byColumn.length; d++) {
      for (int n = 0; n < all(); n++) {
        result[n / each][n % each][d] = byColumn[d][n] + shifts[d];
      }
    }
    return result;
  }
}
