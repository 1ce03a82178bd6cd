package weka.gui.metaclustering.swing;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.JComponent;
import metaclustering.picture.chart.ChartBlock;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Sheet;
import metaclustering.picture.layout.TextStyle;
import metaclustering.picture.layout.Theme;
import org.knowm.xchart.XYChart;

/** Charts on white paper one below the other, or a message if there are none. */
public final class ChartView extends JComponent implements PictureSource {

  private static final long serialVersionUID = 1L;
  private static final int MARGIN = 16;

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
  public Optional<Callable<Sheet>> picture(Dimension page) {
    List<XYChart> drawn = charts;
    Callable<Sheet> artist = () -> {
      Sheet sheet = new Sheet();
      drawn.forEach(chart -> sheet.add(new ChartBlock(chart)));
      return sheet;
    };
    return drawn.isEmpty() ? Optional.empty() : Optional.of(artist);
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Theme theme = WindowStyle.theme();
    double scale = WindowStyle.enlargement();
    graphics.setColor(theme.ground());
    graphics.fillRect(0, 0, getWidth(), getHeight());
    if (charts.isEmpty()) {
      paintMessage((Graphics2D) graphics.create(), theme, scale);
      return;
    }
    int height = getHeight() / charts.size();
    for (int i = 0; i < charts.size(); i++) {
      Graphics2D part = (Graphics2D) graphics.create(0, i * height, getWidth(), height);
      part.scale(scale, scale);
      charts.get(i).paint(part, (int) (getWidth() / scale), (int) (height / scale));
      part.dispose();
    }
  }

  private void paintMessage(Graphics2D graphics, Theme theme, double scale) {
    theme.useFor(graphics);
    graphics.scale(scale, scale);
    List<String> lines = TextStyle.PLAIN.lines(message, (int) (getWidth() / scale) - 2 * MARGIN);
    Caption.of(lines.toArray(String[]::new)).draw(graphics, MARGIN, MARGIN);
    graphics.dispose();
  }
}
