package metaclustering.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of four runs at once, against those of one after another, bit for bit. */
class VectorLoopsTest {

  private static final int WIDTH = 33;
  private static final int RUNS = 20;

  private final Random random = new Random(3);
  private final float[][] runs = new float[RUNS][];
  private final float[] factors = floats(RUNS);
  private final int[] places = random.ints(RUNS, 0, RUNS).toArray();

  VectorLoopsTest() {
    for (int i = 0; i < RUNS; i++) {
      runs[i] = floats(WIDTH);
    }
  }

  private float[] floats(int count) {
    float[] result = new float[count];
    for (int i = 0; i < count; i++) {
      result[i] = (float) random.nextGaussian();
    }
    return result;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 19})
  void runsAreAddedInTheirOrder(int count) {
    float[] sums = floats(WIDTH);
    float[] expected = sums.clone();
    for (int v = 0; v < count; v++) {
      for (int k = 0; k < WIDTH; k++) {
        expected[k] += factors[v] * runs[places[v]][k];
      }
    }
    VectorLoops.addScaled(sums, factors, runs, places, count);
    assertThat(sums).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 8, 19})
  void squaresAreAddedInTheirOrder(int count) {
    float[] sums = floats(WIDTH);
    float[] expected = sums.clone();
    for (int v = 0; v < count; v++) {
      for (int k = 0; k < WIDTH; k++) {
        float x = runs[places[v]][k];
        expected[k] += factors[places[v]] * (x * x);
      }
    }
    VectorLoops.addScaledSquares(sums, factors, runs, places, count);
    assertThat(sums).containsExactly(expected);
  }
}
