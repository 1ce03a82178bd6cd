package weka.gui.metaclustering.training;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import metaclustering.progress.Progress;
import metaclustering.progress.Progress.Phase;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.None;

/** How the error fell and masks became certain in a training. */
public final class TrainingCurve extends JComponent {

  private static final long serialVersionUID = 1L;
  private static final Color LEARNING = new Color(0x0072B2);
  private static final Color POLISHING = new Color(0xD55E00);
  private static final Color CERTAINTY = new Color(0x8A8A8A);
  private static final String NOT_WATCHED = "This tab did not watch the training of this model.";

  private transient List<Progress> progress = List.of();

  public TrainingCurve() {
    setName("curve");
  }

  /**
   * Shows the course of a training.
   *
   * @param next empty if it is not known
   */
  public void show(List<Progress> next) {
    progress = next;
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (progress.isEmpty()) {
      graphics.setColor(Color.DARK_GRAY);
      graphics.drawString(NOT_WATCHED, 20, 30);
      return;
    }
    Graphics2D copy = (Graphics2D) graphics.create();
    chart().paint(copy, getWidth(), getHeight());
    copy.dispose();
  }

  private XYChart chart() {
    XYChart chart = new XYChartBuilder()
        .theme(ChartTheme.Matlab)
        .title("Relative error and certainty")
        .xAxisTitle("rows seen, in thousands")
        .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
    chart.getStyler().setYAxisMin(0.0);
    double learned = progress.stream()
        .filter(p -> p.phase() == Phase.LEARNING)
        .mapToDouble(Progress::rowsSeen)
        .max()
        .orElse(0);
    add(chart, "error, learning", LEARNING, phase(Phase.LEARNING), 0, Quantity.ERROR);
    add(chart, "error, polishing", POLISHING, phase(Phase.POLISHING), learned, Quantity.ERROR);
    add(chart, "certainty", CERTAINTY, phase(Phase.LEARNING), 0, Quantity.CERTAINTY);
    return chart;
  }

  private enum Quantity {
    ERROR,
    CERTAINTY
  }

  private List<Progress> phase(Phase phase) {
    return progress.stream().filter(p -> p.phase() == phase).toList();
  }

  private static void add(
      XYChart chart,
      String name,
      Color colour,
      List<Progress> points,
      double offset,
      Quantity quantity) {
    List<Double> x = new ArrayList<>();
    List<Double> y = new ArrayList<>();
    for (Progress p : points) {
      double value = quantity == Quantity.ERROR ? p.error() : p.settled();
      if (Double.isFinite(value)) {
        x.add((offset + p.rowsSeen()) / 1000);
        y.add(value);
      }
    }
    if (!x.isEmpty()) {
      XYSeries series = chart.addSeries(name, x, y);
      series.setLineColor(colour);
      series.setMarker(new None());
    }
  }
}
