package metaclustering.finalclusters.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import metaclustering.finalclusters.ClusterCurve;
import org.junit.jupiter.api.Test;

class InformationBottleneckTest {

  private static MixtureStatistics statistics(double[][] countsOfTwoSymbols) {
    double[] sizes = new double[countsOfTwoSymbols.length];
    double[][] weights = new double[2][sizes.length];
    for (int j = 0; j < sizes.length; j++) {
      weights[0][j] = countsOfTwoSymbols[j][0];
      weights[1][j] = countsOfTwoSymbols[j][1];
      sizes[j] = weights[0][j] + weights[1][j];
    }
    return MixtureStatistics.of(sizes, weights, new int[] {2});
  }

  private static double entropy(double a, double b) {
    return -a * Math.log(a / (a + b)) - b * Math.log(b / (a + b));
  }

  private static double lost(InformationBottleneck path, int from, int to) {
    return path.information(from) - path.information(to);
  }

  /** Shares of the first symbol .9, .2 and .8: the first and the last are the most similar. */
  @Test
  void theMostSimilarAreMergedFirst() {
    InformationBottleneck path =
        new InformationBottleneck(statistics(new double[][] {{9, 1}, {2, 8}, {16, 4}}));
    double first = entropy(25, 5) - entropy(9, 1) - entropy(16, 4);
    double second = entropy(27, 13) - entropy(25, 5) - entropy(2, 8);
    assertThat(path.clusterOf(3)).containsExactly(0, 1, 2);
    assertThat(path.clusterOf(2)).containsExactly(0, 1, 0);
    assertThat(path.clusterOf(1)).containsExactly(0, 0, 0);
    assertThat(lost(path, 3, 2)).isCloseTo(first, within(1e-12));
    assertThat(lost(path, 3, 1)).isCloseTo(first + second, within(1e-12));
  }

  /** Merging few codes with others costs little, however different they are. */
  @Test
  void weightsCount() {
    double[][] many = {{900, 100}, {100, 900}, {800, 200}};
    double[][] few = {{900, 100}, {1, 9}, {800, 200}};
    assertThat(new InformationBottleneck(statistics(many)).clusterOf(2)).containsExactly(0, 1, 0);
    assertThat(new InformationBottleneck(statistics(few)).clusterOf(2)).containsExactly(0, 1, 1);
  }

  /**
   * Ten codes of one symbol, ten of the other: together ln 2 a code is lost of the symbols; apart the
   * clusters' own numbers cost as much. One parameter a cluster, one for their shares.
   */
  @Test
  void theCurveByHand() {
    ClusterCurve curve = new InformationBottleneck(statistics(new double[][] {{10, 0}, {0, 10}}))
        .curve(new int[] {2});
    double half = Math.log(20) / 2 / 20;
    assertThat(curve.components()).isEqualTo(2);
    assertThat(curve.criterion(1)).isCloseTo(-Math.log(2) - half, within(1e-12));
    assertThat(curve.criterion(2)).isCloseTo(-Math.log(2) - 3 * half, within(1e-12));
    assertThat(curve.best()).isEqualTo(1);
  }

  @Test
  void componentsWithoutCodesLoseNothing() {
    InformationBottleneck path =
        new InformationBottleneck(statistics(new double[][] {{5, 5}, {0, 0}, {1, 9}}));
    assertThat(lost(path, 3, 2)).isZero();
    assertThat(path.clusterOf(2)).containsExactly(0, 0, 1);
  }
}
