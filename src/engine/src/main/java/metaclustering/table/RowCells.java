package metaclustering.table;

import java.nio.FloatBuffer;
import java.util.Arrays;
import metaclustering.linalg.FloatMatrix;

/** The cells of some rows, missing ones 0. Safe for reading by many threads. */
interface RowCells {

  /** Rows with fewer cells than this share that are not 0 are kept without the zeros. */
  int SPARSE_SHARE = 4;

  /** Keeps cells, row after row, in the way that takes less room. */
  static RowCells of(int columns, float[] cells) {
    int count = 0;
    for (float x : cells) {
      count += x == 0 ? 0 : 1;
    }
    return (long) count * SPARSE_SHARE < cells.length
        ? new SparseCells(columns, cells, count)
        : new DenseCells(columns, cells);
  }

  void copyRow(int row, float[] into);

  /** See {@link RowBlock#nonZero}. */
  int nonZero(int row, int[] places, float[] values);

  void close();

  /** All cells as one matrix outside the Java heap. */
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

  /** The cells that are not 0, row after row, with their columns. */
  final class SparseCells implements RowCells {

    private final int columns;
    private final int[] starts;
    private final int[] places;
    private final float[] values;

    /**
     * @param cells of all columns, row after row
     * @param count how many are not 0
     */
    SparseCells(int columns, float[] cells, int count) {
      this.columns = columns;
      this.starts = new int[cells.length / columns + 1];
      this.places = new int[count];
      this.values = new float[count];
      int next = 0;
      for (int row = 0; row + 1 < starts.length; row++) {
        int start = row * columns;
        for (int d = 0; d < columns; d++) {
          if (cells[start + d] != 0) {
            places[next] = d;
            values[next] = cells[start + d];
            next++;
          }
        }
        starts[row + 1] = next;
      }
    }

    @Override
    public void copyRow(int row, float[] into) {
      Arrays.fill(into, 0, columns, 0);
      for (int v = starts[row]; v < starts[row + 1]; v++) {
        into[places[v]] = values[v];
      }
    }

    @Override
    public int nonZero(int row, int[] allPlaces, float[] allValues) {
      int start = starts[row];
      int count = starts[row + 1] - start;
      System.arraycopy(places, start, allPlaces, 0, count);
      System.arraycopy(values, start, allValues, 0, count);
      return count;
    }

    @Override
    public void close() {}
  }
}
