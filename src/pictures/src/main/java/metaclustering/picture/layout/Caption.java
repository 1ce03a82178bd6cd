package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * Lines of text, the first optionally after a small square of a colour.
 *
 * @param lettering of all lines
 * @param swatch colour of the square as 0xRRGGBB, or {@link #NO_SWATCH}
 * @param lines from top to bottom
 */
public record Caption(TextStyle lettering, int swatch, List<String> lines) implements Drawable {

  public static final int NO_SWATCH = -1;

  private static final int SWATCH = 10;
  private static final int SWATCH_GAP = 5;

  public static Caption of(String... lines) {
    return new Caption(TextStyle.PLAIN, NO_SWATCH, List.of(lines));
  }

  public static Caption marked(int swatch, String... lines) {
    return new Caption(TextStyle.PLAIN, swatch, List.of(lines));
  }

  public static Caption title(String line) {
    return new Caption(TextStyle.TITLE, NO_SWATCH, List.of(line));
  }

  @Override
  public int width() {
    int width = 0;
    for (int i = 0; i < lines.size(); i++) {
      width = Math.max(width, indent(i) + lettering.width(lines.get(i)));
    }
    return width;
  }

  @Override
  public int height() {
    return lines.size() * lettering.height();
  }

  private int indent(int line) {
    return line == 0 && swatch != NO_SWATCH ? SWATCH + SWATCH_GAP : 0;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int step = lettering.height();
    for (int i = 0; i < lines.size(); i++) {
      lettering.draw(graphics, lines.get(i), left + indent(i), top + i * step);
    }
    if (swatch != NO_SWATCH) {
      graphics.setColor(new Color(swatch));
      graphics.fillRect(left, top + (step - SWATCH) / 2, SWATCH, SWATCH);
    }
  }
}
