package metaclustering.table;

import java.util.Arrays;

/**
 * The cells of some rows by attribute; only those of rows in which the attribute is not 0, or missing.
 * Immutable.
 */
public final class ListedCells {

  private final TableLayout layout;

  /** By attribute: positions among the rows, ascending. */
  private final int[][] rows;

  /** By attribute: of its columns one after another the cells of the listed rows. */
  private final float[][] cells;

  /** The cells of some rows of a table. */
  public ListedCells(Table table, int... sample) {
    this.layout = table.layout();
    int attributes = layout.attributes().size();
    this.rows = new int[attributes][];
    this.cells = new float[attributes][];
    int[] counts = new int[attributes];
    forEach(table, sample, (i, d, x) -> counts[layout.attributeOf(d)]++);
    for (int a = 0; a < attributes; a++) {
      rows[a] = new int[counts[a]];
    }
    Arrays.fill(counts, 0);
    forEach(table, sample, (i, d, x) -> {
      int a = layout.attributeOf(d);
      if (counts[a] == 0 || rows[a][counts[a] - 1] != i) {
        rows[a][counts[a]++] = i;
      }
    });
    for (int a = 0; a < attributes; a++) {
      rows[a] = Arrays.copyOf(rows[a], counts[a]);
      cells[a] = new float[counts[a] * (layout.firstColumn(a + 1) - layout.firstColumn(a))];
    }
    Arrays.fill(counts, 0);
    forEach(table, sample, (i, d, x) -> {
      int a = layout.attributeOf(d);
      counts[a] += rows[a][counts[a]] == i ? 0 : 1;
      cells[a][(d - layout.firstColumn(a)) * rows[a].length + counts[a]] = x;
    });
  }

  private interface Visitor {
    void visit(int row, int column, float value);
  }

  private static void forEach(Table table, int[] sample, Visitor visitor) {
    int[] places = new int[table.layout().columns() + 1];
    float[] values = new float[places.length];
    for (int i = 0; i < sample.length; i++) {
      int count = table.nonZero(sample[i], places, values);
      for (int v = 0; v < count; v++) {
        visitor.visit(i, places[v], values[v]);
      }
      for (int d : table.missing(sample[i])) {
        visitor.visit(i, d, Float.NaN);
      }
    }
  }

  /** The positions of the rows in which an attribute is not 0, or missing. Not to be modified. */
  public int[] rows(int attribute) {
    return rows[attribute];
  }

  /** The cell of a listed row; NaN if it is missing. */
  public float value(int attribute, int column, int listed) {
    return cells[attribute][
        (column - layout.firstColumn(attribute)) * rows[attribute].length + listed];
  }
}
