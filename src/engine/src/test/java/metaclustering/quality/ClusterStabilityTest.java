package metaclustering.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterStabilityTest {

  private static final int[] CLUSTERS = new Random(1).ints(1000, 0, 3).toArray();

  @Test
  void theSameClustersUnderOtherNumbersAreStable() throws InterruptedException {
    int[] renumbered = Arrays.stream(CLUSTERS).map(k -> 2 - k).toArray();
    assertThat(ClusterStability.of(CLUSTERS, 1000, rows -> renumbered, 3, 1)).isEqualTo(1);
  }

  @Test
  void randomClustersAreNot() throws InterruptedException {
    Random random = new Random(2);
    assertThat(
            ClusterStability.of(CLUSTERS, 1000, rows -> random.ints(1000, 0, 3).toArray(), 5, 1))
        .isCloseTo(0, within(0.02));
  }

  @Test
  void learnsFromDifferentHalvesInOrder() throws InterruptedException {
    int[][] halves = new int[2][];
    int[] count = {0};
    ClusterStability.of(
        CLUSTERS,
        1000,
        rows -> {
          halves[count[0]++] = rows;
          return CLUSTERS;
        },
        2,
        1);
    assertThat(halves[0]).hasSize(500).isSorted().doesNotHaveDuplicates();
    assertThat(halves[1]).hasSize(500).isNotEqualTo(halves[0]);
  }
}
