package metaclustering.lab.generators;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.fixtures.Digits;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class SyntheticTest {
  private static final long SEED = 1;

  @Test
  void oneHotHasOneOnePerGroupAndRow() {
    GroupedTable table = Synthetic.oneHot(4, 3, 600, SEED);
    assertArrayEquals(new long[] {3, 3, 3, 3}, sizes(table, 4));
    for (double[] row : table.rows()) {
      double[] ones = new double[4];
      for (int c = 0; c < row.length; c++) {
        ones[table.groupOf()[c]] += row[c];
      }
      assertArrayEquals(new double[] {1, 1, 1, 1}, ones);
    }
    for (int c = 0; c < 12; c++) {
      assertEquals(200, StatUtils.sum(column(table, c)), 60, "column " + c);
    }
  }

  @Test
  void placesSayNothingAboutGroups() {
    int[] groupOf = Synthetic.oneHot(10, 10, 1, SEED).groupOf();
    int[] sorted = groupOf.clone();
    Arrays.sort(sorted);
    assertTrue(Math.abs(Agreement.adjustedRandIndex(groupOf, sorted)) < .05);
  }

  @Test
  void sameArgumentsSameTable() {
    assertSame(Synthetic.oneHot(3, 3, 9, 5), Synthetic.oneHot(3, 3, 9, 5));
    assertSame(
        Synthetic.binaryPrototypes(9, 3, 2, .1, 9, 5),
        Synthetic.binaryPrototypes(9, 3, 2, .1, 9, 5));
    assertSame(
        Synthetic.gaussianViews(3, 9, 2, 1, 9, 5), Synthetic.gaussianViews(3, 9, 2, 1, 9, 5));
    assertFalse(Arrays.deepEquals(
        Synthetic.oneHot(3, 3, 9, 5).rows(), Synthetic.oneHot(3, 3, 9, 6).rows()));
  }

  private static void assertSame(GroupedTable expected, GroupedTable actual) {
    assertArrayEquals(expected.rows(), actual.rows());
    assertArrayEquals(expected.groupOf(), actual.groupOf());
  }

  @Test
  void withoutNoiseEveryGroupShowsItsPrototypesOnly() {
    GroupedTable table = Synthetic.binaryPrototypes(40, 4, 3, 0, 500, SEED);
    assertArrayEquals(new long[] {10, 10, 10, 10}, sizes(table, 4));
    for (int g = 0; g < 4; g++) {
      assertEquals(3, patterns(table, g).size());
    }
  }

  @Test
  void noiseFlipsThisShareOfTheBits() {
    GroupedTable clean = Synthetic.binaryPrototypes(40, 4, 3, 0, 500, SEED);
    GroupedTable noisy = Synthetic.binaryPrototypes(40, 4, 3, .2, 500, SEED);
    double flipped = 0;
    for (int i = 0; i < 500; i++) {
      for (int c = 0; c < 40; c++) {
        flipped += Math.abs(clean.rows()[i][c] - noisy.rows()[i][c]);
      }
    }
    assertEquals(.2, flipped / (500 * 40), .01);
  }

  @Test
  void unevenGroupsDifferByOne() {
    GroupedTable table = Synthetic.gaussianViews(3, 11, 2, 1, 1, SEED);
    assertArrayEquals(new long[] {4, 4, 3}, sizes(table, 3));
  }

  @Test
  void viewsWithoutSeparationAreStandardNormal() {
    GroupedTable table = Synthetic.gaussianViews(2, 4, 3, 0, 10_000, SEED);
    for (int c = 0; c < 4; c++) {
      assertEquals(0, StatUtils.mean(column(table, c)), .04);
      assertEquals(1, StatUtils.variance(column(table, c)), .06);
    }
  }

  /** Within a group a column whose two centres happen to be close correlates weakly. */
  @Test
  void columnsDependOnEachOtherWithinTheirGroupOnly() {
    GroupedTable table = Synthetic.gaussianViews(3, 9, 2, 10, 4_000, SEED);
    double[][] correlation =
        new PearsonsCorrelation(table.rows()).getCorrelationMatrix().getData();
    for (int a = 0; a < 9; a++) {
      double strongestWithin = 0;
      double strongestBetween = 0;
      for (int b = 0; b < 9; b++) {
        double strength = a == b ? 0 : Math.abs(correlation[a][b]);
        if (table.groupOf()[a] == table.groupOf()[b]) {
          strongestWithin = Math.max(strongestWithin, strength);
        } else {
          strongestBetween = Math.max(strongestBetween, strength);
        }
      }
      assertTrue(strongestBetween < .06, "column " + a + " between: " + strongestBetween);
      assertTrue(strongestWithin > .06, "column " + a + " within: " + strongestWithin);
    }
  }

  @Test
  void sideBySideIsRowMajorOverTheDoubledPicture() {
    byte[][] images = {{0, 1, 2, 3}, {10, 11, 12, 13}};
    Digits digits = new Digits(images, new int[2], 2, 2);
    GroupedTable table = Synthetic.sideBySide(digits, 50, SEED);
    assertArrayEquals(new int[] {0, 0, 1, 1, 0, 0, 1, 1}, table.groupOf());
    Set<Double> seen = new HashSet<>();
    for (double[] row : table.rows()) {
      double left = row[0];
      double right = row[2];
      assertArrayEquals(
          new double[] {left, left + 1, right, right + 1, left + 2, left + 3, right + 2, right + 3},
          row);
      seen.add(left + right / 100);
    }
    assertEquals(Set.of(0., .1, 10., 10.1), seen, "every pair of the two pictures comes");
  }

  @Test
  void namesTheArgumentOutOfRange() {
    assertMessage("groups is 0, must be at least 1", () -> Synthetic.oneHot(0, 2, 1, SEED));
    assertMessage(
        "columns is 3, must be at least 4", () -> Synthetic.binaryPrototypes(3, 4, 2, .1, 1, SEED));
    assertMessage(
        "flipNoise is 1.5, must be in 0 to 1",
        () -> Synthetic.binaryPrototypes(4, 2, 2, 1.5, 1, SEED));
    assertMessage(
        "separation is NaN, must be finite and not negative",
        () -> Synthetic.gaussianViews(2, 4, 2, Double.NaN, 1, SEED));
  }

  private static void assertMessage(String expected, Runnable failing) {
    var thrown = assertThrows(IllegalArgumentException.class, failing::run);
    assertEquals(expected, thrown.getMessage());
  }

  private static long[] sizes(GroupedTable table, int groups) {
    long[] sizes = new long[groups];
    for (int group : table.groupOf()) {
      sizes[group]++;
    }
    return sizes;
  }

  private static double[] column(GroupedTable table, int column) {
    return Arrays.stream(table.rows()).mapToDouble(row -> row[column]).toArray();
  }

  /** The different rows of one group's columns. */
  private static Set<String> patterns(GroupedTable table, int group) {
    int[] columns = IntStream.range(0, table.groupOf().length)
        .filter(c -> table.groupOf()[c] == group)
        .toArray();
    Set<String> patterns = new HashSet<>();
    for (double[] row : table.rows()) {
      patterns.add(
          Arrays.toString(Arrays.stream(columns).mapToDouble(c -> row[c]).toArray()));
    }
    return patterns;
  }
}
