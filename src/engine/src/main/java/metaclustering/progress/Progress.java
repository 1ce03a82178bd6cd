package metaclustering.progress;

/**
 * The state of a running training.
 *
 * @param phase of the training
 * @param pass current pass or polish round, from 1
 * @param passes largest number of passes or rounds, 0 if not known
 * @param rowsSeen number of rows learned from in this phase
 * @param rowsAtMost number of rows that the phase learns from if it does not end early; 0 if not known
 * @param rowsPerSecond in this phase
 * @param error relative error: squared error of the last rows over their variance
 * @param maskCertainty mean over the attributes of the largest mask, from 1/M at the start to 1
 */
public record Progress(
    Phase phase,
    int pass,
    int passes,
    long rowsSeen,
    long rowsAtMost,
    double rowsPerSecond,
    double error,
    double maskCertainty) {

  /** How long the phase takes at most from now on, in seconds; NaN if that is not known. */
  public double secondsLeft() {
    return rowsAtMost > 0 && rowsPerSecond > 0
        ? Math.max(0, rowsAtMost - rowsSeen) / rowsPerSecond
        : Double.NaN;
  }

  public enum Phase {
    /** Rows of a file are read that does not fit into memory. Cannot be ended early, only interrupted. */
    READING,
    /** Rows are learned from one after another; masks form. */
    LEARNING,
    /** Whole passes with hard masks; every round lowers the error. */
    POLISHING,
    /** The model is learned; the clusters of rows are found. Cannot be ended early, only interrupted. */
    CLUSTERING
  }
}
