package metaclustering.training.online;

import java.util.Arrays;

/**
 * Learns masks and centres from rows as they come. Masks sum to 1 for every attribute at all times.
 * Not safe for use by several threads at once.
 */
public abstract class OnlineLearner {

  final LearnerState state;

  /** Weighted squared error of the rows learned from since the last {@link #takeError}. */
  double errorSum;

  /** The weight of these rows. */
  double errorWeight;

  /** The centres of the last rows, [M][rows], so that threads write to places far from each other. */
  final int[][] assigned;

  private final int blockRows;
  private final double variance;
  private double centreRate;

  /**
   * Continues from a state and changes it.
   *
   * @param blockRows the number of rows in a block
   * @param variance of all columns, to which errors are related
   */
  OnlineLearner(LearnerState state, int blockRows, double variance) {
    this.state = state;
    this.blockRows = blockRows;
    this.assigned = new int[state.masks().clusterers()][MiniBatch.capacity(state)];
    this.variance = variance;
    this.centreRate = state.settings().centreRate();
  }

  /**
   * Learns from some rows, block by block; the rows of a block share one set of masks.
   *
   * @param rows the first {@code count} are learned from
   * @param count at most {@link #rowsAtOnce()}
   */
  public abstract void learn(TrainingRows rows, int count) throws InterruptedException;

  /** The centres that a row of the last {@link #learn} moved, M symbols from 0 to K - 1. */
  public final int[] code(int row) {
    return Arrays.stream(assigned).mapToInt(choices -> choices[row]).toArray();
  }

  /** The number of rows in a block. */
  public final int blockRows() {
    return blockRows;
  }

  /** The largest number of rows for {@link #learn}, which is also the fastest; whole blocks. */
  public final int rowsAtOnce() {
    return assigned[0].length;
  }

  /** Sets the step of the centres for the rows to come. */
  public final void setCentreRate(double rate) {
    centreRate = rate;
  }

  final double centreRate() {
    return centreRate;
  }

  /**
   * Squared error of the rows learned from since the last call, each column's error averaged over
   * the clusterers by their masks, over the variance of the columns; NaN if there were none.
   */
  public final double takeError() {
    double error = errorSum / (errorWeight * variance);
    errorSum = 0;
    errorWeight = 0;
    return error;
  }

  /** A copy of the masks, [M x A]. */
  public final float[][] masks() {
    return state.masks().byClusterer();
  }
}
