package metaclustering.training;

import java.io.Serializable;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.TableLayout;

/**
 * Decides when masks have settled. Noise moves the masks of some attributes at any moment, so the
 * owners are read from masks averaged over the last few thousand rows; the masks have settled when
 * next to no attribute has changed its owner for a while.
 */
final class Settling implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int ROWS_BETWEEN_LOOKS = 250;
  private static final int ROWS_BETWEEN_CHECKS = 5_000;
  private static final float MEMORY = 0.9f;
  private static final double MAY_CHANGE = 0.005;

  private final TableLayout layout;
  private float[][] average;
  private int[] owners;
  private long nextLook = ROWS_BETWEEN_LOOKS;
  private long nextCheck = ROWS_BETWEEN_CHECKS;

  Settling(TableLayout layout) {
    this.layout = layout;
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
    owners = MetaClusterModel.owners(layout, average);
    return before != null && changes(before) <= MAY_CHANGE * layout.informativeAttributes();
  }

  private int changes(int[] before) {
    int count = 0;
    for (int a = 0; a < before.length; a++) {
      count += before[a] == owners[a] ? 0 : 1;
    }
    return count;
  }

  /** The masks averaged over the last few thousand rows, [M x A]; those given before any look. */
  float[][] average(float[][] masks) {
    return average == null ? masks : average;
  }

  /** The mean over the informative attributes of the largest mask. */
  double certainty(float[][] masks) {
    double sum = 0;
    for (int a = 0; a < layout.attributes().size(); a++) {
      float largest = 0;
      for (float[] mask : masks) {
        largest = Math.max(largest, mask[a]);
      }
      sum += layout.isInformative(a) ? largest : 0;
    }
    return sum / layout.informativeAttributes();
  }
}
