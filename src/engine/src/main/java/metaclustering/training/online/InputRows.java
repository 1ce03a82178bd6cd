package metaclustering.training.online;

import java.util.Arrays;

/**
 * Rows as clusterers look at them: informative columns by their place, shifts taken off, 0 where a
 * value is missing; with the set of the inputs other than 0.
 */
final class InputRows {

  private static final int NONE = -1;

  /** The place of every column of the rows that are read. */
  private final int[] placeOf;

  private final float[] shifts;

  /** What a row of zeros looks like. */
  private final float[] zeros;

  private final boolean isShifted;
  private final float[][] values;
  private final ColumnSet[] nonZero;
  private final float[][] known;
  private final boolean[] complete;
  private final double[] weights;

  /**
   * @param width how many columns rows have
   * @param columns the informative ones, in the order of their places
   * @param shifts what is taken off each
   */
  InputRows(int rows, int width, int[] columns, float[] shifts) {
    this.placeOf = new int[width];
    Arrays.fill(placeOf, NONE);
    this.shifts = shifts;
    this.zeros = new float[columns.length];
    boolean shifted = false;
    for (int j = 0; j < columns.length; j++) {
      placeOf[columns[j]] = j;
      zeros[j] = 0 - shifts[j];
      shifted |= shifts[j] != 0;
    }
    this.isShifted = shifted;
    this.values = new float[rows][columns.length];
    this.nonZero = new ColumnSet[rows];
    Arrays.setAll(nonZero, i -> new ColumnSet(columns.length));
    this.known = new float[rows][];
    this.complete = new boolean[rows];
    this.weights = new double[rows];
  }

  /** Where a thread reads rows. */
  final class Desk {

    private final int[] places = new int[placeOf.length + 1];
    private final float[] cells = new float[placeOf.length + 1];

    /** Reads a row. Different rows may be read at the same time, each at a desk of its own. */
    void read(TrainingRows feed, int i) {
      weights[i] = feed.weight(i);
      float[] x = values[i];
      System.arraycopy(zeros, 0, x, 0, x.length);
      int cellCount = feed.nonZero(i, places, cells);
      nonZero[i].clear();
      for (int v = 0; v < cellCount; v++) {
        int j = placeOf[places[v]];
        if (j != NONE) {
          x[j] = cells[v] - shifts[j];
          nonZero[i].add(j);
        }
      }
      switchOff(i, feed.missing(i));
      if (isShifted) {
        findNonZero(i);
      }
    }
  }

  private void switchOff(int i, int[] missing) {
    complete[i] = true;
    for (int d : missing) {
      int j = placeOf[d];
      if (j != NONE) {
        if (complete[i]) {
          complete[i] = false;
          knowAll(i);
        }
        values[i][j] = 0;
        known[i][j] = 0;
      }
    }
  }

  private void knowAll(int i) {
    if (known[i] == null) {
      known[i] = new float[zeros.length];
    }
    Arrays.fill(known[i], 1);
  }

  private void findNonZero(int i) {
    float[] x = values[i];
    nonZero[i].clear();
    for (int j = 0; j < x.length; j++) {
      if (x[j] != 0) {
        nonZero[i].add(j);
      }
    }
  }

  /** The values of a row. Not to be modified. */
  float[] values(int i) {
    return values[i];
  }

  /** The places of the values other than 0. Not to be modified. */
  ColumnSet nonZero(int i) {
    return nonZero[i];
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
