package metaclustering.picture.layout;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tiles or other equal things in rows and columns, with a label at the left of each row. */
public final class TileGrid implements Drawable {

  private static final int GAP = 10;

  private final List<Caption> labels = new ArrayList<>();
  private final List<List<? extends Drawable>> rows = new ArrayList<>();

  /** Adds tiles, as many to a row as there are columns; the label is beside the first row. */
  public TileGrid add(Caption label, List<? extends Drawable> tiles, int columns) {
    for (int from = 0; from < tiles.size(); from += columns) {
      labels.add(from == 0 ? label : Caption.of());
      rows.add(tiles.subList(from, Math.min(tiles.size(), from + columns)));
    }
    return this;
  }

  private int labelWidth() {
    int widest = labels.stream().mapToInt(Caption::width).max().orElse(0);
    return widest == 0 ? 0 : widest + GAP;
  }

  private int tileWidth() {
    return rows.stream().flatMap(List::stream).mapToInt(Drawable::width).max().orElse(0);
  }

  private int rowHeight(int row) {
    int tiles = rows.get(row).stream().mapToInt(Drawable::height).max().orElse(0);
    return Math.max(tiles, labels.get(row).height());
  }

  @Override
  public int width() {
    int columns = rows.stream().mapToInt(List::size).max().orElse(0);
    return labelWidth() + columns * (tileWidth() + GAP) - GAP;
  }

  @Override
  public int height() {
    return IntStream.range(0, rows.size()).map(r -> rowHeight(r) + GAP).sum() - GAP;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int tileLeft = left + labelWidth();
    int step = tileWidth() + GAP;
    int y = top;
    for (int r = 0; r < rows.size(); r++) {
      labels.get(r).draw(graphics, left, y);
      for (int c = 0; c < rows.get(r).size(); c++) {
        rows.get(r).get(c).draw(graphics, tileLeft + c * step, y);
      }
      y += rowHeight(r) + GAP;
    }
  }

  @Override
  public int partAt(int x, int y) {
    int step = tileWidth() + GAP;
    int top = 0;
    for (int r = 0; r < rows.size(); r++) {
      int below = top + rowHeight(r) + GAP;
      int column = Math.floorDiv(x - labelWidth(), step);
      if (y >= top && y < below && column >= 0 && column < rows.get(r).size()) {
        return rows.get(r).get(column).partAt(x - labelWidth() - column * step, y - top);
      }
      top = below;
    }
    return NO_PART;
  }
}
