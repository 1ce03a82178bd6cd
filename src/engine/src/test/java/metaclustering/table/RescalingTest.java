package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RescalingTest {

  private static final List<AttributeSpec> ATTRIBUTES = List.of(
      AttributeSpec.numeric("a"),
      AttributeSpec.numeric("b"),
      new AttributeSpec("c", List.of("x", "y", "z")),
      AttributeSpec.numeric("d"),
      AttributeSpec.numeric("e"));

  private static TableLayout layout(double[] offsets, double[] units, boolean... informative) {
    return new TableLayout(ATTRIBUTES, offsets, units, informative);
  }

  @Test
  void centresKeepTheirValues() {
    TableLayout before = layout(
        new double[] {10, 5, 0, 30, Double.NaN},
        new double[] {2, 1, 1, 1, 1},
        true,
        true,
        true,
        false,
        false);
    TableLayout now = layout(
        new double[] {20, 5, 0, 10, 1}, new double[] {4, 8, 1, 5, 1}, true, true, true, true, true);
    ColumnStatistics statistics =
        new ColumnStatistics(new double[] {0, 0, 0, 0, 0, 9, 0.25}, new double[7]);
    Rescaling rescaling = new Rescaling(before, now, statistics);
    // 7 * 2 + 10 = 24 = 1 * 4 + 20
    assertThat(rescaling.column(0, 7)).isEqualTo(1);
    // the same offset, another unit: 16 + 5 = 2 * 8 + 5
    assertThat(rescaling.column(1, 16)).isEqualTo(2);
    // columns of nominal attributes have no units
    assertThat(rescaling.column(3, 0.4)).isEqualTo(0.4);
    // was always 30 = 4 * 5 + 10
    assertThat(rescaling.column(5, 123)).isEqualTo(4);
    // was never known: stands at the mean
    assertThat(rescaling.column(6, 123)).isEqualTo(0.25);
  }

  @Test
  void whatDidNotChangeIsNotRounded() {
    double[] offsets = {0.1, 0.1, 0, 0, 0};
    TableLayout before =
        layout(offsets, new double[] {3, 3, 1, 1, 1}, true, true, true, true, true);
    double[] others = {0.1, 0.2, 0, 0, 0};
    TableLayout now = layout(others, new double[] {3, 3, 1, 1, 1}, true, true, true, true, true);
    Rescaling rescaling =
        new Rescaling(before, now, new ColumnStatistics(new double[7], new double[7]));
    for (double value : new double[] {0.7, 1e-300, 1.1, 0.1 + 0.2}) {
      assertThat(rescaling.column(0, value)).isEqualTo(value);
    }
    // (.5 * 3 + .1 - .2) / 3
    assertThat(rescaling.column(1, 0.5)).isEqualTo((0.5 * 3 + 0.1 - 0.2) / 3);
  }
}
