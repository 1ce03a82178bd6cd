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
 * <p>Design notes. The sum of step 1 omits what cannot decide: columns of very small variance, and
 * columns in which the clusterer's mask is very small beside the largest one. Columns are selected
 * anew every few blocks; so the more certain the masks are, the less a row costs. Clusterers are
 * independent given the row and have generators of their own: threads take clusterers and their
 * masks, wait for each other where a step depends on all clusterers ({@link MaskStep}), and never
 * change the result.
 */
final class ExponentiatedLearner extends OnlineLearner {

  /** A mask below this share of the attribute's largest does not decide a choice. */
  private static final float MIN_MASK_SHARE = 0.01f;

  /** An attribute of less than this share of the mean variance does not decide a choice. */
  private static final double MIN_VARIANCE_SHARE = 0.05;

  private static final int BLOCKS_PER_SELECTION = 4;

  private final Workers workers;
  private final OnlineClusterer[] clusterers;
  private final MaskStep maskStep;
  private final float[] shares;
  private final MiniBatch batch;
  private final int parts;

  /** A learner of a table, in which columns of very small variance decide no choice. */
  static ExponentiatedLearner ofTable(LearnerState state, Workers workers) {
    return new ExponentiatedLearner(state, workers, MIN_MASK_SHARE, MIN_VARIANCE_SHARE);
  }

  /** A learner of a stream, in which variances may change. */
  static ExponentiatedLearner ofStream(LearnerState state) {
    return new ExponentiatedLearner(state, new Workers(1), MIN_MASK_SHARE, 0);
  }

  /**
   * @param minMaskShare the least share of the attribute's largest mask that decides a choice
   * @param minVarianceShare the least share of the mean variance that does
   */
  ExponentiatedLearner(
      LearnerState state, Workers workers, float minMaskShare, double minVarianceShare) {
    super(state, state.settings().blockSize(), Arrays.stream(variances(state)).sum());
    this.workers = workers;
    this.clusterers = new OnlineClusterer[state.masks().clusterers()];
    Arrays.setAll(clusterers, m -> new OnlineClusterer(state, m));
    this.parts = MiniBatch.usefulParts(state, workers);
    float[][] errors =
        Arrays.stream(clusterers).map(OnlineClusterer::errors).toArray(float[][]::new);
    this.maskStep = new MaskStep(state, errors, parts);
    double[] variances = variances(state);
    double sum = Arrays.stream(variances).sum();
    this.shares = new float[variances.length];
    for (int i = 0; i < shares.length; i++) {
      boolean decides = variances[i] >= minVarianceShare * sum / variances.length;
      shares[i] = decides ? minMaskShare : Float.POSITIVE_INFINITY;
    }
    this.batch = new MiniBatch(state);
  }

  private static double[] variances(LearnerState state) {
    return IntStream.of(state.masks().attributes())
        .mapToDouble(a -> state.statistics().variance(state.layout(), a))
        .toArray();
  }

  @Override
  public void learn(TrainingRows rows, int count) throws InterruptedException {
    workers.runInLockstep(parts, (part, barrier) -> learn(rows, count, part, barrier));
    errorSum += maskStep.takeError();
    errorWeight += batch.totalWeight(count);
  }

  private void learn(TrainingRows rows, int count, int part, SpinBarrier barrier) {
    batch.read(rows, count, part, parts);
    barrier.await();
    int block = 0;
    for (int from = 0; from < count; from += blockRows()) {
      int to = Math.min(count, from + blockRows());
      if (state.utility() != null) {
        state.utility().decay(to - from);
      }
      if (block++ % BLOCKS_PER_SELECTION == 0) {
        selectColumns(part, barrier);
      }
      for (int m = maskStep.first(part); m < maskStep.first(part + 1); m++) {
        moveCentres(m, from, to);
      }
      maskStep.move(part, barrier);
    }
  }

  private void selectColumns(int part, SpinBarrier barrier) {
    float[] largest = maskStep.largest(part, barrier);
    for (int m = maskStep.first(part); m < maskStep.first(part + 1); m++) {
      clusterers[m].selectColumns(shares, largest);
    }
  }

  /** Steps 1 and 2 for one clusterer. */
  private void moveCentres(int m, int from, int to) {
    OnlineClusterer clusterer = clusterers[m];
    clusterer.updateMasks();
    for (int i = from; i < to; i++) {
      if (batch.weight(i) > 0) {
        int choice = clusterer.choose(batch, i);
        if (state.utility() != null && state.centres().count(m) > 1) {
          choice = clusterer.freeIdle(batch, i, choice, state.utility());
        }
        assigned[m][i] = choice;
      }
    }
    for (int i = from; i < to; i++) {
      if (batch.weight(i) > 0) {
        clusterer.move(batch, i, assigned[m][i], batch.step(i, centreRate()));
      }
    }
    for (int i = from; i < to; i++) {
      if (batch.weight(i) > 0) {
        clusterer.refreshCentre(assigned[m][i]);
      }
    }
  }
}
