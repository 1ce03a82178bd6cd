package metaclustering.training;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.parallel.Workers;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Exponentiated gradient on the masks of every attribute, online k-means for the centres.
 *
 * <p>For a block of rows, with the block's masks w and centres c:
 *
 * <ol>
 *   <li>every clusterer m chooses for every row x the centre with the least {@code sum_d w[m][d]^2
 *       (x[d] - c[d])^2}, or a random one with probability {@code randomRate};
 *   <li>row by row, {@code r = x - c[chosen]}, {@code E[m][a] += sum r[d]^2} over the attribute's
 *       columns, {@code c[chosen] += centreRate * r};
 *   <li>{@code w[m][a] *= exp(-maskRate * (E[m][a] - min_m E[m][a]) / var[a])}, clamped from below
 *       and divided by its sum over m.
 * </ol>
 *
 * <p>A row of weight v adds v times its error and moves its centres by {@code 1 - (1 -
 * centreRate)^v}. Missing values count nowhere.
 *
 * <p>The masks follow Kivinen and Warmuth, "Exponentiated Gradient versus Gradient Descent for
 * Linear Predictors", Information and Computation 132, 1997; the centres Bottou and Bengio,
 * "Convergence Properties of the K-Means Algorithms", NIPS 7, 1995.
 *
 * <p>Design notes. Distances are expanded to {@code sum w^2 c^2 - 2 x w^2 c}, so that an input of 0
 * costs nothing, and computed column by column over all centres at once: loops over one long run,
 * which the JIT turns into vector instructions. A row with missing values sums the norms of
 * its known columns anew: taking away those of the missing ones would cancel what is left. A column
 * far from 0 is shifted to its mean, or the expansion would lose its digits. Clusterers are
 * independent given the row and have generators of their own: threads take clusterers and never
 * change the result.
 */
final class ExponentiatedLearner implements OnlineLearner {

  /** With fewer cells of centres than this, threads cost more than they give. */
  private static final int CELLS_PER_THREAD = 50_000;

  private final TableLayout layout;
  private final Workers workers;
  private final Masks masks;
  private final CentreRows centres;
  private final CentreUse use;
  private final double maskRate;
  private final double randomRate;
  private final int blockRows;
  private final RandomGenerator[] generators;

  private final int[] columns;
  private final int[] attributes;
  private final double[] variances;
  private final float[][] squaredMasks;
  private final float[][] errors;
  private final double[] blockErrors;
  private final float[] norms;
  private final float[] scores;
  private final float[] lengths;
  private final int[][] chosen;
  private final int parts;

  private double centreRate;
  private double errorSum;
  private double errorWeight;

  /** Goes on from a state, and changes it. */
  ExponentiatedLearner(LearnerState state, Workers workers) {
    TrainingSettings settings = state.settings();
    this.layout = state.layout();
    this.workers = workers;
    this.maskRate = settings.maskRate();
    this.centreRate = settings.centreRate();
    this.randomRate = settings.randomRate();
    this.blockRows = settings.blockRows();
    this.generators = state.generators();
    this.masks = state.masks();
    this.centres = state.centres();
    this.use = state.use();
    int clusterers = settings.metaClusters();
    this.attributes = IntStream.range(0, layout.attributes().size())
        .filter(layout::isInformative)
        .toArray();
    this.columns = IntStream.range(0, layout.columns())
        .filter(d -> layout.isInformative(layout.attributeOf(d)))
        .toArray();
    this.variances = new double[layout.attributes().size()];
    this.squaredMasks = new float[layout.attributes().size()][];
    this.errors = new float[layout.columns()][clusterers];
    this.blockErrors = new double[layout.attributes().size()];
    this.norms = new float[centres.all()];
    this.scores = new float[centres.all()];
    this.lengths = new float[clusterers];
    this.chosen = new int[blockRows][clusterers];
    long cells = (long) columns.length * centres.all();
    int useful = (int) Math.min(workers.slots(), 1 + cells / CELLS_PER_THREAD);
    this.parts = Math.min(useful, clusterers);
    for (int a : attributes) {
      variances[a] = state.statistics().variance(layout, a);
      squaredMasks[a] = new float[centres.all()];
      spreadMasks(a);
    }
  }

