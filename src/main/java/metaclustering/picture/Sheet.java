package metaclustering.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** Blocks one below another on white paper, as wide as the widest. */
final class Sheet {

  private static final int MARGIN = 16;
  private static final int GAP = 12;

  private final List<Block> blocks = new ArrayList<>();

  /** A sheet that begins with a title and lines of text. */
  static Sheet titled(String title, String... lines) {
    return new Sheet().add(Caption.title(title)).add(Caption.of(lines));
  }

  Sheet add(Block block) {
    blocks.add(block);
    return this;
  }

  BufferedImage draw() {
    int width = 2 * MARGIN + blocks.stream().mapToInt(Block::width).max().orElse(0);
    int height = 2 * MARGIN
        + blocks.stream().mapToInt(Block::height).sum()
        + GAP * Math.max(0, blocks.size() - 1);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    int top = MARGIN;
    for (Block block : blocks) {
      block.draw(graphics, MARGIN, top);
      top += block.height() + GAP;
    }
    graphics.dispose();
    return image;
  }
}
