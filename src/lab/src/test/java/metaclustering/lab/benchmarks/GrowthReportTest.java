package metaclustering.lab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthReportTest {

  private final List<Growth> growths = List.of(
      new Growth("rows", "we", 100, 2),
      new Growth("rows", "they", 100, 1),
      new Growth("rows", "we", 1_000, 20),
      new Growth("rows", "they", 1_000, 100),
      new Growth("columns", "we", 10, 3),
      new Growth("columns", "we", 1_000, 3));

  @Test
  void theExponentIsThatOfThePower() {
    List<Growth> cubes = List.of(
        new Growth("rows", "we", 2, 8),
        new Growth("rows", "we", 3, 27),
        new Growth("rows", "we", 5, 125));
    assertThat(GrowthReport.exponent(cubes)).isCloseTo(3, within(1e-12));
  }

  @Test
  void everyKindOfSizeAndEverybodyHasALine() {
    assertThat(new GrowthReport(growths).markdown().lines())
        .contains(
            "| rows | we | 100: 2.000; 1,000: 20.000 | 1.00 |",
            "| rows | they | 100: 1.000; 1,000: 100.000 | 2.00 |",
            "| columns | we | 10: 3.000; 1,000: 3.000 | 0.00 |");
  }

  @Test
  void everySizeIsALine() {
    assertThat(new GrowthReport(growths.subList(0, 2)).csv())
        .isEqualTo("grows,who,size,seconds\nrows,we,100,2.000000\nrows,they,100,1.000000\n");
  }

  @Test
  void theChartIsThere() {
    assertThat(new GrowthReport(growths).chart().getHeight()).isPositive();
  }
}
