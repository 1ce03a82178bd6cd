package weka.gui.metaclustering.swing;

import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Collection;
import java.util.List;
import javax.swing.JComponent;
import org.knowm.xchart.XYChart;

/** Charts one below the other, or a message if there are none. */
public final class ChartView extends JComponent {

  private static final long serialVersionUID = 1L;

  private final String message;
  private transient List<XYChart> charts = List.of();

  public ChartView(String name, String message) {
    this.message = message;
    setName(name);
  }

  public void show(Collection<XYChart> next) {
    charts = List.copyOf(next);
    repaint();
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (charts.isEmpty()) {
      graphics.setColor(Color.DARK_GRAY);
      graphics.drawString(message, 20, 30);
      return;
    }
    int height = getHeight() / charts.size();
    for (int i = 0; i < charts.size(); i++) {
      Graphics2D part = (Graphics2D) graphics.create(0, i * height, getWidth(), height);
      charts.get(i).paint(part, getWidth(), height);
      part.dispose();
    }
  }
}
