package metaclustering.table;

import metaclustering.parallel.Interruption;

/**
 * Some consecutive rows as floats: in a matrix outside the Java heap, or without their zeros where
 * most cells are 0. Missing values are NaN in a row that is read. Safe for reading by many
 * threads, until {@link #close()}.
 */
public final class RowBlock implements AutoCloseable {

  private static final int CELLS = 1 << 19;
  private static final int MIN_ROWS = 16;
  private static final int MAX_ROWS = 4096;

  private final int columns;
  private final RowCells cells;
  private final int[][] missing;
  private final double[] weights;

  private RowBlock(int columns, RowCells cells, int[][] missing, double[] weights) {
    this.columns = columns;
    this.cells = cells;
    this.missing = missing;
    this.weights = weights;
  }

  /** How many rows a block should have: about two megabytes of cells. */
  public static int preferredRows(int columns) {
    return Math.max(MIN_ROWS, Math.min(MAX_ROWS, CELLS / Math.max(1, columns)));
  }

  /** Reads the rows from a number on, as many as make a block of a good size. */
  public static RowBlock next(RowSource source, TableLayout layout, int from) {
    int rows = preferredRows(layout.columns());
    return read(source, layout, from, Math.min(source.rowCount(), from + rows));
  }

  /** Reads all rows, of which there are some. */
  public static RowBlock all(RowSource source, TableLayout layout) {
    return read(source, layout, 0, source.rowCount());
  }

  /**
   * Reads the rows {@code from <= row < to}.
   *
   * @throws IllegalArgumentException if a cell is infinite or too large for a float in its unit, a
   *     nominal index does not exist or a weight is negative, naming the row and the attribute
   */
  static RowBlock read(RowSource source, TableLayout layout, int from, int to) {
    Interruption.cancel();
    float[] zeros = layout.zeros();
    float[][] rows = new float[to - from][];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = zeros.clone();
      RowReader.read(source, layout, from + i, rows[i]);
      weights[i] = RowReader.weight(source, from + i);
    }
    return of(rows, weights);
  }

  /** At least one row that was read before, NaN where a value is missing; the rows are modified. */
  static RowBlock of(float[][] rows, double[] weights) {
    int columns = rows[0].length;
    float[] cells = new float[columns * rows.length];
    int[][] missing = new int[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      missing[i] = zeroMissing(rows[i]);
      System.arraycopy(rows[i], 0, cells, i * columns, columns);
    }
    return new RowBlock(columns, RowCells.of(columns, cells), missing, weights);
  }

  private static int[] zeroMissing(float[] row) {
    int count = 0;
    for (float x : row) {
      count += Float.isNaN(x) ? 1 : 0;
    }
    int[] result = new int[count];
    for (int d = 0, i = 0; i < count; d++) {
      if (Float.isNaN(row[d])) {
        result[i++] = d;
        row[d] = 0;
      }
    }
    return result;
  }

  public int rows() {
    return weights.length;
  }

  public int columns() {
    return columns;
  }

  public double weight(int row) {
    return weights[row];
  }

  /** The columns whose value is missing in the row, ascending. Not to be modified. */
  public int[] missing(int row) {
    return missing[row];
  }

  /** Copies a row; missing values are NaN. */
  public void copyRow(int row, float[] into) {
    cells.copyRow(row, into);
    for (int d : missing[row]) {
      into[d] = Float.NaN;
    }
  }

  /**
   * Copies the cells of a row that are known and not 0, in the order of their columns.
   *
   * @param places receives their columns; at least one longer than there are columns
   * @param values receives what they hold; as long
   * @return how many there are
   */
  public int nonZero(int row, int[] places, float[] values) {
    return cells.nonZero(row, places, values);
  }

  @Override
  public void close() {
    cells.close();
  }
}
