package weka.gui.metaclustering.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.swing.DefaultRowSorter;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;
import metaclustering.picture.layout.BarTable;

/**
 * A sortable table, of attributes or rows. Cells of {@link Integer} are attribute groups with their
 * colours, cells of {@link Double} are shares.
 */
final class ColumnTable extends JTable {

  private static final long serialVersionUID = 1L;

  private static final int CELL_GAP = 8;
  private static final float FONT_SIZE = 12;

  /** Sorts attributes without a group last. */
  private static final Integer NO_GROUP = Integer.MAX_VALUE;

  /**
   * A column.
   *
   * @param width preferred, in pixels at a font of 12 points
   * @param type of the cells: it decides how they are drawn and sorted
   * @param value the cell of a line, by its index
   */
  record Column(String title, int width, Class<?> type, IntFunction<Object> value) {}

  ColumnTable(String name) {
    setName(name);
    setAutoCreateRowSorter(true);
    setIntercellSpacing(new Dimension(CELL_GAP, 1));
    setRowHeight(getFontMetrics(getFont()).getHeight() + 2);
    setDefaultRenderer(Integer.class, new GroupRenderer());
    setDefaultRenderer(Double.class, new ShareRenderer());
  }

  /** A number that is sorted as such, and written as people write it. */
  record Figure(double value, String text) implements Comparable<Figure> {

    @Override
    public int compareTo(Figure other) {
      return Double.compare(value, other.value);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** The cells as a picture; the first column has the names of the lines. */
  static BarTable picture(int lines, List<Column> columns) {
    List<String> names = IntStream.range(0, lines)
        .mapToObj(i -> text(columns.get(0).value().apply(i)))
        .toList();
    return new BarTable(
        names,
        columns.stream()
            .skip(1)
            .map(column -> BarTable.Column.of(
                List.of(column.title()),
                IntStream.range(0, lines)
                    .mapToObj(i -> cell(column.value().apply(i)))
                    .toList()))
            .toList());
  }

  private static BarTable.Cell cell(Object value) {
    return value instanceof Double share
        ? BarTable.Cell.share(text(value), share)
        : BarTable.Cell.of(text(value));
  }

  private static String text(Object value) {
    boolean isNone = NO_GROUP.equals(value) || Double.valueOf(Double.NaN).equals(value);
    return isNone
        ? "-"
        : value instanceof Double share
            ? String.format(Locale.ROOT, "%.3f", share)
            : String.valueOf(value);
  }

  /** The cell of type Integer for an attribute's group. */
  static Object group(MetaClusterModel model, int attribute) {
    int owner = model.owner(attribute);
    return owner == MetaClusterModel.NO_OWNER ? NO_GROUP : owner;
  }

  void show(int lines, List<Column> columns) {
    setModel(new Cells(lines, columns));
    float scale = getFont().getSize2D() / FONT_SIZE;
    for (int c = 0; c < columns.size(); c++) {
      int width = Math.round(columns.get(c).width() * scale);
      getColumnModel().getColumn(c).setPreferredWidth(width);
    }
  }

  /** Shows the cells as they are now, in the order that was chosen. */
  void sortAgain() {
    ((DefaultRowSorter<?, ?>) getRowSorter()).sort();
    repaint();
  }

  private static final class Cells extends DefaultTableModel {

    private static final long serialVersionUID = 1L;

    private final transient List<Column> columns;

    Cells(int lines, List<Column> columns) {
      super(columns.stream().map(Column::title).toArray(), lines);
      this.columns = columns;
    }

    @Override
    public boolean isCellEditable(int line, int column) {
      return false;
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return columns.get(column).type();
    }

    @Override
    public Object getValueAt(int line, int column) {
      return columns.get(column).value().apply(line);
    }
  }

  /** The number of a group with its colour. */
  private static final class GroupRenderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    protected void setValue(Object value) {
      setText(text(value));
      boolean isNone = NO_GROUP.equals(value);
      setIcon(new Swatch(GroupColours.rgb(isNone ? MetaClusterModel.NO_OWNER : (Integer) value)));
    }
  }

  private static final class ShareRenderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    ShareRenderer() {
      setHorizontalAlignment(SwingConstants.RIGHT);
    }

    @Override
    protected void setValue(Object value) {
      setText(text(value));
    }
  }

  private record Swatch(int rgb) implements Icon {

    private static final int SIDE = 10;

    @Override
    public int getIconWidth() {
      return SIDE;
    }

    @Override
    public int getIconHeight() {
      return SIDE;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
      graphics.setColor(new Color(rgb));
      graphics.fillRect(x, y, SIDE, SIDE);
    }
  }
}
