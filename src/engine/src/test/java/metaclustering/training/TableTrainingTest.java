package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import metaclustering.fixtures.Synthetic;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class TableTrainingTest {

  private static Table prototypes(int columns, int groups, int rows) {
    double[][] data =
        Synthetic.binaryPrototypes(columns, groups, 8, 0.1, rows, 1).rows();
    return Table.read(RowSource.of(data), Scaling.RANGE);
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void threadsNeverChangeTheResult(LearningRule rule) throws InterruptedException {
    ClusteringSettings.Builder settings =
        ClusteringSettings.builder().size(8, 32).rule(rule).passes(1).seed(3);
    try (Table table = prototypes(512, 8, 2_000)) {
      TrainedModel one =
          TableTraining.train(table, settings.numExecutionSlots(1).build(), TrainingListener.NONE);
      for (int threads : new int[] {1, 2, 3}) {
        TrainedModel again = TableTraining.train(
            table, settings.numExecutionSlots(threads).build(), TrainingListener.NONE);
        assertThat(again.codes()).isDeepEqualTo(one.codes());
        assertThat(again.model().masks()).isDeepEqualTo(one.model().masks());
        for (int m = 0; m < 8; m++) {
          for (int k = 0; k < 32; k++) {
            assertThat(again.model().centre(m, k)).isEqualTo(one.model().centre(m, k));
          }
        }
      }
    }
  }

  @Test
  void everyPolishRoundLowersTheError() throws InterruptedException {
    List<Double> errors = new ArrayList<>();
    TrainingListener listener = progress -> {
      if (progress.phase() == Progress.Phase.POLISHING) {
        errors.add(progress.error());
      }
      return true;
    };
    // overlapping views, so that there is much to polish
    double[][] rows = Synthetic.gaussianViews(6, 60, 5, 1, 3_000, 2).rows();
    try (Table table = Table.read(RowSource.of(rows), Scaling.STANDARD)) {
      TrainedModel trained = TableTraining.train(
          table, ClusteringSettings.builder().size(4, 6).passes(1).build(), listener);
      assertThat(errors).hasSizeGreaterThan(2);
      for (int i = 1; i < errors.size(); i++) {
        assertThat(errors.get(i)).isLessThanOrEqualTo(errors.get(i - 1) + 1e-9);
      }
      MetaClusterModel model = trained.model();
      assertThat(model.summary().relativeError())
          .isLessThanOrEqualTo(errors.get(errors.size() - 1) + 1e-6);
      for (float[] mask : model.masks()) {
        for (float weight : mask) {
          assertThat(weight).isIn(0f, 1f);
        }
      }
    }
  }

  @Test
  void polishingLowersTheErrorOfBothRules() throws InterruptedException {
    double[][] rows = Synthetic.gaussianViews(4, 24, 4, 2, 2_000, 4).rows();
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      for (LearningRule rule : LearningRule.values()) {
        ClusteringSettings.Builder settings =
            ClusteringSettings.builder().size(4, 4).rule(rule).passes(5);
        double rough = relativeError(table, settings.polishRounds(0).build());
        double polished = relativeError(table, settings.polishRounds(20).build());
        assertThat(polished).as(rule.name()).isLessThan(rough);
      }
    }
  }

  private static double relativeError(Table table, ClusteringSettings settings)
      throws InterruptedException {
    return TableTraining.train(table, settings, TrainingListener.NONE)
        .model()
        .summary()
        .relativeError();
  }

  @Test
  void listenerHearsOfBothPhasesAndCanStop() throws InterruptedException {
    try (Table table = prototypes(512, 8, 5_000)) {
      List<Progress> heard = new ArrayList<>();
      ClusteringSettings settings =
          ClusteringSettings.builder().size(8, 32).passes(1).build();
      TableTraining.train(table, settings, heard::add);
      assertThat(heard)
          .extracting(Progress::phase)
          .contains(Progress.Phase.LEARNING, Progress.Phase.POLISHING);
      Progress last = heard.stream()
          .filter(p -> p.phase() == Progress.Phase.LEARNING)
          .reduce((first, second) -> second)
          .orElseThrow();
      assertThat(last.rowsSeen()).isEqualTo(5_000).isEqualTo(last.rowsAtMost());
      assertThat(last.rowsPerSecond()).isPositive();
      assertThat(last.error()).isBetween(0.0, 1.5);
      assertThat(last.maskCertainty()).isBetween(1.0 / 8, 1.0);
      assertThat(last.passes()).isEqualTo(1);

      TrainedModel stopped = TableTraining.train(
          table, ClusteringSettings.builder().size(8, 32).passes(100).build(), p -> false);
      assertThat(stopped.rowsSeen()).isLessThan(100_000);
      assertThat(stopped.model().summary().relativeError()).isPositive();
    }
  }

  @Test
  void interruptionEndsWithinASecondAndLeavesNoThread() throws InterruptedException {
    try (Table table = prototypes(512, 8, 5_000)) {
      ClusteringSettings settings = ClusteringSettings.builder()
          .size(8, 64)
          .passes(1_000)
          .numExecutionSlots(2)
          .build();
      CountDownLatch running = new CountDownLatch(1);
      AtomicReference<Throwable> end = new AtomicReference<>();
      Thread training = new Thread(() -> {
        try {
          TableTraining.train(table, settings, p -> {
            running.countDown();
            return true;
          });
        } catch (InterruptedException | RuntimeException e) {
          end.set(e);
        }
      });
      training.start();
      running.await();
      long start = System.nanoTime();
      training.interrupt();
      training.join();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
      assertThat(end.get()).isInstanceOf(InterruptedException.class);
      Thread.sleep(200);
      assertThat(Thread.getAllStackTraces().keySet())
          .extracting(Thread::getName)
          .doesNotContain("metaclustering-worker");
    }
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertThatThrownBy(() -> ClusteringSettings.builder().size(-1, 5).build())
        .hasMessageContaining("numMetaClusters is -1")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> ClusteringSettings.builder().size(2, -1).build())
        .hasMessageContaining("clustersEach is -1")
        .hasMessageContaining("-1");
    assertThatThrownBy(() -> ClusteringSettings.builder().maskRate(0).build())
        .hasMessageContaining("maskRate");
    assertThatThrownBy(() -> ClusteringSettings.builder().centreRate(1.5).build())
        .hasMessageContaining("centreRate")
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> ClusteringSettings.builder().randomRate(Double.NaN).build())
        .hasMessageContaining("randomRate")
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> ClusteringSettings.builder().blockSize(0).build())
        .hasMessageContaining("blockSize");
    assertThatThrownBy(() -> ClusteringSettings.builder().passes(-1).build())
        .hasMessageContaining("passes");
    assertThatThrownBy(() -> ClusteringSettings.builder().polishRounds(-1).build())
        .hasMessageContaining("polishRounds");
  }

  @Test
  void oneMetaClusterIsKMeans() throws InterruptedException {
    double[][] rows = new double[300][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i % 3 * 10 + i % 7 * 0.1, i % 3 * -5 + i % 5 * 0.1};
    }
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      TrainedModel trained = TableTraining.train(
          table, ClusteringSettings.builder().size(1, 3).build(), TrainingListener.NONE);
      for (int i = 3; i < rows.length; i++) {
        assertThat(trained.codes()[i]).isEqualTo(trained.codes()[i % 3]);
      }
      assertThat(trained.model().summary().relativeError()).isLessThan(0.01);
    }
  }
}
