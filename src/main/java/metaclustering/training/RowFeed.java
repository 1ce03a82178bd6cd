package metaclustering.training;

import java.util.function.IntUnaryOperator;
import metaclustering.table.Table;

/** Some rows of columns to learn from. Safe for reading by many threads. */
interface RowFeed {

  /** Copies a row; NaN where a value is missing. */
  void copy(int row, float[] into);

  /** The row's weight, at least 0. */
  double weight(int row);

  /** Rows in arrays. */
  static RowFeed of(float[][] rows, double[] weights) {
    return new RowFeed() {

      @Override
      public void copy(int row, float[] into) {
        System.arraycopy(rows[row], 0, into, 0, into.length);
      }

      @Override
      public double weight(int row) {
        return weights[row];
      }
    };
  }

  /**
   * Rows of a table.
   *
   * @param order the number in the table of each row
   */
  static RowFeed of(Table table, IntUnaryOperator order) {
    return new RowFeed() {

      @Override
      public void copy(int row, float[] into) {
        table.copyRow(order.applyAsInt(row), into);
      }

      @Override
      public double weight(int row) {
        return table.weight(order.applyAsInt(row));
      }
    };
  }
}
