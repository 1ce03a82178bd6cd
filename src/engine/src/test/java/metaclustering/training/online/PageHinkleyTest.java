package metaclustering.training.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class PageHinkleyTest {

  private final RandomGenerator random = new Well19937c(1);

  /** After how many errors a rise is noticed; -1 if it is not. */
  private static int noticed(PageHinkley errors, int count, DoubleSupplier error) {
    for (int i = 1; i <= count; i++) {
      if (errors.add(error.getAsDouble())) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void errorsThatStayAreNoDrift() {
    assertThat(noticed(new PageHinkley(), 100_000, () -> 5 + random.nextGaussian()))
        .isNegative();
    // squared gaps, as of rows from centres
    DoubleSupplier squares = () -> Math.pow(random.nextGaussian(), 2);
    assertThat(noticed(new PageHinkley(), 100_000, squares)).isNegative();
    assertThat(noticed(new PageHinkley(), 1_000, () -> 0)).isNegative();
  }

  @Test
  void aRiseIsNoticedSoon() {
    PageHinkley errors = new PageHinkley();
    assertThat(noticed(errors, 5_000, () -> 5 + random.nextGaussian())).isNegative();
    assertThat(noticed(errors, 5_000, () -> 6 + random.nextGaussian())).isBetween(50, 400);
  }

  @Test
  void aRiseFromNothingIsNoticed() {
    PageHinkley errors = new PageHinkley();
    assertThat(noticed(errors, 1_000, () -> 0)).isNegative();
    assertThat(noticed(errors, 1_000, () -> 1)).isPositive();
  }

  @Test
  void fallingErrorsAndOutliersAreNone() {
    PageHinkley errors = new PageHinkley();
    assertThat(noticed(errors, 5_000, () -> 5 + random.nextGaussian())).isNegative();
    assertThat(noticed(errors, 5, () -> 1e9)).isNegative();
    assertThat(noticed(errors, 5_000, () -> 3 + random.nextGaussian())).isNegative();
  }
}
