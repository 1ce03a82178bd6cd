package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A table of colours: lines with their names at the left, columns with a short name and a colour above.
 *
 * @param heads a caption of one line above each column
 * @param lines with a colour for each column
 */
public record HeatMap(List<Caption> heads, List<Line> lines) implements Drawable {

  private static final int MIN_CELL_WIDTH = 26;
  private static final int MARK = 4;
  private static final int GAP = 8;
  private static final int APART = 4;
  private static final int LINE = TextStyle.PLAIN.height() + 2;
  private static final int HALF_LUMINANCE = 128;

  /**
   * A line.
   *
   * @param name at the left
   * @param isApart whether there is a gap above it
   * @param colours one for each column, as 0xRRGGBB
   * @param texts one for each column, or none
   */
  public record Line(String name, boolean isApart, int[] colours, List<String> texts) {}

  private int nameWidth() {
    return TextStyle.PLAIN.width(lines.stream().map(Line::name).toList());
  }

  private int cellWidth() {
    int head =
        heads.stream().mapToInt(h -> TextStyle.PLAIN.width(h.lines())).max().orElse(0);
    int text =
        lines.stream().mapToInt(l -> TextStyle.PLAIN.width(l.texts)).max().orElse(0);
    return Math.max(MIN_CELL_WIDTH, Math.max(head, text) + GAP);
  }

  @Override
  public int width() {
    return nameWidth() + GAP + heads.size() * cellWidth();
  }

  private int headHeight() {
    return TextStyle.PLAIN.height() + MARK + 2;
  }

  @Override
  public int height() {
    int apart = (int) lines.stream().filter(Line::isApart).count();
    return headHeight() + lines.size() * LINE + apart * APART;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int cells = left + nameWidth() + GAP;
    int width = cellWidth();
    for (int c = 0; c < heads.size(); c++) {
      String name = heads.get(c).lines().get(0);
      drawCentred(graphics, Theme.of(graphics).ink(), name, cells + c * width, top, width);
      graphics.setColor(new Color(heads.get(c).swatch()));
      graphics.fillRect(cells + c * width, top + TextStyle.PLAIN.height(), width - 1, MARK);
    }
    int y = top + headHeight();
    for (Line line : lines) {
      y += line.isApart ? APART : 0;
      TextStyle.PLAIN.drawLeftOf(graphics, line.name, cells - GAP, y);
      for (int c = 0; c < heads.size(); c++) {
        Color colour = new Color(line.colours[c]);
        graphics.setColor(colour);
        graphics.fillRect(cells + c * width, y, width - 1, LINE - 1);
        if (!line.texts.isEmpty()) {
          drawCentred(graphics, ink(colour), line.texts.get(c), cells + c * width, y, width);
        }
      }
      y += LINE;
    }
  }

  private static void drawCentred(
      Graphics2D graphics, Color colour, String text, int left, int top, int width) {
    int indent = (width - TextStyle.PLAIN.width(text)) / 2;
    TextStyle.PLAIN.draw(graphics, colour, text, left + indent, top);
  }

  /** What can be read on a colour, by its luminance (ITU-R BT.601). */
  private static Color ink(Color paper) {
    double luminance = 0.299 * paper.getRed() + 0.587 * paper.getGreen() + 0.114 * paper.getBlue();
    return luminance < HALF_LUMINANCE ? Color.WHITE : Theme.PAPER.ink();
  }
}
