package metaclustering.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import metaclustering.picture.layout.Sheet;
import org.junit.jupiter.api.Test;

class RankingTest {

  /**
   * Table 6 of Demšar (2006): C4.5 with parameters m and cf tuned or not, on 14 data sets; a tie of
   * rounded values on the last but one is none in the paper.
   */
  private static final double[][] TREES = {
    {0.763, 0.768, 0.771, 0.798},
    {0.599, 0.591, 0.590, 0.569},
    {0.954, 0.971, 0.968, 0.967},
    {0.628, 0.661, 0.654, 0.657},
    {0.882, 0.888, 0.886, 0.898},
    {0.936, 0.931, 0.916, 0.931},
    {0.661, 0.668, 0.609, 0.685},
    {0.583, 0.583, 0.563, 0.625},
    {0.775, 0.838, 0.866, 0.875},
    {1.000, 1.000, 1.000, 1.000},
    {0.940, 0.962, 0.965, 0.962},
    {0.619, 0.666, 0.614, 0.669},
    {0.972, 0.981, 0.9752, 0.975},
    {0.957, 0.978, 0.946, 0.970}
  };

  private static final List<String> NAMES = List.of("C4.5", "m", "cf", "m and cf");

  @Test
  void isThatOfDemsar() {
    Ranking ranking = Ranking.of(NAMES, TREES);
    assertThat(ranking.meanRanks())
        .containsExactly(new double[] {3.143, 2.000, 2.893, 1.964}, within(0.0005));
    assertThat(ranking.criticalDifference()).isCloseTo(1.25, within(0.005));
    assertThat(ranking.p()).isBetween(0.015, 0.025); // F(3, 39) = 3.69
  }

  @Test
  void aFailureHasTheWorstRank() {
    Ranking ranking =
        Ranking.of(List.of("a", "b", "c"), new double[][] {{0.1, Double.NaN, 0.3}, {1, 2, 3}});
    assertThat(ranking.meanRanks()).containsExactly(2.5, 2.5, 1);
  }

  @Test
  void theSameOrderEverywhereIsNotChance() {
    assertThat(Ranking.of(List.of("a", "b"), new double[][] {{1, 2}, {1, 2}, {1, 2}})
            .p())
        .isZero();
    assertThat(Ranking.of(List.of("a"), new double[][] {{1}, {2}}).p()).isNaN();
  }

  @Test
  void isDrawn() {
    RankDiagram diagram = new RankDiagram(Ranking.of(NAMES, TREES));
    assertThat(new Sheet().add(diagram).image().getWidth()).isGreaterThan(diagram.width());
  }
}
