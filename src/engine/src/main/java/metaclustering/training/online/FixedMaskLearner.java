package metaclustering.training.online;

import java.util.stream.IntStream;
import metaclustering.parallel.Workers;

/**
 * The exponentiated rule after its masks have converged: every attribute belongs to its owner alone,
 * and every clusterer continues with online k-means, row by row, on the columns that it owns. So a
 * row costs M times less than while masks form, and threads never wait for each other.
 */
final class FixedMaskLearner extends OnlineLearner {

  private final Workers workers;
  private final FixedMaskClusterer[] clusterers;
  private final double[] errors;
  private final int parts;
  private double lastWeight;

  /** For every thread, with the columns of its clusterers alone. */
  private final MiniBatch[] batches;

  FixedMaskLearner(LearnerState state, Workers workers) {
    super(
        state,
        1,
        IntStream.of(state.centres().columns())
            .mapToDouble(state.statistics()::variance)
            .sum());
    this.workers = workers;
    this.clusterers = new FixedMaskClusterer[state.masks().clusterers()];
    this.errors = new double[clusterers.length];
    this.parts = MiniBatch.usefulParts(state, workers);
    this.batches = new MiniBatch[parts];
    int[] placeOfAttribute = state.placeOfAttribute();
    for (int part = 0; part < parts; part++) {
      int[] order = {};
      for (int m = first(part); m < first(part + 1); m++) {
        float[] masks = state.masks().of(m);
        int[] owned = IntStream.range(0, placeOfAttribute.length)
            .filter(j -> masks[placeOfAttribute[j]] > 0)
            .toArray();
        clusterers[m] = new FixedMaskClusterer(state, m, owned, order.length);
        order = IntStream.concat(IntStream.of(order), IntStream.of(owned)).toArray();
      }
      batches[part] = new MiniBatch(state, order);
    }
  }

  private int first(int part) {
    return Workers.start(part, parts, clusterers.length);
  }

  @Override
  public void learn(TrainingRows rows, int count) throws InterruptedException {
    workers.run(parts, part -> {
      batches[part].read(rows, count, 0, 1);
      for (int m = first(part); m < first(part + 1); m++) {
        errors[m] = learn(m, batches[part], count);
      }
    });
    for (double error : errors) {
      errorSum += error;
    }
    lastWeight = batches[0].totalWeight(count);
    errorWeight += lastWeight;
  }

  /** The weighted squared error of a clusterer for the rows of the last {@link #learn}. */
  double lastError(int m) {
    return errors[m];
  }

  /** The weight of these rows. */
  double lastWeight() {
    return lastWeight;
  }

  private double learn(int m, MiniBatch batch, int count) {
    double error = 0;
    for (int i = 0; i < count; i++) {
      if (batch.weight(i) > 0) {
        int choice = clusterers[m].choose(batch, i);
        assigned[m][i] = choice;
        error += clusterers[m].move(batch, i, choice, batch.step(i, centreRate()));
      }
    }
    clusterers[m].store();
    return error;
  }
}
