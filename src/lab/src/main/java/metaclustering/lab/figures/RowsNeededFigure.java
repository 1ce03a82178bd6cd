package metaclustering.lab.figures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.lab.recovery.RowsUntilExact;
import metaclustering.picture.chart.Charts;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import org.knowm.xchart.CategoryChart;

/** Figure 9: how many rows the rules need, and how many anybody needs. */
final class RowsNeededFigure implements Figure {

  private static final int COLUMNS_EACH = 10;
  private static final String LIMIT = "information limit of pairs";

  private final int[] groups;
  private final int seeds;
  private final int maxRows;

  /**
   * @param groups numbers of groups, ascending
   * @param maxRows rows after which a rule gives up
   */
  RowsNeededFigure(int[] groups, int seeds, int maxRows) {
    this.groups = groups.clone();
    this.seeds = seeds;
    this.maxRows = maxRows;
  }

  /** One training. */
  record Run(LearningRule rule, int groups, long seed) {}

  /** What came of a training; those that gave up count as {@link #maxRows}. */
  record Outcome(Run run, int rows) {}

  @Override
  public int number() {
    return 9;
  }

  @Override
  public String title() {
    return "Rows until the groups are exact";
  }

  @Override
  public String see() {
    return "One-hot inputs in groups of " + COLUMNS_EACH
        + ", as in figures 7 and 8: how many rows each rule needs for more and more groups (mean of "
        + seeds
        + " seeds, logarithmic). Grey is the information limit of whoever looks at inputs two by"
        + " two: inputs of one group are never 1 together, and after so many rows every two inputs"
        + " of different groups have been, with probability one half. Masks look at whole rows, and"
        + " can do with fewer where groups are few.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return settings.rules().size() * groups.length * seeds;
  }

  /**
   * Rows n after which all {@code P = C^2 G (G - 1) / 2} pairs of inputs of different groups have been
   * 1 together with probability 1/2: the expected number of pairs that have not, {@code P (1 -
   * 1/C^2)^n}, is ln 2 (the number is nearly Poisson).
   */
  static double informationLimit(int groups) {
    double each = COLUMNS_EACH * COLUMNS_EACH;
    double pairs = each * groups * (groups - 1) / 2;
    return Math.log(pairs / Math.log(2)) / -Math.log1p(-1 / each);
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int count : groups) {
      for (LearningRule rule : settings.rules()) {
        IntStream.range(0, seeds).forEach(i -> runs.add(new Run(rule, count, settings.seed() + i)));
      }
    }
    List<Outcome> outcomes = Experiments.run(
        runs,
        this::measure,
        step,
        outcome -> String.format(
            Locale.ROOT,
            "%s, %d groups, seed %d: %s rows",
            Rules.name(outcome.run.rule),
            outcome.run.groups,
            outcome.run.seed,
            words(outcome.rows)));
    Measurements measured = new Measurements();
    for (int count : groups) {
      for (LearningRule rule : settings.rules()) {
        int[] rows = rows(outcomes, rule, count);
        measured.put(
            count + " groups",
            Rules.name(rule),
            "%,.0f (%s to %s)",
            Arrays.stream(rows).average().orElseThrow(),
            words(Arrays.stream(rows).min().orElseThrow()),
            words(Arrays.stream(rows).max().orElseThrow()));
      }
      measured.put(count + " groups", LIMIT, "%,.0f", informationLimit(count));
    }
    Panels panels = Panels.titled(
        title(), 1, "groups of " + COLUMNS_EACH + " one-hot inputs, mean of " + seeds + " seeds");
    panels.add(chart(settings.rules(), outcomes));
    return new Drawing(panels.sheet(), List.of(), measured);
  }

  private String words(int rows) {
    return rows >= maxRows
        ? String.format(Locale.ROOT, "more than %,d", maxRows)
        : String.format(Locale.ROOT, "%,d", rows);
  }

  Outcome measure(Run run) throws InterruptedException {
    ClusteringSettings settings = Rules.settings(run.rule, 0.5, 0.3, 0.02)
        .size(run.groups, COLUMNS_EACH)
        .seed(run.seed)
        .build();
    int rows = RowsUntilExact.count(run.groups, COLUMNS_EACH, maxRows, settings);
    return new Outcome(run, Math.min(rows, maxRows));
  }

  private static int[] rows(List<Outcome> outcomes, LearningRule rule, int count) {
    return outcomes.stream()
        .filter(outcome -> outcome.run.rule == rule && outcome.run.groups == count)
        .mapToInt(Outcome::rows)
        .toArray();
  }

  private BufferedImage chart(List<LearningRule> rules, List<Outcome> outcomes) {
    CategoryChart chart = Charts.bars("", "rows", 0);
    chart.setXAxisTitle("groups");
    chart.getStyler().setXAxisLabelRotation(0);
    chart.getStyler().setYAxisLogarithmic(true).setYAxisMin(100.0).setYAxisMax(100_000.0);
    chart.getStyler().setYAxisDecimalPattern("#,###");
    List<String> names = IntStream.of(groups).mapToObj(Integer::toString).toList();
    for (LearningRule rule : rules) {
      List<Double> means = IntStream.of(groups)
          .mapToObj(
              count -> Arrays.stream(rows(outcomes, rule, count)).average().orElseThrow())
          .toList();
      chart.addSeries(Rules.name(rule), names, means).setFillColor(Rules.colour(rule));
    }
    List<Double> limits =
        IntStream.of(groups).mapToObj(RowsNeededFigure::informationLimit).toList();
    chart.addSeries(LIMIT, names, limits).setFillColor(Charts.colour(4));
    return Charts.image(chart);
  }
}
