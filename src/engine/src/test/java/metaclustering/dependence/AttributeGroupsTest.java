package metaclustering.dependence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import metaclustering.agreement.Agreement;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeGroupsTest {

  @ParameterizedTest(name = "{0} columns, {1} groups, noise {2}, {3} rows")
  @CsvSource({"40, 2, .2, 3000", "100, 4, .2, 2000", "128, 8, .25, 6000", "128, 16, .1, 3000"})
  void prototypesAreFoundUnderHeavyNoise(int columns, int groups, double noise, int rows) {
    for (int seed = 1; seed <= 3; seed++) {
      GroupedTable data = Synthetic.binaryPrototypes(columns, groups, 8, noise, rows, seed);
      assertThat(divide(data.rows(), groups, seed))
          .satisfies(
              g -> assertThat(Agreement.adjustedRandIndex(g, data.groupOf())).isOne());
    }
  }

  /** No pair of some columns is significant, but their sums are. */
  @Test
  void columnsThatDependWeaklyOnManyOthersHaveAGroup() {
    for (int seed = 1; seed <= 5; seed++) {
      GroupedTable data = Synthetic.binaryPrototypes(128, 8, 8, 0.3, 6_000, seed);
      assertThat(Agreement.adjustedRandIndex(divide(data.rows(), 8, seed), data.groupOf()))
          .isOne();
    }
  }

  @Test
  void tooManyColumnsForAllPairsJoinTheGroupsOfASample() {
    GroupedTable data = Synthetic.binaryPrototypes(3_100, 10, 8, 0.1, 400, 2);
    int[] groupOf = divide(data.rows(), 10, 1);
    assertThat(Agreement.adjustedRandIndex(groupOf, data.groupOf())).isOne();
    assertThat(divide(data.rows(), 10, 1)).isEqualTo(groupOf);
  }

  /** A fifth of the columns that join a group may do so by chance. */
  @Test
  void fewColumnsOfPureNoiseJoinAGroup() {
    GroupedTable data = Synthetic.binaryPrototypes(60, 4, 6, 0.1, 3000, 1);
    int[] groupOf = divide(withNoise(data.rows(), 60), 4, 1);
    assertThat(Agreement.adjustedRandIndex(Arrays.copyOf(groupOf, 60), data.groupOf()))
        .isOne();
    assertThat(Arrays.stream(groupOf, 60, 120)
            .filter(g -> g != AttributeGroups.NONE)
            .count())
        .isLessThanOrEqualTo(12);
  }

  @Test
  void theSameSeedGivesTheSameGroups() {
    double[][] rows = Synthetic.gaussianViews(5, 40, 4, 1, 400, 1).rows();
    assertThat(divide(rows, 5, 7)).isEqualTo(divide(rows, 5, 7));
  }

  @Test
  void noGroupsAreMadeUp() {
    double[][] rows = withNoise(new double[500][0], 20);
    assertThat(divide(rows, 4, 1)).containsOnly(AttributeGroups.NONE);
  }

  @Test
  void groupsAreClearIfTheyAreIndependentOfEachOther() {
    GroupedTable data = Synthetic.binaryPrototypes(60, 4, 6, 0.1, 3000, 1);
    assertThat(groups(data.rows(), 4).areSeparated()).isTrue();
    assertThat(groups(data.rows(), 8).areSeparated()).as("groups cut in two").isFalse();
    assertThat(groups(data.rows(), 2).areSeparated()).as("groups put together").isTrue();
  }

  private static double[][] withNoise(double[][] rows, int columns) {
    Random random = new Random(1);
    double[][] result = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      result[i] = Arrays.copyOf(rows[i], rows[i].length + columns);
      for (int d = rows[i].length; d < result[i].length; d++) {
        result[i][d] = random.nextInt(2);
      }
    }
    return result;
  }

  private static int[] divide(double[][] rows, int groups, long seed) {
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      return AttributeGroups.of(table, groups, seed).groupOf();
    }
  }

  private static AttributeGroups groups(double[][] rows, int groups) {
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      return AttributeGroups.of(table, groups, 1);
    }
  }
}
