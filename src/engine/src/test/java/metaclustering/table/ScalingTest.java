package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {
  private static final float FLOAT = 1e-6f;
  private static final double DOUBLE = 1e-12;
  private static final double EPOCH = 1.6e9;

  private static double[] timestamps() {
    double[] seconds = new double[10];
    for (int i = 0; i < seconds.length; i++) {
      seconds[i] = EPOCH + i;
    }
    return seconds;
  }

  @Test
  void rangeKeepsTheSpacingOfTimestamps() {
    float[] column = Columns.scaled(Columns.column(timestamps()), Scaling.RANGE);
    for (int i = 0; i < column.length; i++) {
      assertThat(column[i]).isEqualTo((float) (i / 9.0));
    }
  }

  /** The variance of 0..9 is (10^2 - 1) / 12 = 8.25. */
  @Test
  void standardKeepsTheSpacingOfTimestamps() {
    float[] column = Columns.scaled(Columns.column(timestamps()), Scaling.STANDARD);
    for (int i = 0; i < column.length; i++) {
      assertThat(column[i]).isCloseTo((float) ((i - 4.5) / Math.sqrt(8.25)), within(FLOAT));
    }
  }

  @Test
  void rangeBringsNumbersOfBothSignsToZeroAndOne() {
    assertThat(Columns.scaled(Columns.column(-3, 1, 5, -1), Scaling.RANGE))
        .containsExactly(0, 0.5f, 1, 0.25f);
  }

  /** Mean (0 + 3 * 10) / 4 = 7.5, variance (7.5^2 + 3 * 2.5^2) / 4 = 18.75. */
  @Test
  void standardUsesTheWeights() {
    double[] values = {0, 10};
    double[] weights = {1, 3};
    try (Table table = Table.read(Columns.weighted(values, weights), Scaling.STANDARD)) {
      assertThat(table.layout().offsets()[0]).isCloseTo(7.5, within(DOUBLE));
      assertThat(table.layout().units()[0]).isCloseTo(Math.sqrt(18.75), within(DOUBLE));
      float[] column = Columns.of(table, 0);
      assertThat(column[0]).isCloseTo((float) -Math.sqrt(3), within(FLOAT));
      assertThat(column[1]).isCloseTo((float) Math.sqrt(1 / 3.0), within(FLOAT));
      assertThat(table.statistics().mean(0)).isCloseTo(0, within(1e-7));
      assertThat(table.statistics().variance(0)).isCloseTo(1, within(1e-6));
    }
  }

  /** The known values 2, 4 and 9 have mean 5 and variance (9 + 1 + 16) / 3. */
  @Test
  void standardLeavesMissingValuesOut() {
    RowSource source = Columns.column(2, Double.NaN, 4, 9, Double.NaN);
    try (Table table = Table.read(source, Scaling.STANDARD)) {
      assertThat(table.layout().offsets()[0]).isCloseTo(5, within(DOUBLE));
      assertThat(table.layout().units()[0]).isCloseTo(Math.sqrt(26 / 3.0), within(DOUBLE));
    }
  }

  /** Stored 4 and 8, not stored 0 and 0: mean 3, variance (1 + 25 + 9 + 9) / 4 = 11. */
  @Test
  void standardCountsCellsThatAreNotStored() {
    double[][] rows = {{4}, {0}, {8}, {0}};
    RowSource source =
        new SparseRows(Columns.column(0).attributes(), rows, new double[] {1, 1, 1, 1});
    TableLayout layout = LayoutLearner.learn(source, Scaling.STANDARD, false);
    assertThat(layout.offsets()[0]).isCloseTo(3, within(DOUBLE));
    assertThat(layout.units()[0]).isCloseTo(Math.sqrt(11), within(DOUBLE));
  }

  @Test
  void noneKeepsTheNumbers() {
    try (Table table = Table.read(Columns.column(-3.5, 200, 0), Scaling.NONE)) {
      assertThat(Columns.of(table, 0)).containsExactly(-3.5f, 200, 0);
      assertThat(table.layout().offsets()).containsExactly(0);
      assertThat(table.layout().units()).containsExactly(1);
    }
  }

  @Test
  void rangeOfHugeBesideTinyNumbers() {
    double[][] rows = {{-1e300, 1e-300}, {1e300, 3e-300}, {0, 2e-300}};
    try (Table table = Table.read(RowSource.of(rows), Scaling.RANGE)) {
      assertThat(Columns.of(table, 0)).containsExactly(0, 1, 0.5f);
      assertThat(Columns.of(table, 1)).containsExactly(0, 1, 0.5f);
    }
  }

  /** -1, 1, 0 in some unit: the variance is 2 / 3. */
  @Test
  void standardOfHugeBesideTinyNumbers() {
    double[][] rows = {{-1e300, 1e-300}, {1e300, 3e-300}, {0, 2e-300}};
    float far = (float) Math.sqrt(1.5);
    try (Table table = Table.read(RowSource.of(rows), Scaling.STANDARD)) {
      for (int d = 0; d < 2; d++) {
        float[] column = Columns.of(table, d);
        assertThat(column[0]).isCloseTo(-far, within(FLOAT));
        assertThat(column[1]).isCloseTo(far, within(FLOAT));
        assertThat(column[2]).isCloseTo(0, within(FLOAT));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Scaling.class,
      names = {"RANGE", "STANDARD"})
  void aRangeWiderThanADoubleIsNamed(Scaling scaling) {
    double[][] rows = {{0, -1e308}, {1, 1e308}};
    assertThatThrownBy(() -> Table.read(RowSource.of(rows), scaling).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute 'x1': the range from -1.0E308 to 1.0E308 is wider than a double");
  }

  @Test
  void unscaledNumbersTooLargeForAFloatAreNamed() {
    assertThatThrownBy(() -> Table.read(Columns.column(1, 1e300), Scaling.NONE).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2, attribute 'x0': the value 1.0E300 is too large in its scale");
  }

  /** Floats near 1.6e9 are 128 apart. */
  @Test
  void unscaledNumbersThatAFloatCannotTellApartAreNamed() {
    assertThatThrownBy(
            () -> Table.read(Columns.column(timestamps()), Scaling.NONE).close())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attribute 'x0'")
        .hasMessageContaining("differ by less than the precision of a float");
  }

  /** The same with weights, whose mean is not exactly the one number that is left. */
  @Test
  void weightsDoNotHideThatAFloatCannotTellNumbersApart() {
    double[] values = {EPOCH, EPOCH + 1, EPOCH + 2};
    double[] weights = {0.1, 0.2, 0.7};
    for (double first : new double[] {0.1, 0.3, 0.7, 1.1}) {
      weights[0] = first;
      assertThatThrownBy(
              () -> Table.read(Columns.weighted(values, weights), Scaling.NONE).close())
          .as("weight %s", first)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("differ by less than the precision of a float");
    }
  }

  @Test
  void aLearnedLayoutGoesOnBeyondItsRange() {
    TableLayout layout = LayoutLearner.learn(Columns.column(10, 20), Scaling.RANGE, false);
    try (Table table = Table.read(Columns.column(5, 15, 40), layout)) {
      assertThat(Columns.of(table, 0)).containsExactly(-0.5f, 0.5f, 3);
    }
  }
}
