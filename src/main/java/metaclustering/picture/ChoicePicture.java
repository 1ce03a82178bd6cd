package metaclustering.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.choice.CentreCurve;
import metaclustering.choice.MetaClusterChoice;
import metaclustering.choice.SizeChoice;
import metaclustering.codes.ClusterCurve;
import org.knowm.xchart.XYChart;

/** The curves by which numbers of clusters were chosen; the choice is a dot. */
public final class ChoicePicture {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 420;
  private static final int DOT = 9;

  private ChoicePicture() {}

  /** Modularity by the number of groups; empty if it was not computed. */
  public static Optional<BufferedImage> metaClusters(SizeChoice choice) {
    return choice
        .metaClusters()
        .filter(result -> result.tried().length > 0)
        .map(ChoicePicture::modularities);
  }

  private static BufferedImage modularities(MetaClusterChoice.Result result) {
    XYChart chart = Charts.lines(
        "M = " + result.metaClusters(), "groups of attributes", "modularity", WIDTH, HEIGHT);
    double[] tried = Arrays.stream(result.tried()).asDoubleStream().toArray();
    Charts.line(chart, "modularity", Charts.colour(2), tried, result.modularities());
    int best = IntStream.range(0, tried.length)
        .filter(i -> result.tried()[i] == result.groups())
        .findFirst()
        .orElse(0);
    dot(chart, "largest", Charts.colour(5), tried[best], result.modularities()[best]);
    return Charts.image(chart);
  }

  /**
   * Description lengths by the number of centres, one line for each meta-cluster, all from their
   * shortest; empty if it was not chosen.
   */
  public static Optional<BufferedImage> centres(SizeChoice choice) {
    if (choice.centres().isEmpty()) {
      return Optional.empty();
    }
    XYChart chart = Charts.lines(
        "Centres of each meta-cluster",
        "centres",
        "bits a row more than the shortest description",
        WIDTH,
        HEIGHT);
    int drawn = Math.min(choice.centres().size(), Owners.MOST_DRAWN);
    for (int m = 0; m < drawn; m++) {
      CentreCurve curve = choice.centres().get(m);
      double[] lengths = curve.lengths();
      double shortest = Arrays.stream(lengths).min().orElseThrow();
      double[] numbers =
          IntStream.rangeClosed(1, lengths.length).asDoubleStream().toArray();
      Color colour = new Color(OwnerColours.rgb(m));
      Charts.line(
          chart,
          "meta-cluster " + m,
          colour,
          numbers,
          Arrays.stream(lengths).map(length -> length - shortest).toArray());
      int chosen = curve.chosen();
      dot(chart, m + ": " + chosen, colour, chosen, lengths[chosen - 1] - shortest);
    }
    return Optional.of(Charts.image(chart));
  }

  /** The integrated completed likelihood by the number of final clusters. */
  public static BufferedImage finalClusters(ClusterCurve curve) {
    XYChart chart = Charts.lines(
        "N = " + curve.best(),
        "final clusters",
        "integrated completed likelihood, nats a row",
        WIDTH,
        HEIGHT);
    chart.getStyler().setYAxisDecimalPattern("0.00");
    double[] numbers =
        IntStream.rangeClosed(1, curve.components()).asDoubleStream().toArray();
    double[] criteria = IntStream.rangeClosed(1, curve.components())
        .mapToDouble(curve::criterion)
        .toArray();
    Charts.line(chart, "likelihood", Charts.colour(2), numbers, criteria);
    dot(chart, "largest", Charts.colour(5), curve.best(), curve.criterion(curve.best()));
    return Charts.image(chart);
  }

  private static void dot(XYChart chart, String name, Color colour, double x, double y) {
    Charts.points(chart, name, colour, DOT, new double[] {x}, new double[] {y});
  }
}
