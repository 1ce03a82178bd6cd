package metaclustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import metaclustering.agreement.Agreement;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.training.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that are read in passes, against the same rows in memory. */
class PassClusteringTest {

  private static final int ROWS = 5_000;
  private static final int SAMPLE = 900;
  private static final int GROUPS = 3;
  private static final int CHOICES = 4;

  private static final ClusteringSettings SETTINGS =
      ClusteringSettings.builder().size(GROUPS, CHOICES).numClusters(3).build();

  /** Three groups, of four numbers and a name each; missing cells, zeros and weights. */
  private static PassesOfArrays passes(int atOnce) {
    return passes(atOnce, ROWS, 10);
  }

  /**
   * @param follow one of so many rows has a choice of its own in a group, the others are of a cluster
   */
  private static PassesOfArrays passes(int atOnce, int count, int follow) {
    Random random = new Random(3);
    List<AttributeSpec> attributes = new ArrayList<>();
    double[][][] centres = new double[GROUPS][CHOICES][4];
    for (int g = 0; g < GROUPS; g++) {
      for (int i = 0; i < 4; i++) {
        attributes.add(AttributeSpec.numeric("x" + g + i));
        for (int k = 0; k < CHOICES; k++) {
          centres[g][k][i] = 5 * random.nextGaussian();
        }
      }
      attributes.add(new AttributeSpec("name" + g, List.of("a", "b", "c", "d")));
    }
    double[][] rows = new double[count][5 * GROUPS];
    double[] weights = new double[count];
    for (int r = 0; r < count; r++) {
      weights[r] = 0.1 * (1 + random.nextInt(20));
      int shared = random.nextInt(3);
      for (int g = 0; g < GROUPS; g++) {
        int choice = random.nextInt(follow) == 0 ? random.nextInt(CHOICES) : (shared + g) % CHOICES;
        for (int i = 0; i < 4; i++) {
          double value = centres[g][choice][i] + random.nextGaussian();
          rows[r][5 * g + i] = random.nextInt(30) == 0 ? Double.NaN : value;
        }
        rows[r][5 * g + 4] = random.nextInt(30) == 0 ? Double.NaN : choice;
      }
    }
    return new PassesOfArrays(attributes, rows, weights, atOnce);
  }

  private static RowSource inMemory(PassesOfArrays passes) {
    return RowSource.of(passes.attributes, passes.rows, passes.weights);
  }

  private static PassClustering fit(PassesOfArrays passes, ClusteringSettings settings)
      throws InterruptedException {
    return PassClustering.fit(passes, SAMPLE, settings, TrainingListener.NONE);
  }

