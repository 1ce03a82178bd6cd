package weka.gui.metaclustering.training;

import java.awt.Color;
import java.util.List;
import java.util.function.ToDoubleFunction;
import metaclustering.picture.chart.Charts;
import metaclustering.progress.Progress;
import metaclustering.progress.Progress.Phase;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** A chart of the relative error and of how decided masks are during a training. */
public final class TrainingCurve {

  private static final Color LEARNING = Charts.colour(2);
  private static final Color POLISHING = Charts.colour(5);
  private static final Color DECISION = new Color(0x8A8A8A);

  private static final Color TRANSPARENT = new Color(0, true);
  private static final int DOT = 7;
  private static final String UNSEEN = "unseen";

  private TrainingCurve() {}

  /** Draws the progress from a training's start. */
  public static XYChart chart(List<Progress> progress) {
    XYChart chart = new XYChartBuilder()
        .theme(ChartTheme.Matlab)
        .title("Relative error, and how decided masks are")
        .xAxisTitle("rows seen, in thousands")
        .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
    chart.getStyler().setYAxisMin(0.0);
    List<Progress> learning = phase(progress, Phase.LEARNING);
    learning.stream().findFirst().ifPresent(first -> roundTicks(chart, first.rowsSeen() / 1000.0));
    List<Progress> polishing = phase(progress, Phase.POLISHING);
    double learned = learning.stream().mapToDouble(Progress::rowsSeen).max().orElse(0);
    add(chart, "error, learning", LEARNING, learning, 0, Progress::error);
    add(chart, "error, polishing", POLISHING, polishing, learned, Progress::error);
    add(chart, "mean largest mask", DECISION, learning, 0, Progress::maskCertainty);
    return chart;
  }

  /** Adds two points that are not seen: XChart's ticks are round numbers unless all points are evenly spaced. */
  private static void roundTicks(XYChart chart, double start) {
    Charts.line(
        chart, UNSEEN, TRANSPARENT, new double[] {start, start + 0.001}, new double[] {0, 0});
    chart.getSeriesMap().get(UNSEEN).setShowInLegend(false);
  }

  private static List<Progress> phase(List<Progress> progress, Phase phase) {
    return progress.stream().filter(p -> p.phase() == phase).toList();
  }

  private static void add(
      XYChart chart,
      String name,
      Color colour,
      List<Progress> points,
      double offset,
      ToDoubleFunction<Progress> quantity) {
    List<Progress> finite =
        points.stream().filter(p -> Double.isFinite(quantity.applyAsDouble(p))).toList();
    double[] rows =
        finite.stream().mapToDouble(p -> (offset + p.rowsSeen()) / 1000).toArray();
    double[] values = finite.stream().mapToDouble(quantity).toArray();
    if (rows.length > 1) {
      Charts.line(chart, name, colour, rows, values);
    } else if (rows.length == 1) {
      Charts.points(chart, name, colour, DOT, rows, values);
    }
  }
}
