package metaclustering.lab.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MatchedAccuracyTest {

  /** Counts 2 1 / 2 0: taking the first cell leaves 0 for the other, crossing gives 1 + 2. */
  @Test
  void takesTheBestAssignmentNotTheGreedyOne() {
    int[] clusters = {0, 0, 0, 1, 1};
    int[] classes = {0, 0, 1, 0, 0};
    assertEquals(3 / 5.0, MatchedAccuracy.of(clusters, classes));
  }

  /** Counts 2 0 / 1 1 / 0 1: one of the three clusters is left over. */
  @Test
  void unequalNumbers() {
    int[] clusters = {0, 0, 1, 1, 2};
    int[] classes = {0, 0, 0, 1, 1};
    assertEquals(3 / 5.0, MatchedAccuracy.of(clusters, classes));
    assertEquals(3 / 5.0, MatchedAccuracy.of(classes, clusters));
  }
}
