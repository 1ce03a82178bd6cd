package metaclustering.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import metaclustering.parallel.Workers;
import org.junit.jupiter.api.Test;

class GroupDependenceTest {

  private static GroupDependence of(int threads, int[][] codes, int[] clusters, double... weights)
      throws InterruptedException {
    try (Workers workers = new Workers(threads)) {
      return GroupDependence.of(codes, clusters, weights, workers);
    }
  }

  /** The first group is the clusters, the second is crossed with them, the third refines them. */
  @Test
  void groupsThatKnowTheClustersDependOnThem() throws InterruptedException {
    int[][] codes = {{1, 0, 0}, {1, 1, 0}, {0, 0, 1}, {0, 1, 2}};
    GroupDependence found = of(1, codes, new int[] {0, 0, 1, 1}, 1, 1, 1, 1);
    assertThat(found.isKnown()).isTrue();
    assertThat(found.groups()).isEqualTo(3);
    assertThat(found.withClusters(0)).isCloseTo(1, within(1e-12));
    assertThat(found.withClusters(1)).isCloseTo(0, within(1e-12));
    // 2 I / (H1 + H2) with I = H1 = ln 2 and H2 = 1.5 ln 2
    assertThat(found.withClusters(2)).isCloseTo(0.8, within(1e-12));
    assertThat(found.between(0, 2)).isCloseTo(0.8, within(1e-12));
    assertThat(found.between(2, 0)).isEqualTo(found.between(0, 2));
  }

  @Test
  void weightsCountAsRows() throws InterruptedException {
    int[][] codes = {{0}, {0}, {1}, {1}};
    int[] clusters = {0, 1, 1, 0};
    GroupDependence weighted = of(1, codes, clusters, 2, 1, 3, 0);
    GroupDependence repeated = of(
        1,
        new int[][] {{0}, {0}, {0}, {1}, {1}, {1}},
        new int[] {0, 0, 1, 1, 1, 1},
        1,
        1,
        1,
        1,
        1,
        1);
    assertThat(weighted.withClusters(0)).isCloseTo(repeated.withClusters(0), within(1e-12));
  }

  @Test
  void manyGroupsAreCutAndThreadsChangeNothing() throws InterruptedException {
    int[][] codes = new int[50][70];
    int[] clusters = new int[50];
    for (int i = 0; i < codes.length; i++) {
      int row = i;
      Arrays.setAll(codes[i], m -> row * (m + 1) % 7);
      clusters[i] = i % 3;
    }
    double[] weights = new double[50];
    Arrays.fill(weights, 0.5);
    GroupDependence one = of(1, codes, clusters, weights);
    assertThat(one.groups()).isEqualTo(64);
    assertThat(of(3, codes, clusters, weights).information()).isDeepEqualTo(one.information());
  }
}
