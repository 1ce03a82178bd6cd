package metaclustering.table;

/** The cells of some rows, missing ones 0. Safe for reading by many threads. */
interface RowCells {

  /** Rows with fewer cells than this share that are not 0 are kept without the zeros. */
  int SPARSE_SHARE = 4;

  /**
   * Keeps cells in the way that takes less room.
   *
   * @param cells row after row; may be kept
   */
  static RowCells of(int columns, float[] cells) {
    int count = 0;
    for (float x : cells) {
      count += x == 0 ? 0 : 1;
    }
    return (long) count * SPARSE_SHARE < cells.length
        ? new SparseCells(columns, cells, count)
        : new DenseCells(columns, cells);
  }

  /** Copies a row. */
  void copyRow(int row, float[] into);

  /** See {@link RowBlock#nonZero}. */
  int nonZero(int row, int[] places, float[] values);

  /** Frees the memory. */
  void close();
}
