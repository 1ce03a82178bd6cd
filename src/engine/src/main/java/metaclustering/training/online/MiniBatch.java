package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.parallel.Workers;

/** The rows that clusterers learn from at once, and what they choose for them. */
final class MiniBatch {

  /** With fewer cells of centres than this, threads cost more than they give. */
  private static final int CELLS_PER_THREAD = 5_000;

  private static final int CELLS_AT_ONCE = 1 << 16;
  private static final int MOST_AT_ONCE = 64;

  private final int atOnce;
  private final InputRows inputs;

  /** [M][rows], so that threads write to places that are far from each other. */
  private final int[][] chosen;

  /** Columns in the order of the state's. */
  MiniBatch(LearnerState state) {
    this(state, IntStream.range(0, state.centres().shifts().length).toArray());
  }

  /**
   * Some columns in some order.
   *
   * @param order their places among the state's
   */
  MiniBatch(LearnerState state, int[] order) {
    int[] columns = new InformativeColumns(state.layout()).columns();
    float[] shifts = state.centres().shifts();
    float[] orderedShifts = new float[order.length];
    for (int q = 0; q < order.length; q++) {
      orderedShifts[q] = shifts[order[q]];
    }
    int blockRows = state.settings().blockSize();
    int rows = Math.min(MOST_AT_ONCE, CELLS_AT_ONCE / columns.length);
    this.atOnce = Math.max(1, rows / blockRows) * blockRows;
    this.inputs = new InputRows(
        atOnce,
        state.layout().columns(),
        IntStream.of(order).map(j -> columns[j]).toArray(),
        orderedShifts);
    this.chosen = new int[state.masks().clusterers()][atOnce];
  }

  /** How many threads help. */
  static int usefulParts(LearnerState state, Workers workers) {
    long cells = (long) state.centres().shifts().length * state.centres().all();
    long useful = Math.min(1 + cells / CELLS_PER_THREAD, state.masks().clusterers());
    int cores = Runtime.getRuntime().availableProcessors();
    return state.use() == null ? (int) Math.min(useful, Math.min(cores, workers.slots())) : 1;
  }

  int atOnce() {
    return atOnce;
  }

  /** Reads the share of one of several threads of the rows. */
  void read(TrainingRows feed, int count, int part, int parts) {
    InputRows.Desk desk = inputs.new Desk();
    for (int i = part; i < count; i += parts) {
      desk.read(feed, i);
    }
  }

  InputRows inputs() {
    return inputs;
  }

  /** The sum of the weights of the first rows. */
  double weight(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += inputs.weight(i);
    }
    return sum;
  }

  /** How far a row moves a centre. */
  float step(int i, double rate) {
    double weight = inputs.weight(i);
    return (float) (weight == 1 ? rate : 1 - Math.pow(1 - rate, weight));
  }

  void choose(int i, int m, int choice) {
    chosen[m][i] = choice;
  }

  int choice(int i, int m) {
    return chosen[m][i];
  }

  int[] code(int i) {
    return Arrays.stream(chosen).mapToInt(c -> c[i]).toArray();
  }
}
