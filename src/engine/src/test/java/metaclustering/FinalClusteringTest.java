package metaclustering;

import static metaclustering.agreement.Agreement.adjustedRandIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.FinalClusterMethod;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.training.Checkpoint;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clusters that are there are found, in every seed. */
class FinalClusteringTest {

  private final RandomGenerator random = new Well19937c(7);

  /** A table whose rows are made from their class. */
  private record Made(RowSource rows, int[] classes) {}

  private static Made made(int rows, int classes, IntFunction<double[]> ofClass) {
    double[][] table = new double[rows][];
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      labels[i] = i % classes;
      table[i] = ofClass.apply(labels[i]);
    }
    return new Made(RowSource.of(table), labels);
  }

  private double normal(double mean) {
    return mean + random.nextGaussian();
  }

  private static ClusteringSettings.Builder settings(int clusters, long seed) {
    return ClusteringSettings.builder().numClusters(clusters).seed(seed);
  }

  private static Clustering fit(RowSource rows, ClusteringSettings settings)
      throws InterruptedException {
    return Clustering.fit(rows, settings, TrainingListener.NONE, Checkpoint.NONE);
  }

  private static double agreement(Made made, ClusteringSettings settings)
      throws InterruptedException {
    return adjustedRandIndex(fit(made.rows, settings).clustersOf(made.rows), made.classes);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void noiseDoesNotOutvoteStructure(long seed) throws Exception {
    Made made = made(400, 2, c -> {
      double[] row = new double[12];
      for (int a = 0; a < row.length; a++) {
        row[a] = a < 6 ? normal(6 * c) : random.nextDouble();
      }
      return row;
    });
    assertThat(agreement(made, settings(2, seed).build())).isEqualTo(1);
    Clustering chosen = fit(made.rows, settings(0, seed).build());
    assertThat(chosen.clusters().clusters()).isEqualTo(2);
    assertThat(chosen.finalChoice().curve()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void groupsOfOneColumnAndItsCopyAreFound(long seed) throws Exception {
    Made made = made(120, 3, c -> {
      double x = normal(10 * c);
      return new double[] {x, 3 * x + 1};
    });
    assertThat(agreement(made, settings(3, seed).build())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void blobsOfThePlaneAreFound(long seed) throws Exception {
    Made made = made(200, 4, c -> new double[] {normal(15 * (c % 2)), normal(15 * (c / 2))});
    assertThat(agreement(made, settings(4, seed).build())).isEqualTo(1);
    assertThat(agreement(made, settings(4, seed).size(1, 7).build())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fewFarRowsAreACluster(long seed) throws Exception {
    double[][] table = new double[500][4];
    int[] classes = new int[table.length];
    for (int i = 0; i < table.length; i++) {
      classes[i] = i < 5 ? 1 : 0;
      for (int a = 0; a < 4; a++) {
        table[i][a] = normal(i < 5 ? 25 : 0);
      }
    }
    Made made = new Made(RowSource.of(table), classes);
    assertThat(agreement(made, settings(2, seed).build())).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aHugeValueHidesNoClusters(long seed) throws Exception {
    double[][] table = new double[301][];
    int[] classes = new int[table.length];
    for (int i = 0; i < 300; i++) {
      classes[i] = i % 2;
      table[i] = new double[] {normal(8 * classes[i]), normal(8 * classes[i])};
    }
    table[300] = new double[] {1e4, 1e4};
    classes[300] = 2;
    assertThat(
            agreement(new Made(RowSource.of(table), classes), settings(3, seed).build()))
        .isEqualTo(1);
    table[300] = new double[] {1e4, 4};
    classes[300] = 1;
    assertThat(
            agreement(new Made(RowSource.of(table), classes), settings(2, seed).build()))
        .isGreaterThan(.97);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void hoursOfTheDayAreClusters(long seed) throws Exception {
    Made made = made(400, 2, c -> {
      boolean second = random.nextBoolean();
      double hour = c == 0 ? (second ? 18 : 8) : (second ? 23 : 13);
      boolean other = random.nextBoolean();
      double late = c == 0 ? (other ? 20 : 10) : (other ? 3 : 15);
      return new double[] {hour + .7 * random.nextGaussian(), late + .7 * random.nextGaussian()};
    });
    assertThat(agreement(made, settings(2, seed).build())).isGreaterThan(.9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void moonsAreNeighbours(long seed) throws Exception {
    Made made = moons(300);
    Clustering found = fit(made.rows, settings(2, seed).build());
    assertThat(adjustedRandIndex(found.clustersOf(made.rows), made.classes)).isEqualTo(1);
    assertThat(found.finalChoice().method()).isEqualTo(FinalClusterMethod.NEIGHBOURS);
    assertThat(found.finalChoice().reason()).contains("fall apart");
  }

  private Made moons(int rows) {
    return made(rows, 2, c -> {
      double angle = Math.PI * random.nextDouble();
      double x = c == 0 ? Math.cos(angle) : 1 - Math.cos(angle);
      double y = c == 0 ? Math.sin(angle) : .5 - Math.sin(angle);
      return new double[] {x + .05 * random.nextGaussian(), y + .05 * random.nextGaussian()};
    });
  }

  /** Eight rings in the plane, which k-means cuts into pieces. */
  private Made rings() {
    return made(1_600, 8, c -> {
      double angle = 2 * Math.PI * random.nextDouble();
      double x = 3 * (c % 4 / 2) + Math.cos(angle) * (c < 4 ? 1 : .3);
      double y = 3 * (c % 2) + Math.sin(angle) * (c < 4 ? 1 : .3);
      return new double[] {x + .03 * random.nextGaussian(), y + .03 * random.nextGaussian()};
    });
  }

  @Test
  void ofManyRowsAndClustersNeighboursThatStayTogetherDecide() throws Exception {
    Made made = rings();
    Clustering found = fit(made.rows, settings(8, 1).build());
    assertThat(found.finalChoice().reason()).contains("clusters of k-means");
    assertThat(adjustedRandIndex(found.clustersOf(made.rows), made.classes)).isGreaterThan(.97);
  }

  @ParameterizedTest
  @CsvSource({"300, 2", "1500, 2"})
  void asManyClustersAreChosenAsThereAreMoons(int rows, int moons) throws Exception {
    Made made = moons(rows);
    Clustering found = fit(made.rows, settings(0, 1).build());
    assertThat(found.clusters().clusters()).isEqualTo(moons);
    assertThat(adjustedRandIndex(found.clustersOf(made.rows), made.classes)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"300, 3", "600, 12", "1500, 3", "1800, 12"})
  void asManyClustersAreChosenAsThereAreBlobs(int rows, int blobs) throws Exception {
    Made made = made(rows, blobs, c -> new double[] {normal(20 * (c % 4)), normal(20 * (c / 4))});
    Clustering found = fit(made.rows, settings(0, 1).build());
    assertThat(found.clusters().clusters()).isEqualTo(blobs);
    assertThat(adjustedRandIndex(found.clustersOf(made.rows), made.classes)).isGreaterThan(.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void manyRowsWithoutStructureAreNoCommunities(int attributes) throws Exception {
    Made made = made(
        1_500,
        1,
        c -> DoubleStream.generate(random::nextDouble).limit(attributes).toArray());
    Clustering found = fit(made.rows, settings(0, 1).build());
    assertThat(found.finalChoice().method()).isEqualTo(FinalClusterMethod.MIXTURE);
    assertThat(found.clusters().clusters()).isLessThanOrEqualTo(10);
  }

  @Test
  void withoutStructureThereIsOneCluster() throws Exception {
    Made made = made(400, 1, c -> new double[] {normal(0), normal(0), normal(0)});
    Clustering found = fit(made.rows, settings(0, 1).build());
    assertThat(found.clusters().clusters()).isEqualTo(1);
    assertThat(found.finalChoice().curve().orElseThrow().best()).isEqualTo(1);
  }

  /** Numbers and nominal values, some missing, of rows with weights and duplicates. */
  private RowSource awkward() {
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("x"),
        new AttributeSpec("colour", List.of("red", "green", "blue")),
        new AttributeSpec("yes", List.of("no", "yes")),
        AttributeSpec.numeric("constant"),
        AttributeSpec.numeric("count"));
    List<double[]> rows = new ArrayList<>();
    double[] weights = new double[150];
    for (int i = 0; i < 150; i++) {
      int c = i % 3;
      double[] row = {
        normal(8 * c),
        random.nextInt(10) == 0 ? 0 : c,
        random.nextInt(10) == 0 ? 1 : c / 2,
        7,
        c == 1 ? 0 : random.nextInt(5)
      };
      if (i % 7 == 0) {
        row[i % 5] = Double.NaN;
      }
      rows.add(i % 10 == 9 ? rows.get(i - 3) : row);
      weights[i] = i % 20 == 0 ? 0 : 1 + i % 3;
    }
    return RowSource.of(attributes, rows.toArray(double[][]::new), weights);
  }

  @ParameterizedTest
  @EnumSource
  void everyMethodTakesMissingValuesWeightsAndDuplicates(
      FinalClusterMethod method, @TempDir Path folder) throws Exception {
    RowSource rows = awkward();
    ClusteringSettings settings = settings(3, 1).finalClusters(method).build();
    Clustering found = fit(rows, settings);
    assertThat(found.clusters().clusters()).isEqualTo(3);
    int[] classes = new int[rows.rowCount()];
    Arrays.setAll(classes, i -> (i % 10 == 9 ? i - 3 : i) % 3);
    assertThat(adjustedRandIndex(found.clustersOf(rows), classes))
        .isGreaterThan(method == FinalClusterMethod.CODES ? .5 : .7);
    Clustering again = fit(rows, settings.toBuilder().numExecutionSlots(3).build());
    Path file = folder.resolve("clustering.json");
    found.write(file);
    Clustering read = Clustering.read(file);
    assertThat(read.finalChoice().reason()).isEqualTo(found.finalChoice().reason());
    for (int i = 0; i < rows.rowCount(); i++) {
      float[] row = found.model().layout().encode(rows, i);
      double[] memberships = found.logMemberships(row);
      double sum = 0;
      for (double log : memberships) {
        sum += Math.exp(log);
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
      assertThat(again.logMemberships(row)).isEqualTo(memberships);
      assertThat(read.logMemberships(row)).isEqualTo(memberships);
      double density = found.logDensity().applyAsDouble(row);
      assertThat(density).isFinite();
      assertThat(read.logDensity().applyAsDouble(row)).isEqualTo(density);
    }
    int[] code = found.model().encode(found.model().layout().encode(rows, 0));
    assertThat(found.clusterOf(code)).isBetween(0, 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "MIXTURE", "NEIGHBOURS"})
  void theNumberOfClustersIsThatOfTheSettings(FinalClusterMethod method) throws Exception {
    Made one = made(60, 3, c -> new double[] {normal(9 * c)});
    for (int clusters = 1; clusters <= 5; clusters++) {
      ClusteringSettings settings =
          settings(clusters, 1).size(1, 4).finalClusters(method).build();
      assertThat(fit(one.rows, settings).clusters().clusters()).isEqualTo(clusters);
    }
    assertThat(agreement(one, settings(3, 1).finalClusters(method).build())).isEqualTo(1);
  }

  @Test
  void densityIntegratesToOne() throws Exception {
    Made one = made(100, 2, c -> new double[] {normal(9 * c)});
    Clustering found = fit(one.rows, settings(2, 1).build());
    double sum = 0;
    double step = .01;
    for (double x = -400; x < 400; x += step) {
      float[] row = found.model().layout().encode(new double[] {x});
      sum += step * Math.exp(found.logDensity().applyAsDouble(row));
    }
    assertThat(sum).isCloseTo(1, within(.01));
  }
}
