package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.AbstractRandomGenerator;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class RowOrderTest {

  @Test
  void rowsWithoutWeightAreLeftOut() {
    RowSource rows = RowSource.of(
        List.of(AttributeSpec.numeric("a")),
        new double[][] {{1}, {2}, {3}, {4}},
        new double[] {1, 0, 0.5, 0});
    try (Table table = Table.read(rows, Scaling.NONE)) {
      assertThat(RowOrder.weighted(table)).containsExactly(0, 2);
    }
  }

  /** Draws the largest number that it may. */
  private static RandomGenerator largest() {
    return new AbstractRandomGenerator() {
      @Override
      public void setSeed(long seed) {}

      @Override
      public double nextDouble() {
        throw new AssertionError("not asked for");
      }

      @Override
      public int nextInt(int n) {
        return n - 1;
      }
    };
  }

  @Test
  void onlyTheFrontIsDrawn() {
    int[] rows = {10, 11, 12, 13, 14};
    RowOrder.shuffle(rows, 2, largest());
    assertThat(rows).containsExactly(14, 10, 12, 13, 11);
    int[] all = {10, 11, 12};
    RowOrder.shuffle(all, 3, largest());
    assertThat(all).containsExactly(12, 10, 11);
  }

  @Test
  void everyOrderComesEquallyOften() {
    int[] counts = new int[27];
    RandomGenerator generator = new Well19937c(1);
    for (int i = 0; i < 6_000; i++) {
      int[] rows = {0, 1, 2};
      RowOrder.shuffle(rows, 3, generator);
      counts[rows[0] * 9 + rows[1] * 3 + rows[2]]++;
    }
    int[] orders = IntStream.of(counts).filter(count -> count > 0).toArray();
    assertThat(orders).hasSize(6);
    assertThat(IntStream.of(orders)).allMatch(count -> count > 850 && count < 1_150);
  }
}
