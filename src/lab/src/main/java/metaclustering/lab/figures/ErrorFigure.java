package metaclustering.lab.figures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import metaclustering.lab.studies.DigitStudy;
import metaclustering.picture.chart.Charts;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import org.knowm.xchart.XYChart;

/** Figure 10: what centres are worth when meta-clusters share them out. */
final class ErrorFigure implements Figure {

  private static final int CLUSTERERS = 10;
  private static final String ONE = "one clusterer";
  private static final String SEVERAL = CLUSTERERS + " meta-clusters";

  private final int[] centres;

  /**
   * @param centres numbers of centres in all, multiples of 10, ascending
   */
  ErrorFigure(int... centres) {
    this.centres = centres.clone();
  }

  /** One training: so many centres in all, shared out among so many clusterers. */
  record Run(int clusterers, int centres) {}

  /** The relative error on digits that were not learned from. */
  record Outcome(Run run, double error) {

    String name() {
      return run.clusterers == 1 ? ONE : SEVERAL;
    }
  }

  @Override
  public int number() {
    return 10;
  }

  @Override
  public String title() {
    return "100 centres instead of 10^10";
  }

  @Override
  public String see() {
    return "The error with which new digits are reconstructed from their centres, for one clusterer"
        + " and for ten that have divided the pixels and share the same number of centres out. With"
        + " ten meta-clusters of ten, 100 centres tell 10^10 codes apart. For all but the fewest centres"
        + " the ten have less error than a single clusterer, which is k-means, with as many.";
  }

  @Override
  public int steps(FigureSettings settings) {
    return 2 * centres.length;
  }

  @Override
  public Drawing draw(FigureSettings settings, Consumer<String> step) throws InterruptedException {
    List<Run> runs = new ArrayList<>();
    for (int clusterers : new int[] {1, CLUSTERERS}) {
      for (int count : centres) {
        runs.add(new Run(clusterers, count));
      }
    }
    List<Outcome> outcomes = Experiments.run(
        runs,
        run -> measure(run, settings),
        step,
        outcome -> String.format(
            Locale.ROOT,
            "%s, %d centres: relative error %.3f",
            outcome.name(),
            outcome.run.centres,
            outcome.error));
    Measurements measured = new Measurements();
    for (Outcome outcome : outcomes) {
      measured.put(outcome.run.centres + " centres", outcome.name(), "%.3f", outcome.error);
    }
    Panels panels =
        Panels.titled(title(), 1, "relative error on new digits, by the number of centres in all");
    panels.add(chart(outcomes));
    return new Drawing(panels.sheet(), List.of(), measured);
  }

  /** By the exponentiated rule with its defaults. */
  Outcome measure(Run run, FigureSettings figure) throws InterruptedException {
    ClusteringSettings settings = ClusteringSettings.builder()
        .size(run.clusterers, run.centres / run.clusterers)
        .seed(figure.seed())
        .build();
    double error = DigitStudy.reconstruct(
            figure.training(), figure.test(), settings, TrainingListener.NONE)
        .testError();
    return new Outcome(run, error);
  }

  private static BufferedImage chart(List<Outcome> outcomes) {
    XYChart chart = Charts.lines("", "centres in all", "relative error", 640, 340);
    chart.getStyler().setXAxisLogarithmic(true).setXAxisDecimalPattern("#,###");
    chart.getStyler().setXAxisMin(10.0).setXAxisMax(1_000.0);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    int colour = 5;
    for (String name : List.of(ONE, SEVERAL)) {
      List<Outcome> line =
          outcomes.stream().filter(outcome -> outcome.name().equals(name)).toList();
      Charts.line(
          chart,
          name,
          Charts.colour(colour),
          line.stream().mapToDouble(outcome -> outcome.run.centres).toArray(),
          line.stream().mapToDouble(Outcome::error).toArray());
      colour = 2;
    }
    return Charts.image(chart);
  }
}
