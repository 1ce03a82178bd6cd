package metaclustering.lab.figures;

import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.lab.agreement.MatchedAccuracy;
import metaclustering.lab.recovery.OnlineTraining;
import metaclustering.lab.recovery.RowsUntilExact;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.Sheet;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import org.knowm.xchart.XYChart;

/** One-hot inputs in hidden groups, which become the meta-clusters. */
final class OneHotFigure implements Figure {

  private static final int CHART_WIDTH = 640;
  private static final int CHART_HEIGHT = 260;
  private static final int PICTURE_WIDTH = 600;
  private static final int PICTURE_HEIGHT = 200;

  private final int number;
  private final int groups;
  private final int columnsEach;
  private final int maxRows;

  /**
   * @param maxRows rows after which a rule gives up
   */
  OneHotFigure(int number, int groups, int columnsEach, int maxRows) {
    this.number = number;
    this.groups = groups;
    this.columnsEach = columnsEach;
    this.maxRows = maxRows;
  }

  /**
   * How one rule fared.
   *
   * @param rowsUntilExact or {@link RowsUntilExact#NEVER}
   * @param seconds that it took
   * @param masks [M x columns], columns in the order of their groups
   * @param settled share of the columns whose group's clusterer owns them
   */
  record Outcome(
      ClusteringSettings settings,
      int rowsUntilExact,
      double seconds,
      History<float[][]> masks,
      History<Double> settled) {

    boolean exact() {
      return rowsUntilExact != RowsUntilExact.NEVER;
    }

    String rule() {
      return Rules.name(settings.rule());
    }

    String rowsInWords() {
      return exact()
          ? String.format(Locale.ROOT, "%,d", rowsUntilExact)
          : String.format(Locale.ROOT, "not exact within %,d", masks.lastRows());
    }
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public String title() {
    return String.format(
        Locale.ROOT, "%,d inputs into %d meta-clusters", groups * columnsEach, groups);
  }

  @Override
  public String see() {
    return "In every row one of the " + columnsEach
        + " inputs of each hidden group is 1, the others"
        + " 0; nothing else tells which inputs belong together. Each line of the picture is the"
        + " mask of one meta-cluster over all inputs, which are sorted by their hidden groups: when"
        + " the bright blocks stand on the diagonal, every meta-cluster has found one group.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return settings.rules().size();
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<Outcome> outcomes = Experiments.run(
        settings.rules(),
        rule -> measure(rule, settings.seed()),
        step,
        outcome -> outcome.rule() + ": rows until exact " + outcome.rowsInWords());
    List<Sheet> frames = History.timesOf(outcomes.stream().map(Outcome::masks).toList()).stream()
        .map(rows -> panels(outcomes, rows).sheet())
        .toList();
    Sheet picture = panels(outcomes, Long.MAX_VALUE).add(chart(outcomes)).sheet();
    return new Drawing(picture, frames, measurements(outcomes));
  }

  Outcome measure(LearningRule rule, long seed) throws InterruptedException {
    ClusteringSettings settings = Rules.settings(rule, 0.5, 0.3, 0.02, 1, 0.05)
        .size(groups, columnsEach)
        .seed(seed)
        .build();
    History<float[][]> masks = new History<>();
    History<Double> settled = new History<>();
    long start = System.nanoTime();
    int[][] truth = new int[1][];
    OnlineTraining[] last = new OnlineTraining[1];
    int rows = RowsUntilExact.count(groups, columnsEach, maxRows, settings, (training, groupOf) -> {
      last[0] = training;
      truth[0] = groupOf;
      if (masks.isDue(training.rowsSeen())) {
        keep(training, groupOf, masks, settled);
      }
    });
    keep(last[0], truth[0], masks, settled);
    return new Outcome(settings, rows, (System.nanoTime() - start) / 1e9, masks, settled);
  }

  private static void keep(
      OnlineTraining training, int[] groupOf, History<float[][]> masks, History<Double> settled) {
    masks.add(training.rowsSeen(), byGroup(training.masks(), groupOf));
    settled.add(training.rowsSeen(), MatchedAccuracy.of(training.owners(), groupOf));
  }

  private static float[][] byGroup(float[][] masks, int[] groupOf) {
    int[] order = IntStream.range(0, groupOf.length)
        .boxed()
        .sorted(Comparator.comparingInt(column -> groupOf[column]))
        .mapToInt(Integer::intValue)
        .toArray();
    float[][] sorted = new float[masks.length][order.length];
    for (int m = 0; m < masks.length; m++) {
      for (int d = 0; d < order.length; d++) {
        sorted[m][d] = masks[m][order[d]];
      }
    }
    return sorted;
  }

  private Panels panels(List<Outcome> outcomes, long rows) {
    Panels panels = Panels.titled(title(), 1, "Masks, from 0 (dark) to 1 (bright)");
    for (Outcome outcome : outcomes) {
      long shown = Math.min(rows, outcome.masks.lastRows());
      boolean done = rows >= outcome.masks.lastRows();
      panels.add(
          picture(outcome, shown),
          String.format(
              Locale.ROOT,
              "%s, %,d rows%s",
              outcome.rule(),
              shown,
              done ? outcome.exact() ? ": exact" : ": not exact" : ""));
    }
    return panels;
  }

  /** Meta-clusters from top to bottom in the order of the groups that they look at in the end. */
  private BufferedImage picture(Outcome outcome, long rows) {
    float[][] end = outcome.masks.at(Long.MAX_VALUE);
    float[][] masks = outcome.masks.at(rows);
    float[][] sorted = IntStream.range(0, masks.length)
        .boxed()
        .sorted(Comparator.comparingDouble(m -> middle(end[m])))
        .map(m -> masks[m])
        .toArray(float[][]::new);
    return Pixels.masks(
        sorted,
        Math.max(1, PICTURE_WIDTH / (groups * columnsEach)),
        Math.max(2, PICTURE_HEIGHT / groups));
  }

  /** The centre of gravity of a mask without the little that it has everywhere. */
  private static double middle(float[] mask) {
    double sum = 0;
    double moment = 0;
    for (int d = 0; d < mask.length; d++) {
      sum += mask[d] * mask[d];
      moment += d * mask[d] * mask[d];
    }
    return moment / sum;
  }

  private BufferedImage chart(List<Outcome> outcomes) {
    XYChart chart = Charts.lines(
        "Inputs that belong to their group's meta-cluster",
        "rows",
        "share of inputs",
        CHART_WIDTH,
        CHART_HEIGHT);
    chart.getStyler().setXAxisLogarithmic(true).setXAxisDecimalPattern("#,###");
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    for (Outcome outcome : outcomes) {
      List<History.Moment<Double>> moments = outcome.settled.moments();
      Charts.line(
          chart,
          outcome.rule(),
          Rules.colour(outcome.settings.rule()),
          moments.stream().mapToDouble(History.Moment::rows).toArray(),
          moments.stream().mapToDouble(History.Moment::seen).toArray());
    }
    return Charts.image(chart);
  }

  private Measurements measurements(List<Outcome> outcomes) {
    Measurements measured = new Measurements();
    for (Outcome outcome : outcomes) {
      measured
          .put("rows until exact", outcome.rule(), "%s", outcome.rowsInWords())
          .put("seconds, one core", outcome.rule(), "%.1f", outcome.seconds)
          .put(
              "inputs with their group's meta-cluster",
              outcome.rule(),
              "%.1f %%",
              100 * outcome.settled.at(Long.MAX_VALUE))
          .put("rates", outcome.rule(), "%s", Rules.rates(outcome.settings));
    }
    return measured;
  }
}
