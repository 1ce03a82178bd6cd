package metaclustering.lab.agreement;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns: the Hungarian method (Kuhn 1955, Munkres 1957)
 * with shortest augmenting paths (Jonker and Volgenant 1987), O(rows^2 * columns).
 *
 * <p>Rows are assigned one by one. Every row i and column j has a potential with {@code
 * rowPotential + columnPotential <= cost[i][j]}, equal on assigned pairs; the new row is joined to
 * a free column along the path of least reduced cost, and the pairs along this path change
 * partners.
 */
final class Assignment {
  private static final int NONE = -1;

  private Assignment() {}

  /**
   * Assigns as many rows as possible, each to another column, so that the sum of {@code
   * gain[row][assigned column]} is as large as possible.
   *
   * @param gain a rectangular table, not modified
   * @return the column of every row, -1 for a row that got none (when rows outnumber columns)
   */
  static int[] maximise(long[][] gain) {
    int rows = gain.length;
    int columns = gain[0].length;
    if (rows <= columns) {
      return invert(rowOfColumn(gain), rows);
    }
    long[][] transposed = new long[columns][rows];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        transposed[j][i] = gain[i][j];
      }
    }
    return rowOfColumn(transposed);
  }

  private static int[] invert(int[] partner, int size) {
    int[] inverse = new int[size];
    Arrays.fill(inverse, NONE);
    for (int j = 0; j < partner.length; j++) {
      if (partner[j] != NONE) {
        inverse[partner[j]] = j;
      }
    }
    return inverse;
  }

  /** Rows must not outnumber columns; a last, imaginary column is where each path starts. */
  private static int[] rowOfColumn(long[][] gain) {
    int columns = gain[0].length;
    long[] rowPotential = new long[gain.length];
    long[] columnPotential = new long[columns + 1];
    int[] rowOf = new int[columns + 1];
    Arrays.fill(rowOf, NONE);
    for (int row = 0; row < gain.length; row++) {
      rowOf[columns] = row;
      int[] previous = new int[columns + 1];
      int free = augment(gain, rowPotential, columnPotential, rowOf, previous);
      for (int j = free; j != columns; j = previous[j]) {
        rowOf[j] = rowOf[previous[j]];
      }
    }
    return Arrays.copyOf(rowOf, columns);
  }

  /** Grows the tree of shortest paths until it meets a free column, and returns that column. */
  private static int augment(
      long[][] gain, long[] rowPotential, long[] columnPotential, int[] rowOf, int[] previous) {
    int columns = gain[0].length;
    boolean[] reached = new boolean[columns + 1];
    long[] slack = new long[columns + 1];
    Arrays.fill(slack, Long.MAX_VALUE);
    int current = columns;
    while (rowOf[current] != NONE) {
      reached[current] = true;
      int row = rowOf[current];
      int nearest = NONE;
      for (int j = 0; j < columns; j++) {
        if (!reached[j]) {
          long reduced = -gain[row][j] - rowPotential[row] - columnPotential[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            previous[j] = current;
          }
          nearest = nearest == NONE || slack[j] < slack[nearest] ? j : nearest;
        }
      }
      long step = slack[nearest];
      for (int j = 0; j <= columns; j++) {
        if (reached[j]) {
          rowPotential[rowOf[j]] += step;
          columnPotential[j] -= step;
        } else if (j < columns) {
          slack[j] -= step;
        }
      }
      current = nearest;
    }
    return current;
  }
}
