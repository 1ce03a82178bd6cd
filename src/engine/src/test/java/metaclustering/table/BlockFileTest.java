package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class BlockFileTest {

  private static final int COLUMNS = 30;

  /** Some rows full, some nearly empty, with missing cells and weights. */
  private static RowBlock block(int rows, long seed) {
    Random random = new Random(seed);
    float[][] cells = new float[rows][COLUMNS];
    double[] weights = new double[rows];
    for (int i = 0; i < rows; i++) {
      weights[i] = random.nextDouble();
      for (int d = 0; d < COLUMNS; d++) {
        boolean empty = i % 2 == 0 && random.nextInt(5) > 0;
        cells[i][d] = empty ? 0 : random.nextInt(9) == 0 ? Float.NaN : random.nextFloat();
      }
    }
    return RowBlock.of(cells, weights);
  }

  @Test
  void blocksComeBackAsTheyWere() {
    try (BlockFile file = new BlockFile(COLUMNS)) {
      for (int b = 0; b < 3; b++) {
        try (RowBlock block = block(5 + b, b)) {
          file.add(block);
        }
      }
      for (int time = 0; time < 2; time++) {
        BlockFile.Blocks blocks = file.read();
        for (int b = 0; b < 3; b++) {
          try (RowBlock block = blocks.next();
              RowBlock expected = block(5 + b, b)) {
            assertThat(block.rows()).isEqualTo(expected.rows());
            float[] row = new float[COLUMNS];
            float[] expectedRow = new float[COLUMNS];
            for (int i = 0; i < block.rows(); i++) {
              block.copyRow(i, row);
              expected.copyRow(i, expectedRow);
              assertThat(row).isEqualTo(expectedRow);
              assertThat(block.weight(i)).isEqualTo(expected.weight(i));
              assertThat(block.missing(i)).isEqualTo(expected.missing(i));
            }
          }
        }
        assertThat(blocks.next()).isNull();
      }
    }
  }

  @Test
  void anInterruptionEndsReading() {
    try (BlockFile file = new BlockFile(COLUMNS);
        RowBlock block = block(5, 1)) {
      file.add(block);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> file.read().next()).isInstanceOf(CancellationException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aMissingFolderIsAnError() {
    assertThatThrownBy(() -> new BlockFile(COLUMNS, Path.of("no", "folder")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot keep rows in a temporary file in no");
  }
}
