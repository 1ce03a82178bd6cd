package metaclustering.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogSumExpTest {
  private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;

  private static double sum(double... logs) {
    return LogSumExp.of(logs);
  }

  @Test
  void sumsOfProbabilities() {
    assertThat(sum(Math.log(0.25), Math.log(0.5), Math.log(0.125)))
        .isCloseTo(Math.log(0.875), within(1e-15));
    assertThat(sum(-3)).isEqualTo(-3);
  }

  @Test
  void numbersThatNoDoubleCouldHold() {
    assertThat(sum(-5_000, -5_000)).isCloseTo(-5_000 + Math.log(2), within(1e-12));
    assertThat(sum(5_000, 5_000, 5_000)).isCloseTo(5_000 + Math.log(3), within(1e-12));
    assertThat(sum(-5_000, 0)).isEqualTo(0);
  }

  @Test
  void impossibleCasesAddNothing() {
    assertThat(sum(IMPOSSIBLE, -2, IMPOSSIBLE)).isEqualTo(-2);
    assertThat(sum(IMPOSSIBLE, IMPOSSIBLE)).isEqualTo(IMPOSSIBLE);
    assertThat(sum()).isEqualTo(IMPOSSIBLE);
  }

  @Test
  void theArrayIsNotModified() {
    double[] logs = {-1, -2, IMPOSSIBLE};
    LogSumExp.of(logs);
    assertThat(logs).containsExactly(-1, -2, IMPOSSIBLE);
  }
}
