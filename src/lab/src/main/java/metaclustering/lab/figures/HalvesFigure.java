package metaclustering.lab.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.picture.layout.Sheet;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.Table;

/** Figure 6: two digits side by side are divided left and right, every time. */
final class HalvesFigure implements Figure {

  private static final double RANDOM_RATE = 0.01;
  private static final int COLUMNS = 5;
  private static final int FEW = 3;

  /** A division with a larger share of the pixels on their sides is left and right. */
  private static final double CLEAR = 0.9;

  private final int pairs;
  private final int seeds;
  private final int rows;

  /**
   * @param pairs different rows
   * @param seeds how often it is done
   * @param rows to learn from each time
   */
  HalvesFigure(int pairs, int seeds, int rows) {
    this.pairs = pairs;
    this.seeds = seeds;
    this.rows = rows;
  }

  @Override
  public int number() {
    return 6;
  }

  @Override
  public String title() {
    return "Two digits side by side are divided left and right";
  }

  @Override
  public String see() {
    return "As figure 4, with two digits beside each other. Now there is one best way to divide the"
        + " pixels, since the halves know nothing of each other, and it is found for every seed by"
        + " the exponentiated rule, and for most by the article's.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return seeds * settings.rules().size();
  }

  /**
   * What came of one seed.
   *
   * @param onOwnSide share of the visible pixels whose owner is that of their half
   */
  record Outcome(PixelDivision division, double onOwnSide) {

    String line() {
      return String.format(
          Locale.ROOT, "%s: %.1f %% on their side", division.name(), 100 * onOwnSide);
    }
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    Map<LearningRule, List<Outcome>> outcomes = new LinkedHashMap<>();
    for (LearningRule rule : settings.rules()) {
      outcomes.put(rule, measure(settings, rule, step));
    }
    Measurements measured = new Measurements();
    outcomes.forEach((rule, found) -> measured
        .put(
            "seeds divided left and right",
            Rules.name(rule),
            "%d of %d",
            found.stream().filter(outcome -> outcome.onOwnSide > CLEAR).count(),
            seeds)
        .put(
            "seeds with every visible pixel on its side",
            Rules.name(rule),
            "%d of %d",
            found.stream().filter(outcome -> outcome.onOwnSide == 1).count(),
            seeds)
        .put(
            "visible pixels on their side, mean",
            Rules.name(rule),
            "%.1f %%",
            100 * found.stream().mapToDouble(Outcome::onOwnSide).average().orElseThrow())
        .put("rows", Rules.name(rule), "%,d", rows)
        .put("rates", Rules.name(rule), "%s", Rules.rates(found.get(0).division.settings())));
    int width = 2 * settings.training().width();
    List<Outcome> all = outcomes.values().stream().flatMap(List::stream).toList();
    List<Outcome> few =
        outcomes.values().stream().flatMap(found -> found.stream().limit(FEW)).toList();
    List<Sheet> frames =
        History.timesOf(few.stream().map(found -> found.division.masks()).toList()).stream()
            .map(time -> picture(few, time, width, FEW, 3))
            .toList();
    return new Drawing(picture(all, rows, width, COLUMNS, 2), frames, measured);
  }

  List<Outcome> measure(FigureSettings settings, LearningRule rule, Consumer<String> step)
      throws InterruptedException {
    GroupedTable data = Synthetic.sideBySide(settings.training(), pairs, settings.seed());
    List<ClusteringSettings> runs = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      runs.add(PixelDivision.settings(rule, RANDOM_RATE, settings.seed() + i));
    }
    try (Table table = PixelDivision.table(data.rows())) {
      int[] visible = PixelDivision.visible(table.statistics(), data.groupOf().length);
      return Experiments.run(
          runs,
          run -> {
            PixelDivision division = PixelDivision.learn(table, run, rows);
            return new Outcome(
                division, PixelDivision.agreement(division.owners(), data.groupOf(), visible));
          },
          step,
          Outcome::line);
    }
  }

  private Sheet picture(List<Outcome> outcomes, long time, int width, int columns, int side) {
    Panels panels =
        Panels.titled(title(), columns, String.format(Locale.ROOT, "after %,d rows", time));
    for (Outcome outcome : outcomes) {
      panels.add(
          outcome.division.picture(time, width, side),
          Rules.name(outcome.division.settings().rule()),
          "seed " + outcome.division.settings().seed()
              + (time < rows
                  ? ""
                  : String.format(Locale.ROOT, ": %.1f %%", 100 * outcome.onOwnSide)));
    }
    return panels.sheet();
  }
}
