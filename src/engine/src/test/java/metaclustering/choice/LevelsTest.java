package metaclustering.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LevelsTest {

  private static final double COST = Math.log(300) / 2;

  /** Of counts of zeros and ones. */
  private static double logLikelihood(double[] counts) {
    double all = counts[0] + counts[1];
    double sum = 0;
    for (double count : counts) {
      sum += count > 0 ? count * Math.log(count / all) : 0;
    }
    return sum;
  }

  @Test
  void likeComponentsShareTheirParameters() {
    double[][] counts = {{90, 10}, {11, 89}, {88, 12}, {9, 91}};
    Levels levels = Levels.shortest(counts, LevelsTest::logLikelihood, COST);
    assertThat(levels.levelOf()).containsExactly(0, 1, 0, 1);
    assertThat(levels.statistics()).isDeepEqualTo(new double[][] {{178, 22}, {20, 180}});
    assertThat(levels.cost()).isCloseTo(4 * Math.log(2) + Math.log(4) + 2 * COST, within(1e-9));
  }

  @Test
  void anAttributeThatTellsNothingHasOneLevel() {
    double[][] counts = {{50, 50}, {49, 51}, {52, 48}};
    Levels levels = Levels.shortest(counts, LevelsTest::logLikelihood, COST);
    assertThat(levels.levelOf()).containsOnly(0);
    assertThat(levels.statistics()).isDeepEqualTo(new double[][] {{151, 149}});
    assertThat(levels.cost()).isCloseTo(Math.log(3) + COST, within(1e-9));
  }

  @Test
  void allMayDiffer() {
    double[][] counts = {{9_000, 100}, {5_000, 5_000}, {100, 9_000}};
    Levels levels = Levels.shortest(counts, LevelsTest::logLikelihood, COST);
    assertThat(levels.levelOf()).containsExactly(0, 1, 2);
    assertThat(levels.statistics()).isDeepEqualTo(counts);
  }

  @Test
  void componentsMayStayApart() {
    double[][] counts = {{5, 5}, {5, 5}};
    Levels levels = Levels.apart(counts, COST);
    assertThat(levels.levelOf()).containsExactly(0, 1);
    assertThat(levels.cost()).isEqualTo(2 * COST);
  }

  /** The statistics that were given stay as they are. */
  @Test
  void nothingIsChanged() {
    double[][] counts = {{90, 10}, {88, 12}};
    Levels.shortest(counts, LevelsTest::logLikelihood, COST);
    assertThat(counts).isDeepEqualTo(new double[][] {{90, 10}, {88, 12}});
  }
}
