package weka.gui.metaclustering.view;

import java.util.Locale;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.AttributeSpec;

/** One row beside what its code stands for, attribute by attribute. */
public final class RowTable extends AbstractTableModel {

  private static final long serialVersionUID = 1L;
  private static final String[] TITLES = {
    "Attribute", "Row", "Reconstruction", "Difference", "Owner", "Centre"
  };

  private static final int[] WIDTHS = {150, 60, 110, 80, 50, 50};

  private final transient MetaClusterModel model;
  private final double[] values;
  private final double[] reconstructed;
  private final int[] code;

  public RowTable(MetaClusterModel model, double[] values, int[] code) {
    this.model = model;
    this.values = values;
    this.reconstructed = model.reconstruct(code);
    this.code = code;
  }

  public void showIn(JTable table) {
    table.setModel(this);
    for (int c = 0; c < WIDTHS.length; c++) {
      table.getColumnModel().getColumn(c).setPreferredWidth(WIDTHS[c]);
    }
  }

  @Override
  public int getRowCount() {
    return values.length;
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
  public Object getValueAt(int a, int column) {
    AttributeSpec attribute = model.layout().attributes().get(a);
    int owner = model.owner(a);
    boolean owned = owner != MetaClusterModel.NO_OWNER;
    return switch (column) {
      case 0 -> attribute.name();
      case 1 -> text(attribute, values[a]);
      case 2 -> text(attribute, reconstructed[a]);
      case 3 -> difference(attribute, a);
      case 4 -> owned ? owner : "-";
      case 5 -> owned ? code[owner] : "-";
      default -> throw new IllegalArgumentException("no column " + column);
    };
  }

  private static String text(AttributeSpec attribute, double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    return attribute.isNominal() ? attribute.values().get((int) value) : number(value);
  }

  private String difference(AttributeSpec attribute, int a) {
    if (Double.isNaN(values[a]) || Double.isNaN(reconstructed[a])) {
      return "";
    }
    if (attribute.isNominal()) {
      return values[a] == reconstructed[a] ? "" : "other";
    }
    return number(values[a] - reconstructed[a]);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }
}
