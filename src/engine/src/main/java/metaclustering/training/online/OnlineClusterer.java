package metaclustering.training.online;

import java.util.Arrays;
import metaclustering.linalg.VectorLoops;

/**
 * One clusterer while it learns: it looks at some columns, chooses a centre for every row and moves
 * it.
 *
 * <p>Design notes. Distances are expanded to {@code sum w^2 c^2 - 2 x w^2 c}, so that an input of 0
 * costs nothing. Of every column that it looks at, the clusterer keeps a copy that runs over its
 * centres, so that one input touches one short run; the centres themselves lie row by row, where
 * moving one is a loop over contiguous columns. A row with missing values sums the norms of its known
 * columns anew: taking away those of the missing ones would cancel what is left.
 */
final class OnlineClusterer {

  private final int number;
  private final int firstCentre;
  private final float[][] centres;
  private final float[][] runs;
  private final float[] squaredMasks;
  private final int[] seen;
  private final ColumnSet sees;
  private final float[] errors;
  private final float[] norms;
  private final float[] scores;
  private final int[] places;
  private final float[] factors;
  private final Chooser chooser;
  private int seenCount;

  /**
   * @param number of the clusterer
   * @param centres its centres are changed as it learns
   */
  OnlineClusterer(int number, Centres centres, Chooser chooser) {
    this.number = number;
    this.firstCentre = centres.start(number);
    this.centres = centres.of(number);
    this.chooser = chooser;
    int columns = centres.shifts().length;
    this.runs = new float[columns][];
    this.squaredMasks = new float[columns];
    this.seen = new int[columns];
    this.sees = new ColumnSet(columns);
    this.errors = new float[columns];
    this.norms = new float[this.centres.length];
    this.scores = new float[this.centres.length];
    this.places = new int[columns];
    this.factors = new float[columns];
  }

  /** Per column, what {@link #move} has summed up; modifiable. */
  float[] errors() {
    return errors;
  }

  /**
   * Looks from now on at the columns where its mask is at least some share of the largest one.
   *
   * @param masks by the attributes' places, as are the next two
   * @param shares infinite for attributes that it shall not look at
   * @param largest masks of all clusterers
   * @param placeOfAttribute of every column
   */
  void look(float[] masks, float[] shares, float[] largest, int[] placeOfAttribute) {
    for (int w = 0; w < sees.words(); w++) {
      int start = w * Long.SIZE;
      int end = Math.min(start + Long.SIZE, placeOfAttribute.length);
      long visible = 0;
      for (int j = start; j < end; j++) {
        int i = placeOfAttribute[j];
        visible |= (masks[i] >= shares[i] * largest[i] ? 1L : 0L) << j;
      }
      for (long fresh = visible & ~sees.word(w); fresh != 0; fresh &= fresh - 1) {
        fillRun(start + Long.numberOfTrailingZeros(fresh));
      }
      sees.setWord(w, visible);
    }
    seenCount = sees.common(sees, seen);
  }

  private void fillRun(int j) {
    if (runs[j] == null) {
      runs[j] = new float[centres.length];
    }
    for (int k = 0; k < centres.length; k++) {
      runs[j][k] = centres[k][j];
    }
  }

  /**
   * Takes the masks for the rows to come.
   *
   * @param masks by the attributes' places
   * @param placeOfAttribute of every column
   */
  void take(float[] masks, int[] placeOfAttribute) {
    Arrays.fill(norms, 0);
    for (int v = 0; v < seenCount; v++) {
      int j = seen[v];
      float mask = masks[placeOfAttribute[j]];
      squaredMasks[j] = mask * mask;
    }
    VectorLoops.addScaledSquares(norms, squaredMasks, runs, seen, seenCount);
  }

  /** The centre that a row chooses, the nearest or by chance a random one. */
  int choose(InputRows rows, int i) {
    score(rows, i);
    return chooser.choose(scores);
  }

