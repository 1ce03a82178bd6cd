package metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.choice.CentreCurve;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three groups of six columns, each of four prototypes. */
class ChosenSizesTrainingTest {

  private static final int ROWS = 400;
  private static final GroupedTable DATA = Synthetic.binaryPrototypes(18, 3, 4, 0.02, ROWS, 4);

  private static Table table;

  @BeforeAll
  static void read() {
    table = Table.read(RowSource.of(DATA.rows()), Scaling.RANGE);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static ClusteringSettings.Builder size(int metaClusters, int centresEach) {
    return ClusteringSettings.builder().size(metaClusters, centresEach).passes(3);
  }

  private static TrainedModel train(ClusteringSettings.Builder settings)
      throws InterruptedException {
    return TableTraining.train(table, settings.build(), TrainingListener.NONE, Checkpoint.NONE);
  }

  private static int[] owners(MetaClusterModel model) {
    return IntStream.range(0, DATA.groupOf().length).map(model::owner).toArray();
  }

  @Test
  void bothNumbersAreChosen() throws InterruptedException {
    TrainedModel sized = train(size(0, 0));
    MetaClusterModel model = sized.model();
    assertThat(Agreement.adjustedRandIndex(owners(model), DATA.groupOf())).isOne();
    assertThat(sized.choice().metaClusters().orElseThrow().metaClusters()).isEqualTo(3);
    assertThat(sized.choice().centres().stream().mapToInt(CentreCurve::chosen))
        .containsExactly(Arrays.stream(model.centreCounts()).boxed().toArray(Integer[]::new))
        .allMatch(k -> k >= 3 && k <= 5);
    assertThat(model.summary().relativeError()).isBetween(0.01, 0.2);
    assertThat(sized.rowsSeen()).isEqualTo(3 * ROWS);
    assertThat(sized.codes()).isDeepEqualTo(model.encode(RowSource.of(DATA.rows())));
    for (int a = 0; a < 18; a++) {
      assertThat(model.mask(model.owner(a), a)).isEqualTo(1);
      assertThat(model.certainty(a)).isGreaterThan(0.5f);
    }
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException {
    MetaClusterModel one = train(size(0, 0)).model();
    MetaClusterModel three = train(size(0, 0).numExecutionSlots(3)).model();
    assertThat(three.centreCounts()).isEqualTo(one.centreCounts());
    assertThat(three.centre(2, 1)).isEqualTo(one.centre(2, 1));
  }

  @Test
  void whatIsGivenIsNotChosen() throws InterruptedException {
    TrainedModel given = train(size(2, 3));
    TrainedModel expected = TableTraining.train(table, size(2, 3).build(), TrainingListener.NONE);
    assertThat(given.codes()).isDeepEqualTo(expected.codes());
    assertThat(given.choice().toString()).isEmpty();

    TrainedModel five = train(size(0, 5));
    assertThat(five.model().centreCounts()).containsExactly(5, 5, 5);
    assertThat(five.choice().metaClusters()).isPresent();
    assertThat(five.choice().centres()).isEmpty();

    TrainedModel two = train(size(2, 0));
    assertThat(two.model().metaClusters()).isEqualTo(2);
    assertThat(two.choice().metaClusters()).isEmpty();
    assertThat(two.choice().centres()).hasSize(2);
  }

  @Test
  void centresAreChosenBetweenTwoPolishes() throws InterruptedException {
    List<Integer> rounds = new ArrayList<>();
    TrainingListener listener = progress -> {
      if (progress.phase() == Progress.Phase.POLISHING) {
        rounds.add(progress.pass());
      }
      return true;
    };
    TableTraining.train(table, size(3, 0).polishRounds(1).build(), listener, Checkpoint.NONE);
    assertThat(rounds).containsExactly(1, 1);
    assertThatThrownBy(() -> train(size(3, 0).polishRounds(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("polishRounds is 0; it must be at least 1 to choose");
    assertThat(train(size(0, 2).polishRounds(0)).model().metaClusters()).isEqualTo(3);
  }

  @Test
  void whatCannotBeLearnedFromIsNamed() {
    try (Table equal = Table.read(RowSource.of(new double[5][2]), Scaling.RANGE)) {
      assertThatThrownBy(() -> TableTraining.train(
              equal, size(0, 0).build(), TrainingListener.NONE, Checkpoint.NONE))
          .hasMessageContaining("nothing to learn from");
    }
  }

  @Test
  void itCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> train(size(0, 0))).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }
}
