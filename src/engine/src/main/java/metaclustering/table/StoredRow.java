package metaclustering.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * One row kept in the attributes' own units: its cells other than 0, so a sparse row costs what it
 * holds. Immutable.
 */
public final class StoredRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int[] attributes;
  private final double[] values;
  private final double weight;

  private StoredRow(int[] attributes, double[] values, double weight) {
    this.attributes = attributes;
    this.values = values;
    this.weight = weight;
  }

  /**
   * A copy of a row of a source.
   *
   * @throws IllegalArgumentException naming the row and the attribute if a cell is infinite, or if
   *     the weight is negative or not finite
   */
  public static StoredRow of(RowSource source, int row) {
    double weight = RowReader.weight(source, row);
    int[] attributes = new int[source.attributes().size()];
    double[] values = new double[attributes.length];
    int[] count = new int[1];
    RowReader.visit(source, row, (a, value) -> {
      if (value != 0) {
        attributes[count[0]] = a;
        values[count[0]++] = value;
      }
    });
    return new StoredRow(
        Arrays.copyOf(attributes, count[0]), Arrays.copyOf(values, count[0]), weight);
  }

  public static RowSource source(List<AttributeSpec> attributes, List<StoredRow> rows) {
    return new StoredRows(attributes, rows);
  }

  /** The row's weight, at least 0. */
  public double weight() {
    return weight;
  }

  void visit(RowSource.CellVisitor visitor) {
    for (int i = 0; i < attributes.length; i++) {
      visitor.cell(attributes[i], values[i]);
    }
  }

  private record StoredRows(List<AttributeSpec> attributes, List<StoredRow> rows)
      implements RowSource {

    @Override
    public int rowCount() {
      return rows.size();
    }

    @Override
    public double weight(int row) {
      return rows.get(row).weight;
    }

    @Override
    public void visit(int row, CellVisitor visitor) {
      rows.get(row).visit(visitor);
    }
  }
}
