package metaclustering.lab.studies;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import metaclustering.Clustering;
import metaclustering.agreement.Agreement;
import metaclustering.fixtures.Digits;
import metaclustering.lab.agreement.MatchedAccuracy;
import metaclustering.lab.benchmarks.CommonsMathKMeans;
import metaclustering.lab.generators.DigitsSource;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.Checkpoint;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.util.MathArrays;

/**
 * How good models of digits are: how well codes reconstruct digits that were not seen in training,
 * and how well the final clusters agree with the digits' labels, k-means beside them. No knowledge of
 * pictures is used.
 */
public final class DigitStudy {

  private static final int KMEANS_ITERATIONS = 100;

  private DigitStudy() {}

  /**
   * One trained model's reconstruction.
   *
   * @param trainError relative error on the training digits
   * @param testError squared error of the decoded test digits over their squared deviation from the
   *     mean of the training digits
   * @param allSymbolsError the same of the test digits reconstructed from all symbols
   * @param seconds of training, polish included
   */
  public record Reconstruction(
      long seed,
      double trainError,
      double testError,
      double allSymbolsError,
      long rowsSeen,
      double seconds) {}

  /** How well clusters agree with labels: adjusted Rand index, NMI, matched accuracy. */
  public record ClusterAgreement(long seed, double ari, double nmi, double accuracy) {

    private static ClusterAgreement of(long seed, int[] clusters, int[] labels) {
      return new ClusterAgreement(
          seed,
          Agreement.adjustedRandIndex(clusters, labels),
          Agreement.normalisedMutualInformation(clusters, labels),
          MatchedAccuracy.of(clusters, labels));
    }
  }

  /** Trains on some digits and reconstructs others. */
  public static Reconstruction reconstruct(
      Digits training, Digits test, ClusteringSettings settings, TrainingListener listener)
      throws InterruptedException {
    try (Table table = table(training)) {
      long start = System.nanoTime();
      TrainedModel trained = TableTraining.train(table, settings, listener);
      double seconds = (System.nanoTime() - start) / 1e9;
      MetaClusterModel model = trained.model();
      try (Table unseen = Table.read(new DigitsSource(test), table.layout())) {
        int[][] codes = model.encode(new DigitsSource(test));
        return new Reconstruction(
            settings.seed(),
            model.summary().relativeError(),
            ModelSummary.measure(model, unseen, codes).relativeError(),
            ModelSummary.measureReconstruction(model, unseen, codes).relativeError(),
            trained.rowsSeen(),
            seconds);
      }
    }
  }

  /** The digits' pixels, brought to [0, 1]; the caller closes it. */
  public static Table table(Digits digits) {
    return Table.read(new DigitsSource(digits), Scaling.RANGE);
  }

  /**
   * Final clusters beside the labels.
   *
   * @param training on the digits that they were learned from
   * @param test on other digits
   * @param seconds of the training
   */
  public record FinalClusters(ClusterAgreement training, ClusterAgreement test, double seconds) {}

  /** Trains on digits, learns final clusters and compares them with the labels. */
  public static FinalClusters finalClusters(
      Digits training, Digits test, ClusteringSettings settings) throws InterruptedException {
    RowSource rows = new DigitsSource(training);
    long start = System.nanoTime();
    Clustering clustering = Clustering.fit(rows, settings, TrainingListener.NONE, Checkpoint.NONE);
    double seconds = (System.nanoTime() - start) * 1e-9;
    int[] ofTest = clustering.clustersOf(new DigitsSource(test));
    return new FinalClusters(
        ClusterAgreement.of(settings.seed(), clustering.clustersOf(rows), training.labels()),
        ClusterAgreement.of(settings.seed(), ofTest, test.labels()),
        seconds);
  }

  /**
   * The relative errors of two k-means on the same digits, their pixels scaled to [0, 1].
   *
   * @param own a single attribute group
   * @param other the k-means++ of Commons Math
   */
  public record KMeansErrors(double own, double other) {}

  /** Compares a single attribute group with the k-means++ of Commons Math. */
  public static KMeansErrors kMeansErrors(Digits digits, int centres, long seed)
      throws InterruptedException {
    ClusteringSettings settings =
        ClusteringSettings.builder().size(1, centres).seed(seed).build();
    try (Table table = table(digits)) {
      TrainedModel trained = TableTraining.train(table, settings, TrainingListener.NONE);
      List<DoublePoint> points = points(rows(table));
      double deviation = squaredError(CommonsMathKMeans.of(1, 1, seed).cluster(points));
      double other =
          squaredError(CommonsMathKMeans.of(centres, KMEANS_ITERATIONS, seed).cluster(points));
      return new KMeansErrors(trained.model().summary().relativeError(), other / deviation);
    }
  }

  private static double[][] rows(Table table) {
    double[][] rows = new double[table.rowCount()][table.layout().columns()];
    float[] row = new float[table.layout().columns()];
    for (int i = 0; i < rows.length; i++) {
      table.copyRow(i, row);
      for (int d = 0; d < row.length; d++) {
        rows[i][d] = row[d];
      }
    }
    return rows;
  }

  private static double squaredError(List<CentroidCluster<DoublePoint>> clusters) {
    double error = 0;
    for (CentroidCluster<DoublePoint> cluster : clusters) {
      double[] centre = cluster.getCenter().getPoint();
      for (DoublePoint point : cluster.getPoints()) {
        double distance = MathArrays.distance(point.getPoint(), centre);
        error += distance * distance;
      }
    }
    return error;
  }

  private static List<DoublePoint> points(double[][] rows) {
    return Arrays.stream(rows).map(DoublePoint::new).toList();
  }

  /** Plain k-means on the pixels: the k-means++ of Commons Math. */
  public static ClusterAgreement kMeans(Digits digits, int clusters, long seed) {
    Map<DoublePoint, Integer> numbers = new IdentityHashMap<>();
    List<DoublePoint> points = points(digits.rows());
    for (int i = 0; i < digits.size(); i++) {
      numbers.put(points.get(i), i);
    }
    List<CentroidCluster<DoublePoint>> found =
        CommonsMathKMeans.of(clusters, KMEANS_ITERATIONS, seed).cluster(points);
    int[] cluster = new int[digits.size()];
    for (int n = 0; n < found.size(); n++) {
      for (DoublePoint point : found.get(n).getPoints()) {
        cluster[numbers.get(point)] = n;
      }
    }
    return ClusterAgreement.of(seed, cluster, digits.labels());
  }
}
