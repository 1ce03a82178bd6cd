package metaclustering.lab.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import metaclustering.picture.layout.Sheet;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.Table;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Figure 4: two masks divide the pixels of digits, another way for each seed. */
final class MasksFigure implements Figure {

  private static final double RANDOM_RATE = 0.1;
  private static final int SIDE = 4;

  private final int seeds;
  private final int rows;

  /**
   * @param seeds how often it is done
   * @param rows to learn from each time
   */
  MasksFigure(int seeds, int rows) {
    this.seeds = seeds;
    this.rows = rows;
  }

  @Override
  public int number() {
    return 4;
  }

  @Override
  public String title() {
    return "Two masks divide the digits' pixels, another way for each seed";
  }

  @Override
  public String see() {
    return "Two clusterers of ten centres see the same digits; the colour of a pixel tells whose mask"
        + " has it, a mixture that both have a part of it, grey that it is always blank. The"
        + " clusterers part, but where the border runs is left to chance: there are many ways, and"
        + " all are nearly equally good, as the errors say.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return seeds * settings.rules().size();
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<PixelDivision> divisions = new ArrayList<>();
    Measurements measured = new Measurements();
    for (LearningRule rule : settings.rules()) {
      Result result = measure(settings, rule, step);
      divisions.addAll(result.divisions);
      measured
          .put(
              "relative error, smallest to largest",
              Rules.name(rule),
              "%.3f to %.3f",
              result.errors.getMin(),
              result.errors.getMax())
          .put(
              "pixels on which two seeds agree, mean (.5 is chance)",
              Rules.name(rule),
              "%.2f",
              result.agreement)
          .put("rows", Rules.name(rule), "%,d", rows)
          .put(
              "rates",
              Rules.name(rule),
              "%s",
              Rules.rates(result.divisions.get(0).settings()));
    }
    int width = settings.training().width();
    List<Sheet> frames =
        History.timesOf(divisions.stream().map(PixelDivision::masks).toList()).stream()
            .map(time -> picture(divisions, time, width))
            .toList();
    return new Drawing(picture(divisions, rows, width), frames, measured);
  }

  /**
   * Divisions by one rule.
   *
   * @param errors their relative errors
   * @param agreement mean share of the visible pixels on which two of them agree
   */
  record Result(List<PixelDivision> divisions, SummaryStatistics errors, double agreement) {}

  Result measure(FigureSettings settings, LearningRule rule, Consumer<String> step)
      throws InterruptedException {
    List<ClusteringSettings> runs = new ArrayList<>();
    for (int i = 0; i < seeds; i++) {
      runs.add(PixelDivision.settings(rule, RANDOM_RATE, settings.seed() + i));
    }
    try (Table table = PixelDivision.table(settings.training().rows())) {
      List<PixelDivision> divisions = Experiments.run(
          runs,
          run -> PixelDivision.learn(table, run, rows),
          step,
          found -> String.format(
              Locale.ROOT, "%s: relative error %.3f", found.name(), found.relativeError()));
      int[] visible =
          PixelDivision.visible(table.statistics(), settings.training().pixels());
      SummaryStatistics errors = new SummaryStatistics();
      SummaryStatistics agreements = new SummaryStatistics();
      for (int i = 0; i < seeds; i++) {
        errors.addValue(divisions.get(i).relativeError());
        for (int j = 0; j < i; j++) {
          agreements.addValue(PixelDivision.agreement(
              divisions.get(i).owners(), divisions.get(j).owners(), visible));
        }
      }
      return new Result(divisions, errors, agreements.getMean());
    }
  }

  private Sheet picture(List<PixelDivision> divisions, long time, int width) {
    Panels panels =
        Panels.titled(title(), seeds, String.format(Locale.ROOT, "after %,d rows", time));
    for (PixelDivision division : divisions) {
      panels.add(
          division.picture(time, width, SIDE),
          Rules.name(division.settings().rule()),
          "seed " + division.settings().seed(),
          time < rows
              ? ""
              : String.format(Locale.ROOT, "relative error %.3f", division.relativeError()));
    }
    return panels.sheet();
  }
}
