package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A single attribute group is k-means, and no group has centres without rows. */
class KMeansTrainingTest {

  private static final double[][] NINE = {
    {1010, 322},
    {1011, 321},
    {1122, 240},
    {1119, 246},
    {1126, 238},
    {1121, 244},
    {1120, 230},
    {31, 105},
    {31, 104}
  };

  /** Rows about 60 points, of spreads and sizes that differ. */
  private static double[][] blobs(int rows) {
    Random random = new Random(5);
    double[][] points = new double[60][6];
    for (double[] point : points) {
      Arrays.setAll(point, d -> random.nextDouble());
    }
    double[][] result = new double[rows][];
    for (int i = 0; i < rows; i++) {
      double u = random.nextDouble();
      int blob = (int) (u * u * points.length);
      double spread = 0.01 + 0.001 * blob;
      result[i] = Arrays.stream(points[blob])
          .map(x -> x + spread * random.nextGaussian())
          .toArray();
    }
    return result;
  }

  private static TrainedModel train(double[][] rows, ClusteringSettings settings)
      throws InterruptedException {
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      return TableTraining.train(table, settings, TrainingListener.NONE);
    }
  }

  private static ClusteringSettings settings(int groups, int centres, int seed) {
    return ClusteringSettings.builder().size(groups, centres).seed(seed).build();
  }

  private static long used(MetaClusterModel model, int m) {
    return IntStream.range(0, model.centreCount(m))
        .filter(k -> model.summary().size(m, k) > 0)
        .count();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void fiveAnswersHaveACentreEach(int seed) throws InterruptedException {
    double[][] rows =
        IntStream.range(0, 100).mapToObj(i -> new double[] {i % 5}).toArray(double[][]::new);
    MetaClusterModel model = train(rows, settings(1, 5, seed)).model();
    assertThat(used(model, 0)).isEqualTo(5);
    assertThat(model.summary().relativeError()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyDistinctRowHasACentreIfThereAreEnough(int seed) throws InterruptedException {
    int[] numbers = {0, 1, 2, 2, 0, 3, 4, 3, 1, 5, 6, 7, 7, 8, 8, 8, 8};
    double[][] rows = Arrays.stream(numbers).mapToObj(i -> NINE[i]).toArray(double[][]::new);
    MetaClusterModel model = train(rows, settings(1, 10, seed)).model();
    assertThat(used(model, 0)).isEqualTo(9);
    assertThat(model.summary().relativeError()).isLessThan(1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void moreCentresHaveLessErrorAndNoneIsIdle(int seed) throws InterruptedException {
    double[][] rows = blobs(1_500);
    double last = 1;
    for (int centres : new int[] {10, 20, 50, 100}) {
      MetaClusterModel model = train(rows, settings(1, centres, seed)).model();
      assertThat(used(model, 0)).isEqualTo(centres);
      assertThat(model.summary().relativeError()).isLessThan(last);
      last = model.summary().relativeError();
    }
  }

  @Test
  void centresAreTheMeansOfTheirRows() throws InterruptedException {
    double[][] rows = blobs(800);
    TrainedModel trained = train(rows, settings(1, 12, 1));
    double[][] sums = new double[12][6];
    int[] counts = new int[12];
    for (int i = 0; i < rows.length; i++) {
      int k = trained.codes()[i][0];
      counts[k]++;
      for (int d = 0; d < 6; d++) {
        sums[k][d] += rows[i][d];
      }
    }
    for (int k = 0; k < 12; k++) {
      double[] values = trained.model().centreValues(0, k);
      for (int d = 0; d < 6; d++) { // it may end within a ten thousandth of the error
        assertThat(values[d]).isCloseTo(sums[k][d] / counts[k], within(0.01));
      }
    }
  }

  @Test
  void threadsDoNotChangeTheResult() throws InterruptedException {
    double[][] rows = blobs(6_000);
    ClusteringSettings settings = settings(1, 70, 4);
    TrainedModel one = train(rows, settings.toBuilder().numExecutionSlots(1).build());
    TrainedModel three = train(rows, settings.toBuilder().numExecutionSlots(3).build());
    assertThat(three.codes()).isDeepEqualTo(one.codes());
    assertThat(three.model().centres(0)).isDeepEqualTo(one.model().centres(0));
  }

  /** Three columns have 6 distinct rows, three others 12. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noGroupHasIdleCentresWhileItHasDistinctRows(int seed) throws InterruptedException {
    Random random = new Random(7);
    double[][] rows = new double[400][];
    for (int i = 0; i < rows.length; i++) {
      double six = i < 380 ? i % 2 : i % 6;
      double twelve = random.nextInt(10) == 0 ? random.nextInt(12) : random.nextInt(2);
      rows[i] = new double[] {
        six, six * six, twelve, 3 * twelve, Math.sqrt(six), Math.abs(5 - twelve) + twelve
      };
    }
    for (int centres : new int[] {4, 8, 11, 14}) {
      MetaClusterModel model = train(rows, settings(2, centres, seed)).model();
      assertThat(model.owned(0)).isNotEmpty();
      assertThat(model.owned(1)).isNotEmpty();
      for (int m = 0; m < 2; m++) {
        int[] owned = model.owned(m);
        long distinct = Arrays.stream(rows)
            .map(row ->
                Arrays.toString(Arrays.stream(owned).mapToDouble(a -> row[a]).toArray()))
            .distinct()
            .count();
        assertThat(used(model, m)).isEqualTo(Math.min(centres, distinct));
      }
    }
  }
}
