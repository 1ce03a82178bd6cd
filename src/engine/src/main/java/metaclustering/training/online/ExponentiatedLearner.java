package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.parallel.SpinBarrier;
import metaclustering.parallel.Workers;

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
 * <p>Design notes. The sum of step 1 leaves out what cannot decide: columns of next to no variance,
 * and columns in which the clusterer's mask is next to nothing beside the largest one. Who sees what
 * is looked up every few blocks; so the more certain the masks are, the less a row costs. Clusterers
 * are independent given the row and have generators of their own: threads take clusterers, their
 * masks too, meet for what a step must know of all of them ({@link MaskStep}), and never change the
 * result.
 */
public final class ExponentiatedLearner implements OnlineLearner {

  /** A mask below this share of the attribute's largest does not decide a choice. */
  private static final float OUT_OF_SIGHT = 0.01f;

  /** An attribute of less than this share of the mean variance does not decide a choice. */
  private static final double TOO_CONSTANT = 0.05;

  /** Blocks between two looks at who sees what. */
  private static final int BLOCKS_PER_LOOK = 4;

  private final LearnerState state;
  private final Workers workers;
  private final int[] placeOfAttribute;
  private final OnlineClusterer[] clusterers;
  private final MaskStep maskStep;
  private final float[] shares;
  private final double variance;
  private final MiniBatch rows;
  private final int parts;

  private double centreRate;
  private double errorSum;
  private double errorWeight;

  /**
   * Goes on from a state, and changes it.
   *
   * @param seesAll whether every clusterer looks at every column, as it must where rows may change
   */
  ExponentiatedLearner(LearnerState state, Workers workers, boolean seesAll) {
    this.state = state;
    this.workers = workers;
    this.centreRate = state.settings().centreRate();
    InformativeColumns columns = new InformativeColumns(state.layout());
    this.placeOfAttribute = columns.placeOfAttribute();
    this.clusterers = state.clusterers();
    float[][] errors =
        Arrays.stream(clusterers).map(OnlineClusterer::errors).toArray(float[][]::new);
    this.parts = MiniBatch.usefulParts(state, workers);
    this.maskStep = new MaskStep(
        state.layout(),
        state.statistics(),
        state.settings().maskRate(),
        state.masks(),
        errors,
        parts);
    double[] variances = IntStream.of(columns.attributes())
        .mapToDouble(a -> state.statistics().variance(state.layout(), a))
        .toArray();
    this.variance = Arrays.stream(variances).sum();
    this.shares = new float[variances.length];
    for (int i = 0; i < shares.length; i++) {
      boolean decides = variances[i] >= TOO_CONSTANT * variance / variances.length;
      shares[i] = seesAll ? 0 : decides ? OUT_OF_SIGHT : Float.POSITIVE_INFINITY;
    }
    this.rows = new MiniBatch(state);
  }

  @Override
  public int blockRows() {
    return state.settings().blockSize();
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
  public void learn(TrainingRows feed, int count) throws InterruptedException {
    workers.runInLockstep(parts, (part, barrier) -> learn(feed, count, part, barrier));
    errorSum += maskStep.takeError();
    errorWeight += rows.weight(count);
  }

  private void learn(TrainingRows feed, int count, int part, SpinBarrier barrier) {
    rows.read(feed, count, part, parts);
    barrier.await();
    int block = 0;
    for (int from = 0; from < count; from += blockRows()) {
      int to = Math.min(count, from + blockRows());
      if (state.use() != null) {
        state.use().nextRows(to - from);
      }
      if (block++ % BLOCKS_PER_LOOK == 0) {
        look(part, barrier);
      }
      for (int m = maskStep.first(part); m < maskStep.first(part + 1); m++) {
        moveCentres(m, from, to);
      }
      maskStep.move(part, barrier);
    }
  }

  private void look(int part, SpinBarrier barrier) {
    float[] largest = maskStep.largest(part, barrier);
    for (int m = maskStep.first(part); m < maskStep.first(part + 1); m++) {
      clusterers[m].look(state.masks().of(m), shares, largest, placeOfAttribute);
    }
  }

  /** Steps 1 and 2 for one clusterer. */
  private void moveCentres(int m, int from, int to) {
    OnlineClusterer clusterer = clusterers[m];
    clusterer.take(state.masks().of(m), placeOfAttribute);
    for (int i = from; i < to; i++) {
      if (rows.inputs().weight(i) > 0) {
        int choice = clusterer.choose(rows.inputs(), i);
        if (state.use() != null && state.centres().each(m) > 1) {
          choice = clusterer.freeIdle(rows.inputs(), i, choice, state.use());
        }
        rows.choose(i, m, choice);
      }
    }
    for (int i = from; i < to; i++) {
      if (rows.inputs().weight(i) > 0) {
        clusterer.move(rows.inputs(), i, rows.choice(i, m), rows.step(i, centreRate));
      }
    }
    for (int i = from; i < to; i++) {
      if (rows.inputs().weight(i) > 0) {
        clusterer.showMoved(rows.choice(i, m));
      }
    }
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
    return state.masks().byClusterer();
  }

  @Override
  public float[][][] centres() {
    return state.centres().byClusterer(state.layout().columns());
  }
}
