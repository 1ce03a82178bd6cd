package metaclustering.picture.layout;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/**
 * Something that can be chosen by its number.
 *
 * @param content what is drawn
 * @param number of the part
 * @param isChosen whether a frame is drawn around it
 */
public record Part(Drawable content, int number, boolean isChosen) implements Drawable {

  /** The colour of what is chosen. */
  static final Color CHOSEN = new Color(0x0072B2);

  @Override
  public int width() {
    return content.width();
  }

  @Override
  public int height() {
    return content.height();
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    content.draw(graphics, left, top);
    if (isChosen) {
      frame(graphics, left - 1, top - 1, width() + 2, height() + 2);
    }
  }

  static void frame(Graphics2D graphics, int left, int top, int width, int height) {
    graphics.setColor(CHOSEN);
    graphics.setStroke(new BasicStroke(2));
    graphics.drawRect(left, top, width, height);
    graphics.setStroke(new BasicStroke());
  }

  @Override
  public int partAt(int x, int y) {
    return contains(x, y) ? number : NO_PART;
  }
}
