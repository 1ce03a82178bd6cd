package metaclustering.picture.layout;

import java.awt.Graphics2D;

/** Something of a known size that can be drawn anywhere. */
public interface Drawable {

  int width();

  int height();

  /**
   * @param graphics modified: drawn on inside the rectangle of this size at (left, top)
   */
  void draw(Graphics2D graphics, int left, int top);
}
