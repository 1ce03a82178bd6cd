package metaclustering.training.online;

import java.util.stream.IntStream;
import metaclustering.parallel.Workers;

/**
 * The exponentiated rule once its masks stand: every attribute belongs to its owner alone, and every
 * clusterer goes on with online k-means, row by row, on the columns that it owns. So a row costs M
 * times less than while masks form, and threads take clusterers without ever meeting.
 */
final class FixedMaskLearner implements OnlineLearner {

  private final LearnerState state;
  private final Workers workers;
  private final FixedMaskClusterer[] clusterers;
  private final double[] errors;
  private final double variance;
  private final int parts;

  /** For every thread, with the columns of its clusterers alone. */
  private final MiniBatch[] rows;

  private double centreRate;
  private double errorSum;
  private double errorWeight;

  /**
   * Goes on from a state, and changes its centres.
   *
   * @param state with hard masks
   */
  FixedMaskLearner(LearnerState state, Workers workers) {
    this.state = state;
    this.workers = workers;
    this.centreRate = state.settings().centreRate();
    this.clusterers = new FixedMaskClusterer[state.masks().clusterers()];
    this.errors = new double[clusterers.length];
    InformativeColumns columns = new InformativeColumns(state.layout());
    this.variance = IntStream.of(columns.columns())
        .mapToDouble(state.statistics()::variance)
        .sum();
    this.parts = MiniBatch.usefulParts(state, workers);
    this.rows = new MiniBatch[parts];
    for (int part = 0; part < parts; part++) {
      int[] order = IntStream.range(first(part), first(part + 1))
          .flatMap(m -> IntStream.of(owned(m, columns)))
          .toArray();
      rows[part] = new MiniBatch(state, order);
      int at = 0;
      for (int m = first(part); m < first(part + 1); m++) {
        int[] owned = owned(m, columns);
        clusterers[m] = new FixedMaskClusterer(state.centres().of(m), owned, at, state.chooser(m));
        at += owned.length;
      }
    }
  }

  private int first(int part) {
    return Workers.start(part, parts, clusterers.length);
  }

  private int[] owned(int m, InformativeColumns columns) {
    float[] masks = state.masks().of(m);
    int[] placeOfAttribute = columns.placeOfAttribute();
    return IntStream.range(0, placeOfAttribute.length)
        .filter(j -> masks[placeOfAttribute[j]] > 0)
        .toArray();
  }

  @Override
  public int blockRows() {
    return 1;
  }

  @Override
  public int rowsAtOnce() {
    return rows[0].atOnce();
  }

  @Override
  public void setCentreRate(double rate) {
    centreRate = rate;
  }

  @Override
  public void learn(TrainingRows feed, int count) throws InterruptedException {
    workers.run(parts, part -> {
      rows[part].read(feed, count, 0, 1);
      for (int m = first(part); m < first(part + 1); m++) {
        errors[m] = learn(m, rows[part], count);
      }
    });
    for (double error : errors) {
      errorSum += error;
    }
    errorWeight += rows[0].weight(count);
  }

  private double learn(int m, MiniBatch read, int count) {
    double error = 0;
    for (int i = 0; i < count; i++) {
      if (read.inputs().weight(i) > 0) {
        int choice = clusterers[m].choose(read.inputs(), i);
        read.choose(i, m, choice);
        error += clusterers[m].move(read.inputs(), i, choice, read.step(i, centreRate));
      }
    }
    clusterers[m].store();
    return error;
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
    int[] code = new int[clusterers.length];
    for (int part = 0; part < parts; part++) {
      for (int m = first(part); m < first(part + 1); m++) {
        code[m] = rows[part].choice(row, m);
      }
    }
    return code;
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
