package metaclustering.training.online;

import java.util.Arrays;

/**
 * A clusterer with fixed masks: online k-means on the columns that it owns, which are contiguous in
 * the rows. While it learns, centres are kept by column only; {@link #store} writes them back.
 */
final class FixedMaskClusterer extends Clusterer {

  private final int[] owned;
  private final int first;
  private final boolean[] hasMoved;

  /**
   * @param owned places of its columns in the state
   * @param first place of its first column in the rows
   */
  FixedMaskClusterer(LearnerState state, int number, int[] owned, int first) {
    super(state, number, first + owned.length);
    this.owned = owned;
    this.first = first;
    this.hasMoved = new boolean[centres.length];
    Arrays.fill(squaredMasks, 1);
    for (int v = 0; v < owned.length; v++) {
      int q = first + v;
      selection.add(q);
      selected[v] = q;
      runs[q] = new float[centres.length];
      for (int k = 0; k < centres.length; k++) {
        runs[q][k] = centres[k][owned[v]];
      }
    }
    selectedCount = owned.length;
    refreshNorms();
  }

  /** Moves a centre towards a row, and returns the weighted squared error. */
  double move(MiniBatch rows, int i, int choice, float step) {
    float[] x = rows.values(i);
    float[] known = rows.isComplete(i) ? null : rows.known(i);
    float error = 0;
    for (int v = 0; v < owned.length; v++) {
      int q = first + v;
      float[] run = runs[q];
      if (known == null || known[q] != 0) {
        float r = x[q] - run[choice];
        run[choice] += step * r;
        error += r * r;
      }
      terms[v] = run[choice] * run[choice];
    }
    norms[choice] = sum(terms, owned.length);
    hasMoved[choice] = true;
    return rows.weight(i) * error;
  }

  /** Writes back the centres that have moved since the last call. */
  void store() {
    for (int k = 0; k < centres.length; k++) {
      for (int v = 0; v < owned.length && hasMoved[k]; v++) {
        centres[k][owned[v]] = runs[first + v][k];
      }
      hasMoved[k] = false;
    }
  }
}
