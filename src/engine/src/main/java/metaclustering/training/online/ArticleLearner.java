package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rule of ivalnic, "Meta-clustering with error minimisation, and why I think the brain works
 * like this", 2018, in its order of operations.
 *
 * <p>For every row x and every clusterer m with mask w and centres c, which live in masked space and
 * start at 0:
 *
 * <ol>
 *   <li>{@code xp = x * w}; the distance to a centre is {@code mean(|c - xp|)}; the nearest is
 *       chosen, of equally near ones the first, but with probability {@code randomRate} a random one;
 *   <li>the chosen centre moves, {@code c += (xp - c) * centreRate};
 *   <li>the error is taken after the move, {@code e[m] = |xp - c|} per column.
 * </ol>
 *
 * After all clusterers {@code w -= e * maskRate}; masks below .001 become .001; every attribute's
 * masks are divided by their sum. Beyond the article, a row of weight v moves masks by v times its
 * error and centres by {@code 1 - (1 - centreRate)^v}, missing values count nowhere, and the errors of
 * a nominal attribute's columns are added. Streams may free idle centres.
 */
final class ArticleLearner extends OnlineLearner {

  private final Masks masks;
  private final Centres centres;
  private final CentreUtility utility;
  private final double maskRate;
  private final int[] placeOfAttribute;
  private final MiniBatch batch;

  /** The centres by column, so that distances are sums over runs. */
  private final float[][] byColumn;

  private final float[] distances;
  private final float[][] errors;

  ArticleLearner(LearnerState state) {
    super(
        state,
        1,
        IntStream.of(state.centres().columns())
            .mapToDouble(state.statistics()::variance)
            .reduce(0, Double::sum));
    this.masks = state.masks();
    this.centres = state.centres();
    this.utility = state.utility();
    this.maskRate = state.settings().maskRate();
    this.placeOfAttribute = state.placeOfAttribute();
    this.batch = new MiniBatch(state);
    this.byColumn = new float[placeOfAttribute.length][centres.all()];
    for (int n = 0; n < centres.all(); n++) {
      for (int j = 0; j < byColumn.length; j++) {
        byColumn[j][n] = centres.row(n)[j];
      }
    }
    this.distances = new float[centres.all()];
    this.errors = new float[masks.attributes().length][centres.clusterers()];
  }

  @Override
  public void learn(TrainingRows rows, int count) {
    batch.read(rows, count, 0, 1);
    for (int i = 0; i < count; i++) {
      if (batch.weight(i) > 0) {
        learn(i);
      }
    }
    errorWeight += batch.totalWeight(count);
  }

  private void learn(int i) {
    float[] x = batch.values(i);
    float[] known = batch.isComplete(i) ? null : batch.known(i);
    measureDistances(x, known);
    choose(i);
    if (utility != null) {
      utility.decay(1);
      freeIdleCentres(i, x, known);
    }
    moveCentres(i, x, known);
    for (int a = 0; a < errors.length; a++) {
      moveMasks(a, batch.weight(i));
    }
  }

  private static boolean isKnown(float[] known, int j) {
    return known == null || known[j] != 0;
  }

  private void measureDistances(float[] x, float[] known) {
    Arrays.fill(distances, 0);
    for (int j = 0; j < x.length; j++) {
      if (isKnown(known, j)) {
        float[] c = byColumn[j];
        for (int m = 0; m < centres.clusterers(); m++) {
          float xp = x[j] * masks.of(m)[placeOfAttribute[j]];
          addGaps(c, xp, centres.start(m), centres.start(m + 1));
        }
      }
    }
  }

  private void addGaps(float[] c, float xp, int from, int to) {
    for (int n = from; n < to; n++) {
      distances[n] += Math.abs(c[n] - xp);
    }
  }

  private void choose(int i) {
    double randomRate = state.settings().randomRate();
    for (int m = 0; m < centres.clusterers(); m++) {
      int choice = Clusterer.choose(
          distances, centres.start(m), centres.start(m + 1), randomRate, state.generators()[m]);
      assigned[m][i] = choice;
    }
  }

  private void freeIdleCentres(int i, float[] x, float[] known) {
    for (int m = 0; m < centres.clusterers(); m++) {
      int start = centres.start(m);
      int choice = start + assigned[m][i];
      float nearest = distances[choice];
      float gap = Clusterer.leastExcept(distances, start, centres.start(m + 1), choice) - nearest;
      if (gap >= 0 && centres.count(m) > 1) { // else the choice was random
        int idle = utility.note(m, choice, nearest, gap, batch.weight(i));
        if (idle != CentreUtility.NONE) {
          moveBetween(x, known, m, choice, idle);
          assigned[m][i] = idle - start;
        }
      }
    }
  }

  /** Puts an idle centre half-way between the chosen one and a row. */
  private void moveBetween(float[] x, float[] known, int m, int choice, int idle) {
    for (int j = 0; j < x.length; j++) {
      float centre = byColumn[j][choice];
      float xp = x[j] * masks.of(m)[placeOfAttribute[j]];
      set(j, idle, isKnown(known, j) ? (centre + xp) / 2 : centre);
    }
  }

  private void set(int j, int n, float value) {
    byColumn[j][n] = value;
    centres.row(n)[j] = value;
  }

  private void moveCentres(int i, float[] x, float[] known) {
    double weight = batch.weight(i);
    float step = batch.step(i, centreRate());
    for (int m = 0; m < centres.clusterers(); m++) {
      int n = centres.start(m) + assigned[m][i];
      float[] mask = masks.of(m);
      for (int j = 0; j < x.length; j++) {
        if (isKnown(known, j)) {
          int a = placeOfAttribute[j];
          float xp = x[j] * mask[a];
          float moved = byColumn[j][n] + (xp - byColumn[j][n]) * step;
          set(j, n, moved);
          float e = Math.abs(xp - moved);
          errors[a][m] += e;
          errorSum += weight * e * e;
        }
      }
    }
  }

  private void moveMasks(int attribute, double weight) {
    float[] error = errors[attribute];
    for (int m = 0; m < error.length; m++) {
      masks.of(m)[attribute] -= (float) (error[m] * maskRate * weight);
      error[m] = 0;
    }
    masks.normalise(attribute);
  }
}