  @Override
  public int blockRows() {
    return blockRows;
  }

  @Override
  public void setCentreRate(double rate) {
    centreRate = rate;
  }

  @Override
  public void learn(float[][] rows, double[] weights, int count) throws InterruptedException {
    for (int i = 0; i < count && use != null; i++) {
      use.nextRow();
    }
    workers.run(parts, part -> moveCentres(rows, weights, count, start(part), start(part + 1)));
    int attributeParts = parts;
    workers.run(attributeParts, part -> {
      int from = (int) ((long) attributes.length * part / attributeParts);
      int to = (int) ((long) attributes.length * (part + 1) / attributeParts);
      for (int i = from; i < to; i++) {
        moveMasks(attributes[i]);
      }
    });
    for (int a : attributes) {
      errorSum += blockErrors[a];
    }
    for (int i = 0; i < count; i++) {
      errorWeight += weights[i];
    }
  }

  private int start(int part) {
    return (int) ((long) centres.clusterers() * part / parts);
  }

  /** Steps 1 and 2 for the clusterers {@code from <= m < to}. */
  private void moveCentres(float[][] rows, double[] weights, int count, int from, int to) {
    int firstCentre = centres.start(from);
    int endCentre = centres.start(to);
    Arrays.fill(norms, firstCentre, endCentre, 0);
    for (int d : columns) {
      float[] squared = squaredMasks[layout.attributeOf(d)];
      addNorms(centres.of(d), squared, norms, firstCentre, endCentre);
    }
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        score(rows[i], firstCentre, endCentre);
        choose(chosen[i], from, to);
        if (use != null) {
          freeIdleCentres(rows[i], weights[i], chosen[i], from, to);
        }
      }
    }
    for (int i = 0; i < count; i++) {
      if (weights[i] > 0) {
        moveTo(rows[i], weights[i], chosen[i], from, to);
      }
    }
  }

  private void score(float[] row, int firstCentre, int endCentre) {
    boolean complete = isComplete(row);
    if (complete) {
      System.arraycopy(norms, firstCentre, scores, firstCentre, endCentre - firstCentre);
    } else {
      Arrays.fill(scores, firstCentre, endCentre, 0);
    }
    for (int d : columns) {
      float x = row[d] - centres.shift(d);
      float[] squared = squaredMasks[layout.attributeOf(d)];
      if (!complete && !Float.isNaN(x)) {
        addNorms(centres.of(d), squared, scores, firstCentre, endCentre);
      }
      if (x != 0 && !Float.isNaN(x)) {
        addProducts(-2 * x, centres.of(d), squared, scores, firstCentre, endCentre);
      }
    }
  }

  private boolean isComplete(float[] row) {
    for (int d : columns) {
      if (Float.isNaN(row[d])) {
        return false;
      }
    }
    return true;
  }

  private static void addNorms(float[] c, float[] w2, float[] into, int from, int to) {
    for (int n = from; n < to; n++) {
      into[n] += w2[n] * c[n] * c[n];
    }
  }

  private static void addProducts(float x, float[] c, float[] w2, float[] into, int from, int to) {
    for (int n = from; n < to; n++) {
      into[n] += x * (w2[n] * c[n]);
    }
  }

  private void choose(int[] choice, int from, int to) {
    for (int m = from; m < to; m++) {
      int first = centres.start(m);
      if (randomRate > 0 && generators[m].nextDouble() < randomRate) {
        choice[m] = first + generators[m].nextInt(centres.each(m));
        continue;
      }
      int best = first;
      for (int n = first + 1; n < centres.start(m + 1); n++) {
        if (scores[n] < scores[best]) {
          best = n;
        }
      }
      choice[m] = best;
    }
  }

  private void freeIdleCentres(float[] row, double weight, int[] choice, int from, int to) {
    measureLengths(row, from, to);
    for (int m = from; m < to; m++) {
      float nearest = scores[choice[m]];
      float gap = secondNearest(m, choice[m]) - nearest;
      if (gap >= 0 && centres.each(m) > 1) { // else the choice was random
        double distance = Math.max(0, nearest + lengths[m]);
        int idle = use.note(m, choice[m], distance, gap, weight);
        if (idle != CentreUse.NONE) {
          moveBetween(row, choice[m], idle);
          choice[m] = idle;
        }
      }
    }
  }

  /** {@code sum w^2 x^2}, which scores leave out. */
  private void measureLengths(float[] row, int from, int to) {
    Arrays.fill(lengths, from, to, 0);
    for (int d : columns) {
      float x = row[d] - centres.shift(d);
      if (x != 0 && !Float.isNaN(x)) {
        float[] squared = squaredMasks[layout.attributeOf(d)];
        for (int m = from; m < to; m++) {
          lengths[m] += squared[centres.start(m)] * x * x;
        }
      }
    }
  }

  private float secondNearest(int m, int nearest) {
    float second = Float.POSITIVE_INFINITY;
    for (int n = centres.start(m); n < centres.start(m + 1); n++) {
      if (n != nearest) {
        second = Math.min(second, scores[n]);
      }
    }
    return second;
  }

  /** Puts an idle centre half-way between a centre and a row. */
  private void moveBetween(float[] row, int centre, int idle) {
    norms[idle] = 0;
    for (int d : columns) {
      float[] c = centres.of(d);
      float x = row[d] - centres.shift(d);
      c[idle] = Float.isNaN(x) ? c[centre] : (c[centre] + x) / 2;
      addNorms(c, squaredMasks[layout.attributeOf(d)], norms, idle, idle + 1);
    }
  }

  private void moveTo(float[] row, double weight, int[] choice, int from, int to) {
    float v = (float) weight;
    float step = (float) (weight == 1 ? centreRate : 1 - Math.pow(1 - centreRate, weight));
    for (int d : columns) {
      float x = row[d] - centres.shift(d);
      if (Float.isNaN(x)) {
        continue;
      }
      float[] c = centres.of(d);
      float[] e = errors[d];
      for (int m = from; m < to; m++) {
        float r = x - c[choice[m]];
        e[m] += v * r * r;
        c[choice[m]] += step * r;
      }
    }
  }

  /** Step 3 for one attribute; its errors start again from 0. */
  private void moveMasks(int attribute) {
    int first = layout.firstColumn(attribute);
    float[] error = errors[first];
    for (int d = first + 1; d < layout.firstColumn(attribute + 1); d++) {
      for (int m = 0; m < error.length; m++) {
        error[m] += errors[d][m];
      }
      Arrays.fill(errors[d], 0);
    }
    float[] mask = masks.of(attribute);
    float least = Float.POSITIVE_INFINITY;
    double expected = 0;
    for (int m = 0; m < error.length; m++) {
      least = Math.min(least, error[m]);
      expected += mask[m] * error[m];
    }
    blockErrors[attribute] = expected;
    boolean moved = false;
    for (int m = 0; m < error.length; m++) {
      if (error[m] > least) {
        mask[m] *= (float) Math.exp(-maskRate * (error[m] - least) / variances[attribute]);
        moved = true;
      }
      error[m] = 0;
    }
    if (moved) {
      masks.normalise(attribute);
      spreadMasks(attribute);
    }
  }

  /** Squared masks, one per centre. */
  private void spreadMasks(int attribute) {
    float[] mask = masks.of(attribute);
    for (int m = 0; m < mask.length; m++) {
      float squared = mask[m] * mask[m];
      int first = centres.start(m);
      if (squaredMasks[attribute][first] != squared) {
        Arrays.fill(squaredMasks[attribute], first, centres.start(m + 1), squared);
      }
    }
  }

  @Override
  public double takeError() {
    double variance = 0;
    for (int a : attributes) {
      variance += variances[a];
    }
    double error = errorSum / (errorWeight * variance);
    errorSum = 0;
    errorWeight = 0;
    return error;
  }

  @Override
  public int[] code(int row) {
    int[] code = new int[centres.clusterers()];
    Arrays.setAll(code, m -> chosen[row][m] - centres.start(m));
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
