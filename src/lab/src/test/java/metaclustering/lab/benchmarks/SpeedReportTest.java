package metaclustering.lab.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedReportTest {

  private static final double PRODUCT = 100_000;

  private final Speed ours = new Speed("train", "we", 1_000, new double[] {3, 1, 2}, 80, 1_200);
  private final Speed theirs = new Speed("train", "they", 500, new double[] {5, 6}, 80, Double.NaN);
  private final Speed alone = new Speed("filter", "we", 10, new double[] {2}, Double.NaN, 7.4);

  @Test
  void everyJobsFirstIsComparedByRowsASecond() {
    assertThat(new SpeedReport(List.of(ours, alone, theirs), PRODUCT).markdown().lines())
        .contains(
            "| train | we | 1,000 | 2.000 (1.000 to 3.000) | 500 | 40.0 | 1 | 1,200 |",
            // 80 operations a row; 500 rows a second against 500 / 5.5; at worst 333 against 100,
            // at best 1000 against
            // 83
            "| train | they | 500 | 5.500 (5.000 to 6.000) | 91 | 7.3 | 5.50 (3.33 to 12.00) |  |",
            "| filter | we | 10 | 2.000 (2.000 to 2.000) | 5 |  | 1 | 7 |");
  }

  @Test
  void everyRepetitionIsALine() {
    assertThat(new SpeedReport(List.of(theirs, alone), PRODUCT).csv()).isEqualTo("""
            job,who,rows,seconds,share,heap
            train,they,500,5.000000,8.00,
            train,they,500,6.000000,6.67,
            filter,we,10,2.000000,,7
            """);
  }

  @Test
  void theChartHasABarForEverybodyElse() {
    assertThat(new SpeedReport(List.of(ours, theirs), PRODUCT).chart().getWidth())
        .isPositive();
  }
}
