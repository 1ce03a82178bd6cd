package metaclustering.lab.figures;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import metaclustering.lab.recovery.OnlineTraining;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.Sheet;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.knowm.xchart.XYChart;

/** Figure 1: where 25 centres settle among points of the plane. */
final class PointsFigure implements Figure {

  private static final int CENTRES = 25;
  private static final int DRAWN = 600;
  private static final int SIDE = 320;
  private static final int ROWS_BETWEEN_LOOKS = 50;
  private static final Color POINT = new Color(0xC8C8C8);

  private final int rows;

  /**
   * @param rows to learn from
   */
  PointsFigure(int rows) {
    this.rows = rows;
  }

  /** How points are strewn. */
  enum Cloud {
    /** Evenly over the square from -1 to 1. */
    UNIFORM,
    /** Normally, with a deviation of 1/3. */
    NORMAL;

    double draw(RandomGenerator random) {
      return this == UNIFORM ? 2 * random.nextDouble() - 1 : random.nextGaussian() / 3;
    }

    String words() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One rule on one cloud. */
  record Run(LearningRule rule, Cloud cloud) {

    String name() {
      return Rules.name(rule) + ", " + cloud.words() + " points";
    }
  }

  /**
   * Where the centres went.
   *
   * @param points [rows x 2]
   * @param centres [K x 2] while they moved
   * @param fewest points nearest to one centre, as a share of the even share
   * @param most the same of the centre with the most points
   */
  record Outcome(
      Run run,
      ClusteringSettings settings,
      double[][] points,
      History<double[][]> centres,
      double fewest,
      double most) {

    double[][] lastCentres() {
      return centres.at(Long.MAX_VALUE);
    }

    /** Mean distance from the origin of the centres over that of the points. */
    double spread() {
      return distance(lastCentres()) / distance(points);
    }

    private static double distance(double[][] points) {
      return Arrays.stream(points)
          .mapToDouble(point -> Math.hypot(point[0], point[1]))
          .average()
          .orElseThrow();
    }
  }

  @Override
  public int number() {
    return 1;
  }

  @Override
  public String title() {
    return CENTRES + " centres among points of the plane";
  }

  @Override
  public String see() {
    return "One clusterer sees points, one after another. Among points that are strewn evenly its"
        + " centres settle evenly; in a normal cloud they are spread more evenly than the points,"
        + " for the rare points at its edge are farther away and pull farther.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return settings.rules().size() * Cloud.values().length;
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (LearningRule rule : settings.rules()) {
      for (Cloud cloud : Cloud.values()) {
        runs.add(new Run(rule, cloud));
      }
    }
    List<Outcome> outcomes = Experiments.run(
        runs,
        run -> measure(run, settings.seed()),
        step,
        outcome -> String.format(
            Locale.ROOT,
            "%s: centres %.2f times as far out",
            outcome.run.name(),
            outcome.spread()));
    Measurements measured = new Measurements();
    for (Outcome outcome : outcomes) {
      String name = outcome.run.name();
      measured
          .put("distance from the middle, centres over points", name, "%.2f", outcome.spread())
          .put("points of the centre with the fewest, share of even", name, "%.2f", outcome.fewest)
          .put("points of the centre with the most, share of even", name, "%.2f", outcome.most)
          .put("rows", name, "%,d", rows)
          .put("rates", name, "%s", Rules.rates(outcome.settings));
    }
    List<Sheet> frames = History.timesOf(outcomes.stream().map(Outcome::centres).toList()).stream()
        .map(time -> picture(outcomes, time))
        .toList();
    return new Drawing(picture(outcomes, rows), frames, measured);
  }

  Outcome measure(Run run, long seed) throws InterruptedException {
    RandomGenerator random = new Well19937c(seed);
    double[][] points = new double[rows][2];
    for (double[] point : points) {
      Arrays.setAll(point, d -> run.cloud.draw(random));
    }
    ClusteringSettings settings = Rules.settings(run.rule, 0.5, 0.1, 0, 0.5, 0.1)
        .size(1, CENTRES)
        .randomRate(0)
        .seed(seed)
        .build();
    History<double[][]> centres = new History<>();
    try (Table table = Table.read(RowSource.of(points), Scaling.NONE);
        OnlineTraining training = new OnlineTraining(table, settings)) {
      centres.add(0, centres(training.model()));
      while (training.rowsSeen() < rows) {
        training.learn(ROWS_BETWEEN_LOOKS);
        if (centres.isDue(training.rowsSeen()) || training.rowsSeen() >= rows) {
          centres.add(training.rowsSeen(), centres(training.model()));
        }
      }
      int[] counts = new int[CENTRES];
      for (int symbol : Codes.of(training.model(), table, rows)[0]) {
        counts[symbol]++;
      }
      double even = (double) rows / CENTRES;
      return new Outcome(
          run,
          settings,
          points,
          centres,
          Arrays.stream(counts).min().orElseThrow() / even,
          Arrays.stream(counts).max().orElseThrow() / even);
    }
  }

  private static double[][] centres(MetaClusterModel model) {
    return IntStream.range(0, CENTRES)
        .mapToObj(k -> model.centreValues(0, k))
        .toArray(double[][]::new);
  }

  private Sheet picture(List<Outcome> outcomes, long time) {
    Panels panels = Panels.titled(title(), 2, String.format(Locale.ROOT, "after %,d points", time));
    for (Outcome outcome : outcomes) {
      panels.add(chart(outcome, time), outcome.run.name());
    }
    return panels.sheet();
  }

  private static BufferedImage chart(Outcome outcome, long time) {
    XYChart chart = Charts.lines("", "", "", SIDE, SIDE);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setXAxisMin(-1.0).setXAxisMax(1.0);
    chart.getStyler().setYAxisMin(-1.0).setYAxisMax(1.0);
    double[][] shown = Arrays.stream(outcome.points)
        .filter(point -> Math.max(Math.abs(point[0]), Math.abs(point[1])) <= 1)
        .limit(DRAWN)
        .toArray(double[][]::new);
    Charts.points(chart, "points", POINT, 3, column(shown, 0), column(shown, 1));
    double[][] centres = outcome.centres.at(time);
    Charts.points(
        chart,
        "centres",
        Rules.colour(outcome.run.rule),
        9,
        column(centres, 0),
        column(centres, 1));
    return Charts.image(chart);
  }

  private static double[] column(double[][] points, int d) {
    return Arrays.stream(points).mapToDouble(point -> point[d]).toArray();
  }
}
