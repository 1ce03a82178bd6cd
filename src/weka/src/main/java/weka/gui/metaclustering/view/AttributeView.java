package weka.gui.metaclustering.view;

import java.awt.Dimension;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.swing.JScrollPane;
import javax.swing.RowSorter.SortKey;
import javax.swing.SortOrder;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.Sheet;
import weka.gui.metaclustering.swing.PictureSource;
import weka.gui.metaclustering.view.ColumnTable.Column;

/** The attributes with their groups, the certainty of these and the explained share of variance. */
final class AttributeView extends JScrollPane implements PictureSource {

  private static final long serialVersionUID = 1L;
  private static final int GROUP = 2;
  private static final int EXPLAINED = 4;

  private final ColumnTable table = new ColumnTable("attributes");
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
      table.sortAgain();
      return;
    }
    table.show(model.layout().attributes().size(), columns());
    table
        .getRowSorter()
        .setSortKeys(List.of(
            new SortKey(GROUP, SortOrder.ASCENDING), new SortKey(EXPLAINED, SortOrder.DESCENDING)));
  }

  private List<Column> columns() {
    return List.of(
        new Column("No.", 40, Long.class, a -> a + 1L),
        new Column("Attribute", 160, String.class, this::name),
        new Column("Group", 60, Integer.class, a -> ColumnTable.group(model, a)),
        new Column("Certainty", 70, Double.class, this::certainty),
        new Column("Explained", 75, Double.class, a -> model.summary().explained(a)));
  }

  private String name(int attribute) {
    return model.layout().attributes().get(attribute).name();
  }

  /** In the order that is shown. */
  @Override
  public Optional<Callable<Sheet>> picture(Dimension page) {
    if (model == null) {
      return Optional.empty();
    }
    List<Integer> order = IntStream.range(0, table.getRowCount())
        .mapToObj(table::convertRowIndexToModel)
        .toList();
    List<Column> ordered = columns().stream()
        .skip(1)
        .map(c -> new Column(c.title(), c.width(), c.type(), i -> c.value().apply(order.get(i))))
        .toList();
    return Optional.of(() -> Sheet.titled("Attributes and their groups")
        .add(ColumnTable.picture(order.size(), ordered)));
  }

  private Object certainty(int attribute) {
    boolean grouped = model.owner(attribute) != MetaClusterModel.NO_OWNER;
    return grouped ? (double) model.certainty(attribute) : Double.NaN;
  }
}
