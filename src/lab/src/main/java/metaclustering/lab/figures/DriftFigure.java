package metaclustering.lab.figures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.lab.recovery.OnlineTraining;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.Sheet;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.Table;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.lines.SeriesLines;

/** Figure 3: two clusterers that see the same rows drift apart because each may win at random. */
final class DriftFigure implements Figure {

  private static final int CENTRES = 10;
  private static final int SIDE = 2;
  private static final int ROWS_BETWEEN_LOOKS = 50;

  /** Digits on which the clusterers are compared. */
  private static final int COMPARED = 1_000;

  /** So small that masks stay as they are: this figure is about centres. */
  private static final double NO_MASK_RATE = 1e-9;

  private final int rows;

  /**
   * @param rows to learn from
   */
  DriftFigure(int rows) {
    this.rows = rows;
  }

  @Override
  public int number() {
    return 3;
  }

  @Override
  public String title() {
    return "Two clusterers drift apart by random wins";
  }

  @Override
  public String see() {
    return "Two clusterers of ten centres see the same digits through equal masks. By the article's"
        + " rule they begin equal and would stay so for ever; one choice in a hundred is random, and"
        + " that is enough to drive them apart. Centres of the exponentiated rule begin at random"
        + " places and need no such chance.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return 2 * settings.rules().size();
  }

  /**
   * Two clusterers while they learn.
   *
   * @param centres of the first and, behind them, of the second, [2 K x pixels], from 0 to 1
   * @param agreement adjusted Rand index of the clusterers' symbols for the same digits
   */
  record Outcome(
      ClusteringSettings settings, History<double[][]> centres, History<Double> agreement) {

    String name() {
      return Rules.name(settings.rule()) + (settings.randomRate() > 0 ? "" : ", no random wins");
    }
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<ClusteringSettings> runs = new ArrayList<>();
    for (LearningRule rule : settings.rules()) {
      runs.add(settings(rule, true, settings.seed()));
      runs.add(settings(rule, false, settings.seed()));
    }
    List<Outcome> outcomes;
    try (Table table = PixelDivision.table(settings.training().rows())) {
      outcomes = Experiments.run(
          runs,
          run -> measure(table, run),
          step,
          outcome -> String.format(
              Locale.ROOT,
              "%s: agreement %.2f",
              outcome.name(),
              outcome.agreement.at(Long.MAX_VALUE)));
    }
    Measurements measured = new Measurements();
    for (Outcome outcome : outcomes) {
      measured
          .put(
              "agreement, beginning to end",
              outcome.name(),
              "%.2f to %.2f",
              outcome.agreement.at(0),
              outcome.agreement.at(Long.MAX_VALUE))
          .put("rows", outcome.name(), "%,d", rows)
          .put(
              "rates",
              outcome.name(),
              "centre rate %s, random rate %s",
              outcome.settings.centreRate(),
              outcome.settings.randomRate());
    }
    int width = settings.training().width();
    List<Outcome> random =
        outcomes.stream().filter(outcome -> outcome.settings.randomRate() > 0).toList();
    List<Sheet> frames = History.timesOf(random.stream().map(Outcome::centres).toList()).stream()
        .map(time -> panels(random, time, width).sheet())
        .toList();
    Sheet picture = panels(random, rows, width).add(chart(outcomes)).sheet();
    return new Drawing(picture, frames, measured);
  }

  static ClusteringSettings settings(LearningRule rule, boolean randomWins, long seed) {
    double rate = randomWins ? 0.01 : 0;
    return Rules.settings(rule, NO_MASK_RATE, 0.05, rate, NO_MASK_RATE, 0.05)
        .size(2, CENTRES)
        .randomRate(rate)
        .seed(seed)
        .build();
  }

  Outcome measure(Table table, ClusteringSettings settings) throws InterruptedException {
    Outcome outcome = new Outcome(settings, new History<>(), new History<>());
    try (OnlineTraining training = new OnlineTraining(table, settings)) {
      look(training, table, outcome);
      while (training.rowsSeen() < rows) {
        training.learn(ROWS_BETWEEN_LOOKS);
        if (outcome.centres.isDue(training.rowsSeen()) || training.rowsSeen() >= rows) {
          look(training, table, outcome);
        }
      }
    }
    return outcome;
  }

  private static void look(OnlineTraining training, Table table, Outcome outcome) {
    MetaClusterModel model = training.model();
    int[][] symbols = Codes.of(model, table, Math.min(COMPARED, table.rowCount()));
    double[][] centres = IntStream.range(0, 2 * CENTRES)
        .mapToObj(n -> model.centreValues(n / CENTRES, n % CENTRES))
        .toArray(double[][]::new);
    outcome.centres.add(training.rowsSeen(), centres);
    outcome.agreement.add(training.rowsSeen(), Agreement.adjustedRandIndex(symbols[0], symbols[1]));
  }

  private Panels panels(List<Outcome> outcomes, long time, int width) {
    Panels panels = Panels.titled(title(), 1, String.format(Locale.ROOT, "after %,d digits", time));
    for (Outcome outcome : outcomes) {
      panels.add(
          Pixels.mosaic(outcome.centres.at(time), width, CENTRES, 1, SIDE),
          String.format(
              Locale.ROOT,
              "%s: first and second clusterer, agreement %.2f",
              outcome.name(),
              outcome.agreement.at(time)));
    }
    return panels;
  }

  private static BufferedImage chart(List<Outcome> outcomes) {
    XYChart chart =
        Charts.lines("Agreement of the two clusterers", "digits", "adjusted Rand index", 640, 260);
    chart.getStyler().setYAxisMin(0.0);
    for (Outcome outcome : outcomes) {
      List<History.Moment<Double>> moments = outcome.agreement.moments();
      double[] rows = moments.stream().mapToDouble(History.Moment::rows).toArray();
      double[] seen = moments.stream().mapToDouble(History.Moment::seen).toArray();
      Color colour = Rules.colour(outcome.settings.rule());
      if (outcome.settings.randomRate() > 0) {
        Charts.line(chart, outcome.name(), colour, rows, seen);
      } else {
        Charts.line(chart, outcome.name(), colour, rows, seen);
        chart.getSeriesMap().get(outcome.name()).setLineStyle(SeriesLines.DASH_DASH);
      }
    }
    return Charts.image(chart);
  }
}
