package metaclustering.table;

import java.nio.FloatBuffer;
import metaclustering.linalg.FloatMatrix;

/** All cells as one ND4J array outside the Java heap. */
final class DenseCells implements RowCells {

  private final int columns;
  private final FloatMatrix values;
  private final FloatBuffer window;

  DenseCells(int columns, float[] cells) {
    this.columns = columns;
    this.values = new FloatMatrix(/* rows= */ columns, cells.length / columns, cells);
    this.window = values.buffer();
  }

  @Override
  public void copyRow(int row, float[] into) {
    window.get(row * columns, into, 0, columns);
  }

  @Override
  public int nonZero(int row, int[] places, float[] values) {
    copyRow(row, values);
    int count = 0;
    for (int d = 0; d < columns; d++) {
      float x = values[d];
      places[count] = d;
      values[count] = x;
      count += x == 0 ? 0 : 1;
    }
    return count;
  }

  @Override
  public void close() {
    values.close();
  }
}
