package metaclustering.training;

import java.util.stream.IntStream;
import metaclustering.parallel.Workers;

/**
 * The exponentiated rule once its masks stand: every attribute belongs to its owner alone, and every
 * clusterer goes on with online k-means, row by row, on the columns that it owns. So a row costs M
 * times less than while masks form, and threads take clusterers without ever meeting.
 */
final class StandingLearner implements OnlineLearner {

  private final LearnerState state;
  private final Workers workers;
  private final StandingClusterer[] clusterers;
  private final LearnedRows rows;
  private final double[] errors;
  private final double variance;
  private final int parts;

  private double centreRate;
  private double errorSum;
  private double errorWeight;

  /**
   * Goes on from a state, and changes its centres.
   *
   * @param state with hard masks
   */
  StandingLearner(LearnerState state, Workers workers) {
    this.state = state;
    this.workers = workers;
    this.centreRate = state.settings().centreRate();
    this.clusterers = new StandingClusterer[state.masks().clusterers()];
    this.errors = new double[clusterers.length];
    InformativeColumns columns = new InformativeColumns(state.layout());
    int[] placeOfAttribute = columns.placeOfAttribute();
    int[] byOwner = new int[placeOfAttribute.length];
    int end = 0;
    for (int m = 0; m < clusterers.length; m++) {
      float[] masks = state.masks().of(m);
      int first = end;
      for (int j = 0; j < placeOfAttribute.length; j++) {
        if (masks[placeOfAttribute[j]] > 0) {
          byOwner[end++] = j;
        }
      }
      clusterers[m] =
          new StandingClusterer(state.centres().of(m), byOwner, first, end, state.chooser(m));
    }
    this.variance = IntStream.of(columns.columns())
        .mapToDouble(state.statistics()::variance)
        .sum();
    this.rows = new LearnedRows(state, byOwner);
    this.parts = rows.usefulParts(state, workers);
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
  public void learn(RowFeed feed, int count) throws InterruptedException {
    workers.together(parts, (part, meeting) -> {
      rows.read(feed, count, part, parts);
      meeting.meet();
      int end = Workers.start(part + 1, parts, clusterers.length);
      for (int m = Workers.start(part, parts, clusterers.length); m < end; m++) {
        learn(m, count);
      }
    });
    for (double error : errors) {
      errorSum += error;
    }
    errorWeight += rows.weight(count);
  }

  private void learn(int m, int count) {
    errors[m] = 0;
    for (int i = 0; i < count; i++) {
      if (rows.inputs().weight(i) > 0) {
        int choice = clusterers[m].choose(rows.inputs(), i);
        rows.choose(i, m, choice);
        errors[m] += clusterers[m].move(rows.inputs(), i, choice, rows.step(i, centreRate));
      }
    }
    clusterers[m].store();
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
