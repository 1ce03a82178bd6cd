package metaclustering.spark;

import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;

/** Rows of cells, all of weight 1. */
record CellRows(List<AttributeSpec> attributes, List<Cells> rows) implements RowSource {

  @Override
  public int rowCount() {
    return rows.size();
  }

  @Override
  public double weight(int row) {
    return 1;
  }

  @Override
  public void visit(int row, CellVisitor visitor) {
    rows.get(row).visit(visitor);
  }
}
