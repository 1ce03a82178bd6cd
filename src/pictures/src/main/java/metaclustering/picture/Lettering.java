package metaclustering.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineMetrics;

/** Smooth dark text that is as wide when drawn as it was when measured. */
final class Lettering {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
  private static final Color INK = new Color(0x202020);

  static final Lettering TITLE = new Lettering(Font.BOLD, 16);
  static final Lettering PLAIN = new Lettering(Font.PLAIN, 12);

  private final Font font;
  private final LineMetrics metrics;

  private Lettering(int style, int pixels) {
    font = new Font(Font.SANS_SERIF, style, pixels);
    metrics = font.getLineMetrics("Ag", CONTEXT);
  }

  /** At most that many characters of a text, the last of them an ellipsis if some are left out. */
  static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "\u2026";
  }

  int width(String text) {
    return (int) Math.ceil(font.getStringBounds(text, CONTEXT).getWidth());
  }

  /** From one line to the next. */
  int height() {
    return (int) Math.ceil(metrics.getHeight());
  }

  /**
   * @param graphics modified
   * @param top of the line
   */
  void draw(Graphics2D graphics, String text, int left, int top) {
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setFont(font);
    graphics.setColor(INK);
    graphics.drawString(text, left, top + Math.round(metrics.getAscent()));
  }
}
