package weka.gui.metaclustering.view;

import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.util.List;
import java.util.Locale;
import javax.swing.Icon;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.colour.GroupColours;

/** The attributes with their owners, how certain these are and what is explained; sortable. */
public final class AttributeTable extends JScrollPane implements Part {

  private static final long serialVersionUID = 1L;

  private static final int NUMBER = 0;
  private static final int NAME = 1;
  private static final int OWNER = 2;
  private static final int CERTAINTY = 3;
  private static final int EXPLAINED = 4;
  private static final String[] TITLES = {"No.", "Attribute", "Owner", "Certainty", "Explained"};
  private static final int[] WIDTHS = {40, 160, 60, 70, 75};

  /** Sorts attributes without owner last. */
  private static final int NOBODY = Integer.MAX_VALUE;

  private final JTable table = new JTable();

  public AttributeTable() {
    setViewportView(table);
    table.setName("attributes");
    table.setAutoCreateRowSorter(true);
    table.setDefaultRenderer(Integer.class, new OwnerRenderer());
    table.setDefaultRenderer(Double.class, new ShareRenderer());
    table.setToolTipText("<html>Owner: the meta-cluster that the attribute belongs to.<br>"
        + "Certainty: how clearly it won the attribute, 1 if nobody else came near.<br>"
        + "Explained: share of the attribute's variance that the codes explain.<br>"
        + "Click on a title to sort.</html>");
  }

  @Override
  public void show(ModelPictures look) {
    if (table.getModel() instanceof Rows rows
        && rows.model.layout() == look.model().layout()) {
      rows.model = look.model();
      table.repaint();
      return;
    }
    table.setModel(new Rows(look.model()));
    table
        .getRowSorter()
        .setSortKeys(List.of(
            new SortKey(OWNER, SortOrder.ASCENDING), new SortKey(EXPLAINED, SortOrder.DESCENDING)));
    for (int c = 0; c < WIDTHS.length; c++) {
      table.getColumnModel().getColumn(c).setPreferredWidth(WIDTHS[c]);
    }
  }

  private static final class Rows extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private transient MetaClusterModel model;

    Rows(MetaClusterModel model) {
      this.model = model;
    }

    @Override
    public int getRowCount() {
      return model.layout().attributes().size();
    }

    @Override
    public int getColumnCount() {
      return TITLES.length;
    }

    @Override
    public String getColumnName(int column) {
      return TITLES[column];
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return switch (column) {
        case NUMBER -> Long.class;
        case NAME -> String.class;
        case OWNER -> Integer.class;
        default -> Double.class;
      };
    }

    @Override
    public Object getValueAt(int row, int column) {
      boolean owned = model.owner(row) != MetaClusterModel.NO_OWNER;
      return switch (column) {
        case NUMBER -> row + 1L;
        case NAME -> model.layout().attributes().get(row).name();
        case OWNER -> owned ? model.owner(row) : NOBODY;
        case CERTAINTY -> owned ? (double) model.certainty(row) : Double.NaN;
        case EXPLAINED -> model.summary().explained(row);
        default -> throw new IllegalArgumentException("no column " + column);
      };
    }
  }

  /** The number of the owner with its colour. */
  private static final class OwnerRenderer extends DefaultTableCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      JLabel label = (JLabel)
          super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      int owner = (Integer) value;
      boolean owned = owner != NOBODY;
      label.setText(owned ? Integer.toString(owner) : "-");
      label.setIcon(new Swatch(GroupColours.rgb(owned ? owner : MetaClusterModel.NO_OWNER)));
      return label;
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
