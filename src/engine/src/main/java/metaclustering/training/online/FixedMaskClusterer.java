package metaclustering.training.online;

import java.util.Arrays;
import metaclustering.linalg.VectorLoops;

/**
 * One clusterer once the masks stand: online k-means on the columns that it owns, which lie side by
 * side in the rows that it learns from.
 *
 * <p>Design notes. While it learns, its columns live by column alone, each a run over the centres;
 * {@link #store} writes them back. Masks are 1 and in no formula.
 */
final class FixedMaskClusterer {

  private final float[][] centres;
  private final int[] places;
  private final int first;
  private final int end;
  private final float[][] runs;
  private final ColumnSet owns;
  private final boolean[] hasMoved;
  private final Chooser chooser;
  private final float[] norms;
  private final float[] scores;
  private final int[] found;
  private final float[] factors;
  private final float[] ones;
  private final float[] moved;

  /**
   * @param centres changed by {@link #store} alone
   * @param places of its columns among those of the centres
   * @param first place of its columns in rows
   */
  FixedMaskClusterer(float[][] centres, int[] places, int first, Chooser chooser) {
    this.centres = centres;
    this.places = places;
    this.first = first;
    this.end = first + places.length;
    this.chooser = chooser;
    this.runs = new float[end][];
    this.owns = new ColumnSet(end);
    this.hasMoved = new boolean[centres.length];
    this.norms = new float[centres.length];
    this.scores = new float[centres.length];
    this.found = new int[places.length];
    this.factors = new float[places.length];
    this.ones = new float[end];
    this.moved = new float[places.length];
    Arrays.fill(ones, 1);
    for (int q = first; q < end; q++) {
      owns.add(q);
      runs[q] = new float[centres.length];
      for (int k = 0; k < centres.length; k++) {
        runs[q][k] = centres[k][places[q - first]];
      }
      found[q - first] = q;
    }
    VectorLoops.addScaledSquares(norms, ones, runs, found, found.length);
  }

  /** The centre that a row chooses; see {@link Chooser}. */
  int choose(InputRows rows, int i) {
    if (rows.isComplete(i)) {
      System.arraycopy(norms, 0, scores, 0, norms.length);
    } else {
      scoreKnown(rows.known(i));
    }
    float[] x = rows.values(i);
    int count = owns.common(rows.nonZero(i), found);
    for (int v = 0; v < count; v++) {
      factors[v] = -2 * x[found[v]];
    }
    VectorLoops.addScaled(scores, factors, runs, found, count);
    return chooser.choose(scores);
  }

  private void scoreKnown(float[] known) {
    int count = 0;
    for (int q = first; q < end; q++) {
      if (known[q] != 0) {
        found[count++] = q;
      }
    }
    Arrays.fill(scores, 0);
    VectorLoops.addScaledSquares(scores, ones, runs, found, count);
  }

  /**
   * Moves a centre towards a row.
   *
   * @return the weighted squared error
   */
  double move(InputRows rows, int i, int choice, float step) {
    float[] x = rows.values(i);
    float[] known = rows.isComplete(i) ? null : rows.known(i);
    float error = 0;
    for (int q = first; q < end; q++) {
      float[] run = runs[q];
      if (known == null || known[q] != 0) {
        float r = x[q] - run[choice];
        run[choice] += step * r;
        error += r * r;
      }
      moved[q - first] = run[choice];
    }
    norms[choice] = norm();
    hasMoved[choice] = true;
    return rows.weight(i) * error;
  }

  /** Of the centre that has moved last; in four sums, which do not wait for each other. */
  private float norm() {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int v = 0;
    for (; v + 4 <= moved.length; v += 4) {
      a += moved[v] * moved[v];
      b += moved[v + 1] * moved[v + 1];
      c += moved[v + 2] * moved[v + 2];
      d += moved[v + 3] * moved[v + 3];
    }
    for (; v < moved.length; v++) {
      a += moved[v] * moved[v];
    }
    return (a + b) + (c + d);
  }

  /** Writes the centres back that have moved since the last time. */
  void store() {
    for (int k = 0; k < centres.length; k++) {
      for (int q = first; q < end && hasMoved[k]; q++) {
        centres[k][places[q - first]] = runs[q][k];
      }
      hasMoved[k] = false;
    }
  }
}