  private void score(InputRows rows, int i) {
    float[] x = rows.values(i);
    if (rows.isComplete(i)) {
      System.arraycopy(norms, 0, scores, 0, norms.length);
    } else {
      scoreKnown(rows.known(i));
    }
    int count = sees.common(rows.nonZero(i), places);
    for (int v = 0; v < count; v++) {
      int j = places[v];
      factors[v] = -2 * x[j] * squaredMasks[j];
    }
    VectorLoops.addScaled(scores, factors, runs, places, count);
  }

  private void scoreKnown(float[] known) {
    int count = 0;
    for (int v = 0; v < seenCount; v++) {
      places[count] = seen[v];
      count += known[seen[v]] == 0 ? 0 : 1;
    }
    Arrays.fill(scores, 0);
    VectorLoops.addScaledSquares(scores, squaredMasks, runs, places, count);
  }

  /**
   * Gives a row an idle centre if there is one and the row is served badly; to be called right after
   * {@link #choose}.
   *
   * @param choice the centre chosen
   * @return the centre that the row takes
   */
  int freeIdle(InputRows rows, int i, int choice, CentreUtility use) {
    float nearest = scores[choice];
    float gap = secondNearest(choice) - nearest;
    if (!(gap >= 0)) { // the choice was random
      return choice;
    }
    double distance = Math.max(0, nearest + length(rows.values(i)));
    int idle = use.note(number, firstCentre + choice, distance, gap, rows.weight(i));
    if (idle == CentreUtility.NONE) {
      return choice;
    }
    moveBetween(rows, i, choice, idle - firstCentre);
    return idle - firstCentre;
  }

  private float secondNearest(int nearest) {
    float second = Float.POSITIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      if (k != nearest) {
        second = Math.min(second, scores[k]);
      }
    }
    return second;
  }

  /** {@code sum w^2 x^2}, which scores leave out. */
  private float length(float[] x) {
    float length = 0;
    for (int v = 0; v < seenCount; v++) {
      int j = seen[v];
      length += squaredMasks[j] * x[j] * x[j];
    }
    return length;
  }

  /** Puts an idle centre half-way between a centre and a row. */
  private void moveBetween(InputRows rows, int i, int choice, int idle) {
    float[] from = centres[choice];
    float[] to = centres[idle];
    float[] x = rows.values(i);
    for (int j = 0; j < to.length; j++) {
      boolean known = rows.isComplete(i) || rows.known(i)[j] != 0;
      to[j] = known ? (from[j] + x[j]) / 2 : from[j];
    }
    showMoved(idle);
    norms[idle] = norm(to);
  }

  /** Moves a centre towards a row in all columns, and adds the squared errors up. */
  void move(InputRows rows, int i, int choice, float step) {
    float weight = (float) rows.weight(i);
    float[] x = rows.values(i);
    if (rows.isComplete(i)) {
      VectorLoops.move(centres[choice], x, errors, weight, step);
    } else {
      VectorLoops.moveKnown(centres[choice], x, rows.known(i), errors, weight, step);
    }
  }

  /** To be called once a centre has moved, before the next choice. */
  void showMoved(int choice) {
    float[] centre = centres[choice];
    for (int v = 0; v < seenCount; v++) {
      int j = seen[v];
      runs[j][choice] = centre[j];
    }
  }

  /** In four sums, which do not wait for each other. */
  private float norm(float[] centre) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int v = 0;
    for (; v + 4 <= seenCount; v += 4) {
      a += squared(centre, seen[v]);
      b += squared(centre, seen[v + 1]);
      c += squared(centre, seen[v + 2]);
      d += squared(centre, seen[v + 3]);
    }
    for (; v < seenCount; v++) {
      a += squared(centre, seen[v]);
    }
    return (a + b) + (c + d);
  }

  private float squared(float[] centre, int j) {
    return squaredMasks[j] * (centre[j] * centre[j]);
  }
}
