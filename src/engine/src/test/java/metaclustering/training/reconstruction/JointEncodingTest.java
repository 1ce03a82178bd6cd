package metaclustering.training.reconstruction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
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

/** Twelve columns, each a mixture of three numbers and noise. */
class JointEncodingTest {

  private static final int ROWS = 1_000;

  private static RowSource rows;
  private static Table table;

  @BeforeAll
  static void read() {
    Random random = new Random(5);
    double[][] shares = new double[12][3];
    for (double[] share : shares) {
      for (int f = 0; f < share.length; f++) {
        share[f] = random.nextGaussian();
      }
    }
    double[][] values = new double[ROWS][shares.length];
    for (double[] row : values) {
      double[] hidden = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      for (int d = 0; d < row.length; d++) {
        row[d] = 0.2 * random.nextGaussian();
        for (int f = 0; f < hidden.length; f++) {
          row[d] += shares[d][f] * hidden[f];
        }
      }
    }
    rows = RowSource.of(values);
    table = Table.read(rows, Scaling.RANGE);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static TrainedModel train(ClusteringSettings.Builder settings)
      throws InterruptedException {
    return TableTraining.train(table, settings.build(), TrainingListener.NONE, Checkpoint.NONE);
  }

  private static ClusteringSettings.Builder settings() {
    return ClusteringSettings.builder().size(4, 5);
  }

  @Test
  void theReconstructionComesCloser() throws InterruptedException {
    TrainedModel separate = train(settings());
    TrainedModel joint = train(settings().jointSymbols(true));
    MetaClusterModel model = joint.model();
    assertThat(model.reconstruction().isJoint()).isTrue();
    assertThat(model.masks()).isDeepEqualTo(separate.model().masks());
    assertThat(model.centre(1, 2)).containsExactly(separate.model().centre(1, 2));
    assertThat(model.reconstructionError())
        .isLessThan(0.85 * separate.model().reconstructionError())
        .isCloseTo(
            ModelSummary.measureReconstruction(model, table, joint.codes()).relativeError(),
            within(1e-9));
    assertThat(model.summary().relativeError())
        .isCloseTo(ModelSummary.measure(model, table, joint.codes()).relativeError(), within(1e-6));
    assertThat(joint.codes()).isDeepEqualTo(model.encode(rows));
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException {
    TrainedModel one = train(settings().jointSymbols(true));
    TrainedModel three = train(settings().jointSymbols(true).numExecutionSlots(3));
    assertThat(three.codes()).isDeepEqualTo(one.codes());
    assertThat(three.model().reconstructColumns(one.codes()[0]))
        .containsExactly(one.model().reconstructColumns(one.codes()[0]));
  }

  /** A single meta-cluster corrects nothing. */
  @Test
  void whereNothingIsCorrectedNothingChanges() throws InterruptedException {
    ClusteringSettings.Builder single = ClusteringSettings.builder().size(1, 5);
    TrainedModel separate = train(single);
    TrainedModel joint = train(single.jointSymbols(true));
    assertThat(joint.model().reconstruction().isJoint()).isFalse();
    assertThat(joint.codes()).isDeepEqualTo(separate.codes());
  }

  @Test
  void sharedAndChosenNumbersGoWithIt() throws InterruptedException {
    assertThat(train(settings().shareClusters(true).jointSymbols(true))
            .model()
            .reconstruction()
            .isJoint())
        .isTrue();
    assertThat(train(ClusteringSettings.builder().size(4, 0).jointSymbols(true))
            .model()
            .reconstruction()
            .isJoint())
        .isTrue();
    assertThatThrownBy(() -> TableTraining.formMasks(
            table, settings().jointSymbols(true).build(), TrainingListener.NONE))
        .hasMessageContaining("jointSymbols is true; it must be false");
  }
}
