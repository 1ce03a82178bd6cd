package metaclustering.table;

import java.util.List;

/** Rows kept as arrays of doubles. */
record ArrayRowSource(List<AttributeSpec> attributes, double[][] rows, double[] weights)
    implements RowSource {

  ArrayRowSource {
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != attributes.size()) {
        throw new IllegalArgumentException(
            "row " + (i + 1) + " has " + rows[i].length + " cells, not " + attributes.size());
      }
    }
    if (weights.length != rows.length) {
      throw new IllegalArgumentException(weights.length + " weights for " + rows.length + " rows");
    }
  }

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
    double[] cells = rows[row];
    for (int a = 0; a < cells.length; a++) {
      visitor.cell(a, cells[a]);
    }
  }
}
