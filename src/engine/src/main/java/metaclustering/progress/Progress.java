package metaclustering.progress;

/**
 * How far a training is.
 *
 * @param phase what is going on
 * @param pass the current pass or polish round, from 1
 * @param passes how many there will be at most, 0 if not known
 * @param rowsSeen rows learned from so far, in the current phase
 * @param rowsAtMost rows that the phase will learn from if it does not end early
 * @param rowsPerSecond in the current phase
 * @param error current relative error: squared error of the rows just seen over their variance
 * @param settled mean over the attributes of the largest mask, 1/M at the start, near 1 when settled
 */
public record Progress(
    Phase phase,
    int pass,
    int passes,
    long rowsSeen,
    long rowsAtMost,
    double rowsPerSecond,
    double error,
    double settled) {

  /** What goes on in a training, in this order. */
  public enum Phase {
    /** Rows are learned from one after another; masks form. */
    LEARNING,
    /** Whole passes with hard masks; every round lowers the error. */
    POLISHING
  }
}
