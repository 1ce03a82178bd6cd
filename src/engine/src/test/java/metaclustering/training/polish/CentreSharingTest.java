package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import metaclustering.choice.SharedCentres;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.Checkpoint;
import metaclustering.training.TableTraining;
import metaclustering.training.TrainedModel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Six columns of two prototypes, and twelve of eight; a few bits are wrong. */
class CentreSharingTest {

  private static final int ROWS = 600;
  private static final int FEW = 6;
  private static final int COLUMNS = 18;

  private static RowSource rows;
  private static Table table;

  @BeforeAll
  static void read() {
    Random random = new Random(3);
    double[][] two = prototypes(2, FEW, random);
    double[][] eight = prototypes(8, COLUMNS - FEW, random);
    double[][] values = new double[ROWS][COLUMNS];
    for (double[] row : values) {
      double[] first = two[random.nextInt(two.length)];
      double[] second = eight[random.nextInt(eight.length)];
      for (int d = 0; d < COLUMNS; d++) {
        double bit = d < FEW ? first[d] : second[d - FEW];
        row[d] = random.nextInt(100) == 0 ? 1 - bit : bit;
      }
    }
    rows = RowSource.of(values);
    table = Table.read(rows, Scaling.RANGE);
  }

  private static double[][] prototypes(int count, int columns, Random random) {
    double[][] result = new double[count][columns];
    for (int k = 0; k < count; k++) {
      for (int d = 0; d < columns; d++) {
        result[k][d] = k == 1 ? 1 - result[0][d] : random.nextInt(2);
      }
    }
    return result;
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static TrainedModel train(int centresEach, boolean shares, int threads)
      throws InterruptedException {
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(2, centresEach)
        .shareClusters(shares)
        .numExecutionSlots(threads)
        .build();
    return TableTraining.train(table, settings, TrainingListener.NONE, Checkpoint.NONE);
  }

  @Test
  void theyGoWhereTheyAreNeeded() throws InterruptedException {
    MetaClusterModel equal = train(5, false, 1).model();
    TrainedModel sized = train(5, true, 1);
    MetaClusterModel model = sized.model();
    assertThat(model.centreCount(model.owner(0))).isEqualTo(2);
    assertThat(model.centreCount(model.owner(COLUMNS - 1))).isEqualTo(8);
    assertThat(model.summary().relativeError()).isLessThan(0.7 * equal.summary().relativeError());
    assertThat(sized.codes()).isDeepEqualTo(model.encode(rows));
    assertThat(model.certainty(0)).isGreaterThan(0.5f);
    SharedCentres shared = sized.choice().shared().orElseThrow();
    assertThat(shared.centreCounts()).containsExactly(model.centreCount(0), model.centreCount(1));
    assertThat(shared.before()).isEqualTo(equal.summary().relativeError());
    assertThat(shared.after()).isEqualTo(model.summary().relativeError());
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException {
    MetaClusterModel one = train(5, true, 1).model();
    MetaClusterModel three = train(5, true, 3).model();
    assertThat(three.centreCounts()).containsExactly(one.centreCounts());
    for (int m = 0; m < 2; m++) {
      for (int k = 0; k < one.centreCount(m); k++) {
        assertThat(three.centre(m, k)).containsExactly(one.centre(m, k));
      }
    }
  }

  /** Two values in each of two columns, of which nothing is left with two centres each. */
  @Test
  void whatIsNoBetterIsGivenUp() throws InterruptedException {
    Random random = new Random(1);
    double[][] values = new double[100][];
    Arrays.setAll(values, i -> new double[] {random.nextInt(2), random.nextInt(2)});
    try (Table bits = Table.read(RowSource.of(values), Scaling.RANGE)) {
      ClusteringSettings.Builder settings = ClusteringSettings.builder().size(2, 2);
      TrainedModel equal = TableTraining.train(bits, settings.build(), TrainingListener.NONE);
      TrainedModel sized = TableTraining.train(
          bits, settings.shareClusters(true).build(), TrainingListener.NONE, Checkpoint.NONE);
      assertThat(equal.model().summary().relativeError()).isLessThan(1e-9);
      assertThat(sized.choice().shared().orElseThrow().isBetter()).isFalse();
      assertThat(sized.choice().toString()).contains("does not lower the error");
      assertThat(sized.codes()).isDeepEqualTo(equal.codes());
    }
  }
}
