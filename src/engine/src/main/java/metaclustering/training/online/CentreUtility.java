package metaclustering.training.online;

import java.io.Serializable;
import metaclustering.math.Offsets;

/**
 * How much each centre is of use, so that one that is of little use can be freed for rows that are
 * served badly.
 *
 * <p>Over the last rows, with old ones fading, every centre k has its <i>error</i> {@code E[k]}, the
 * sum of the distances of the rows that chose it, and its <i>utility</i> {@code U[k]}, the sum of
 * what its rows would lose if they had to choose their second nearest centre. When the chosen
 * centre's error is more than {@link #WORTHWHILE} times the least utility among its clusterer's
 * centres, splitting it gains more than the loss of the other costs: the row, if it is no better
 * served than others, may take the idle centre.
 *
 * <p>After Fritzke, "A Self-Organizing Network That Can Follow Non-stationary Distributions", ICANN
 * 1997.
 */
final class CentreUtility implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No centre is free. */
  static final int NONE = -1;

  /** How much larger the error must be than the utility that is given up. */
  private static final double WORTHWHILE = 5;

  /** After this many rows, a row counts 1/e. */
  private static final double MEMORY_ROWS = 5_000;

  /** Instead of fading the old, the new weighs more; beyond this all are divided. */
  private static final double LARGEST_WEIGHT = 1e50;

  /** The number of the first centre of each clusterer; one more entry than clusterers. */
  private final int[] starts;

  private final double[] errors;
  private final double[] utilities;
  private final double[] weights;
  private double current = 1;

  /**
   * @param centres how many of each clusterer
   */
  CentreUtility(int... centres) {
    this.starts = Offsets.of(centres);
    int all = starts[centres.length];
    this.errors = new double[all];
    this.utilities = new double[all];
    this.weights = new double[all];
  }

  /** To be called once before the choices for some rows. */
  void nextRows(int count) {
    for (int i = 0; i < count; i++) {
      nextRow();
    }
  }

  /** To be called once before the choices for a row. */
  void nextRow() {
    current *= 1 + 1 / MEMORY_ROWS;
    if (current > LARGEST_WEIGHT) {
      for (int n = 0; n < errors.length; n++) {
        errors[n] /= current;
        utilities[n] /= current;
        weights[n] /= current;
      }
      current = 1;
    }
  }

  /**
   * Notes a choice. Clusterers may do this at the same time.
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
    boolean worthwhile = errors[chosen] > WORTHWHILE * utilities[idle];
    boolean badlyServed = distance * weights[chosen] >= errors[chosen];
    if (idle == chosen || !worthwhile || !badlyServed) {
      return NONE;
    }
    share(chosen, idle);
    return idle;
  }

  /** Both start as useful as their common error, so that neither is taken away at once. */
  private void share(int chosen, int idle) {
    errors[chosen] /= 2;
    weights[chosen] /= 2;
    errors[idle] = errors[chosen];
    weights[idle] = weights[chosen];
    utilities[chosen] = errors[chosen];
    utilities[idle] = errors[chosen];
  }
}
