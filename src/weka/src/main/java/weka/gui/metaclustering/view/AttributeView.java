package weka.gui.metaclustering.view;

import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import metaclustering.model.MetaClusterModel;
import weka.gui.metaclustering.view.AttributeTable.Column;

/** The attributes with their groups, the certainty of these and the explained share of variance. */
final class AttributeView extends JScrollPane {

  private static final long serialVersionUID = 1L;
  private static final int GROUP = 2;
  private static final int EXPLAINED = 4;

  private final AttributeTable table = new AttributeTable("attributes");
  private transient MetaClusterModel model;

  AttributeView() {
    setViewportView(table);
    table.setToolTipText("<html>Group: the attribute group that the attribute belongs to.<br>"
        + "Certainty: how clearly it belongs there, from 0 to 1.<br>"
        + "Explained: the share of the attribute's variance that the clusters explain.<br>"
        + "Click on a title to sort.</html>");
  }

  void show(MetaClusterModel next) {
    boolean sameAttributes = model != null && model.layout() == next.layout();
    model = next;
    if (sameAttributes) {
      table.repaint();
      return;
    }
    table.show(
        model.layout().attributes().size(),
        List.of(
            new Column("No.", 40, Long.class, a -> a + 1L),
            new Column(
                "Attribute",
                160,
                String.class,
                a -> model.layout().attributes().get(a).name()),
            new Column("Group", 60, Integer.class, a -> AttributeTable.group(model, a)),
            new Column("Certainty", 70, Double.class, this::certainty),
            new Column("Explained", 75, Double.class, a -> model.summary().explained(a))));
    table
        .getRowSorter()
        .setSortKeys(List.of(
            new SortKey(GROUP, SortOrder.ASCENDING), new SortKey(EXPLAINED, SortOrder.DESCENDING)));
  }

  private Object certainty(int attribute) {
    boolean grouped = model.owner(attribute) != MetaClusterModel.NO_OWNER;
    return grouped ? (double) model.certainty(attribute) : Double.NaN;
  }
}
