package weka.gui.metaclustering.training;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import metaclustering.picture.GroupLabels;
import weka.clusterers.UnusableAttributes;
import weka.core.Attribute;
import weka.core.Instances;

/** A button that opens a list of the attributes, in which those to leave out are ticked. */
final class AttributeChoice extends JButton {

  private static final long serialVersionUID = 1L;
  private static final Dimension LIST = new Dimension(360, 300);
  private static final int TITLE_MARGIN = 24;
  private static final int MAX_NAME = 16;
  private static final int MAX_NAMES = 10;
  private static final String TITLE = "Leave out";
  private static final String EXPLANATION =
      "<html>Attributes that are ticked are not learned from, such as the class or<br>"
          + "identifiers. The Cluster tab learns from all attributes, the class<br>"
          + "too, unless they are ignored there.</html>";

  private transient Instances header;
  private boolean[] ticked = {};

  AttributeChoice() {
    setName("leftOut");
    addActionListener(e -> choose());
    showChoice();
  }

  /** Offers the attributes of other rows; the class, or a nominal last attribute, is left out at first. */
  void setRows(Instances rows) {
    header = new Instances(rows, 0);
    header.setClassIndex(-1);
    ticked = new boolean[rows.numAttributes()];
    int last = ticked.length - 1;
    int guess = rows.classIndex() >= 0 ? rows.classIndex() : last;
    boolean isClass =
        guess >= 0 && (rows.classIndex() >= 0 || rows.attribute(guess).isNominal());
    if (isClass) {
      ticked[guess] = true;
    }
    showChoice();
  }

  /** The indices of the attributes to leave out, ascending. */
  List<Integer> leftOut() {
    return IntStream.range(0, ticked.length).filter(a -> ticked[a]).boxed().toList();
  }

  private void showChoice() {
    List<Integer> out = leftOut();
    setText(
        out.size() == 1
            ? TITLE + ": " + GroupLabels.shortened(header.attribute(out.get(0)).name(), MAX_NAME)
            : TITLE + (out.isEmpty() ? "..." : ": " + out.size() + " of " + ticked.length));
    String names = out.stream()
        .limit(MAX_NAMES)
        .map(a -> header.attribute(a).name())
        .collect(Collectors.joining(", ", "", out.size() > MAX_NAMES ? ", ..." : ""));
    setToolTipText(
        "Not learned from: " + (names.isEmpty() ? "nothing" : names) + ". Click to change.");
  }

  private void choose() {
    if (header == null) {
      return;
    }
    Ticks ticks = new Ticks(header, ticked.clone());
    JTable table = new JTable(ticks);
    table.setName("attributesToLeaveOut");
    ((JComponent) table.getDefaultRenderer(String.class)).putClientProperty("html.disable", true);
    table.setRowHeight(table.getFontMetrics(table.getFont()).getHeight() + 4);
    int title = table.getFontMetrics(table.getFont()).stringWidth(TITLE);
    table.getColumnModel().getColumn(0).setMaxWidth(title + TITLE_MARGIN);
    JScrollPane list = new JScrollPane(table);
    list.setPreferredSize(LIST);
    JPanel content = new JPanel(new BorderLayout(0, 5));
    content.add(new JLabel(EXPLANATION), BorderLayout.NORTH);
    content.add(list, BorderLayout.CENTER);
    int answer = JOptionPane.showConfirmDialog(
        getTopLevelAncestor(),
        content,
        TITLE,
        JOptionPane.OK_CANCEL_OPTION,
        JOptionPane.PLAIN_MESSAGE);
    if (answer == JOptionPane.OK_OPTION) {
      ticked = ticks.ticked;
      showChoice();
    }
  }

  /**
   * Names string, date and relational attributes that are not left out, and leaves them out on request.
   *
   * @return false if there are such attributes and they are not to be left out
   */
  boolean leavesOutUnusable(Component parent) {
    List<Integer> unusable = new ArrayList<>(UnusableAttributes.of(header));
    unusable.removeAll(leftOut());
    if (unusable.isEmpty()) {
      return true;
    }
    String names = UnusableAttributes.named(UnusableAttributes.without(header, leftOut()));
    int answer = JOptionPane.showConfirmDialog(
        parent,
        names + (unusable.size() == 1 ? " is" : " are") + " not numeric or nominal.\n"
            + "Leave out and train on the others?",
        TITLE,
        JOptionPane.OK_CANCEL_OPTION);
    if (answer != JOptionPane.OK_OPTION) {
      return false;
    }
    unusable.forEach(a -> ticked[a] = true);
    showChoice();
    return true;
  }

  /** The attributes with their ticks. */
  private static final class Ticks extends AbstractTableModel {

    private static final long serialVersionUID = 1L;
    private static final List<String> TITLES = List.of("Leave out", "Attribute", "Type");

    private final transient Instances header;
    private final boolean[] ticked;

    Ticks(Instances header, boolean[] ticked) {
      this.header = header;
      this.ticked = ticked;
    }

    @Override
    public int getRowCount() {
      return ticked.length;
    }

    @Override
    public int getColumnCount() {
      return TITLES.size();
    }

    @Override
    public String getColumnName(int column) {
      return TITLES.get(column);
    }

    @Override
    public Class<?> getColumnClass(int column) {
      return column == 0 ? Boolean.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return column == 0;
    }

    @Override
    public Object getValueAt(int row, int column) {
      Attribute attribute = header.attribute(row);
      return switch (column) {
        case 0 -> ticked[row];
        case 1 -> attribute.name();
        default -> Attribute.typeToString(attribute);
      };
    }

    @Override
    public void setValueAt(Object value, int row, int column) {
      ticked[row] = (Boolean) value;
    }
  }
}
