package metaclustering.picture.chart;

import java.awt.Graphics2D;
import metaclustering.picture.layout.Drawable;
import org.knowm.xchart.XYChart;

/** A chart as a part of a sheet, in its own size. */
public record ChartBlock(XYChart chart) implements Drawable {

  @Override
  public int width() {
    return chart.getWidth();
  }

  @Override
  public int height() {
    return chart.getHeight();
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    graphics.translate(left, top);
    chart.paint(graphics, chart.getWidth(), chart.getHeight());
    graphics.translate(-left, -top);
  }
}
