package metaclustering.training.online;

import java.util.Arrays;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The rule of ivalnic, "Meta-clustering with error minimisation, and why I think the brain works
 * like this", 2018, in its order of operations.
 *
 * <p>For every row x and every clusterer m with mask w and centres c, which live in masked space and
 * start at 0:
 *
 * <ol>
 *   <li>{@code xp = x * w}; the distance to a centre is {@code mean(|c - xp|)}; the nearest is
 *       chosen, of equally near ones the lowest, but with probability {@code randomRate} a random
 *       one;
 *   <li>the chosen centre moves, {@code c += (xp - c) * centreRate};
 *   <li>the error is taken after the move, {@code e[m] = |xp - c|} per column.
 * </ol>
 *
 * After all clusterers {@code w -= e * maskRate}; what is below .001 becomes .001; every attribute's
 * masks are divided by their sum. What the article does not know: a row of weight v moves masks by v
 * times its error and centres by {@code 1 - (1 - centreRate)^v}, missing values count nowhere, and
 * the errors of a nominal attribute's columns are added. Streams may free idle centres.
 */
public final class ArticleLearner implements OnlineLearner {

  private final TableLayout layout;
  private final Masks masks;
  private final Centres centres;
  private final CentreUtility use;
  private final double maskRate;
  private final double randomRate;
  private final RandomGenerator[] generators;
  private final int[] columns;
  private final int[] placeOfAttribute;
  private final double variance;
  private final MiniBatch rows;
  private final float[][] byColumn;
  private final float[] distances;
  private final float[][] errors;
  private double centreRate;
  private double errorSum;
  private double errorWeight;

  /** Goes on from a state, and changes it. */
  ArticleLearner(LearnerState state) {
    ClusteringSettings settings = state.settings();
    this.layout = state.layout();
    this.maskRate = settings.maskRate();
    this.centreRate = settings.centreRate();
    this.randomRate = settings.randomRate();
    this.generators = state.generators();
    this.masks = state.masks();
    this.centres = state.centres();
    this.use = state.use();
    InformativeColumns informative = new InformativeColumns(layout);
    this.columns = informative.columns();
    this.placeOfAttribute = informative.placeOfAttribute();
    double sum = 0;
    for (int d : columns) {
      sum += state.statistics().variance(d);
    }
    this.variance = sum;
    this.rows = new MiniBatch(state);
    this.byColumn = new float[columns.length][centres.all()];
    for (int n = 0; n < centres.all(); n++) {
      for (int j = 0; j < columns.length; j++) {
        byColumn[j][n] = centres.row(n)[j];
      }
    }
    this.distances = new float[centres.all()];
    this.errors = new float[informative.attributes().length][settings.numMetaClusters()];
  }

  @Override
  public int blockRows() {
    return 1;
  }

  @Override
  public int rowsAtOnce() {
    return rows.atOnce();
  }

  @Override
  public void setCentreRate(double rate) {
    centreRate = rate;
  }

  @Override
  public void learn(TrainingRows feed, int count) {
    rows.read(feed, count, 0, 1);
    for (int i = 0; i < count; i++) {
      if (rows.inputs().weight(i) > 0) {
        learn(i);
      }
    }
    errorWeight += rows.weight(count);
  }

  private void learn(int i) {
    InputRows inputs = rows.inputs();
    float[] x = inputs.values(i);
    float[] known = inputs.isComplete(i) ? null : inputs.known(i);
    measureDistances(x, known);
    choose(i);
    if (use != null) {
      use.nextRow();
      freeIdleCentres(i, x, known);
    }
    moveCentres(i, x, known);
    for (int a = 0; a < errors.length; a++) {
      moveMasks(a, inputs.weight(i));
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
    for (int m = 0; m < centres.clusterers(); m++) {
      int start = centres.start(m);
      int best = start;
      for (int n = start + 1; n < centres.start(m + 1); n++) {
        if (distances[n] < distances[best]) {
          best = n;
        }
      }
      boolean explore = randomRate > 0 && generators[m].nextDouble() < randomRate;
      rows.choose(i, m, explore ? generators[m].nextInt(centres.each(m)) : best - start);
    }
  }

  private void freeIdleCentres(int i, float[] x, float[] known) {
    for (int m = 0; m < centres.clusterers(); m++) {
      int choice = centres.start(m) + rows.choice(i, m);
      float nearest = distances[choice];
      float gap = secondNearest(m, choice) - nearest;
      if (gap >= 0 && centres.each(m) > 1) { // else the choice was random
        int idle = use.note(m, choice, nearest, gap, rows.inputs().weight(i));
        if (idle != CentreUtility.NONE) {
          moveBetween(x, known, m, choice, idle);
          rows.choose(i, m, idle - centres.start(m));
        }
      }
    }
  }

  private float secondNearest(int m, int nearest) {
    float second = Float.POSITIVE_INFINITY;
    for (int n = centres.start(m); n < centres.start(m + 1); n++) {
      if (n != nearest) {
        second = Math.min(second, distances[n]);
      }
    }
    return second;
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
    double weight = rows.inputs().weight(i);
    float step = rows.step(i, centreRate);
    for (int m = 0; m < centres.clusterers(); m++) {
      int n = centres.start(m) + rows.choice(i, m);
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

  @Override
  public double takeError() {
    double error = errorSum / (errorWeight * variance);
    errorSum = 0;
    errorWeight = 0;
    return error;
  }

  @Override
  public int[] code(int row) {
    return rows.code(row);
  }

  @Override
  public float[][] masks() {
    return masks.byClusterer();
  }

  @Override
  public float[][][] centres() {
    return centres.byClusterer(layout.columns());
  }
}
