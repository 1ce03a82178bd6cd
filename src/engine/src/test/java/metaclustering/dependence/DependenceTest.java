package metaclustering.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import metaclustering.fixtures.Synthetic;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;

class DependenceTest {

  @Test
  void ofTwoNumbersItIsTheSquaredCorrelation() {
    // deviations (-1.5, -.5, .5, 1.5) and (-1, -2, 1, 2): r = 6 / sqrt(5 * 10)
    double[][] rows = {{1, 3}, {2, 2}, {3, 5}, {4, 6}};
    assertThat(strength(RowSource.of(rows))).isCloseTo(6 * 6 / 50.0 - 1 / 4.0, within(1e-5));
  }

  @Test
  void equalAttributesCountOnceAndIndependentOnesEach() {
    double[][] rows = {{0, 0, 0}, {0, 0, 1}, {1, 1, 0}, {1, 1, 1}};
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      // strengths: 1 - 1 / 4 of the first two, 0 with the third
      assertThat(Dependence.of(table, 1).effectiveNumber())
          .isCloseTo(9 / (3 + 2 * 0.75), within(1e-5));
    }
  }

  @Test
  void scalesDoNotMatter() {
    double[][] rows = {{1, 3}, {2, 2}, {3, 5}, {4, 6}};
    double[][] larger = {{1000, 3}, {2000, 2}, {3000, 5}, {4000, 6}};
    assertThat(strength(RowSource.of(larger)))
        .isCloseTo(strength(RowSource.of(rows)), within(1e-5));
  }

  @Test
  void ofANumberAndANominalAttributeItIsTheCorrelationRatio() {
    // means of a, b, c: 1, 3, 8; 6 rows; mean 4; between 2 * (9 + 1 + 16) = 52, within 2 + 2 + 2
    double[][] rows = {{0, 0}, {0, 2}, {1, 2}, {1, 4}, {2, 7}, {2, 9}};
    double etaSquared = 52 / 58.0;
    assertThat(strength(nominal(rows, List.of("a", "b", "c"), List.of())))
        .isCloseTo((etaSquared - 2 / 6.0) / Math.sqrt(2), within(1e-5));
  }

  @Test
  void ofTwoNominalAttributesItIsTheMeanSquareContingency() {
    // equal attributes of 3 values: phi^2 = 2 = the smaller degree of freedom
    double[][] rows = {{0, 0}, {1, 1}, {2, 2}, {0, 0}, {1, 1}, {2, 2}, {0, 0}, {1, 1}, {2, 2}};
    List<String> values = List.of("a", "b", "c");
    assertThat(strength(nominal(rows, values, values))).isCloseTo((2 - 4 / 9.0) / 2, within(1e-5));
  }

  @Test
  void aRowOfWeightTwoCountsLittleLessThanTwoRows() {
    double[][] twice = {{1, 3}, {2, 2}, {2, 2}, {3, 5}, {4, 6}};
    double[][] once = {{1, 3}, {2, 2}, {3, 5}, {4, 6}};
    double[] weights = {1, 2, 1, 1};
    double phiSquared = strength(RowSource.of(twice)) + 1 / 5.0;
    assertThat(strength(RowSource.of(numeric(), once, weights)))
        .isCloseTo(phiSquared - 1 / (25.0 / 7), within(1e-5));
  }

  @Test
  void pairsWithAMissingValueAreLeftOut() {
    double[][] rows = {{1, 1}, {2, 2}, {3, 3}, {4, 4}, {Double.NaN, 2}, {Double.NaN, 3}};
    // the second column's variance is (2 * 2.25 + 4 * .25) / 6, the first one's 1.25
    double phiSquared = 1.25 * 1.25 / (1.25 * (5.5 / 6));
    assertThat(strength(RowSource.of(rows))).isCloseTo(phiSquared - 1 / 4.0, within(1e-5));
  }

  @Test
  void independentColumnsAreAsGoodAsNeverRelated() {
    int related = 0;
    for (int seed = 1; seed <= 20; seed++) {
      double[][] coins = Synthetic.gaussianViews(30, 30, 1, 0, 200, seed).rows();
      try (Table table = Table.read(RowSource.of(coins), Scaling.RANGE)) {
        for (boolean r : Dependence.of(table, seed).dependent()) {
          related += r ? 1 : 0;
        }
      }
    }
    // level .05 for a whole table: one table of 20, and then two columns
    assertThat(related).isLessThanOrEqualTo(8);
  }

  private static double strength(RowSource source) {
    try (Table table = Table.read(source, Scaling.RANGE)) {
      Dependence dependence = Dependence.of(table, 1);
      assertThat(dependence.strength(0, 1)).isEqualTo(dependence.strength(1, 0));
      assertThat(dependence.strength(0, 0)).isZero();
      return dependence.strength(0, 1);
    }
  }

  private static List<AttributeSpec> numeric() {
    return List.of(AttributeSpec.numeric("x"), AttributeSpec.numeric("y"));
  }

  private static RowSource nominal(double[][] rows, List<String> first, List<String> second) {
    return RowSource.of(
        List.of(new AttributeSpec("x", first), new AttributeSpec("y", second)), rows);
  }
}
