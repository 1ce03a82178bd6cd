package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import metaclustering.description.ClusterMember;
import metaclustering.text.PlainText;
import weka.gui.WrapLayout;

/** The rows of a cluster: all, or first the typical ones or those at the border to another cluster. */
final class MemberPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int GAP = 4;
  private static final String TABLE = "table";
  private static final String PICTURES = "pictures";
  private static final String SHOW_ROW = "showRow";
  private static final String TIP =
      "Double-click or press Enter to see all of a row in the view Row";

  /** In which order rows are shown. */
  private record Order(String text, Comparator<ClusterMember> comparator) {
    @Override
    public String toString() {
      return text;
    }
  }

  private final JComboBox<String> cluster = new JComboBox<>();
  private final JComboBox<Order> order = new JComboBox<>(new Order[] {
    new Order("the most typical first", ClusterMember.TYPICAL),
    new Order("those at the border first", ClusterMember.BORDER),
    new Order("in their order", Comparator.comparing(ClusterMember::row))
  });
  private final JLabel message = new JLabel(" ");
  private final ColumnTable table = new ColumnTable("members");
  private final JList<ClusterMember> pictures = new JList<>();
  private final CardLayout cards = new CardLayout();
  private final JPanel shown = new JPanel(cards);
  private transient ClusteredRows rows;
  private transient List<ClusterMember> members = List.of();

  /**
   * @param onCluster gets a cluster that is chosen here
   * @param onRow gets the number of a row, from 0, that is to be shown
   */
  MemberPanel(IntConsumer onCluster, IntConsumer onRow) {
    super(new BorderLayout());
    cluster.setName("cluster");
    cluster.setToolTipText("The cluster whose rows are shown; or click on a cluster above");
    cluster.addActionListener(e -> {
      if (cluster.getSelectedIndex() >= 0) {
        onCluster.accept(cluster.getSelectedIndex());
      }
    });
    order.setName("order");
    order.setToolTipText("<html>Typical: near the mean of the cluster's rows.<br>"
        + "At the border: another cluster is nearly as probable.</html>");
    order.addActionListener(e -> showMembers());
    message.setName("memberCount");
    JPanel controls = new JPanel(new WrapLayout(FlowLayout.LEFT, 5, 2));
    controls.add(new JLabel("Rows of"));
    controls.add(cluster);
    controls.add(order);
    controls.add(message);
    add(controls, BorderLayout.NORTH);
    table.setAutoResizeMode(JTable.AUTO_RESIZE_OFF);
    table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    pictures.setName("memberPictures");
    pictures.setLayoutOrientation(JList.HORIZONTAL_WRAP);
    pictures.setVisibleRowCount(-1);
    pictures.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
    pictures.setCellRenderer(new PictureRenderer());
    openRows(table, onRow);
    openRows(pictures, onRow);
    shown.add(new JScrollPane(table), TABLE);
    shown.add(new JScrollPane(pictures), PICTURES);
    add(shown, BorderLayout.CENTER);
  }

  private void openRows(JComponent list, IntConsumer onRow) {
    list.setToolTipText(TIP);
    list.addMouseListener(new MouseAdapter() {
      @Override
      public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
          openSelected(onRow);
        }
      }
    });
    list.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
        .put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), SHOW_ROW);
    list.getActionMap().put(SHOW_ROW, new AbstractAction() {
      private static final long serialVersionUID = 1L;

      @Override
      public void actionPerformed(ActionEvent event) {
        openSelected(onRow);
      }
    });
  }

  private void openSelected(IntConsumer onRow) {
    if (rows == null) {
      return;
    }
    int line = rows.arePictures() ? pictures.getSelectedIndex() : table.getSelectedRow();
    if (line >= 0) {
      int place = rows.arePictures() ? line : table.convertRowIndexToModel(line);
      onRow.accept(members.get(place).row());
    }
  }

  /** Says why there are no rows. */
  void showMessage(String text) {
    rows = null;
    members = List.of();
    table.show(0, List.of());
    pictures.setListData(new ClusterMember[0]);
    message.setText(text);
  }

  /** Takes the rows of other clusters. */
  void show(ClusteredRows next) {
    rows = next;
    cards.show(shown, rows.arePictures() ? PICTURES : TABLE);
    showMembers();
  }

  /** Chooses a cluster of several. */
  void choose(int chosen, int clusters) {
    if (cluster.getItemCount() != clusters) {
      cluster.setModel(new DefaultComboBoxModel<>(
          IntStream.range(0, clusters).mapToObj(n -> "cluster " + n).toArray(String[]::new)));
    }
    if (cluster.getSelectedIndex() != chosen) {
      cluster.setSelectedIndex(chosen);
    }
    showMembers();
  }

  private void showMembers() {
    if (rows == null || cluster.getSelectedIndex() < 0) {
      return;
    }
    Comparator<ClusterMember> comparator = order.getItemAt(order.getSelectedIndex()).comparator;
    members = rows.of(cluster.getSelectedIndex()).stream().sorted(comparator).toList();
    message.setText(PlainText.counted(members.size(), "row") + " (double-click to see one)");
    if (rows.arePictures()) {
      // as large as the cell of the longest number
      pictures.setPrototypeCellValue(
          members.stream().max(Comparator.comparing(ClusterMember::row)).orElse(null));
      pictures.setListData(members.toArray(ClusterMember[]::new));
      pictures.ensureIndexIsVisible(0);
    } else {
      table.show(members.size(), rows.columns(members));
    }
  }

  /** A row as a picture, with its number and probability below. */
  private final class PictureRenderer extends DefaultListCellRenderer {

    private static final long serialVersionUID = 1L;

    @Override
    public Component getListCellRendererComponent(
        JList<?> list, Object value, int index, boolean isSelected, boolean hasFocus) {
      ClusterMember member = (ClusterMember) value;
      super.getListCellRendererComponent(list, "", index, isSelected, hasFocus);
      setText("<html><center>row " + (member.row() + 1) + "<br>"
          + PlainText.percent(member.probability()) + "</center></html>");
      setIcon(rows.picture(member));
      setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
      setHorizontalTextPosition(SwingConstants.CENTER);
      setVerticalTextPosition(SwingConstants.BOTTOM);
      return this;
    }
  }
}
