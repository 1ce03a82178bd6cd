package weka.gui.metaclustering.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import metaclustering.picture.chart.Charts;
import metaclustering.progress.Progress;
import metaclustering.progress.Progress.Phase;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** The chart of a training; no window is needed. */
class TrainingCurveTest {

  private static Progress progress(Phase phase, long rows) {
    return new Progress(phase, 1, 1, rows, rows, 1000, 0.5, 0.5);
  }

  @Test
  void ticksAreRoundAndASinglePointIsSeen() {
    XYChart chart = TrainingCurve.chart(List.of(
        progress(Phase.LEARNING, 27_680),
        progress(Phase.LEARNING, 47_680),
        progress(Phase.POLISHING, 20_000),
        progress(Phase.CLUSTERING, 100)));
    assertThat(chart.getSeriesMap().values().stream()
            .filter(XYSeries::isShowInLegend)
            .map(XYSeries::getName))
        .containsExactly("error, learning", "error, polishing", "mean largest mask");
    assertThat(chart.getSeriesMap().get("error, polishing").getXYSeriesRenderStyle())
        .isEqualTo(XYSeriesRenderStyle.Scatter);
    List<Double> ticks = new ArrayList<>();
    chart.setCustomXAxisTickLabelsFormatter(tick -> {
      ticks.add(tick);
      return tick.toString();
    });
    Charts.image(chart);
    assertThat(ticks).contains(30.0, 40.0);
  }
}
