package metaclustering.lab.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import metaclustering.agreement.Agreement;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnlineTrainingTest {

  private static final GroupedTable DATA = Synthetic.binaryPrototypes(12, 2, 3, 0.02, 301, 1);

  private static Table table() {
    return Table.read(RowSource.of(DATA.rows()), Scaling.RANGE);
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void groupsAreFoundInSomePasses(LearningRule rule) throws InterruptedException {
    ClusteringSettings.Builder settings =
        ClusteringSettings.builder().size(2, 3).rule(rule).seed(2);
    if (rule == LearningRule.ARTICLE) {
      settings.maskRate(0.5).centreRate(0.3).randomRate(0.02);
    }
    try (Table table = table();
        OnlineTraining training = new OnlineTraining(table, settings.build())) {
      assertThat(training.rowsSeen()).isZero();
      assertThat(training.takeError()).isNaN();
      training.learn(100);
      double first = training.takeError();
      for (int i = 0; i < 20; i++) {
        training.learn(301);
      }
      assertThat(training.rowsSeen()).isEqualTo(100 + 20 * 301);
      assertThat(Agreement.adjustedRandIndex(training.owners(), DATA.groupOf())).isOne();
      training.takeError();
      training.learn(100);
      assertThat(training.takeError()).isPositive().isLessThan(first);
      float[][] masks = training.masks();
      for (int a = 0; a < 12; a++) {
        assertThat(masks[0][a] + masks[1][a]).isCloseTo(1, within(1e-5f));
        assertThat(Math.max(masks[0][a], masks[1][a])).isGreaterThan(0.9f);
        assertThat(training.model().mask(1, a)).isEqualTo(masks[1][a]);
      }
    }
  }

  /** In one piece or in many, the blocks are other ones, but the same rows come in the same order. */
  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void rowsComeInTheirOrder(LearningRule rule) throws InterruptedException {
    ClusteringSettings settings =
        ClusteringSettings.builder().size(2, 3).rule(rule).blockSize(1).build();
    try (Table table = table();
        OnlineTraining once = new OnlineTraining(table, settings);
        OnlineTraining often = new OnlineTraining(table, settings)) {
      once.learn(700);
      for (int i = 0; i < 100; i++) {
        often.learn(7);
      }
      assertThat(often.masks()).isDeepEqualTo(once.masks());
      assertThat(often.model().centre(1, 2)).isEqualTo(once.model().centre(1, 2));
      assertThat(often.takeError()).isCloseTo(once.takeError(), within(1e-7));
      once.learn(1);
      assertThat(often.masks()).isNotEqualTo(once.masks());
    }
  }

  @Test
  void itCanBeInterrupted() {
    try (Table table = table();
        OnlineTraining training =
            new OnlineTraining(table, ClusteringSettings.builder().size(2, 3).build())) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> training.learn(1)).isInstanceOf(InterruptedException.class);
      assertThat(training.rowsSeen()).isZero();
    }
  }

  @Test
  void thereMustBeSomethingToLearn() {
    try (Table table = table()) {
      ClusteringSettings settings = ClusteringSettings.builder().size(13, 3).build();
      assertThatThrownBy(() -> new OnlineTraining(table, settings))
          .hasMessageContaining("numMetaClusters is 13")
          .hasMessageContaining("it must be at most 12");
    }
  }
}
