package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.parallel.Workers;

/**
 * Some rows that clusterers learn from at once. Values are those of informative columns, by place,
 * less the columns' shifts; 0 where one is missing. The set of values other than 0 is known, so that
 * zeros cost nothing.
 */
final class MiniBatch {

  /** With fewer cells of centres than this, threads cost more than they gain. */
  private static final int CELLS_PER_THREAD = 5_000;

  private static final int MAX_CELLS = 1 << 16;
  private static final int MAX_ROWS = 64;
  private static final int NONE = -1;

  /** The place of every column of the layout, or {@link #NONE}. */
  private final int[] placeOf;

  private final float[] shifts;

  /** The values of a row of zeros. */
  private final float[] zeros;

  private final boolean isShifted;
  private final float[][] values;
  private final ColumnSet[] nonZero;
  private final float[][] known;
  private final boolean[] complete;
  private final double[] weights;

  /** Columns in the order of the state's. */
  MiniBatch(LearnerState state) {
    this(state, IntStream.range(0, state.centres().shifts().length).toArray());
  }

  /** Some columns in the order in which their places among the state's are given. */
  MiniBatch(LearnerState state, int[] order) {
    int[] columns = state.centres().columns();
    int rows = capacity(state);
    this.placeOf = new int[state.layout().columns()];
    Arrays.fill(placeOf, NONE);
    this.shifts = new float[order.length];
    this.zeros = new float[order.length];
    boolean shifted = false;
    for (int q = 0; q < order.length; q++) {
      placeOf[columns[order[q]]] = q;
      shifts[q] = state.centres().shifts()[order[q]];
      zeros[q] = 0 - shifts[q];
      shifted |= shifts[q] != 0;
    }
    this.isShifted = shifted;
    this.values = new float[rows][order.length];
    this.nonZero = new ColumnSet[rows];
    Arrays.setAll(nonZero, i -> new ColumnSet(order.length));
    this.known = new float[rows][];
    this.complete = new boolean[rows];
    this.weights = new double[rows];
  }

  /** How many threads speed learning up. */
  static int usefulParts(LearnerState state, Workers workers) {
    long cells = (long) state.centres().shifts().length * state.centres().all();
    long useful = Math.min(1 + cells / CELLS_PER_THREAD, state.masks().clusterers());
    int cores = Runtime.getRuntime().availableProcessors();
    return state.utility() == null ? (int) Math.min(useful, Math.min(cores, workers.slots())) : 1;
  }

  /** The largest number of rows; whole blocks. */
  static int capacity(LearnerState state) {
    int blockRows = state.settings().blockSize();
    int columns = state.centres().shifts().length;
    return Math.max(1, Math.min(MAX_ROWS, MAX_CELLS / columns) / blockRows) * blockRows;
  }

  /** Reads a thread's share of the first rows. Several threads may do so at the same time. */
  void read(TrainingRows rows, int count, int part, int parts) {
    int[] places = new int[placeOf.length + 1];
    float[] cells = new float[placeOf.length + 1];
    for (int i = part; i < count; i += parts) {
      weights[i] = rows.weight(i);
      float[] x = values[i];
      System.arraycopy(zeros, 0, x, 0, x.length);
      int cellCount = rows.nonZero(i, places, cells);
      nonZero[i].clear();
      for (int v = 0; v < cellCount; v++) {
        int j = placeOf[places[v]];
        if (j != NONE) {
          x[j] = cells[v] - shifts[j];
          nonZero[i].add(j);
        }
      }
      switchOff(i, rows.missing(i));
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
          known[i] = known[i] == null ? new float[zeros.length] : known[i];
          Arrays.fill(known[i], 1);
        }
        values[i][j] = 0;
        known[i][j] = 0;
      }
    }
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

  /** The sum of the weights of the first rows. */
  double totalWeight(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /** The share of the way to a row that a centre moves, by the row's weight. */
  float step(int i, double rate) {
    double weight = weights[i];
    return (float) (weight == 1 ? rate : 1 - Math.pow(1 - rate, weight));
  }
}
