package metaclustering.picture.chart;

import java.awt.Color;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.choice.CentreCurve;
import metaclustering.choice.MetaClusterChoice;
import metaclustering.choice.SizeChoice;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.picture.colour.GroupColours;
import org.knowm.xchart.XYChart;

/** The curves by which the numbers of groups, centres and clusters were chosen; a dot marks the choice. */
public final class ChosenNumbersChart {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 420;
  private static final int DOT = 9;
  private static final int LEGEND_LINE = 26;
  private static final int MAX_LABELS = 16;

  private ChosenNumbersChart() {}

  /**
   * A chart for each number that was chosen, by its letter: M, the modularity by the number of groups;
   * K, description lengths by the number of centres, one line for each group, all from their
   * shortest; N, how well each number of final clusters describes the rows ({@link ClusterCurve}).
   *
   * @param finalClusters how their number was chosen; empty if it was given
   */
  public static Map<String, XYChart> charts(
      SizeChoice choice, Optional<ClusterCurve> finalClusters) {
    Map<String, XYChart> charts = new LinkedHashMap<>();
    choice
        .metaClusters()
        .filter(result -> result.tried().length > 0)
        .ifPresent(result -> charts.put("M", modularities(result)));
    if (!choice.centres().isEmpty()) {
      charts.put("K", lengths(choice.centres()));
    }
    finalClusters.ifPresent(curve -> charts.put("N", likelihoods(curve)));
    return charts;
  }

  private static XYChart modularities(MetaClusterChoice.Result result) {
    XYChart chart = Charts.lines(
        result.groups() == result.metaClusters()
            ? "Attribute groups: " + result.metaClusters()
            : "Attribute groups: " + result.metaClusters() + ", merged from " + result.groups(),
        "number of groups tried",
        "modularity",
        WIDTH,
        HEIGHT);
    chart.getStyler().setYAxisDecimalPattern("0.000");
    double[] tried = Arrays.stream(result.tried()).asDoubleStream().toArray();
    curve(chart, "modularity", tried, result.modularities(), result.groups());
    return chart;
  }

  private static XYChart lengths(List<CentreCurve> curves) {
    int drawn = Math.min(curves.size(), GroupColours.MAX_GROUPS);
    XYChart chart = Charts.lines(
        "Centres: description length above the shortest",
        "centres",
        "bits per row",
        WIDTH,
        Math.max(HEIGHT, drawn * LEGEND_LINE));
    chart.getStyler().setXAxisMaxLabelCount(MAX_LABELS);
    for (int m = 0; m < drawn; m++) {
      CentreCurve curve = curves.get(m);
      double[] lengths = curve.lengths();
      double shortest = Arrays.stream(lengths).min().orElseThrow();
      double[] numbers =
          IntStream.rangeClosed(1, lengths.length).asDoubleStream().toArray();
      Color colour = new Color(GroupColours.rgb(m));
      int chosen = curve.chosen();
      Charts.line(
          chart,
          "group " + m + ": " + chosen,
          colour,
          numbers,
          Arrays.stream(lengths).map(length -> length - shortest).toArray());
      String dot = "chosen in " + m;
      dot(chart, dot, colour, chosen, lengths[chosen - 1] - shortest);
      chart.getSeriesMap().get(dot).setShowInLegend(false);
    }
    return chart;
  }

  private static XYChart likelihoods(ClusterCurve curve) {
    XYChart chart = Charts.lines(
        "Clusters: " + curve.best() + " fit best", "clusters", "nats per row", WIDTH, HEIGHT);
    chart.getStyler().setYAxisDecimalPattern("0.00");
    int[] numbers = IntStream.rangeClosed(1, curve.components()).toArray();
    double[] criteria = Arrays.stream(numbers).mapToDouble(curve::criterion).toArray();
    double[] tried = Arrays.stream(numbers).asDoubleStream().toArray();
    curve(chart, "fit", tried, criteria, curve.best());
    return chart;
  }

  /** A line, and a dot at the number of the largest value. */
  private static void curve(XYChart chart, String name, double[] x, double[] y, int chosen) {
    Charts.line(chart, name, Charts.colour(2), x, y);
    int best = Math.max(0, Arrays.binarySearch(x, chosen));
    dot(chart, "largest", Charts.colour(5), x[best], y[best]);
  }

  private static void dot(XYChart chart, String name, Color colour, double x, double y) {
    Charts.points(chart, name, colour, DOT, new double[] {x}, new double[] {y});
  }
}
