package metaclustering.lab.recovery;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.picture.chart.Charts;
import org.knowm.xchart.CategoryChart;

/** The columns' agreement in every case, one bar for each finder. */
public final class RecoveryChart {

  private RecoveryChart() {}

  /** The chart of what is measured so far, for finders that were measured in all of these cases. */
  public static BufferedImage of(List<Recovery> recoveries) {
    List<String> cases = recoveries.stream().map(Recovery::caseName).distinct().toList();
    CategoryChart chart = Charts.bars(
        "Hidden groups of columns found",
        "adjusted Rand index of the columns",
        cases.size() * Finder.values().length);
    Arrays.stream(Finder.values()).forEach(finder -> {
      List<Double> heights = recoveries.stream()
          .filter(r -> r.finder() == finder)
          .map(Recovery::columns)
          .toList();
      if (heights.size() == cases.size()) {
        chart.addSeries(finder.label(), cases, heights);
      }
    });
    return Charts.image(chart);
  }

  /** How certain columns that have a group are, and columns of pure noise. */
  public static BufferedImage of(CertaintyStudy study) {
    CategoryChart chart =
        Charts.bars("Certainty of columns: " + study.caseName(), "share of the columns", 20);
    List<String> tenths = IntStream.range(0, 10)
        .mapToObj(i -> String.format(Locale.ROOT, "%.1f to %.1f", i / 10.0, (i + 1) / 10.0))
        .toList();
    chart.addSeries("in a group", tenths, boxed(CertaintyStudy.histogram(study.grouped())));
    chart.addSeries("noise", tenths, boxed(CertaintyStudy.histogram(study.noise())));
    return Charts.image(chart);
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
