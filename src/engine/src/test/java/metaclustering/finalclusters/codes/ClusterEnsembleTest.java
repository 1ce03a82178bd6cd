package metaclustering.finalclusters.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterEnsembleTest {

  private static final int KINDS = 4;

  /** No test may hand its interruption on to the next one. */
  @AfterEach
  void clearInterruption() {
    Thread.interrupted();
  }

  /** One code for each of four components, which have it nearly always. */
  private static CodeMixture components() {
    double[][][] symbols = new double[KINDS][1][KINDS];
    for (int j = 0; j < KINDS; j++) {
      for (int k = 0; k < KINDS; k++) {
        symbols[j][0][k] = j == k ? 0.97 : 0.01;
      }
    }
    return TestMixtures.of(new double[] {0.25, 0.25, 0.25, 0.25}, symbols);
  }

  private static CodeMixture voter(int... clusterOf) {
    return components().mergedTo(clusterOf, null);
  }

  private static WeightedCodes codes(double... weights) {
    return WeightedCodes.of(new int[] {KINDS}, new int[][] {{0}, {1}, {2}, {3}}, weights);
  }

  @Test
  void mostVotersDecideWhateverTheirNumbersAre() throws InterruptedException {
    List<CodeMixture> voters = List.of(voter(0, 1, 0, 1), voter(0, 0, 1, 1), voter(1, 1, 0, 0));
    assertThat(ClusterEnsemble.clusterOf(codes(1, 1, 1, 1), components(), voters))
        .containsExactly(0, 0, 1, 1);
  }

  @Test
  void oneVoterIsFollowed() throws InterruptedException {
    assertThat(
            ClusterEnsemble.clusterOf(codes(1, 1, 1, 1), components(), List.of(voter(0, 1, 1, 0))))
        .containsExactly(0, 1, 1, 0);
  }

  /** Three clusters of the same votes: the two components that hardly any row has are gathered. */
  @Test
  void rowsOfWeightCountMore() throws InterruptedException {
    List<CodeMixture> voters = List.of(voter(0, 1, 2, 2), voter(0, 0, 1, 2), voter(0, 1, 2, 0));
    assertThat(ClusterEnsemble.clusterOf(codes(100, 100, 0.1, 0.1), components(), voters))
        .containsExactly(0, 1, 2, 2);
    assertThat(ClusterEnsemble.clusterOf(codes(0.1, 100, 100, 0.1), components(), voters))
        .containsExactly(0, 1, 2, 0);
  }

  @Test
  void itCanBeInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() ->
            ClusterEnsemble.clusterOf(codes(1, 1, 1, 1), components(), List.of(voter(0, 0, 1, 1))))
        .isInstanceOf(InterruptedException.class);
  }
}
