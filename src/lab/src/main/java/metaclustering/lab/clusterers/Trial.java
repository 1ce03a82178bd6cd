package metaclustering.lab.clusterers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import metaclustering.agreement.Agreement;
import metaclustering.quality.ClusterQuality;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import smile.validation.metric.AdjustedMutualInformation;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.ClassRemoval;
import weka.clusterers.InstancesSource;
import weka.core.Instance;
import weka.core.Instances;

/**
 * A clusterer trained once on a table whose class it was not told.
 *
 * @param clusters the cluster of each row
 * @param seconds that training took
 */
record Trial(Instances rows, int[] clusters, double seconds) {

  /**
   * Trains a clusterer with the number of classes, and assigns all rows to its clusters.
   *
   * @param rows with a class that is nowhere missing; not modified
   */
  static Trial run(Contender contender, Instances rows, int seed) throws Exception {
    Instances hidden = ClassRemoval.withoutClass(rows);
    Instances training = hidden;
    if (hidden.size() > contender.maxRows()) {
      training = new Instances(hidden);
      training.randomize(new Random(seed));
      training = new Instances(training, 0, contender.maxRows());
    }
    int count = (int) rows.stream().mapToDouble(Instance::classValue).distinct().count();
    AbstractClusterer clusterer = contender.clusterer(count, seed);
    long start = System.nanoTime();
    clusterer.buildClusterer(training);
    double seconds = (System.nanoTime() - start) * 1e-9;
    int[] clusters = new int[rows.size()];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = clusterer.clusterInstance(hidden.get(i));
    }
    return new Trial(rows, clusters, seconds);
  }

  private int[] classes() {
    return rows.stream().mapToInt(row -> (int) row.classValue()).toArray();
  }

  double adjustedRandIndex() {
    return Agreement.adjustedRandIndex(clusters, classes());
  }

  Map<Score, Double> scores(int seed) {
    Map<Score, Double> scores = new EnumMap<>(Score.class);
    scores.put(Score.ARI, adjustedRandIndex());
    scores.put(Score.AMI, AdjustedMutualInformation.sum(clusters, classes()));
    scores.put(Score.SILHOUETTE, silhouette(seed));
    scores.put(Score.SECONDS, seconds);
    scores.put(Score.CLUSTERS, (double) Arrays.stream(clusters).distinct().count());
    return scores;
  }

  private double silhouette(int seed) {
    InstancesSource source = InstancesSource.of(rows, rows.classIndex());
    try (Table table = Table.read(source, Scaling.RANGE)) {
      int columns = table.layout().columns();
      int[] sample = ClusterQuality.sample(source.weights(), columns, seed);
      float[][] cells = new float[sample.length][columns];
      for (int i = 0; i < sample.length; i++) {
        table.copyRow(sample[i], cells[i]);
      }
      double[] weights = Arrays.stream(sample).mapToDouble(table::weight).toArray();
      int[] chosen = Arrays.stream(sample).map(i -> clusters[i]).toArray();
      return ClusterQuality.of(cells, weights, chosen).silhouette();
    }
  }
}
