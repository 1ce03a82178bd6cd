package metaclustering.training.online;

import java.io.Serializable;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;

/**
 * Decides when masks have settled. Noise moves the masks of some attributes at any moment, so the
 * owners are read from masks averaged over the last few thousand rows. The masks have settled when,
 * at two checks in a row, next to no variance has changed its owner, or little has and the averaged
 * masks get no more certain: attributes between two groups, such as pixels at a border, wander for
 * ever. It is the variance that counts, since attributes that hardly vary may never find an owner and
 * do not matter.
 */
final class MaskConvergence implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int ROWS_BETWEEN_LOOKS = 250;
  private static final int ROWS_BETWEEN_CHECKS = 2_500;
  private static final int CALM_CHECKS = 2;
  private static final float MEMORY = 0.9f;

  /** Share of the variance that may change its owner between two checks. */
  private static final double MAY_CHANGE = 0.005;

  /** The same where masks get no more certain. */
  private static final double MAY_WANDER = 0.1;

  /** Masks that gain less certainty between two checks get no more certain. */
  private static final double NO_MORE_CERTAIN = 0.02;

  private final TableLayout layout;
  private final double[] variances;
  private float[][] average;
  private int[] owners;
  private double certainty;
  private int calmChecks;
  private long nextLook = ROWS_BETWEEN_LOOKS;
  private long nextCheck = ROWS_BETWEEN_CHECKS;

  MaskConvergence(TableLayout layout, ColumnStatistics statistics) {
    this.layout = layout;
    this.variances = new double[layout.attributes().size()];
    for (int a = 0; a < variances.length; a++) {
      variances[a] = layout.isInformative(a) ? statistics.variance(layout, a) : 0;
    }
  }

  /** Whether it is time for another {@link #look}. */
  boolean isDue(long rowsSeen) {
    return rowsSeen >= nextLook;
  }

  /**
   * Takes a look at the masks.
   *
   * @return whether they have settled
   */
  boolean look(float[][] masks, long rowsSeen) {
    nextLook = rowsSeen + ROWS_BETWEEN_LOOKS;
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
    calmChecks =
        before != null && isCalm(changed(before), certainty - certaintyBefore) ? calmChecks + 1 : 0;
    return calmChecks == CALM_CHECKS;
  }

  private static boolean isCalm(double changed, double gained) {
    return changed <= MAY_CHANGE || (changed <= MAY_WANDER && gained < NO_MORE_CERTAIN);
  }

  /** The share of the variance that is of attributes with another owner than before. */
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
    double sum = 0;
    double all = 0;
    for (int a = 0; a < variances.length; a++) {
      sum += largest(average, a) * variances[a];
      all += variances[a];
    }
    return sum / all;
  }

  private static float largest(float[][] masks, int a) {
    float largest = 0;
    for (float[] mask : masks) {
      largest = Math.max(largest, mask[a]);
    }
    return largest;
  }

  /** The owners of the attributes by the averaged masks, at the last check. */
  int[] owners() {
    return owners;
  }

  /** The masks averaged over the last few thousand rows, [M x A]; those given before any look. */
  float[][] average(float[][] masks) {
    return average == null ? masks : average;
  }

  /** The mean over the informative attributes of the largest mask. */
  double certainty(float[][] masks) {
    double sum = 0;
    for (int a = 0; a < layout.attributes().size(); a++) {
      sum += layout.isInformative(a) ? largest(masks, a) : 0;
    }
    return sum / layout.informativeAttributes();
  }
}
