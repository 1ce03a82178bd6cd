package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a training does first, next and last, on small tables. */
class TrainingPhasesTest {

  private static final GroupedTable DATA = Synthetic.binaryPrototypes(12, 2, 3, 0.05, 200, 1);

  private static Table table() {
    return Table.read(RowSource.of(DATA.rows()), Scaling.RANGE);
  }

  private static ClusteringSettings.Builder settings() {
    return ClusteringSettings.builder().size(2, 3);
  }

  private static void refused(double[][] rows, double weight, int metaClusters, String message) {
    double[] weights = new double[rows.length];
    java.util.Arrays.fill(weights, weight);
    List<AttributeSpec> attributes =
        List.of(AttributeSpec.numeric("a"), AttributeSpec.numeric("b"));
    try (Table table = Table.read(RowSource.of(attributes, rows, weights), Scaling.RANGE)) {
      assertThatThrownBy(() -> TableTraining.train(
              table, settings().size(metaClusters, 2).build(), TrainingListener.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(message);
    }
  }

  @Test
  void whatCannotBeLearnedFromIsNamed() {
    refused(new double[][] {{1, 2}}, 1, 1, "at least 2 training rows are needed, there are 1");
    refused(new double[][] {{1, 2}, {3, 4}}, 0, 1, "all training rows have the weight 0");
    refused(new double[][] {{1, 2}, {1, 2}}, 1, 1, "nothing to learn from the training rows");
    refused(
        new double[][] {{1, 2}, {1, 3}},
        1,
        2,
        "numMetaClusters is 2; it must be at most 1, the number of attributes with two different");
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void passesCountRowsOfSomeWeight(LearningRule rule) throws InterruptedException {
    double[] weights = new double[200];
    for (int i = 0; i < 200; i++) {
      weights[i] = i % 4 == 0 ? 0 : 1;
    }
    RowSource plain = RowSource.of(DATA.rows());
    RowSource rows = RowSource.of(plain.attributes(), DATA.rows(), weights);
    try (Table table = Table.read(rows, Scaling.RANGE)) {
      List<Progress> heard = new ArrayList<>();
      TrainedModel trained =
          TableTraining.train(table, settings().rule(rule).passes(3).build(), heard::add);
      assertThat(trained.rowsSeen()).isEqualTo(3 * 150);
      assertThat(trained.codes()).hasDimensions(200, 2);
      Progress learned = heard.stream()
          .filter(p -> p.phase() == Progress.Phase.LEARNING)
          .reduce((first, second) -> second)
          .orElseThrow();
      assertThat(learned.pass()).isEqualTo(3);
      assertThat(learned.passes()).isEqualTo(3);
      assertThat(learned.rowsSeen()).isEqualTo(450);
      assertThat(learned.rowsAtMost()).isEqualTo(450);
      assertThat(learned.error()).isBetween(0.0, 1.5);
      assertThat(learned.maskCertainty()).isBetween(0.5, 1.0);
    }
  }

  @Test
  void withoutANumberOfPassesLearningEndsWhenMasksHaveSettled() throws InterruptedException {
    try (Table table = table()) {
      TrainedModel trained = TableTraining.train(table, settings().build(), TrainingListener.NONE);
      assertThat(trained.rowsSeen()).isBetween(1_000L, 30_000L);
      int[] owners = new int[12];
      for (int a = 0; a < 12; a++) {
        owners[a] = trained.model().owner(a);
      }
      assertThat(Agreement.adjustedRandIndex(owners, DATA.groupOf())).isOne();
    }
  }

  @Test
  void noMorePolishRoundsThanAskedFor() throws InterruptedException {
    try (Table table = table()) {
      for (int rounds : new int[] {0, 1, 2}) {
        List<Progress> heard = new ArrayList<>();
        TrainedModel trained = TableTraining.train(
            table, settings().size(3, 2).passes(1).polishRounds(rounds).build(), heard::add);
        assertThat(heard)
            .filteredOn(p -> p.phase() == Progress.Phase.POLISHING)
            .hasSize(rounds)
            .allMatch(p -> p.passes() == rounds);
        float largest = trained.model().mask(trained.model().owner(0), 0);
        assertThat(largest == 1).isEqualTo(rounds > 0);
      }
    }
  }

  @Test
  void aListenerEndsEitherPhase() throws InterruptedException {
    try (Table table = table()) {
      ClusteringSettings settings = settings().size(3, 2).passes(1).build();
      int[] polishes = new int[1];
      TrainedModel unpolished = TableTraining.train(table, settings, progress -> {
        polishes[0] += progress.phase() == Progress.Phase.POLISHING ? 1 : 0;
        return false;
      });
      assertThat(polishes[0]).isZero();
      assertThat(unpolished.model().mask(unpolished.model().owner(0), 0)).isLessThan(1);
      TableTraining.train(table, settings, progress -> {
        polishes[0] += progress.phase() == Progress.Phase.POLISHING ? 1 : 0;
        return progress.phase() == Progress.Phase.LEARNING;
      });
      assertThat(polishes[0]).isEqualTo(1);
    }
  }

  /** The listener can have the model as it is, in both phases. */
  @Test
  void theModelCanBeLookedAt() throws InterruptedException {
    try (Table table = table()) {
      List<MetaClusterModel> seen = new ArrayList<>();
      TrainingListener looking = new TrainingListener() {
        @Override
        public boolean onProgress(Progress progress) {
          return true;
        }

        @Override
        public boolean onProgress(
            Progress progress, java.util.function.Supplier<MetaClusterModel> model) {
          seen.add(model.get());
          return true;
        }
      };
      TrainedModel trained = TableTraining.train(table, settings().passes(2).build(), looking);
      MetaClusterModel last = seen.get(seen.size() - 1);
      assertThat(last.masks()).isDeepEqualTo(trained.model().masks());
      MetaClusterModel learned = seen.get(0);
      for (int a = 0; a < 12; a++) {
        assertThat(learned.mask(0, a) + learned.mask(1, a)).isBetween(0.9999f, 1.0001f);
      }
      assertThat(learned.masks()).isNotEqualTo(last.masks());
    }
  }

  @Test
  void seedsMatterAndRepeat() throws InterruptedException {
    try (Table table = table()) {
      MetaClusterModel one = trained(table, 1);
      assertThat(trained(table, 1).masks()).isDeepEqualTo(one.masks());
      assertThat(trained(table, 2).masks()).isNotEqualTo(one.masks());
    }
  }

  private static MetaClusterModel trained(Table table, long seed) throws InterruptedException {
    ClusteringSettings settings =
        settings().passes(1).polishRounds(0).seed(seed).build();
    return TableTraining.train(table, settings, TrainingListener.NONE).model();
  }

  /** Learning that hardly moves the masks leaves the groups to what it began with. */
  @Test
  void dependentAttributesAreFoundWithoutLearning() throws InterruptedException {
    for (int seed = 1; seed <= 3; seed++) {
      GroupedTable data = Synthetic.binaryPrototypes(24, 4, 4, 0.05, 400, seed);
      try (Table table = Table.read(RowSource.of(data.rows()), Scaling.RANGE)) {
        ClusteringSettings settings = ClusteringSettings.builder()
            .size(4, 4)
            .maskStart(MaskStart.DEPENDENCE)
            .passes(1)
            .maskRate(1e-6)
            .seed(seed)
            .build();
        TrainedModel trained = TableTraining.train(table, settings, TrainingListener.NONE);
        int[] owners = IntStream.range(0, 24).map(trained.model()::owner).toArray();
        assertThat(Agreement.adjustedRandIndex(owners, data.groupOf()))
            .as("seed %d", seed)
            .isOne();
        assertThat(trained.model().summary().relativeError()).isBetween(0.1, 0.45);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MaskStart.class)
  void aFlagThatIsSetEndsIt(MaskStart start) {
    try (Table table = table()) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> TableTraining.train(
              table, settings().maskStart(start).build(), TrainingListener.NONE))
          .isInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }
}
