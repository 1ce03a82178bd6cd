package metaclustering.training.online;

import java.io.Serializable;
import metaclustering.math.Offsets;

/**
 * The error and the utility of every centre, by which a centre of little utility is given to rows of
 * large error.
 *
 * <p>Over the last rows, with exponential decay, the <i>error</i> {@code E[k]} of a centre is the sum
 * of the distances of the rows that chose it, and its <i>utility</i> {@code U[k]} the sum of how much
 * farther their second nearest centre is. If the chosen centre's error is more than {@link
 * #MIN_GAIN} times the least utility among its clusterer's centres, splitting it gains more than the
 * loss of the other costs. Then the row may take the idle centre, unless its own error is below the
 * mean of its centre's rows.
 *
 * <p>After Fritzke, "A Self-Organizing Network That Can Follow Non-stationary Distributions", ICANN
 * 1997.
 */
final class CentreUtility implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No centre is free. */
  static final int NONE = -1;

  /** The least ratio of the error that is split and the utility that is given up. */
  private static final double MIN_GAIN = 5;

  /** After this many rows, the weight of a row is 1/e. */
  private static final double DECAY_ROWS = 5_000;

  /** New rows get more weight instead of old ones less; beyond this all sums are divided. */
  private static final double MAX_WEIGHT = 1e50;

  /** The number of the first centre of each clusterer; one more entry than clusterers. */
  private final int[] starts;

  private final double[] errors;
  private final double[] utilities;
  private final double[] weights;
  private double current = 1;

  CentreUtility(int... centreCounts) {
    this.starts = Offsets.of(centreCounts);
    int all = starts[centreCounts.length];
    this.errors = new double[all];
    this.utilities = new double[all];
    this.weights = new double[all];
  }

  /** Lets the sums decay by some rows; to be called once before the choices for these. */
  void decay(int rows) {
    for (int i = 0; i < rows; i++) {
      current *= 1 + 1 / DECAY_ROWS;
      if (current > MAX_WEIGHT) {
        for (int n = 0; n < errors.length; n++) {
          errors[n] /= current;
          utilities[n] /= current;
          weights[n] /= current;
        }
        current = 1;
      }
    }
  }

  /**
   * Notes a choice. Threads may do this at the same time for different clusterers.
   *
   * @param m the clusterer
   * @param chosen number of the centre chosen, among those of all clusterers
   * @param distance of the row from it
   * @param gap how much farther the second nearest is
   * @param weight of the row
   * @return the number of a centre that the row may take, or {@link #NONE}
   */
  int note(int m, int chosen, double distance, double gap, double weight) {
    errors[chosen] += current * weight * distance;
    utilities[chosen] += current * weight * gap;
    weights[chosen] += current * weight;
    int idle = starts[m];
    for (int n = idle + 1; n < starts[m + 1]; n++) {
      if (utilities[n] < utilities[idle]) {
        idle = n;
      }
    }
    boolean gains = errors[chosen] > MIN_GAIN * utilities[idle];
    boolean isFar = distance * weights[chosen] >= errors[chosen];
    if (idle == chosen || !gains || !isFar) {
      return NONE;
    }
    split(chosen, idle);
    return idle;
  }

  /** Both get half the error, and this as their utility, so that neither is freed at once. */
  private void split(int chosen, int idle) {
    errors[chosen] /= 2;
    weights[chosen] /= 2;
    errors[idle] = errors[chosen];
    weights[idle] = weights[chosen];
    utilities[chosen] = errors[chosen];
    utilities[idle] = errors[chosen];
  }
}
