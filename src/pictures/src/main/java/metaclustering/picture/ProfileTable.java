package metaclustering.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.ColourMap;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.Drawable;
import metaclustering.picture.layout.Legend;
import metaclustering.picture.layout.TextStyle;
import metaclustering.table.AttributeSpec;
import metaclustering.table.TableLayout;

/**
 * Some centres of an attribute group as a table: attributes from top to bottom, clusters from left to
 * right; in each cell the value in its own units on a bar for its distance from the mean.
 */
final class ProfileTable implements Drawable {

  private static final int MAX_NAME_LENGTH = 28;
  private static final int MAX_VALUE_LENGTH = 12;
  private static final int CELL_WIDTH = 78;
  private static final int CELL_HEIGHT = TextStyle.PLAIN.height() + 4;
  private static final int GAP = 8;
  private static final int INSET = 3;

  /** Deviations from the mean at which a bar is full. */
  private static final double FULL = 2;

  /** Share of the group's colour in a bar. */
  private static final double STRENGTH = 0.45;

  private static final Color PAPER = new Color(0xF2F2F2);
  private static final Color MEAN = new Color(0xA0A0A0);

  private final Color barColour;
  private final List<String> names;
  private final List<String> heads;
  private final Cell[][] cells;

  private record Cell(String text, double bar) {}

  /**
   * @param attributes the lines, at least one
   * @param clusters the columns
   */
  ProfileTable(
      MetaClusterModel model, int group, List<Integer> attributes, List<Integer> clusters) {
    this.barColour = new Color(ColourMap.tint(GroupColours.rgb(group), STRENGTH));
    List<AttributeSpec> specs = model.layout().attributes();
    this.names = attributes.stream()
        .map(a -> GroupLabels.shortened(specs.get(a).name(), MAX_NAME_LENGTH))
        .toList();
    this.heads = clusters.stream()
        .map(k -> k + "   " + GroupLabels.share(model, group, k))
        .toList();
    this.cells = new Cell[clusters.size()][];
    for (int c = 0; c < cells.length; c++) {
      double[] values = model.centreValues(group, clusters.get(c));
      cells[c] = attributes.stream().map(a -> cell(model, a, values[a])).toArray(Cell[]::new);
    }
  }

  private static Cell cell(MetaClusterModel model, int attribute, double value) {
    AttributeSpec spec = model.layout().attributes().get(attribute);
    if (spec.isNominal()) {
      return new Cell(GroupLabels.shortened(spec.text(value), MAX_VALUE_LENGTH), 0);
    }
    double share = deviations(model, attribute, value) / FULL;
    return new Cell(Legend.number(value), Math.max(-1, Math.min(1, share)));
  }

  /** How many standard deviations a value is above the mean of the training rows. */
  private static double deviations(MetaClusterModel model, int attribute, double value) {
    TableLayout layout = model.layout();
    int column = layout.firstColumn(attribute);
    double scaled = (value - layout.offsets()[attribute]) / layout.units()[attribute];
    double spread = Math.sqrt(model.statistics().variance(column));
    return spread > 0 ? (scaled - model.statistics().mean(column)) / spread : 0;
  }

  private int nameWidth() {
    return TextStyle.PLAIN.width(names);
  }

  @Override
  public int width() {
    return nameWidth() + GAP + cells.length * CELL_WIDTH;
  }

  @Override
  public int height() {
    return TextStyle.PLAIN.height() + names.size() * CELL_HEIGHT;
  }

  @Override
  public void draw(Graphics2D graphics, int left, int top) {
    int firstCell = left + nameWidth() + GAP;
    for (int c = 0; c < cells.length; c++) {
      TextStyle.PLAIN.draw(graphics, heads.get(c), firstCell + c * CELL_WIDTH + INSET, top);
    }
    for (int i = 0; i < names.size(); i++) {
      int y = top + TextStyle.PLAIN.height() + i * CELL_HEIGHT;
      TextStyle.PLAIN.drawLeftOf(graphics, names.get(i), firstCell - GAP, y + 1);
      for (int c = 0; c < cells.length; c++) {
        draw(graphics, cells[c][i], firstCell + c * CELL_WIDTH, y);
      }
    }
  }

  private void draw(Graphics2D graphics, Cell cell, int left, int top) {
    int width = CELL_WIDTH - 2;
    int height = CELL_HEIGHT - 2;
    graphics.setColor(PAPER);
    graphics.fillRect(left, top, width, height);
    int middle = left + width / 2;
    int length = (int) Math.round(Math.abs(cell.bar) * (width / 2.0));
    graphics.setColor(barColour);
    graphics.fillRect(cell.bar < 0 ? middle - length : middle, top, length, height);
    if (length > 0) {
      graphics.setColor(MEAN);
      graphics.fillRect(middle, top, 1, height);
    }
    TextStyle.PLAIN.draw(graphics, cell.text, left + INSET, top + 1);
  }
}
