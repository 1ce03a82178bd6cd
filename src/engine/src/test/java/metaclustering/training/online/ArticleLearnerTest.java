package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The article's rule against numbers worked out by hand: 3 columns, 2 clusterers, 2 centres. */
class ArticleLearnerTest {

  private static final Offset<Float> CLOSE = Offset.offset(1e-5f);

  /** Explores once, in the given draw, and then takes centre 1. */
  private static RandomGenerator exploringInDraw(int draw) {
    return new AbstractRandomGenerator() {
      private int draws;

      @Override
      public void setSeed(long seed) {}

      @Override
      public double nextDouble() {
        return ++draws == draw ? 0 : 1;
      }

      @Override
      public int nextInt(int n) {
        return 1;
      }
    };
  }

  private static void learn(ArticleLearner learner, float... row) {
    learner.learn(TrainingRows.of(new float[][] {row}, new double[] {1}), 1);
  }

  private static void assertMasks(ArticleLearner learner, float[]... expected) {
    float[][] masks = learner.masks();
    for (int m = 0; m < expected.length; m++) {
      assertThat(masks[m]).as("mask %d", m).containsExactly(expected[m], CLOSE);
    }
  }

  private static float[][][] centres(OnlineLearner learner) {
    return learner.state.centres().byClusterer(learner.state.layout().columns());
  }

  @Test
  void followsTheArticleStepByStep() {
    double[][] rows = {{1, 0, 1}, {0, 1, 1}, {1, 0, 0}, {0, 0, 8}};
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(2, 2)
        .rule(LearningRule.ARTICLE)
        .maskRate(0.5)
        .centreRate(0.5)
        .randomRate(0.1)
        .build();
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE)) {
      RandomGenerator[] generators = {exploringInDraw(0), exploringInDraw(1)};
      ArticleLearner learner = new ArticleLearner(LearnerState.begin(
          table,
          settings,
          new Masks(table.layout(), settings.numMetaClusters()),
          null,
          generators));

      // All centres are 0 and equally near: clusterer 0 takes the lowest, clusterer 1 explores.
      // Both move by half of xp = (.5, 0, .5); equal errors leave the masks as they are.
      learn(learner, 1, 0, 1);
      assertThat(centres(learner)[0][0]).containsExactly(0.25f, 0, 0.25f);
      assertThat(centres(learner)[1][0]).containsExactly(0, 0, 0);
      assertThat(centres(learner)[1][1]).containsExactly(0.25f, 0, 0.25f);
      assertMasks(learner, new float[] {.5f, .5f, .5f}, new float[] {.5f, .5f, .5f});

      // Distances tie again (3 * mean = 1) in both clusterers: centre 0. The errors after the move
      // are (.125, .25, .125) and (0, .25, .25).
      learn(learner, 0, 1, 1);
      assertThat(centres(learner)[0][0]).containsExactly(0.125f, 0.25f, 0.375f);
      assertThat(centres(learner)[1][0]).containsExactly(0, 0.25f, 0.25f);
      assertMasks(
          learner, new float[] {7 / 15f, .5f, 7 / 13f}, new float[] {8 / 15f, .5f, 6 / 13f});

      // Masked rows differ now: (7/15, 0, 0) and (8/15, 0, 0); centre 1 is nearer in both.
      learn(learner, 1, 0, 0);
      assertThat(centres(learner)[0][1]).containsExactly(new float[] {.2333333f, 0, 0}, CLOSE);
      assertThat(centres(learner)[1][1]).containsExactly(new float[] {.3916667f, 0, .125f}, CLOSE);
      assertMasks(
          learner, new float[] {.4307692f, .5f, .5743590f}, new float[] {.5692308f, .5f, .4256410f
          });

      // Column 2 errs by more than both masks hold: both are clamped to .001 and share it equally.
      learn(learner, 0, 0, 8);
      assertThat(centres(learner)[0][0])
          .containsExactly(new float[] {.0625f, .125f, 2.484936f}, CLOSE);
      assertThat(centres(learner)[1][0]).containsExactly(new float[] {0, .125f, 1.827564f}, CLOSE);
      assertMasks(learner, new float[] {.4124069f, .5f, .5f}, new float[] {.5875931f, .5f, .5f});
    }
  }

  /** A nominal attribute, a gap and weights: one clusterer of one centre beside another. */
  @Test
  void weightsGapsAndNominalAttributes() {
    List<AttributeSpec> attributes =
        List.of(AttributeSpec.numeric("a"), new AttributeSpec("b", List.of("x", "y", "z")));
    double[][] rows = {{1, 0}, {0, 1}, {Double.NaN, 2}};
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(1, 2)
        .rule(LearningRule.ARTICLE)
        .maskRate(0.5)
        .centreRate(0.5)
        .randomRate(0)
        .build();
    try (Table table = Table.read(RowSource.of(attributes, rows), Scaling.NONE)) {
      ArticleLearner learner = new ArticleLearner(LearnerState.begin(
          table,
          settings,
          new Masks(table.layout(), settings.numMetaClusters()),
          null,
          new RandomGenerator[1]));
      float h = (float) Math.sqrt(0.5);
      assertThat(learner.blockRows()).isEqualTo(1);
      // weight 2 moves by 1 - .5^2 = .75; the row without weight is passed over
      float[][] three = {{1, h, 0, 0}, {9, 9, 9, 9}, {0, 0, h, 0}};
      learner.learn(TrainingRows.of(three, new double[] {2, 0, 0}), 2);
      assertThat(learner.code(0)).containsExactly(0);
      assertThat(centres(learner)[0][0]).containsExactly(new float[] {.75f, .75f * h, 0, 0}, CLOSE);
      // what is left, .25 and .25 h, over the variances of the columns
      double variance = 0;
      for (int d = 0; d < 4; d++) {
        variance += table.statistics().variance(d);
      }
      assertThat(learner.takeError())
          .isCloseTo((.0625 + .0625 / 2) / variance, Offset.offset(1e-6));
      assertThat(learner.takeError()).isNaN();
      // nearest to the centre at 0: 2 h against .75 + 1.75 h; the gap moves nothing
      learn(learner, Float.NaN, 0, 0, h);
      assertThat(learner.code(0)).containsExactly(1);
      assertThat(centres(learner)[0][1]).containsExactly(new float[] {0, 0, 0, h / 2}, CLOSE);
      learner.setCentreRate(0.25);
      learn(learner, 1, h, 0, 0);
      assertThat(learner.code(0)).containsExactly(0);
      assertThat(centres(learner)[0][0])
          .containsExactly(new float[] {.8125f, .8125f * h, 0, 0}, CLOSE);
      assertMasks(learner, new float[] {1, 1});
    }
  }
}
