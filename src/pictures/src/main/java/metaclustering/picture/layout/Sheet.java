package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A finished picture: its parts one below another, as wide as the widest. It can be
 * drawn at any size without loss.
 */
public final class Sheet {

  private static final int MARGIN = 16;
  private static final int GAP = 12;

  private final List<Drawable> blocks = new ArrayList<>();

  public Sheet() {}

  /** A sheet that begins with a title and lines of text. */
  public static Sheet titled(String title, String... lines) {
    return new Sheet().add(Caption.title(title)).add(Caption.of(lines));
  }

  public Sheet add(Drawable block) {
    blocks.add(block);
    return this;
  }

  /** Adds the blocks of another sheet. */
  public Sheet add(Sheet other) {
    blocks.addAll(other.blocks);
    return this;
  }

  /** The number of the part at a place; see {@link Drawable#partAt}. */
  public int partAt(int x, int y) {
    int top = MARGIN;
    for (Drawable block : blocks) {
      if (block.contains(x - MARGIN, y - top)) {
        return block.partAt(x - MARGIN, y - top);
      }
      top += block.height() + GAP;
    }
    return Drawable.NO_PART;
  }

  /** In pixels, margins included. */
  public int width() {
    return 2 * MARGIN + blocks.stream().mapToInt(Drawable::width).max().orElse(0);
  }

  /** In pixels, margins included. */
  public int height() {
    return 2 * MARGIN
        + blocks.stream().mapToInt(Drawable::height).sum()
        + GAP * Math.max(0, blocks.size() - 1);
  }

  /**
   * Draws the whole sheet, its ground included, in the colours of the {@link Theme} that is set.
   *
   * @param graphics modified: drawn on from (0, 0) on, in the scale that it has
   */
  public void draw(Graphics2D graphics) {
    graphics.setColor(Theme.of(graphics).ground());
    graphics.fillRect(0, 0, width(), height());
    int top = MARGIN;
    for (Drawable block : blocks) {
      block.draw(graphics, MARGIN, top);
      top += block.height() + GAP;
    }
  }

  public BufferedImage image() {
    return image(width(), height());
  }

  /** The sheet at the top left of white paper of any size. */
  public BufferedImage image(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    draw(graphics);
    graphics.dispose();
    return image;
  }
}
