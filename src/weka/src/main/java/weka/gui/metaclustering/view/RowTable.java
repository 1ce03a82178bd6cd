package weka.gui.metaclustering.view;

import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.layout.BarTable;
import metaclustering.table.AttributeSpec;
import weka.gui.metaclustering.view.ColumnTable.Column;

/** One row beside its reconstruction from its code, attribute by attribute. */
final class RowTable {

  private final MetaClusterModel model;
  private final double[] values;
  private final double[] reconstructed;
  private final int[] code;

  RowTable(MetaClusterModel model, double[] values, int[] code) {
    this.model = model;
    this.values = values;
    this.reconstructed = model.reconstruct(code);
    this.code = code;
  }

  void showIn(ColumnTable table) {
    table.show(values.length, columns());
  }

  BarTable picture() {
    return ColumnTable.picture(values.length, columns());
  }

  private List<Column> columns() {
    return List.of(
        new Column("Attribute", 150, Object.class, a -> attribute(a).name()),
        new Column("Row", 60, Object.class, a -> attribute(a).text(values[a])),
        new Column("Reconstruction", 110, Object.class, a -> attribute(a).text(reconstructed[a])),
        new Column("Difference", 80, Object.class, this::difference),
        new Column("Group", 50, Integer.class, a -> ColumnTable.group(model, a)),
        new Column("Centre", 50, Object.class, this::centre));
  }

  private AttributeSpec attribute(int a) {
    return model.layout().attributes().get(a);
  }

  private String difference(int a) {
    double value = attribute(a).toColumns(values[a]);
    double other = attribute(a).toColumns(reconstructed[a]);
    if (Double.isNaN(value) || Double.isNaN(other)) {
      return "";
    }
    if (attribute(a).isNominal()) {
      return value == other ? "" : "other";
    }
    return attribute(a).text(value - other);
  }

  private Object centre(int a) {
    int owner = model.owner(a);
    return owner == MetaClusterModel.NO_OWNER ? "-" : code[owner];
  }
}
