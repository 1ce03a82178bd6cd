package metaclustering.training;

/**
 * The centres of all clusterers while they are learned, laid out by column: {@code of(d)[m * K + k]}
 * is column d of centre k of clusterer m, so that one column of all centres is one contiguous run.
 */
final class CentreRows {

  private final float[][] byColumn;
  private final int clusterers;
  private final int each;

  CentreRows(int columns, int clusterers, int each) {
    this.byColumn = new float[columns][clusterers * each];
    this.clusterers = clusterers;
    this.each = each;
  }

  /** One column of all centres; modifiable. */
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

  /** A copy with a constant added to every column, [M x K x D]. */
  float[][][] byClusterer(float[] shifts) {
    float[][][] result = new float[clusterers][each][byColumn.length];
    for (int d = 0; d < byColumn.length; d++) {
      for (int n = 0; n < all(); n++) {
        result[n / each][n % each][d] = byColumn[d][n] + shifts[d];
      }
    }
    return result;
  }
}
