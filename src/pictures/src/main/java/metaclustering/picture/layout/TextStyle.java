package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;
import java.util.ArrayList;
import java.util.List;
import metaclustering.text.TextLines;

/** Smooth text that is as wide when drawn as it was when measured. */
public final class TextStyle {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  public static final TextStyle TITLE = new TextStyle(Font.BOLD, 16);
  public static final TextStyle PLAIN = new TextStyle(Font.PLAIN, 12);
  public static final TextStyle BOLD = new TextStyle(Font.BOLD, 12);

  private final Font font;
  private final LineMetrics metrics;

  private TextStyle(int style, int pixels) {
    font = new Font(Font.SANS_SERIF, style, pixels);
    metrics = font.getLineMetrics("Ag", CONTEXT);
  }

  public int width(String text) {
    return (int) Math.ceil(font.getStringBounds(text, CONTEXT).getWidth());
  }

  public int width(List<String> texts) {
    return texts.stream().mapToInt(this::width).max().orElse(0);
  }

  /** A text in lines that are no wider than a width, unless a word is. */
  public List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : TextLines.words(text)) {
      if (line.length() > 0 && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() > 0 ? " " : "").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** From one line to the next. */
  public int height() {
    return (int) Math.ceil(metrics.getHeight());
  }

  /**
   * @param graphics modified
   * @param top of the line
   */
  public void draw(Graphics2D graphics, String text, int left, int top) {
    draw(graphics, Theme.of(graphics).ink(), text, left, top);
  }

  /** The same in a colour. */
  public void draw(Graphics2D graphics, Color colour, String text, int left, int top) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setFont(font);
    graphics.setColor(colour);
    graphics.drawString(text, left, top + Math.round(metrics.getAscent()));
  }

  /** Draws a text that ends at {@code right}. */
  public void drawLeftOf(Graphics2D graphics, String text, int right, int top) {
    draw(graphics, text, right - width(text), top);
  }
}
