package metaclustering.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import metaclustering.agreement.Agreement;
import metaclustering.linalg.LeadingEigenvectors;
import org.junit.jupiter.api.Test;

class SpectralClusteringTest {

  private static final int THINGS = 600;

  /** Ties of 1 within groups and noise everywhere. */
  private static double[][] ties(int[] groupOf, double noise) {
    Random random = new Random(1);
    double[][] ties = new double[groupOf.length][groupOf.length];
    for (int i = 0; i < ties.length; i++) {
      for (int j = 0; j < i; j++) {
        ties[i][j] = (groupOf[i] == groupOf[j] ? 1 : 0) + noise * random.nextDouble();
        ties[j][i] = ties[i][j];
      }
    }
    return ties;
  }

  private static int[] groups(int things, int groups) {
    int[] result = new int[things];
    for (int i = 0; i < things; i++) {
      result[i] = i * 7 % things * groups / things;
    }
    return result;
  }

  @Test
  void fewGroupsOfManyThingsAreFoundByIteration() {
    int[] groupOf = groups(THINGS, 12);
    SpectralClustering spectral = new SpectralClustering(ties(groupOf, 0.1), 12);
    assertThat(Agreement.adjustedRandIndex(spectral.divide(12), groupOf)).isOne();
    assertThat(spectral.divide(5)).contains(0, 1, 2, 3, 4);
    assertThat(spectral.divide(1)).containsOnly(0);
  }

  @Test
  void manyGroupsAreFoundByTheWholeDecomposition() {
    int[] groupOf = groups(THINGS, 200);
    int[] found = new SpectralClustering(ties(groupOf, 0), 200).divide(200);
    assertThat(Agreement.adjustedRandIndex(found, groupOf)).isOne();
  }

  @Test
  void pairsAndThingsWithoutTiesDoNoHarm() {
    double[][] ties = new double[6][6];
    ties[0][1] = 1;
    ties[1][0] = 1;
    ties[2][3] = 2;
    ties[3][2] = 2;
    int[] found = new SpectralClustering(ties, 3).divide(3);
    assertThat(found[0]).isEqualTo(found[1]).isNotEqualTo(found[2]);
    assertThat(found[2]).isEqualTo(found[3]);
  }

  @Test
  void iterationFindsTheLargestEigenvalues() {
    // 1, .9, .8, .7, and others up to .3
    float[] matrix = new float[THINGS * THINGS];
    for (int i = 0; i < THINGS; i++) {
      matrix[i * THINGS + i] = i < 4 ? 1 - i / 10f : 0.3f * i / THINGS;
    }
    float[] vectors = LeadingEigenvectors.of(matrix, THINGS, 4);
    for (int v = 0; v < 4; v++) {
      assertThat(Math.abs(vectors[v * THINGS + v])).isCloseTo(1, within(1e-3f));
    }
  }
}
