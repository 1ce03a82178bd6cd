package metaclustering.training.online;

import metaclustering.linalg.VectorLoops;

/**
 * A clusterer while masks form. It scores rows by the columns in which its mask is large enough, and
 * moves its centres in all columns; centres lie row by row, where moving one is a loop over
 * contiguous columns.
 */
final class OnlineClusterer extends Clusterer {

  private final int number;
  private final int firstCentre;

  /** By the attributes' places; changed by others. */
  private final float[] masks;

  /** Of every column. */
  private final int[] placeOfAttribute;

  private final float[] errors;

  OnlineClusterer(LearnerState state, int number) {
    super(state, number, state.centres().shifts().length);
    this.number = number;
    this.firstCentre = state.centres().start(number);
    this.masks = state.masks().of(number);
    this.placeOfAttribute = state.placeOfAttribute();
    this.errors = new float[runs.length];
  }

  /** The squared errors that {@link #move} has added up, per column; modifiable. */
  float[] errors() {
    return errors;
  }

  /**
   * Selects the columns where the mask is at least some share of the largest one.
   *
   * @param shares by the attributes' places; infinite for those that are not to be selected
   * @param largest masks of all clusterers, by the attributes' places
   */
  void selectColumns(float[] shares, float[] largest) {
    for (int w = 0; w < selection.words(); w++) {
      int start = w * Long.SIZE;
      int end = Math.min(start + Long.SIZE, placeOfAttribute.length);
      long visible = 0;
      for (int j = start; j < end; j++) {
        int i = placeOfAttribute[j];
        visible |= (masks[i] >= shares[i] * largest[i] ? 1L : 0L) << j;
      }
      for (long added = visible & ~selection.word(w); added != 0; added &= added - 1) {
        fillRun(start + Long.numberOfTrailingZeros(added));
      }
      selection.setWord(w, visible);
    }
    selectedCount = selection.common(selection, selected);
  }

  private void fillRun(int j) {
    if (runs[j] == null) {
      runs[j] = new float[centres.length];
    }
    for (int k = 0; k < centres.length; k++) {
      runs[j][k] = centres[k][j];
    }
  }

  /** Takes the masks as they are now for the rows to come. */
  void updateMasks() {
    for (int v = 0; v < selectedCount; v++) {
      int j = selected[v];
      float mask = masks[placeOfAttribute[j]];
      squaredMasks[j] = mask * mask;
    }
    refreshNorms();
  }

  /**
   * Gives a row an idle centre if there is one and the row's error is large; to be called right after
   * {@link #choose}.
   *
   * @param choice the centre chosen
   * @return the centre that the row gets
   */
  int freeIdle(MiniBatch rows, int i, int choice, CentreUtility utility) {
    float nearest = scores[choice];
    float gap = leastExcept(scores, 0, scores.length, choice) - nearest;
    if (!(gap >= 0)) { // the choice was random
      return choice;
    }
    double distance = Math.max(0, nearest + squaredNorm(rows.values(i)));
    int idle = utility.note(number, firstCentre + choice, distance, gap, rows.weight(i));
    if (idle == CentreUtility.NONE) {
      return choice;
    }
    moveBetween(rows, i, choice, idle - firstCentre);
    return idle - firstCentre;
  }

  /** {@code sum w^2 x^2}, which is not part of the scores. */
  private float squaredNorm(float[] x) {
    float norm = 0;
    for (int v = 0; v < selectedCount; v++) {
      int j = selected[v];
      norm += squaredMasks[j] * x[j] * x[j];
    }
    return norm;
  }

  /** Puts an idle centre half-way between a centre and a row. */
  private void moveBetween(MiniBatch rows, int i, int choice, int idle) {
    float[] from = centres[choice];
    float[] to = centres[idle];
    float[] x = rows.values(i);
    for (int j = 0; j < to.length; j++) {
      boolean known = rows.isComplete(i) || rows.known(i)[j] != 0;
      to[j] = known ? (from[j] + x[j]) / 2 : from[j];
    }
    refreshCentre(idle);
    for (int v = 0; v < selectedCount; v++) {
      int j = selected[v];
      terms[v] = squaredMasks[j] * (to[j] * to[j]);
    }
    norms[idle] = sum(terms, selectedCount);
  }

  /** Moves a centre towards a row in all columns, and adds the squared errors up. */
  void move(MiniBatch rows, int i, int choice, float step) {
    float weight = (float) rows.weight(i);
    float[] x = rows.values(i);
    if (rows.isComplete(i)) {
      VectorLoops.move(centres[choice], x, errors, weight, step);
    } else {
      VectorLoops.moveKnown(centres[choice], x, rows.known(i), errors, weight, step);
    }
  }

  /** Copies a centre that has moved to the columns' runs; to be called before the next choice. */
  void refreshCentre(int choice) {
    float[] centre = centres[choice];
    for (int v = 0; v < selectedCount; v++) {
      int j = selected[v];
      runs[j][choice] = centre[j];
    }
  }
}
