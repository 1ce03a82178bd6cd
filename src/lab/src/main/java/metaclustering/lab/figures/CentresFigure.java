package metaclustering.lab.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.fixtures.Digits;
import metaclustering.lab.recovery.OnlineTraining;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Sheet;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;

/** Figure 2: what the centres of one clusterer of digits look like. */
final class CentresFigure implements Figure {

  private static final int CENTRES = 15;
  private static final int COLUMNS = 5;
  private static final int SIDE = 2;
  private static final int ROWS_BETWEEN_LOOKS = 50;

  private final int rows;

  /**
   * @param rows to learn from
   */
  CentresFigure(int rows) {
    this.rows = rows;
  }

  @Override
  public int number() {
    return 2;
  }

  @Override
  public String title() {
    return "Centres of digits";
  }

  @Override
  public String see() {
    return "One clusterer of fifteen centres sees digits, one after another, and moves the centre"
        + " nearest to each a little towards it. The centres come to look like digits, those that"
        + " are written in several ways more than once.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return settings.rules().size();
  }

  /**
   * The centres by one rule.
   *
   * @param centres [K x pixels], grey values
   * @param used how many centres at least one digit is nearest to in the end
   * @param ownDigit share of the digits that are the most frequent digit of their centre
   */
  record Outcome(
      ClusteringSettings settings, History<double[][]> centres, int used, double ownDigit) {}

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<Outcome> outcomes = Experiments.run(
        settings.rules(),
        rule -> measure(rule, settings),
        step,
        outcome -> String.format(
            Locale.ROOT, "%s: purity %.2f", Rules.name(outcome.settings.rule()), outcome.ownDigit));
    Measurements measured = new Measurements();
    for (Outcome outcome : outcomes) {
      String rule = Rules.name(outcome.settings.rule());
      measured
          .put("centres in use", rule, "%d of %d", outcome.used, CENTRES)
          .put("digits that are their centre's most frequent one", rule, "%.2f", outcome.ownDigit)
          .put("rows", rule, "%,d", rows)
          .put("rates", rule, "%s", Rules.rates(outcome.settings));
    }
    int width = settings.training().width();
    List<Sheet> frames = History.timesOf(outcomes.stream().map(Outcome::centres).toList()).stream()
        .map(time -> picture(outcomes, time, width))
        .toList();
    return new Drawing(picture(outcomes, rows, width), frames, measured);
  }

  Outcome measure(LearningRule rule, FigureSettings figure) throws InterruptedException {
    ClusteringSettings settings = Rules.settings(rule, 0.2, 0.05, 0.01, 0.1, 0.05)
        .size(1, CENTRES)
        .seed(figure.seed())
        .build();
    Digits digits = figure.training();
    History<double[][]> centres = new History<>();
    try (Table table = Table.read(RowSource.of(digits.rows()), Scaling.NONE);
        OnlineTraining training = new OnlineTraining(table, settings)) {
      while (training.rowsSeen() < rows) {
        training.learn(ROWS_BETWEEN_LOOKS);
        if (centres.isDue(training.rowsSeen()) || training.rowsSeen() >= rows) {
          centres.add(training.rowsSeen(), centres(training.model()));
        }
      }
      return outcome(settings, centres, training.model(), table, digits.labels());
    }
  }

  private static double[][] centres(MetaClusterModel model) {
    return IntStream.range(0, CENTRES)
        .mapToObj(k -> model.centreValues(0, k))
        .toArray(double[][]::new);
  }

  private static Outcome outcome(
      ClusteringSettings settings,
      History<double[][]> centres,
      MetaClusterModel model,
      Table table,
      int[] labels) {
    int[] nearest = Codes.of(model, table, table.rowCount())[0];
    return new Outcome(
        settings,
        centres,
        (int) IntStream.of(nearest).distinct().count(),
        Agreement.purity(nearest, labels));
  }

  private Sheet picture(List<Outcome> outcomes, long time, int width) {
    Panels panels = Panels.titled(
        title(), outcomes.size(), String.format(Locale.ROOT, "after %,d digits", time));
    for (Outcome outcome : outcomes) {
      panels.add(
          Pixels.mosaic(outcome.centres.at(time), width, COLUMNS, Pixels.INK, SIDE),
          Rules.name(outcome.settings.rule()));
    }
    return panels.sheet();
  }
}
