package metaclustering.training.online;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import metaclustering.table.Table;

/** Rows of columns to learn from. Safe for reading by several threads. */
public interface TrainingRows {

  /** The weight of a row, at least 0. */
  double weight(int row);

  /** Copies the cells of a row that are known and not 0; see {@link Table#nonZero}. */
  int nonZero(int row, int[] places, float[] values);

  /** The columns whose value is missing in the row. Not to be modified. */
  int[] missing(int row);

  /** Rows in arrays; NaN where a value is missing. */
  static TrainingRows of(float[][] rows, double[] weights) {
    return new TrainingRows() {

      @Override
      public double weight(int row) {
        return weights[row];
      }

      @Override
      public int nonZero(int row, int[] places, float[] values) {
        int count = 0;
        for (int d = 0; d < rows[row].length; d++) {
          float x = rows[row][d];
          places[count] = d;
          values[count] = x;
          count += x == 0 || Float.isNaN(x) ? 0 : 1;
        }
        return count;
      }

      @Override
      public int[] missing(int row) {
        return IntStream.range(0, rows[row].length)
            .filter(d -> Float.isNaN(rows[row][d]))
            .toArray();
      }
    };
  }

  /** Rows of a table, whose numbers there are given. */
  static TrainingRows of(Table table, IntUnaryOperator order) {
    return new TrainingRows() {

      @Override
      public double weight(int row) {
        return table.weight(order.applyAsInt(row));
      }

      @Override
      public int nonZero(int row, int[] places, float[] values) {
        return table.nonZero(order.applyAsInt(row), places, values);
      }

      @Override
      public int[] missing(int row) {
        return table.missing(order.applyAsInt(row));
      }
    };
  }
}
