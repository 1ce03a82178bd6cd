package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import metaclustering.table.RowSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes by several threads, of more rows than a block has. */
class ParallelEncodingTest {

  private static final int ROWS = 10_001;
  private static final int COLUMNS = 6;

  private final Random random = new Random(4);
  private final double[][] cells =
      Stream.generate(() -> random.doubles(COLUMNS).toArray()).limit(ROWS).toArray(double[][]::new);
  private final RowSource rows = RowSource.of(cells);
  private final MetaClusterModel model = TestModels.of(
      Geometry.MASKED_DISTANCE,
      TestModels.hardMasks(2, 0, 1, 0, 1, 0, 1),
      new float[][][] {centres(), centres()});

  private float[][] centres() {
    float[][] centres = new float[5][COLUMNS];
    for (float[] centre : centres) {
      for (int d = 0; d < COLUMNS; d++) {
        centre[d] = random.nextFloat();
      }
    }
    return centres;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void codesAreThoseOfOneThread(int slots) {
    assertThat(model.encode(rows, slots)).isDeepEqualTo(model.encode(rows));
  }

  @Test
  void aRowThatCannotBeReadIsNamed() {
    cells[9_000][3] = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> model.encode(rows, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 9001")
        .hasMessageContaining("x3");
  }

  @Test
  void anInterruptionEndsIt() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> model.encode(rows, 2)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
