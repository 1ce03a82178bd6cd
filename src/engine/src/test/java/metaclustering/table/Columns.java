package metaclustering.table;

import java.util.List;

/** Short ways to make tables of one attribute and to look at them. */
final class Columns {

  private Columns() {}

  /** A source of one numeric attribute with the name x0. */
  static RowSource column(double... values) {
    return RowSource.of(rows(values));
  }

  static RowSource weighted(double[] values, double[] weights) {
    return RowSource.of(List.of(AttributeSpec.numeric("x0")), rows(values), weights);
  }

  private static double[][] rows(double[] values) {
    double[][] rows = new double[values.length][1];
    for (int i = 0; i < values.length; i++) {
      rows[i][0] = values[i];
    }
    return rows;
  }

  /** All values of a column of the table, in the order of the rows. */
  static float[] of(Table table, int column) {
    float[] result = new float[table.rowCount()];
    float[] row = new float[table.layout().columns()];
    for (int i = 0; i < result.length; i++) {
      table.copyRow(i, row);
      result[i] = row[column];
    }
    return result;
  }

  static float[] row(Table table, int number) {
    float[] row = new float[table.layout().columns()];
    table.copyRow(number, row);
    return row;
  }

  /** The only column of a table of one attribute. */
  static float[] scaled(RowSource source, Scaling scaling) {
    try (Table table = Table.read(source, scaling)) {
      return of(table, 0);
    }
  }
}
