package metaclustering.training;

import java.util.Arrays;

/**
 * Rows as clusterers look at them: informative columns by their place, shifts taken off, 0 where a
 * value is missing; with the places of the inputs other than 0.
 */
final class Inputs {

  private final int[] columns;
  private final float[] shifts;
  private final float[][] values;
  private final int[][] nonZero;
  private final int[] nonZeroCount;
  private final float[][] known;
  private final boolean[] complete;
  private final double[] weights;

  /**
   * @param columns the informative columns
   * @param shifts what is taken off each
   */
  Inputs(int rows, int[] columns, float[] shifts) {
    this.columns = columns;
    this.shifts = shifts;
    this.values = new float[rows][columns.length];
    this.nonZero = new int[rows][columns.length];
    this.nonZeroCount = new int[rows];
    this.known = new float[rows][];
    this.complete = new boolean[rows];
    this.weights = new double[rows];
  }

  /**
   * Reads a row. Different rows may be read at the same time.
   *
   * @param buffer overwritten, as wide as the rows of the feed
   */
  void read(RowFeed feed, int i, float[] buffer) {
    weights[i] = feed.weight(i);
    feed.copy(i, buffer);
    float[] x = values[i];
    float sum = 0;
    for (int j = 0; j < x.length; j++) {
      float value = buffer[columns[j]] - shifts[j];
      x[j] = value;
      sum += value;
    }
    complete[i] = !Float.isNaN(sum);
    if (!complete[i]) {
      switchOff(i);
    }
    int count = 0;
    int[] places = nonZero[i];
    for (int j = 0; j < x.length; j++) {
      places[count] = j;
      count += x[j] == 0 ? 0 : 1;
    }
    nonZeroCount[i] = count;
  }

  private void switchOff(int i) {
    if (known[i] == null) {
      known[i] = new float[columns.length];
    }
    Arrays.fill(known[i], 1);
    float[] x = values[i];
    for (int j = 0; j < x.length; j++) {
      if (Float.isNaN(x[j])) {
        x[j] = 0;
        known[i][j] = 0;
      }
    }
  }

  /** The values of a row. Not to be modified. */
  float[] values(int i) {
    return values[i];
  }

  /** The places of the values other than 0, as many as {@link #nonZeroCount}. */
  int[] nonZero(int i) {
    return nonZero[i];
  }

  int nonZeroCount(int i) {
    return nonZeroCount[i];
  }

  /** Whether no value is missing. */
  boolean isComplete(int i) {
    return complete[i];
  }

  /** Of a row that is not complete, 1 where a value is known and 0 where it is missing. */
  float[] known(int i) {
    return known[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
