package metaclustering.training.online;

import java.io.Serializable;
import metaclustering.linalg.VectorLoops;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/**
 * Decides when masks have converged. Single masks fluctuate at all times, so the owners are read from
 * masks averaged over the last few thousand rows. The masks have converged if, at two checks in a
 * row, a very small share of the variance has changed its owner, or a small one while the averaged
 * masks get no more certain: attributes between two groups, such as pixels at a border, change their
 * owner for ever. Shares are of the variance, since attributes that hardly vary may never find an
 * owner and do not matter.
 */
final class MaskConvergence implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int ROWS_BETWEEN_UPDATES = 250;
  private static final int ROWS_BETWEEN_CHECKS = 2_500;
  private static final int STABLE_CHECKS = 2;

  /** Weight of the average so far beside the next masks. */
  private static final float MEMORY = 0.9f;

  /** Share of the variance that may change its owner between two checks. */
  private static final double MAX_CHANGE = 0.005;

  /** The same if certainty grows by less than {@link #MIN_GAIN}. */
  private static final double MAX_CHANGE_WITHOUT_GAIN = 0.1;

  private static final double MIN_GAIN = 0.02;

  private final TableLayout layout;
  private final double[] variances;
  private float[][] average;
  private int[] owners;
  private double certainty;
  private int stableChecks;
  private long nextUpdate = ROWS_BETWEEN_UPDATES;
  private long nextCheck = ROWS_BETWEEN_CHECKS;

  MaskConvergence(TableLayout layout, ColumnStatistics statistics) {
    this.layout = layout;
    this.variances = new double[layout.attributes().size()];
    for (int a = 0; a < variances.length; a++) {
      variances[a] = layout.isInformative(a) ? statistics.variance(layout, a) : 0;
    }
  }

  /** Whether it is time for another {@link #update}. */
  boolean isDue(long rowsSeen) {
    return rowsSeen >= nextUpdate;
  }

  /**
   * Adds the masks to the average, and checks it from time to time.
   *
   * @return whether they have converged
   */
  boolean update(float[][] masks, long rowsSeen) {
    nextUpdate = rowsSeen + ROWS_BETWEEN_UPDATES;
    if (average == null) {
      average = masks;
    }
    for (int m = 0; m < masks.length; m++) {
      for (int a = 0; a < masks[m].length; a++) {
        average[m][a] = MEMORY * average[m][a] + (1 - MEMORY) * masks[m][a];
      }
    }
    if (rowsSeen < nextCheck) {
      return false;
    }
    nextCheck = rowsSeen + ROWS_BETWEEN_CHECKS;
    int[] before = owners;
    double certaintyBefore = certainty;
    owners = MetaClusterModel.owners(layout, average);
    certainty = certaintyOfVariance();
    stableChecks = before != null && isStable(changed(before), certainty - certaintyBefore)
        ? stableChecks + 1
        : 0;
    return stableChecks == STABLE_CHECKS;
  }

  private static boolean isStable(double changed, double gained) {
    return changed <= MAX_CHANGE || (changed <= MAX_CHANGE_WITHOUT_GAIN && gained < MIN_GAIN);
  }

  /** The share of the variance that is of attributes with another owner than at the last check. */
  private double changed(int[] before) {
    double changed = 0;
    double all = 0;
    for (int a = 0; a < before.length; a++) {
      changed += before[a] == owners[a] ? 0 : variances[a];
      all += variances[a];
    }
    return changed / all;
  }

  /** The largest averaged mask of an attribute, averaged over the variance. */
  private double certaintyOfVariance() {
    float[] largest = VectorLoops.largest(average);
    double sum = 0;
    double all = 0;
    for (int a = 0; a < variances.length; a++) {
      sum += largest[a] * variances[a];
      all += variances[a];
    }
    return sum / all;
  }

  /** The owners of the attributes by the averaged masks at the last check, by those given before it. */
  int[] owners(float[][] masks) {
    return owners == null ? MetaClusterModel.owners(layout, average(masks)) : owners;
  }

  /** The masks averaged over the last few thousand rows, [M x A]; those given before the first update. */
  float[][] average(float[][] masks) {
    return average == null ? masks : average;
  }

  /** The mean over the informative attributes of the largest mask. */
  double certainty(float[][] masks) {
    float[] largest = VectorLoops.largest(masks);
    double sum = 0;
    for (int a = 0; a < largest.length; a++) {
      sum += layout.isInformative(a) ? largest[a] : 0;
    }
    return sum / layout.informativeAttributes();
  }
}
