package metaclustering.table;

import java.util.Arrays;

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
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != 0) {
        places[next] = i % columns;
        values[next] = cells[i];
        next++;
      }
      if ((i + 1) % columns == 0) {
        starts[(i + 1) / columns] = next;
      }
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
