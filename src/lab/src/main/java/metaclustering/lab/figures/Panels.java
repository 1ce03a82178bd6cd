package metaclustering.lab.figures;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.picture.layout.Caption;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Sheet;

/** Finished pictures side by side and one below another, each with lines of text above it. */
public final class Panels {

  private static final int GAP = 14;
  private static final int CAPTION_GAP = 4;

  private final Sheet sheet;
  private final Grid grid;

  private Panels(Sheet sheet, int columns) {
    this.grid = new Grid(columns, new ArrayList<>());
    this.sheet = sheet.add(grid);
  }

  /**
   * An empty grid below a title.
   *
   * @param columns pictures side by side, at least 1
   * @param lines of text below the title
   */
  public static Panels titled(String title, int columns, String... lines) {
    return new Panels(Sheet.titled(title, lines), columns);
  }

  /** Adds a picture at the next place, row by row. */
  public Panels add(BufferedImage picture, String... lines) {
    grid.panels.add(new Panel(Caption.of(lines), picture));
    return this;
  }

  /** All that was added. */
  public Sheet sheet() {
    return sheet;
  }

  private record Panel(Caption caption, BufferedImage picture) {

    int width() {
      return Math.max(caption.width(), picture.getWidth());
    }

    int height() {
      return caption.height() + CAPTION_GAP + picture.getHeight();
    }

    void draw(Graphics2D graphics, int left, int top) {
      caption.draw(graphics, left, top);
      graphics.drawImage(picture, left, top + caption.height() + CAPTION_GAP, null);
    }
  }

  private record Grid(int columns, List<Panel> panels) implements Drawable {

    private int rows() {
      return (panels.size() + columns - 1) / columns;
    }

    private int columnWidth(int column) {
      return IntStream.range(0, panels.size())
          .filter(i -> i % columns == column)
          .map(i -> panels.get(i).width())
          .max()
          .orElse(0);
    }

    private int rowHeight(int row) {
      return panels.subList(row * columns, Math.min(panels.size(), (row + 1) * columns)).stream()
          .mapToInt(Panel::height)
          .max()
          .orElse(0);
    }

    @Override
    public int width() {
      return IntStream.range(0, columns).map(c -> columnWidth(c) + GAP).sum() - GAP;
    }

    @Override
    public int height() {
      return IntStream.range(0, rows()).map(r -> rowHeight(r) + GAP).sum() - GAP;
    }

    @Override
    public void draw(Graphics2D graphics, int left, int top) {
      int x = left;
      int y = top;
      for (int i = 0; i < panels.size(); i++) {
        panels.get(i).draw(graphics, x, y);
        x += columnWidth(i % columns) + GAP;
        if (i % columns == columns - 1) {
          x = left;
          y += rowHeight(i / columns) + GAP;
        }
      }
    }
  }
}
