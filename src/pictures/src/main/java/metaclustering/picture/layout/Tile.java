package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * A small picture, enlarged by a whole number without smoothing, in a thin frame with a caption
 * below.
 *
 * @param columns width in picture elements
 * @param colours 0xRRGGBB, row-major, a multiple of {@code columns}; kept, not copied
 * @param magnification pixels per picture element, at least 1
 * @param caption below the picture
 */
public record Tile(int columns, int[] colours, int magnification, Caption caption)
    implements Drawable {

  private static final Color FRAME = new Color(0x909090);
  private static final int CAPTION_GAP = 3;

  private int frameWidth() {
    return columns * magnification + 2;
  }

  private int frameHeight() {
    return colours.length / columns * magnification + 2;
  }

  @Override
  public int width() {
    return Math.max(frameWidth(), caption.width());
  }

  @Override
  public int height() {
    return frameHeight() + CAPTION_GAP + caption.height();
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int rows = colours.length / columns;
    BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, columns, rows, colours, 0, columns);
    graphics.setColor(FRAME);
    graphics.fillRect(left, top, frameWidth(), frameHeight());
    // without a hint for interpolation the nearest element is taken
    graphics.drawImage(
        image, left + 1, top + 1, columns * magnification, rows * magnification, null);
    caption.draw(graphics, left, top + frameHeight() + CAPTION_GAP);
  }
}
