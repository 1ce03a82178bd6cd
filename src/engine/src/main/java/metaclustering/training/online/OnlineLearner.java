package metaclustering.training.online;

/**
 * Learns masks and centres from rows as they come; the natural mode of both rules. Masks sum to 1
 * for every attribute at all times. Not safe for use by several threads at once.
 */
public interface OnlineLearner {

  /**
   * Learns from some rows, block by block; the rows of a block share one set of masks.
   *
   * @param rows the first {@code count} are learned from
   * @param count at most {@link #rowsAtOnce()}
   */
  void learn(TrainingRows rows, int count) throws InterruptedException;

  /** The centres that a row of the last {@link #learn} moved, M symbols from 0 to K - 1. */
  int[] code(int row);

  /** How many rows make a block. */
  int blockRows();

  /** How many rows {@link #learn} takes at most and learns from quickest; whole blocks. */
  int rowsAtOnce();

  /** Sets the step of the centres for the rows to come. */
  void setCentreRate(double rate);

  /**
   * Squared error of the rows learned from since the last call, each column's error averaged over
   * the clusterers by their masks, over the variance of the columns; NaN if there were none.
   */
  double takeError();

  /** A copy of the masks, [M x A]. */
  float[][] masks();

  /** A copy of the centres, [M x K x D]. */
  float[][][] centres();
}
