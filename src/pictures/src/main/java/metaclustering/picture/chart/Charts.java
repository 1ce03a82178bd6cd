package metaclustering.picture.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Charts of XChart in the colours and sizes of this program. */
public final class Charts {

  /**
   * Eight colours that the colour-blind can tell apart, also in print: M. Okabe and K. Ito, <i>Color
   * universal design</i> (2008); the yellow is darker, to be seen on white.
   */
  private static final Color[] COLOURS = {
    new Color(0x000000), new Color(0x56B4E9), new Color(0x0072B2), new Color(0xCC79A7),
    new Color(0x999999), new Color(0xD55E00), new Color(0xE69F00), new Color(0x009E73)
  };

  private static final int HEIGHT = 420;
  private static final int MIN_WIDTH = 640;
  private static final int MARGINS = 260;
  private static final int BAR_WIDTH = 11;

  private Charts() {}

  /**
   * An empty chart of groups of bars.
   *
   * @param axis what the height says
   * @param bars how many there will be at most: the chart is as wide as they need
   */
  public static CategoryChart bars(String title, String axis, int bars) {
    CategoryChart chart = new CategoryChartBuilder()
        .width(Math.max(MIN_WIDTH, MARGINS + bars * BAR_WIDTH))
        .height(HEIGHT)
        .title(title)
        .yAxisTitle(axis)
        .build();
    CategoryStyler styler = chart.getStyler();
    style(styler);
    styler.setAvailableSpaceFill(0.8);
    styler.setXAxisLabelRotation(30);
    styler.setOverlapped(false);
    return chart;
  }

  /** An empty chart of lines or points over two axes. */
  public static XYChart lines(String title, String xAxis, String yAxis, int width, int height) {
    XYChart chart = new XYChartBuilder()
        .width(width)
        .height(height)
        .title(title)
        .xAxisTitle(xAxis)
        .yAxisTitle(yAxis)
        .build();
    style(chart.getStyler());
    return chart;
  }

  /** Adds a line without marks. */
  public static void line(XYChart chart, String name, Color colour, double[] x, double[] y) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(colour);
  }

  /**
   * Adds points without a line.
   *
   * @param size of a point in pixels
   */
  public static void points(
      XYChart chart, String name, Color colour, int size, double[] x, double[] y) {
    chart.getStyler().setMarkerSize(size);
    XYSeries series = chart.addSeries(name, x, y);
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(new Dot(size));
    series.setMarkerColor(colour);
  }

  /** A round point of its own size; XChart has one size for all points of a chart. */
  private static final class Dot extends Marker {

    private final int size;

    Dot(int size) {
      this.size = size;
    }

    @Override
    public void paint(Graphics2D graphics, double x, double y, int sizeOfAll) {
      graphics.fill(new Ellipse2D.Double(x - size / 2.0, y - size / 2.0, size, size));
    }
  }

  /** One of eight colours that everybody can tell apart, from 0; after the last they begin again. */
  public static Color colour(int number) {
    return COLOURS[number % COLOURS.length];
  }

  private static void style(AxesChartStyler styler) {
    styler.setSeriesColors(COLOURS);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setLegendPosition(Styler.LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
  }

  public static BufferedImage image(Chart<?, ?> chart) {
    return BitmapEncoder.getBufferedImage(chart);
  }
}
