package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows come back the same, with their zeros kept or left out. */
class RowCellsTest {

  private static final int COLUMNS = 12;
  private static final int ROWS = 30;

  @ParameterizedTest
  @CsvSource({"2, DenseCells", "5, SparseCells", "1000, SparseCells"})
  void rowsComeBack(int everyHowManyIsNotZero, String kind) {
    float[] cells = new float[ROWS * COLUMNS];
    for (int i = 0; i < cells.length; i += everyHowManyIsNotZero) {
      cells[i] = 1 + i;
    }
    RowCells kept = RowCells.of(COLUMNS, cells.clone());
    try {
      assertThat(kept.getClass().getSimpleName()).isEqualTo(kind);
      int[] places = new int[COLUMNS + 1];
      float[] values = new float[COLUMNS + 1];
      for (int row = 0; row < ROWS; row++) {
        float[] expected = Arrays.copyOfRange(cells, row * COLUMNS, (row + 1) * COLUMNS);
        float[] whole = new float[COLUMNS];
        Arrays.fill(whole, Float.NaN);
        kept.copyRow(row, whole);
        assertThat(whole).containsExactly(expected);
        float[] scattered = new float[COLUMNS];
        int count = kept.nonZero(row, places, values);
        for (int v = 0; v < count; v++) {
          assertThat(values[v]).isNotZero();
          scattered[places[v]] = values[v];
        }
        assertThat(scattered).containsExactly(expected);
        assertThat(Arrays.copyOf(places, count)).isSorted();
      }
    } finally {
      kept.close();
    }
  }
}
