package metaclustering.finalclusters.rows;

import java.util.Arrays;

/**
 * The cells of an attribute in some rows. If more than half of the rows have the same value, only the
 * others are listed. Not to be modified.
 *
 * @param rows the listed rows, ascending
 * @param values of the listed rows: column values of a numeric attribute, numbers of the values of a
 *     nominal one, NaN if missing
 * @param cells of the listed rows in the background; -1 if missing
 * @param common the value of the rows that are not listed; NaN if all are listed
 * @param commonCell of the common value; -1 if all are listed
 */
record AttributeCells(int[] rows, double[] values, int[] cells, double common, int commonCell) {

  /** The values of all rows, NaN where one is missing. */
  static AttributeCells of(double[] cells, Background background) {
    double common = commonest(cells);
    int[] rows = new int[cells.length];
    double[] values = new double[cells.length];
    int listed = 0;
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != common) {
        rows[listed] = i;
        values[listed++] = cells[i];
      }
    }
    int[] numbers = new int[listed];
    Arrays.setAll(numbers, t -> Double.isNaN(values[t]) ? -1 : background.cell(values[t]));
    return new AttributeCells(
        Arrays.copyOf(rows, listed),
        Arrays.copyOf(values, listed),
        numbers,
        common,
        Double.isNaN(common) ? -1 : background.cell(common));
  }

  /** The value of more than half of the cells, found as the only one that can survive a vote. */
  private static double commonest(double[] cells) {
    double candidate = Double.NaN;
    int lead = 0;
    for (double cell : cells) {
      if (lead == 0) {
        candidate = cell;
      }
      lead += cell == candidate ? 1 : -1;
    }
    int count = 0;
    for (double cell : cells) {
      count += cell == candidate ? 1 : 0;
    }
    return 2 * count > cells.length ? candidate : Double.NaN;
  }

  boolean hasCommon() {
    return commonCell >= 0;
  }

  /** Where the listed rows from a number on begin. */
  int position(int row) {
    int found = Arrays.binarySearch(rows, row);
    return found < 0 ? -found - 1 : found;
  }
}
