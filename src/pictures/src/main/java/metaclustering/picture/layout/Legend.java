package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import metaclustering.picture.colour.ColourMap;

/**
 * Explains colours: a bar of a colour map with numbers below, then lines with colours.
 *
 * @param name what the numbers are
 * @param map the colours
 * @param from the number of the map's first colour
 * @param to the number of its last
 * @param remarks further colours and their meanings
 */
public record Legend(String name, ColourMap map, double from, double to, List<Caption> remarks)
    implements Drawable {

  private static final int BAR_WIDTH = 260;
  private static final int BAR_HEIGHT = 12;
  private static final int TICKS = 5;
  private static final int TICK = 4;
  private static final int GAP = 10;
  private static final MathContext DIGITS = new MathContext(3);
  private static final Color FRAME = new Color(0x808080);

  /** A number in at most three digits, without needless zeros. */
  public static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
    return Math.abs(rounded.scale()) > 6 ? rounded.toString() : rounded.toPlainString();
  }

  private String tick(int i) {
    return number(from + (to - from) * i / (TICKS - 1));
  }

  private int nameWidth() {
    return TextStyle.PLAIN.width(name) + GAP + TextStyle.PLAIN.width(tick(0)) / 2;
  }

  @Override
  public int width() {
    int bar = nameWidth() + BAR_WIDTH + TextStyle.PLAIN.width(tick(TICKS - 1));
    return Math.max(bar, remarks.stream().mapToInt(Caption::width).max().orElse(0));
  }

  private int barHeight() {
    return BAR_HEIGHT + TICK + TextStyle.PLAIN.height();
  }

  @Override
  public int height() {
    return barHeight() + remarks.stream().mapToInt(Caption::height).sum();
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    TextStyle.PLAIN.draw(graphics, name, left, top + (BAR_HEIGHT - TextStyle.PLAIN.height()) / 2);
    int bar = left + nameWidth();
    for (int x = 0; x < BAR_WIDTH; x++) {
      graphics.setColor(new Color(map.rgb((double) x / (BAR_WIDTH - 1))));
      graphics.fillRect(bar + x, top, 1, BAR_HEIGHT);
    }
    for (int i = 0; i < TICKS; i++) {
      int x = bar + i * (BAR_WIDTH - 1) / (TICKS - 1);
      graphics.setColor(FRAME);
      graphics.fillRect(x, top + BAR_HEIGHT, 1, TICK);
      int half = TextStyle.PLAIN.width(tick(i)) / 2;
      TextStyle.PLAIN.draw(graphics, tick(i), x - half, top + BAR_HEIGHT + TICK);
    }
    graphics.setColor(FRAME);
    graphics.drawRect(bar, top, BAR_WIDTH - 1, BAR_HEIGHT - 1);
    int next = top + barHeight();
    for (Caption remark : remarks) {
      remark.draw(graphics, left, next);
      next += remark.height();
    }
  }
}
