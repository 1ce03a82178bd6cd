package metaclustering.cli.comparison;

import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
    List<ClassifierCell> cells = comparison.cells();
    for (String classifier : distinct(cells, ClassifierCell::classifier)) {
      List<ClassifierCell> mine =
          cells.stream().filter(cell -> cell.classifier().equals(classifier)).toList();
      charts.put(
          "accuracy-" + classifier.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", ""),
          chart(
              classifier,
              "accuracy",
              mine,
              ClassifierCell::dataSet,
              cell -> cell.representation().label(),
              ClassifierCell::accuracy));
    }
    if (!comparison.clusterings().isEmpty()) {
      charts.put(
          "clusterings",
          chart(
              "Clusters against hidden classes",
              "adjusted Rand index",
              comparison.clusterings(),
              ClusteringCell::dataSet,
              ClusteringCell::clusterer,
              ClusteringCell::ari));
    }
    return charts;
  }

  private static <T> BufferedImage chart(
      String title,
      String axis,
      List<T> cells,
      Function<T, String> group,
      Function<T, String> series,
      ToDoubleFunction<T> height) {
    List<String> groups = distinct(cells, group);
    List<String> names = distinct(cells, series);
    CategoryChart chart = Charts.bars(title, axis, groups.size() * names.size());
    for (String name : names) {
      List<Double> heights = groups.stream()
          .map(g -> cells.stream()
              .filter(cell -> group.apply(cell).equals(g) && series.apply(cell).equals(name))
              .map(height::applyAsDouble)
              .filter(value -> !value.isNaN())
              .findFirst()
              .orElse(null))
          .toList();
      if (heights.stream().anyMatch(Objects::nonNull)) {
        chart.addSeries(name, groups, heights);
      }
    }
    return Charts.image(chart);
  }

  private static <T> List<String> distinct(List<T> cells, Function<T, String> name) {
    return cells.stream().map(name).distinct().toList();
  }
}
