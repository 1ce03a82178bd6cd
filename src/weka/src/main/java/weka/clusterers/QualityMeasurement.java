package weka.clusterers;

import java.util.Arrays;
import metaclustering.Clustering;
import metaclustering.progress.TrainingListener;
import metaclustering.quality.ClusterQuality;
import metaclustering.quality.ClusterStability;
import metaclustering.settings.ClusteringSettings;
import metaclustering.training.Checkpoint;
import weka.core.Instance;
import weka.core.Instances;

/** Measures the clusters of a model on a random sample of its training rows. */
final class QualityMeasurement {

  private static final int MIN_ROWS = 4;

  private final Instances data;
  private final Instance[] sample;

  private QualityMeasurement(BuiltModel built, Instances data, long seed) {
    this.data = data;
    double[] weights = data.stream().mapToDouble(Instance::weight).toArray();
    this.sample = Arrays.stream(
            ClusterQuality.sample(weights, built.model().layout().columns(), seed))
        .mapToObj(data::get)
        .toArray(Instance[]::new);
  }

  /**
   * @param data the training rows
   * @param halves on which the model is trained anew for its stability; 0 not to measure that
   */
  static ClusterQuality of(
      BuiltModel built, Instances data, ClusteringSettings settings, int halves)
      throws InterruptedException {
    QualityMeasurement measurement = new QualityMeasurement(built, data, settings.seed());
    int[] clusters = measurement.clusters(built);
    ClusterQuality quality = ClusterQuality.of(
        Arrays.stream(measurement.sample).map(built::columns).toArray(float[][]::new),
        Arrays.stream(measurement.sample).mapToDouble(Instance::weight).toArray(),
        clusters);
    int needed = Math.max(MIN_ROWS, 2 * settings.numClusters());
    if (halves == 0 || data.size() < needed) {
      return quality;
    }
    return quality.withStability(ClusterStability.of(
        clusters,
        data.size(),
        rows -> measurement.clustersOfHalf(built.header(), rows, settings),
        halves,
        settings.seed()));
  }

  private int[] clusters(BuiltModel model) {
    return Arrays.stream(sample).mapToInt(model::cluster).toArray();
  }

  private int[] clustersOfHalf(TrainingHeader header, int[] rows, ClusteringSettings settings)
      throws InterruptedException {
    Instances half = new Instances(data, rows.length);
    Arrays.stream(rows).forEach(row -> half.add(data.get(row)));
    try {
      return clusters(new BuiltModel(
          header,
          Clustering.fit(header.rows(half), settings, TrainingListener.NONE, Checkpoint.NONE)));
    } catch (IllegalArgumentException e) {
      return new int[sample.length]; // nothing to learn from in this half: one cluster
    }
  }
}
