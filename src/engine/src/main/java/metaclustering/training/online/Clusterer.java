package metaclustering.training.online;

import java.util.Arrays;
import metaclustering.linalg.VectorLoops;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * One clusterer while it learns: chooses a centre for every row by the masked distance in the columns
 * that it has selected.
 *
 * <p>Design notes. Distances are expanded to {@code sum w^2 c^2 - 2 x w^2 c}, so that an input of 0
 * costs nothing. Of every selected column there is a copy that runs over the centres, so that one
 * input touches one short run. A row with missing values sums the norms of its known columns anew:
 * subtracting those of the missing ones would lose digits by cancellation.
 */
abstract class Clusterer {

  final float[][] centres;

  /** The copies of the columns, by their places in the rows; null for a column never selected. */
  final float[][] runs;

  final float[] squaredMasks;
  final ColumnSet selection;

  /** The selected columns, ascending. */
  final int[] selected;

  final float[] norms;
  final float[] scores;

  /** For one value per column, in any order. */
  final float[] terms;

  int selectedCount;

  private final int[] places;
  private final double randomRate;
  private final RandomGenerator generator;

  Clusterer(LearnerState state, int number, int columns) {
    this.centres = state.centres().of(number);
    this.randomRate = state.settings().randomRate();
    this.generator = state.generators()[number];
    this.runs = new float[columns][];
    this.squaredMasks = new float[columns];
    this.selection = new ColumnSet(columns);
    this.selected = new int[columns];
    this.norms = new float[centres.length];
    this.scores = new float[centres.length];
    this.terms = new float[columns];
    this.places = new int[columns];
  }

  final void refreshNorms() {
    Arrays.fill(norms, 0);
    VectorLoops.addScaledSquares(norms, squaredMasks, runs, selected, selectedCount);
  }

  /** The centre that a row chooses: the nearest or, by chance, a random one. */
  final int choose(MiniBatch rows, int i) {
    if (rows.isComplete(i)) {
      System.arraycopy(norms, 0, scores, 0, norms.length);
    } else {
      scoreKnown(rows.known(i));
    }
    float[] x = rows.values(i);
    int count = selection.common(rows.nonZero(i), places);
    for (int v = 0; v < count; v++) {
      int j = places[v];
      terms[v] = -2 * x[j] * squaredMasks[j];
    }
    VectorLoops.addScaled(scores, terms, runs, places, count);
    return choose(scores, 0, scores.length, randomRate, generator);
  }

  private void scoreKnown(float[] known) {
    int count = 0;
    for (int v = 0; v < selectedCount; v++) {
      places[count] = selected[v];
      count += known[selected[v]] == 0 ? 0 : 1;
    }
    Arrays.fill(scores, 0);
    VectorLoops.addScaledSquares(scores, squaredMasks, runs, places, count);
  }

  /**
   * Chooses the centre of the least score or, with probability {@code randomRate}, a random one.
   *
   * @param from the clusterer's first score
   * @param to the one after its last
   * @param generator not used if the rate is 0
   * @return counted from {@code from}; of equal scores, the first
   */
  static int choose(
      float[] scores, int from, int to, double randomRate, RandomGenerator generator) {
    if (randomRate > 0 && generator.nextDouble() < randomRate) {
      return generator.nextInt(to - from);
    }
    int best = from;
    float least = scores[from];
    for (int n = from + 1; n < to; n++) {
      if (scores[n] < least) {
        best = n;
        least = scores[n];
      }
    }
    return best - from;
  }

  /** The least score from a place to another, except for that of one centre; infinite if none. */
  static float leastExcept(float[] scores, int from, int to, int nearest) {
    float second = Float.POSITIVE_INFINITY;
    for (int n = from; n < to; n++) {
      if (n != nearest) {
        second = Math.min(second, scores[n]);
      }
    }
    return second;
  }

  /** The sum of the first terms, in four partial sums that do not depend on each other. */
  static float sum(float[] terms, int count) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int v = 0;
    for (; v + 4 <= count; v += 4) {
      a += terms[v];
      b += terms[v + 1];
      c += terms[v + 2];
      d += terms[v + 3];
    }
    for (; v < count; v++) {
      a += terms[v];
    }
    return (a + b) + (c + d);
  }
}
