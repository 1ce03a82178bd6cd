package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import metaclustering.fixtures.Synthetic;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckpointsTest {

  @TempDir
  Path folder;

  private static Table table(int seed) {
    return Table.read(
        RowSource.of(Synthetic.binaryPrototypes(12, 2, 3, 0.2, 100, seed).rows()), Scaling.RANGE);
  }

  private static ClusteringSettings.Builder settings() {
    return ClusteringSettings.builder().size(3, 3).passes(2).randomRate(0.1);
  }

  private static void assertSame(TrainedModel actual, TrainedModel expected) {
    assertThat(actual.codes()).isDeepEqualTo(expected.codes());
    assertThat(actual.model().masks()).isDeepEqualTo(expected.model().masks());
    assertThat(actual.model().centre(1, 1)).isEqualTo(expected.model().centre(1, 1));
    assertThat(actual.rowsSeen()).isEqualTo(expected.rowsSeen());
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void goesOnFromAnyMoment(LearningRule rule) throws InterruptedException {
    ClusteringSettings settings = settings().rule(rule).build();
    Path file = folder.resolve("checkpoint");
    try (Table table = table(1)) {
      TrainedModel expected = TableTraining.train(table, settings, TrainingListener.NONE);
      for (int every = 1; every < 700; every += 37) {
        Checkpoint checkpoint = new Checkpoint(file, every);
        assertSame(
            TableTraining.train(table, settings, TrainingListener.NONE, checkpoint), expected);
        // from the last checkpoint, with another number of threads
        ClusteringSettings threads = settings().rule(rule).numExecutionSlots(2).build();
        assertSame(
            TableTraining.train(
                table, threads, TrainingListener.NONE, new Checkpoint(file, Integer.MAX_VALUE)),
            expected);
        file.toFile().delete();
      }
    }
  }

  @Test
  void isWrittenWhenItIsTime() throws Exception {
    Path file = folder.resolve("checkpoint");
    try (Table table = table(1)) {
      ClusteringSettings settings = settings().polishRounds(0).build();
      TableTraining.train(table, settings, TrainingListener.NONE, new Checkpoint(file, 201));
      assertThat(file).doesNotExist();
      TableTraining.train(table, settings, TrainingListener.NONE, new Checkpoint(file, 200));
      assertThat(file).exists();
    }
  }

  @Test
  void thatOfAnotherTrainingIsRefused() throws Exception {
    Path file = folder.resolve("checkpoint");
    Checkpoint checkpoint = new Checkpoint(file, 50);
    try (Table table = table(1);
        Table other = table(2)) {
      TableTraining.train(table, settings().build(), TrainingListener.NONE, checkpoint);
      assertThatThrownBy(() ->
              TableTraining.train(other, settings().build(), TrainingListener.NONE, checkpoint))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("the checkpoint " + file)
          .hasMessageContaining("other rows or options");
      assertThatThrownBy(() -> TableTraining.train(
              table, settings().seed(2).build(), TrainingListener.NONE, checkpoint))
          .hasMessageContaining("other rows or options");
    }
    Files.writeString(file, "text");
    try (Table table = table(1)) {
      assertThatThrownBy(() ->
              TableTraining.train(table, settings().build(), TrainingListener.NONE, checkpoint))
          .hasMessageContaining("cannot read " + file);
      Checkpoint nowhere = new Checkpoint(file.resolve("below"), 50);
      assertThatThrownBy(
              () -> TableTraining.train(table, settings().build(), TrainingListener.NONE, nowhere))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("cannot write " + nowhere.file());
    }
  }

  @Test
  void aCheckpointNeedsRows() {
    assertThatThrownBy(() -> new Checkpoint(null, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every is 0; it must be at least 1");
    assertThat(new Checkpoint(null, 1).everyRows()).isEqualTo(1);
  }
}
