package metaclustering.lab.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import metaclustering.fixtures.Digits;
import metaclustering.lab.figures.PointsFigure.Cloud;
import metaclustering.lab.recovery.RowsUntilExact;
import metaclustering.settings.LearningRule;
import metaclustering.table.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each figure claims, on fewer rows. */
class FiguresTest {

  private static final List<LearningRule> BOTH = List.of(LearningRule.values());

  private static FigureSettings settings;

  @BeforeAll
  static void readDigits() throws Exception {
    Digits training = TestDigits.read("digits-train.arff.gz");
    Digits test = TestDigits.read("digits-test.arff.gz");
    settings = new FigureSettings(BOTH, 1, training, test);
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void figure1SpreadsCentresMoreEvenlyThanANormalCloud(LearningRule rule) throws Exception {
    PointsFigure figure = new PointsFigure(8_000);
    assertThat(figure.measure(new PointsFigure.Run(rule, Cloud.NORMAL), 1).spread())
        .isGreaterThan(1.1);
    PointsFigure.Outcome even = figure.measure(new PointsFigure.Run(rule, Cloud.UNIFORM), 1);
    assertThat(even.spread()).isBetween(0.9, 1.1);
    assertThat(even.fewest()).isGreaterThan(0.4);
    assertThat(even.most()).isLessThan(1.8);
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void figure2sCentresAreDigits(LearningRule rule) throws Exception {
    CentresFigure.Outcome outcome = new CentresFigure(3_000).measure(rule, settings);
    assertThat(outcome.used()).isGreaterThan(12);
    assertThat(outcome.ownDigit()).isGreaterThan(0.45);
  }

  @Test
  void figure3sClusterersPartOnlyByRandomWins() throws Exception {
    try (Table table = PixelDivision.table(settings.training().rows())) {
      DriftFigure figure = new DriftFigure(1_500);
      assertThat(agreement(figure, table, true)).isLessThan(0.8);
      assertThat(agreement(figure, table, false)).isEqualTo(1);
    }
  }

  private static double agreement(DriftFigure figure, Table table, boolean randomWins)
      throws InterruptedException {
    DriftFigure.Outcome outcome =
        figure.measure(table, DriftFigure.settings(LearningRule.ARTICLE, randomWins, 1));
    assertThat(outcome.agreement().at(0)).isEqualTo(1);
    return outcome.agreement().at(Long.MAX_VALUE);
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void figure4DividesThePixelsAnotherWayForEachSeedAndAsWell(LearningRule rule) throws Exception {
    MasksFigure.Result result = new MasksFigure(4, 5_000).measure(settings, rule, line -> {});
    assertThat(result.agreement()).isLessThan(0.8);
    assertThat(result.errors().getMax() / result.errors().getMin()).isLessThan(1.06);
  }

  @Test
  void figure6DividesEveryPairOfDigitsLeftAndRight() throws Exception {
    List<HalvesFigure.Outcome> outcomes = new HalvesFigure(5_000, 20, 12_000)
        .measure(settings, LearningRule.EXPONENTIATED, line -> {});
    assertThat(outcomes)
        .hasSize(20)
        .allSatisfy(outcome -> assertThat(outcome.onOwnSide()).isGreaterThan(0.99));
  }

  @ParameterizedTest
  @EnumSource(LearningRule.class)
  void figures7And8AreExact(LearningRule rule) throws Exception {
    assertThat(new OneHotFigure(7, 5, 5, 50_000).measure(rule, 1).exact()).isTrue();
    assertThat(new OneHotFigure(8, 10, 10, 150_000).measure(rule, 1).exact()).isTrue();
  }

  @Test
  void figure9CountsRowsAndDrawsTheLimitOfPairs() throws Exception {
    RowsNeededFigure figure = new RowsNeededFigure(new int[] {4}, 3, 20_000);
    int ours = 0;
    int articles = 0;
    for (long seed = 1; seed <= 3; seed++) {
      ours += rows(figure, LearningRule.EXPONENTIATED, seed);
      articles += rows(figure, LearningRule.ARTICLE, seed);
    }
    assertThat(ours).isLessThan(articles / 2);
    // 10 x 10: 4,500 pairs, of which ln 2 are expected to be unseen
    double limit = RowsNeededFigure.informationLimit(10);
    assertThat(4500 * Math.pow(0.99, limit)).isCloseTo(Math.log(2), within(1e-6));
  }

  private static int rows(RowsNeededFigure figure, LearningRule rule, long seed)
      throws InterruptedException {
    return figure.measure(new RowsNeededFigure.Run(rule, 4, seed)).rows();
  }

  @Test
  void figure10sMetaClustersReconstructBetterThanOneClustererOfAsManyCentres() throws Exception {
    ErrorFigure figure = new ErrorFigure(100);
    double one = figure.measure(new ErrorFigure.Run(1, 100), settings).error();
    double ten = figure.measure(new ErrorFigure.Run(10, 100), settings).error();
    assertThat(ten).isLessThan(0.85 * one);
  }

  @Test
  void figure11sManyGroupsAreExact() throws Exception {
    OneHotFigure.Outcome outcome =
        new OneHotFigure(11, 25, 10, 20_000).measure(LearningRule.EXPONENTIATED, 1);
    assertThat(outcome.rowsUntilExact()).isNotEqualTo(RowsUntilExact.NEVER);
  }
}
