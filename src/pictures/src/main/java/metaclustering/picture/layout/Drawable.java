package metaclustering.picture.layout;

import java.awt.Graphics2D;

/** Something of a known size that can be drawn anywhere. */
public interface Drawable {

  /** Where nothing can be chosen. */
  int NO_PART = -1;

  int width();

  int height();

  /**
   * @param graphics modified: drawn on inside the rectangle of this size at (left, top)
   */
  void draw(Graphics2D graphics, int left, int top);

  /**
   * The number of the part at a place, for windows in which parts can be chosen; {@link #NO_PART} where
   * there is none.
   *
   * @param x from the left of the rectangle
   * @param y from its top
   */
  default int partAt(int x, int y) {
    return NO_PART;
  }

  /** Whether a place is inside the rectangle. */
  default boolean contains(int x, int y) {
    return x >= 0 && y >= 0 && x < width() && y < height();
  }
}
