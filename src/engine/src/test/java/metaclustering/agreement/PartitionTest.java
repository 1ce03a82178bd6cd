package metaclustering.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import metaclustering.fixtures.Synthetic;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import org.junit.jupiter.api.Test;

class PartitionTest {

  private static final double[][] ROWS = {{0, 1}, {2, 1}, {10, 5}, {12, Double.NaN}};

  private static double error(int... clusters) {
    try (Table table = Table.read(RowSource.of(ROWS), Scaling.NONE)) {
      return Partition.relativeError(table, clusters, 4);
    }
  }

  @Test
  void clustersOfEqualRowsHaveNoError() {
    assertThat(error(0, 1, 2, 3)).isCloseTo(0, within(1e-6));
  }

  @Test
  void oneClusterSaysNothing() {
    assertThat(error(0, 0, 0, 0)).isCloseTo(1, within(1e-6));
  }

  @Test
  void twoPairsByHand() {
    // a: within 1 + 1 + 1 + 1 = 4, all 36 + 16 + 16 + 36 = 104; b: within 0, all 32 / 3
    assertThat(error(0, 0, 1, 1)).isCloseTo(4 / (104 + 32 / 3.0), within(1e-6));
  }

  @Test
  void isTheErrorOfAModelWithThatPartition() throws InterruptedException {
    double[][] rows = Synthetic.oneHot(3, 4, 300, 1).rows();
    ClusteringSettings settings = ClusteringSettings.builder().size(1, 6).build();
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      TrainedModel trained = TableTraining.train(table, settings, TrainingListener.NONE);
      int[] clusters = Arrays.stream(trained.codes()).mapToInt(code -> code[0]).toArray();
      assertThat(Partition.relativeError(table, clusters, 6))
          .isCloseTo(trained.model().summary().relativeError(), within(1e-4));
    }
  }
}
