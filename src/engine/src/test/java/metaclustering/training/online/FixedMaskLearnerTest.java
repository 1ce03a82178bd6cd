package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import metaclustering.parallel.Workers;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** By hand: two attributes, two clusterers, each owns one of them. */
class FixedMaskLearnerTest {

  private static final Offset<Float> CLOSE = Offset.offset(1e-6f);

  private static float[][][] centres(OnlineLearner learner) {
    return learner.state.centres().byClusterer(learner.state.layout().columns());
  }

  @Test
  void everyClustererMovesItsNearestCentreInItsOwnColumns() throws InterruptedException {
    double[][] cells = {{0, 0}, {1, 1}, {Double.NaN, 1}};
    float[][][] seeds = {{{.1f, .1f}, {.8f, .9f}}, {{.3f, .2f}, {.6f, .7f}}};
    ClusteringSettings settings =
        ClusteringSettings.builder().size(2, 2).randomRate(0).centreRate(.5).build();
    try (Table table = Table.read(RowSource.of(cells), Scaling.NONE);
        Workers workers = new Workers(1)) {
      Masks masks = new Masks(table.layout(), 2);
      masks.harden(new int[] {0, 1});
      LearnerState state =
          LearnerState.begin(table, settings, masks, seeds, new RandomGenerator[2]);
      OnlineLearner learner = state.fixedMaskLearner(workers);
      learner.learn(TrainingRows.of(table, i -> i), 3);
      assertThat(learner.code(0)).containsExactly(0, 0);
      assertThat(learner.code(1)).containsExactly(1, 1);
      // nothing is known for the first clusterer: of equally near centres, the first
      assertThat(learner.code(2)).containsExactly(0, 1);
      float[][][] centres = centres(learner);
      assertThat(centres[0][0]).containsExactly(new float[] {.05f, .1f}, CLOSE);
      assertThat(centres[0][1]).containsExactly(new float[] {.9f, .9f}, CLOSE);
      assertThat(centres[1][0]).containsExactly(new float[] {.3f, .1f}, CLOSE);
      assertThat(centres[1][1]).containsExactly(new float[] {.6f, .925f}, CLOSE);
      // squared errors before the moves, over 3 rows and the variance of both columns
      double error = .01 + .04 + .04 + .09 + .0225;
      double variance = .25 + 2 / 9.0;
      assertThat(learner.takeError()).isEqualTo(error / (3 * variance), Offset.offset(1e-5));
    }
  }
}
