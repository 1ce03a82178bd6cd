package metaclustering.training;

import java.util.Arrays;
import java.util.stream.IntStream;
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
final class ArticleLearner implements OnlineLearner {

  private final TableLayout layout;
  private final Masks masks;
  private final CentreRows centres;
  private final CentreUse use;
  private final double maskRate;
  private final double randomRate;
  private final RandomGenerator[] generators;
  private final int[] columns;
  private final double variance;
  private final float[] distances;
  private final float[][] errors;
  private final int[] chosen;
  private double centreRate;
  private double errorSum;
  private double errorWeight;

  /** Goes on from a state, and changes it. */
  ArticleLearner(LearnerState state) {
    TrainingSettings settings = state.settings();
    this.layout = state.layout();
    this.maskRate = settings.maskRate();
    this.centreRate = settings.centreRate();
    this.randomRate = settings.randomRate();
    this.generators = state.generators();
    this.masks = state.masks();
    this.centres = state.centres();
    this.use = state.use();
    this.columns = IntStream.range(0, layout.columns())
        .filter(d -> layout.isInformative(layout.attributeOf(d)))
        .toArray();
    double sum = 0;
    for (int d : columns) {
      sum += state.statistics().variance(d);
    }
    this.variance = sum;
    this.distances = new float[centres.all()];
    this.errors = new float[layout.attributes().size()][settings.metaClusters()];
    this.chosen = new int[settings.metaClusters()];
  }

  @Override
  public int blockRows() {
    return 1;
  }

  @Override
  public void setCentreRate(double rate) {
    centreRate = rate;
  }

  @Override
  public void learn(float[][] rows, double[] weights, int count) {
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        learn(rows[i], weights[i]);
      }
    }
  }

  private void learn(float[] row, double weight) {
    measureDistances(row);
    choose();
    if (use != null) {
      use.nextRow();
      freeIdleCentres(row, weight);
    }
    moveCentres(row, weight);
    for (int a = 0; a < errors.length; a++) {
      if (layout.isInformative(a)) {
        moveMasks(a, weight);
      }
    }
    errorWeight += weight;
  }

  private void measureDistances(float[] row) {
    Arrays.fill(distances, 0);
    for (int d : columns) {
      if (Float.isNaN(row[d])) {
        continue;
      }
      float[] c = centres.of(d);
      float[] mask = masks.of(layout.attributeOf(d));
      for (int m = 0; m < mask.length; m++) {
        float xp = row[d] * mask[m];
        for (int n = centres.start(m); n < centres.start(m + 1); n++) {
          distances[n] += Math.abs(c[n] - xp);
        }
      }
    }
  }

  private void choose() {
    for (int m = 0; m < chosen.length; m++) {
      int best = centres.start(m);
      for (int n = best + 1; n < centres.start(m + 1); n++) {
        if (distances[n] < distances[best]) {
          best = n;
        }
      }
      boolean explore = randomRate > 0 && generators[m].nextDouble() < randomRate;
      chosen[m] = explore ? centres.start(m) + generators[m].nextInt(centres.each(m)) : best;
    }
  }

  private void freeIdleCentres(float[] row, double weight) {
    for (int m = 0; m < chosen.length; m++) {
      float nearest = distances[chosen[m]];
      float gap = secondNearest(m) - nearest;
      if (gap >= 0 && centres.each(m) > 1) { // else the choice was random
        int idle = use.note(m, chosen[m], nearest, gap, weight);
        if (idle != CentreUse.NONE) {
          moveBetween(row, m, idle);
          chosen[m] = idle;
        }
      }
    }
  }

  private float secondNearest(int m) {
    float second = Float.POSITIVE_INFINITY;
    for (int n = centres.start(m); n < centres.start(m + 1); n++) {
      if (n != chosen[m]) {
        second = Math.min(second, distances[n]);
      }
    }
    return second;
  }

  /** Puts an idle centre half-way between the chosen one and a row. */
  private void moveBetween(float[] row, int m, int idle) {
    for (int d : columns) {
      float[] c = centres.of(d);
      float centre = c[chosen[m]];
      float xp = row[d] * masks.of(layout.attributeOf(d))[m];
      c[idle] = Float.isNaN(xp) ? centre : (centre + xp) / 2;
    }
  }

  private void moveCentres(float[] row, double weight) {
    float step = (float) (weight == 1 ? centreRate : 1 - Math.pow(1 - centreRate, weight));
    for (int d : columns) {
      if (Float.isNaN(row[d])) {
        continue;
      }
      float[] c = centres.of(d);
      float[] mask = masks.of(layout.attributeOf(d));
      float[] error = errors[layout.attributeOf(d)];
      for (int m = 0; m < chosen.length; m++) {
        int n = chosen[m];
        float xp = row[d] * mask[m];
        c[n] += (xp - c[n]) * step;
        float e = Math.abs(xp - c[n]);
        error[m] += e;
        errorSum += weight * e * e;
      }
    }
  }

  private void moveMasks(int attribute, double weight) {
    float[] mask = masks.of(attribute);
    float[] error = errors[attribute];
    for (int m = 0; m < mask.length; m++) {
      mask[m] -= (float) (error[m] * maskRate * weight);
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
    int[] code = new int[chosen.length];
    Arrays.setAll(code, m -> chosen[m] - centres.start(m));
    return code;
  }

  @Override
  public float[][] masks() {
    return masks.byClusterer();
  }

  @Override
  public float[][][] centres() {
    return centres.byClusterer();
  }
}
