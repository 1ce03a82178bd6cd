package metaclustering.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class WeightedOrderTest {

  @Test
  void itemsComeByTheirWeights() {
    RandomGenerator generator = new Well19937c(1);
    int draws = 20_000;
    int[] firsts = new int[4];
    int secondAfterLargest = 0;
    for (int i = 0; i < draws; i++) {
      int[] order = WeightedOrder.of(new double[] {1, 0, 6, 3}, generator);
      firsts[order[0]]++;
      secondAfterLargest += order[0] == 2 && order[1] == 3 ? 1 : 0;
      assertThat(order[3]).as("weight 0").isEqualTo(1);
    }
    assertThat(Arrays.stream(firsts).mapToDouble(n -> (double) n / draws).toArray())
        .containsExactly(new double[] {.1, 0, .6, .3}, within(.02));
    // 3 of the 4 that are left
    assertThat((double) secondAfterLargest / firsts[2]).isCloseTo(.75, within(.02));
  }
}
