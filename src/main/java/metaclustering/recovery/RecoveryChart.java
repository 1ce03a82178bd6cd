package metaclustering.recovery;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import metaclustering.picture.Charts;
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
}
