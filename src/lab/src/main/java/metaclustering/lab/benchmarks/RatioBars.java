package metaclustering.lab.benchmarks;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.TextStyle;

/**
 * Ratios as level bars on a logarithmic scale, each on a line of its own with its name and its number:
 * those above 1 go to the right, those below 1 to the left.
 */
public final class RatioBars {

  private static final int MARGIN = 16;
  private static final int LINE = TextStyle.PLAIN.height() + 8;
  private static final int DECADE = 130;
  private static final Color MORE = Charts.colour(2);
  private static final Color LESS = Charts.colour(5);

  private RatioBars() {}

  /**
   * Draws the bars from the top down.
   *
   * @param ratios above 0, one for every name
   */
  public static BufferedImage of(String title, List<String> names, double... ratios) {
    int text = names.stream().mapToInt(TextStyle.PLAIN::width).max().orElse(0);
    int number = TextStyle.PLAIN.width("  10000.00");
    int before = length(Math.min(1, DoubleStream.of(ratios).min().orElse(1)));
    int after = length(Math.max(1, DoubleStream.of(ratios).max().orElse(1)));
    int one = MARGIN + text + MARGIN + number + before;
    int width = Math.max(one + after + number, TextStyle.TITLE.width(title) + MARGIN) + MARGIN;
    int top = 2 * MARGIN + TextStyle.TITLE.height();
    BufferedImage image =
        new BufferedImage(width, top + names.size() * LINE + MARGIN, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, image.getHeight());
    TextStyle.TITLE.draw(graphics, title, MARGIN, MARGIN);
    for (int i = 0; i < ratios.length; i++) {
      int y = top + i * LINE;
      TextStyle.PLAIN.draw(graphics, names.get(i), MARGIN, y + 4);
      int length = length(ratios[i]);
      boolean more = ratios[i] >= 1;
      graphics.setColor(more ? MORE : LESS);
      graphics.fillRect(more ? one : one - length, y + 3, Math.max(1, length), LINE - 6);
      String figure = String.format(Locale.ROOT, "%.2f", ratios[i]);
      int left = more ? one + length + 4 : one - length - 4 - TextStyle.PLAIN.width(figure);
      TextStyle.PLAIN.draw(graphics, figure, left, y + 4);
    }
    graphics.setColor(Color.BLACK);
    graphics.drawLine(one, top, one, top + names.size() * LINE);
    graphics.dispose();
    return image;
  }

  private static int length(double ratio) {
    return (int) Math.round(DECADE * Math.abs(Math.log10(ratio)));
  }
}
