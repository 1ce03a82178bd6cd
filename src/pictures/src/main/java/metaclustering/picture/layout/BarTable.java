package metaclustering.picture.layout;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import metaclustering.picture.colour.ColourMap;

/**
 * A table of texts, each with a bar below it, if it has one: lines with their names at the left, columns
 * with their heads above.
 *
 * @param names of the lines
 * @param columns with a cell for each line
 */
public record BarTable(List<String> names, List<Column> columns) implements Drawable {

  private static final int GAP = 8;
  private static final int INSET = 4;
  private static final int BAR = 4;
  private static final int LINE = TextStyle.PLAIN.height() + BAR + 4;
  private static final int MIN_WIDTH = 30;
  private static final int BETWEEN = 2;
  private static final int BELOW = ColourMap.DIFFERENCE.rgb(0.1);
  private static final int ABOVE = ColourMap.DIFFERENCE.rgb(0.9);
  private static final int SHARE = 0x8A8A8A;

  /** Of an attribute's two values. */
  private static final int[] TWO = {0xD4D4D4, 0x6A6A6A};

  private static final double MIDDLE = 0.5;

  /**
   * A part of a bar.
   *
   * @param from where it begins, as a share of the cell's width
   * @param to where it ends
   * @param rgb its colour as 0xRRGGBB
   */
  record Segment(double from, double to, int rgb) {}

  /**
   * A cell.
   *
   * @param text of the cell
   * @param bar below it
   * @param isStrong whether the cell is highlighted
   */
  public record Cell(String text, List<Segment> bar, boolean isStrong) {

    public static Cell of(String text) {
      return new Cell(text, List.of(), false);
    }

    /** With a bar for a share from 0 to 1; NaN for none. */
    public static Cell share(String text, double share) {
      return new Cell(text, Double.isNaN(share) ? List.of() : segment(0, share, SHARE), false);
    }

    /** With a bar divided by shares that sum to 1. */
    public static Cell shares(String text, double[] shares, boolean isStrong) {
      List<Segment> bar = new ArrayList<>();
      double from = 0;
      for (int v = 0; v < shares.length; v++) {
        bar.addAll(segment(from, from + shares[v], rgb(v, shares.length)));
        from += shares[v];
      }
      return new Cell(text, bar, isStrong);
    }

    private static int rgb(int value, int values) {
      return values <= TWO.length
          ? TWO[value]
          : ColourMap.VIRIDIS.rgb((double) value / (values - 1));
    }

    /** With a bar from the middle for a number from -1 to 1; those beyond count as these. */
    public static Cell level(String text, double level, boolean isStrong) {
      double end = MIDDLE + Math.max(-1, Math.min(1, level)) / 2;
      return new Cell(
          text, level < 0 ? segment(end, MIDDLE, BELOW) : segment(MIDDLE, end, ABOVE), isStrong);
    }

    private static List<Segment> segment(double from, double to, int rgb) {
      return to > from ? List.of(new Segment(from, to, rgb)) : List.of();
    }

    private TextStyle style() {
      return isStrong ? TextStyle.BOLD : TextStyle.PLAIN;
    }

    private void draw(Graphics2D graphics, int left, int top, int width) {
      Theme theme = Theme.of(graphics);
      graphics.setColor(isStrong ? theme.strong() : theme.cell());
      graphics.fillRect(left, top, width, LINE - BETWEEN);
      style().draw(graphics, text, left + INSET, top);
      for (Segment part : bar) {
        int from = (int) Math.round(part.from * width);
        int to = (int) Math.round(part.to * width);
        graphics.setColor(new Color(part.rgb));
        graphics.fillRect(left + from, top + LINE - BETWEEN - BAR, to - from, BAR);
      }
    }
  }

  /**
   * A column.
   *
   * @param head lines of text above the column
   * @param part its number if it can be chosen, else {@link Drawable#NO_PART}
   * @param isChosen whether a frame is drawn around it
   * @param minWidth in pixels
   * @param cells one for each line
   */
  public record Column(
      List<String> head, int part, boolean isChosen, int minWidth, List<Cell> cells) {

    /** A column that cannot be chosen. */
    public static Column of(List<String> head, List<Cell> cells) {
      return new Column(head, NO_PART, false, MIN_WIDTH, cells);
    }

    /** In pixels, with the space after it. */
    public int width() {
      int widest = cells.stream().mapToInt(c -> c.style().width(c.text)).max().orElse(0);
      return Math.max(minWidth, Math.max(widest, TextStyle.BOLD.width(head)) + 2 * INSET) + BETWEEN;
    }
  }

  /** The width of names with the space after them, in pixels. */
  public static int nameWidth(List<String> names) {
    return TextStyle.PLAIN.width(names) + GAP;
  }

  @Override
  public int width() {
    return nameWidth(names) + columns.stream().mapToInt(Column::width).sum();
  }

  private int headHeight() {
    int lines = columns.stream().mapToInt(c -> c.head.size()).max().orElse(0);
    return lines * TextStyle.PLAIN.height() + BETWEEN;
  }

  @Override
  public int height() {
    return headHeight() + names.size() * LINE;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int firstCell = left + nameWidth(names);
    int firstLine = top + headHeight();
    for (int i = 0; i < names.size(); i++) {
      TextStyle.PLAIN.drawLeftOf(graphics, names.get(i), firstCell - GAP, firstLine + i * LINE + 1);
    }
    int x = firstCell;
    for (Column column : columns) {
      for (int i = 0; i < column.head.size(); i++) {
        TextStyle style = i == 0 ? TextStyle.BOLD : TextStyle.PLAIN;
        style.draw(graphics, column.head.get(i), x + INSET, top + i * TextStyle.PLAIN.height());
      }
      for (int i = 0; i < names.size(); i++) {
        column.cells.get(i).draw(graphics, x, firstLine + i * LINE, column.width() - BETWEEN);
      }
      if (column.isChosen) {
        Part.frame(graphics, x - 1, top, column.width(), height() - 1);
      }
      x += column.width();
    }
  }

  @Override
  public int partAt(int x, int y) {
    int right = nameWidth(names);
    for (Column column : columns) {
      int begin = right;
      right += column.width();
      if (x >= begin && x < right) {
        return column.part;
      }
    }
    return NO_PART;
  }
}
