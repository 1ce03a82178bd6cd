package metaclustering.cli.comparison;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import metaclustering.picture.chart.Charts;
import org.knowm.xchart.CategoryChart;

/** The results of a comparison so far, as bar charts: one group of bars for each data set. */
public final class ComparisonChart {

  private ComparisonChart() {}

  /**
   * The charts of what is finished by the names of their files, without ending: {@code
   * accuracy-CLASSIFIER} for each classifier, and {@code clusterings}, the adjusted Rand indices.
   * What failed has no bar.
   */
  public static Map<String, BufferedImage> of(Comparison comparison) {
    Map<String, BufferedImage> charts = new LinkedHashMap<>();
    List<Result> results = comparison.classifications();
    for (String classifier : distinct(results, Result::scheme)) {
      List<Result> mine =
          results.stream().filter(result -> result.scheme().equals(classifier)).toList();
      charts.put(
          "accuracy-" + classifier.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""),
          chart(classifier, "accuracy", mine, Figure.ACCURACY));
    }
    if (!comparison.clusterings().isEmpty()) {
      charts.put(
          "clusterings",
          chart(
              "Clusters against hidden classes",
              "adjusted Rand index",
              comparison.clusterings(),
              Figure.ARI));
    }
    return charts;
  }

  private static BufferedImage chart(
      String title, String axis, List<Result> results, Figure figure) {
    List<String> groups = distinct(results, Result::dataSet);
    List<String> names = distinct(results, Result::name);
    CategoryChart chart = Charts.bars(title, axis, groups.size() * names.size());
    for (String name : names) {
      List<Double> heights = groups.stream()
          .map(group -> results.stream()
              .filter(result -> result.dataSet().equals(group) && result.name().equals(name))
              .map(result -> result.get(figure))
              .filter(height -> !height.isNaN())
              .findFirst()
              .orElse(null))
          .toList();
      if (heights.stream().anyMatch(Objects::nonNull)) {
        chart.addSeries(name, groups, heights);
      }
    }
    return Charts.image(chart);
  }

  private static List<String> distinct(List<Result> results, Function<Result, String> name) {
    return results.stream().map(name).distinct().toList();
  }
}
