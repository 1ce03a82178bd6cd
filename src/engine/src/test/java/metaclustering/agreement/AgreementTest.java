package metaclustering.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final double ROUNDING = 1e-12;
  private static final int[] HALVES = {0, 0, 0, 1, 1, 1};
  private static final int[] THIRDS = {0, 0, 1, 1, 2, 2};

  /** S = 2, A = 6, B = 3, E = 6 * 3 / 15 = 1.2, so (2 - 1.2) / (4.5 - 1.2). */
  @Test
  void adjustedRandIndexOfHalvesAndThirds() {
    assertEquals(8 / 33.0, Agreement.adjustedRandIndex(HALVES, THIRDS), ROUNDING);
    assertEquals(8 / 33.0, Agreement.adjustedRandIndex(THIRDS, HALVES), ROUNDING);
  }

  /** S = 0, A = B = 2, E = 2 / 3, so -(2 / 3) / (2 - 2 / 3). */
  @Test
  void adjustedRandIndexOfCrossedPairsIsNegative() {
    assertEquals(
        -.5, Agreement.adjustedRandIndex(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}), ROUNDING);
  }

  @Test
  void adjustedRandIndexOfTrivialPartitions() {
    int[] together = {3, 3, 3};
    int[] apart = {0, 1, 2};
    assertEquals(1, Agreement.adjustedRandIndex(together, together));
    assertEquals(1, Agreement.adjustedRandIndex(apart, apart));
    assertEquals(0, Agreement.adjustedRandIndex(together, apart));
    assertEquals(1, Agreement.adjustedRandIndex(new int[] {7}, new int[] {0}));
  }

  /** H1 = ln 2, H2 = joint entropy = 1.5 ln 2, so I = ln 2 and 2 I / (H1 + H2) = 2 / 2.5. */
  @Test
  void normalisedMutualInformationOfARefinement() {
    int[] coarse = {0, 0, 1, 1};
    int[] fine = {0, 0, 1, 2};
    assertEquals(.8, Agreement.normalisedMutualInformation(coarse, fine), ROUNDING);
  }

  @Test
  void normalisedMutualInformationAtItsEnds() {
    int[] coarse = {0, 0, 1, 1};
    int[] crossed = {0, 1, 0, 1};
    int[] together = {0, 0, 0, 0};
    assertEquals(0, Agreement.normalisedMutualInformation(coarse, crossed), ROUNDING);
    assertEquals(0, Agreement.normalisedMutualInformation(coarse, together), ROUNDING);
    assertEquals(1, Agreement.normalisedMutualInformation(together, together), ROUNDING);
    assertEquals(1, Agreement.normalisedMutualInformation(coarse, coarse), ROUNDING);
  }

  /** Cluster 0 holds classes 0, 0, 1 and cluster 1 holds 1, 2, 2. */
  @Test
  void purityCountsTheMostFrequentClass() {
    assertEquals(4 / 6.0, Agreement.purity(HALVES, THIRDS));
    assertEquals(3 / 6.0, Agreement.purity(new int[6], HALVES));
    assertEquals(4 / 5.0, Agreement.purity(new int[] {0, 0, 0, 1, 1}, new int[] {0, 0, 1, 0, 0}));
  }

  @Test
  void onlyTheSamePartitionsHaveTheAdjustedRandIndexOne() {
    int[] groupOf = {0, 1, 1, 2};
    assertEquals(1, Agreement.adjustedRandIndex(new int[] {5, -1, -1, 0}, groupOf));
    assertTrue(Agreement.adjustedRandIndex(new int[] {0, 1, 1, 1}, groupOf) < 1, "groups joined");
    assertTrue(Agreement.adjustedRandIndex(new int[] {0, 1, 3, 2}, groupOf) < 1, "a group divided");
    assertTrue(Agreement.adjustedRandIndex(new int[] {0, 0, 1, 2}, groupOf) < 1, "one misplaced");
  }

  @Test
  void rejectsLabellingsThatCannotBeCompared() {
    var unequal = assertThrows(
        IllegalArgumentException.class, () -> Agreement.purity(new int[2], new int[3]));
    assertEquals("labellings of 2 and 3 things cannot be compared", unequal.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> Agreement.adjustedRandIndex(new int[0], new int[0]));
  }
}