  /** All bits of a clustering but how long it took. */
  private static String bits(Clustering clustering) {
    return ClusteringJson.of(clustering).toString().replaceAll("\"seconds\":[^,}]*", "");
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void theErrorIsThatOfTrainingInMemory(Scaling scale) throws Exception {
    ClusteringSettings settings = SETTINGS.toBuilder().scale(scale).build();
    PassesOfArrays passes = passes(500);
    RowSource rows = inMemory(passes);
    Clustering expected = Clustering.fit(rows, settings, TrainingListener.NONE, Checkpoint.NONE);
    PassClustering found = fit(passes, settings);

    double error = expected.model().summary().relativeError();
    assertThat(found.clustering().model().summary().relativeError())
        .isLessThan(1.02 * error)
        .isGreaterThan(0.9 * error);
    assertThat(Agreement.adjustedRandIndex(
            found.clustering().clustersOf(rows), expected.clustersOf(rows)))
        .isGreaterThan(0.9);
    assertThat(found.clustering().model().reconstructionError())
        .isCloseTo(expected.model().reconstructionError(), within(0.02));
    assertThat(found.clustering().diagnostics().trainingRows()).isEqualTo(ROWS);
    assertThat(found.clustering().diagnostics().distinctCodes())
        .isEqualTo(Stream.of(found.clustering().model().encode(rows))
            .map(Arrays::toString)
            .distinct()
            .count());
    assertThat(found.sample().rowCount()).isEqualTo(SAMPLE);
    assertThat(passes.passes).isEqualTo(scale == Scaling.STANDARD ? 3 : 2);
  }

  /** The errors that passes measured are those of the model on all rows. */
  @Test
  void errorsAreMeasuredOnAllRows() throws Exception {
    PassesOfArrays passes = passes(500);
    Clustering found = fit(passes, SETTINGS).clustering();
    assertThat(found.model().summary().sizes()[0]).hasSize(CHOICES);
    double weight = Arrays.stream(passes.weights).sum();
    assertThat(Arrays.stream(found.model().summary().sizes()[0]).sum())
        .isCloseTo(weight, within(1e-6 * weight));
  }

  @Test
  void neitherThreadsNorPartsChangeABit() throws Exception {
    ClusteringSettings one = SETTINGS.toBuilder().numExecutionSlots(1).build();
    ClusteringSettings four = SETTINGS.toBuilder().numExecutionSlots(4).build();
    String expected = bits(fit(passes(500), one).clustering());
    assertThat(bits(fit(passes(37), four).clustering())).isEqualTo(expected);
    assertThat(bits(fit(passes(ROWS), four).clustering())).isEqualTo(expected);
  }

  @Test
  void numbersAreChosen() throws Exception {
    Clustering found = fit(
            passes(500, ROWS, 1),
            ClusteringSettings.builder().size(0, 0).numClusters(0).build())
        .clustering();
    assertThat(found.model().metaClusters()).isEqualTo(GROUPS);
    assertThat(found.model().centreCounts()).containsOnly(CHOICES);
    assertThat(found.choice().metaClusters()).isPresent();
  }

  @Test
  void oneGroupIsKMeans() throws Exception {
    ClusteringSettings settings = SETTINGS.toBuilder().size(1, 3).build();
    PassesOfArrays passes = passes(500);
    double error = Clustering.fit(
            inMemory(passes), settings, TrainingListener.NONE, Checkpoint.NONE)
        .model()
        .summary()
        .relativeError();
    assertThat(fit(passes, settings).clustering().model().summary().relativeError())
        .isCloseTo(error, within(0.02 * error));
  }

  @Test
  void fewRowsAreClusteredAsInMemory() throws Exception {
    PassesOfArrays passes = passes(77, SAMPLE, 10);
    Clustering expected =
        Clustering.fit(inMemory(passes), SETTINGS, TrainingListener.NONE, Checkpoint.NONE);
    assertThat(bits(fit(passes, SETTINGS).clustering())).isEqualTo(bits(expected));
  }

  @Test
  void progressTellsWhatIsLeft() throws Exception {
    List<Progress> told = new ArrayList<>();
    PassClustering.fit(passes(10), SAMPLE, SETTINGS, progress -> told.add(progress));
    assertThat(told.stream().map(Progress::phase).distinct())
        .containsSubsequence(Progress.Phase.LEARNING, Progress.Phase.CLUSTERING);
    assertThat(told)
        .filteredOn(p -> p.phase() == Progress.Phase.READING)
        .isNotEmpty()
        .allSatisfy(p -> {
          assertThat(p.rowsAtMost()).isBetween(p.rowsSeen(), (long) ROWS);
          assertThat(p.secondsLeft()).isBetween(0.0, 100.0);
        });
  }

  @Test
  void aStopKeepsWhatWasLearned() throws Exception {
    PassClustering found = PassClustering.fit(
        passes(500), SAMPLE, SETTINGS, progress -> progress.phase() == Progress.Phase.READING);
    assertThat(found.clustering().diagnostics().stopped()).isTrue();
    assertThat(found.clustering().model().summary().relativeError()).isBetween(0.0, 1.0);
  }

  @Test
  void anInterruptionLeavesNothing() throws Exception {
    List<Path> before = files();
    Thread caller = Thread.currentThread();
    PassesOfArrays passes =
        new PassesOfArrays(passes(500).attributes, passes(500).rows, passes(500).weights, 500) {
          @Override
          int count() {
            if (passes == 2) {
              caller.interrupt();
            }
            return rows.length;
          }
        };
    assertThatThrownBy(() -> fit(passes, SETTINGS)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(files()).isEqualTo(before);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("metaclustering-rows-"))
          .toList();
    }
  }

  @Test
  void otherRowsInAnotherPassAreNoticed() {
    PassesOfArrays base = passes(500);
    PassesOfArrays passes =
        new PassesOfArrays(base.attributes, base.rows, base.weights, base.atOnce) {
          @Override
          int count() {
            return passes == 2 ? ROWS - 1 : ROWS;
          }
        };
    assertThatThrownBy(() -> fit(passes, SETTINGS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("have changed", "5000", "4999");
  }

  @Test
  void badCellsAreNamedByTheirRow() {
    PassesOfArrays passes = passes(500);
    passes.rows[4320][2] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> fit(passes, SETTINGS))
        .hasMessageContainingAll("row 4321", "'x02'", "infinite");
  }

  @Test
  void thereMustBeRows() {
    assertThatThrownBy(() -> fit(passes(500, 0, 10), SETTINGS)).hasMessageContaining("no rows");
  }
}
