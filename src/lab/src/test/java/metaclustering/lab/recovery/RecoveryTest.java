package metaclustering.lab.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both rules find groups of columns that are there, within the rows that they are known to need. */
@Tag("slow")
class RecoveryTest {

  private static int[] rowsUntilExact(
      int seeds, int groups, int columnsEach, int maxRows, ClusteringSettings.Builder settings)
      throws InterruptedException {
    int[] rows = new int[seeds];
    for (int seed = 1; seed <= seeds; seed++) {
      rows[seed - 1] =
          RowsUntilExact.count(groups, columnsEach, maxRows, settings.seed(seed).build());
    }
    Arrays.sort(rows);
    System.out.printf(
        "rows until exact, %d x %d: %s%n", groups, columnsEach, Arrays.toString(rows));
    return rows;
  }

  @Test
  void articleRuleFindsFiveGroupsOfFive() throws InterruptedException {
    ClusteringSettings.Builder settings = ClusteringSettings.builder()
        .size(5, 5)
        .rule(LearningRule.ARTICLE)
        .maskRate(0.5)
        .centreRate(0.3)
        .randomRate(0.02);
    int[] rows = rowsUntilExact(50, 5, 5, 50_000, settings);
    assertThat(rows[47]).as("rows of the 48th of 50 seeds").isLessThanOrEqualTo(50_000);
    assertThat(rows[25]).as("median rows").isBetween(1_000, 3_000);
  }

  @Test
  void defaultRuleFindsTenGroupsOfTenInFewRows() throws InterruptedException {
    int[] rows = rowsUntilExact(20, 10, 10, 5_000, ClusteringSettings.builder().size(10, 10));
    assertThat(rows[19]).isLessThanOrEqualTo(5_000);
  }

  @Test
  void defaultRuleFindsTwentyGroupsOfTen() throws InterruptedException {
    int[] rows = rowsUntilExact(5, 20, 10, 15_000, ClusteringSettings.builder().size(20, 10));
    assertThat(rows[4]).isLessThanOrEqualTo(15_000);
  }

  @Test
  void startByDependenceFindsManySmallGroups() throws InterruptedException {
    for (int seed = 1; seed <= 3; seed++) {
      GroupedTable data = Synthetic.binaryPrototypes(128, 16, 8, 0.1, 6_000, seed);
      try (Table table = Table.read(RowSource.of(data.rows()), Scaling.RANGE)) {
        ClusteringSettings settings = ClusteringSettings.builder()
            .size(16, 8)
            .maskStart(MaskStart.DEPENDENCE)
            .seed(seed)
            .build();
        MetaClusterModel model =
            TableTraining.train(table, settings, TrainingListener.NONE).model();
        int[] owners = IntStream.range(0, 128).map(model::owner).toArray();
        assertThat(Agreement.adjustedRandIndex(owners, data.groupOf()))
            .as("seed %d", seed)
            .isOne();
      }
    }
  }

  @Test
  void defaultRuleFindsGroupsOfNoisyPrototypes() throws InterruptedException {
    for (int seed = 1; seed <= 5; seed++) {
      GroupedTable data = Synthetic.binaryPrototypes(100, 4, 8, 0.15, 6_000, seed);
      try (Table table = Table.read(RowSource.of(data.rows()), Scaling.RANGE)) {
        ClusteringSettings settings =
            ClusteringSettings.builder().size(4, 8).seed(seed).build();
        MetaClusterModel model =
            TableTraining.train(table, settings, TrainingListener.NONE).model();
        int[] owners = IntStream.range(0, 100).map(model::owner).toArray();
        assertThat(Agreement.adjustedRandIndex(owners, data.groupOf()))
            .as("seed %d", seed)
            .isOne();
      }
    }
  }
}
