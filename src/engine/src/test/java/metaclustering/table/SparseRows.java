package metaclustering.table;

import java.util.List;

/** Rows that show only the cells that are not 0, as a sparse file would. */
record SparseRows(List<AttributeSpec> attributes, double[][] rows, double[] weights)
    implements RowSource {

  @Override
  public int rowCount() {
    return rows.length;
  }

  @Override
  public double weight(int row) {
    return weights[row];
  }

  @Override
  public void visit(int row, CellVisitor visitor) {
    for (int a = rows[row].length - 1; a >= 0; a--) {
      if (rows[row][a] != 0) {
        visitor.cell(a, rows[row][a]);
      }
    }
  }
}
