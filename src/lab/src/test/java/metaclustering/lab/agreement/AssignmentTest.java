package metaclustering.lab.agreement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  /** The six sums are 15, 14, 15, 17, 19 and 22. */
  @Test
  void picksTheLargestSum() {
    long[][] gain = {{7, 5, 9}, {8, 3, 2}, {1, 5, 5}};
    assertArrayEquals(new int[] {2, 0, 1}, Assignment.maximise(gain));
  }

  @Test
  void leavesOverWhatGainsLeast() {
    assertArrayEquals(new int[] {-1, 0}, Assignment.maximise(new long[][] {{4}, {6}}));
    assertArrayEquals(new int[] {1}, Assignment.maximise(new long[][] {{4, 6}}));
  }

  @Test
  void isAsGoodAsTryingEverything() {
    RandomGenerator random = new Well19937c(1);
    for (int trial = 0; trial < 500; trial++) {
      long[][] gain = new long[1 + random.nextInt(6)][1 + random.nextInt(6)];
      for (long[] row : gain) {
        Arrays.setAll(row, j -> random.nextInt(20) - 5L);
      }
      int[] columnOf = Assignment.maximise(gain);
      assertEquals(Math.min(gain.length, gain[0].length), assigned(columnOf));
      assertEquals(bestSum(gain, 0, 0), sum(gain, columnOf), () -> Arrays.deepToString(gain));
    }
  }

  private static long assigned(int[] columnOf) {
    return Arrays.stream(columnOf).filter(j -> j >= 0).distinct().count();
  }

  private static long sum(long[][] gain, int[] columnOf) {
    long sum = 0;
    for (int i = 0; i < gain.length; i++) {
      sum += columnOf[i] < 0 ? 0 : gain[i][columnOf[i]];
    }
    return sum;
  }

  /** The largest sum of the rows from {@code row} on when the columns in the bit set are taken. */
  private static long bestSum(long[][] gain, int row, int taken) {
    if (row == gain.length) {
      return 0;
    }
    int free = gain[0].length - Integer.bitCount(taken);
    boolean mayStayFree = gain.length - row > free;
    long best = mayStayFree ? bestSum(gain, row + 1, taken) : Long.MIN_VALUE;
    for (int j = 0; j < gain[0].length; j++) {
      if ((taken & 1 << j) == 0) {
        best = Math.max(best, gain[row][j] + bestSum(gain, row + 1, taken | 1 << j));
      }
    }
    return best;
  }
}
