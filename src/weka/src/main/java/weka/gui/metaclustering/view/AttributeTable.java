package weka.gui.metaclustering.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javax.swing.Icon;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;

/**
 * A sortable table with one line for each attribute. Cells of {@link Integer} are attribute groups with
 * their colours, cells of {@link Double} are shares.
 */
final class AttributeTable extends JTable {

  private static final long serialVersionUID = 1L;

  /** Sorts attributes without a group last. */
  private static final int NO_GROUP = Integer.MAX_VALUE;

  /**
   * A column.
   *
   * @param width preferred, in pixels
   * @param type of the cells: it decides how they are drawn and sorted
   * @param value the cell of an attribute, by its index
   */
  record Column(String title, int width, Class<?> type, IntFunction<Object> value) {}

  AttributeTable(String name) {
    setName(name);
    setAutoCreateRowSorter(true);
    setDefaultRenderer(Integer.class, new GroupRenderer());
    setDefaultRenderer(Double.class, new ShareRenderer());
  }

  /** The cell of type Integer for an attribute's group. */
  static Object group(MetaClusterModel model, int attribute) {
    int owner = model.owner(attribute);
    return owner == MetaClusterModel.NO_OWNER ? NO_GROUP : owner;
  }

  void show(int attributes, List<Column> columns) {
    setModel(new Cells(attributes, columns));
    for (int c = 0; c < columns.size(); c++) {
      getColumnModel().getColumn(c).setPreferredWidth(columns.get(c).width());
    }
  }

  private static final class Cells extends DefaultTableModel {

    private static final long serialVersionUID = 1L;

    private final transient List<Column> columns;

    Cells(int attributes, List<Column> columns) {
      super(columns.stream().map(Column::title).toArray(), attributes);
      this.columns = columns;
    }

    @Override
    public boolean isCellEditable(int attribute, int column) {
      return false;
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return columns.get(column).type();
    }

    @Override
    public Object getValueAt(int attribute, int column) {
      return columns.get(column).value().apply(attribute);
    }
  }

  /** The number of a group with its colour. */
  private static final class GroupRenderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    protected void setValue(Object value) {
      int group = (Integer) value;
      boolean grouped = group != NO_GROUP;
      setText(grouped ? Integer.toString(group) : "-");
      setIcon(new Swatch(GroupColours.rgb(grouped ? group : MetaClusterModel.NO_OWNER)));
    }
  }

  private static final class ShareRenderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    ShareRenderer() {
      setHorizontalAlignment(SwingConstants.RIGHT);
    }

    @Override
    protected void setValue(Object value) {
      double share = (Double) value;
      setText(Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share));
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
