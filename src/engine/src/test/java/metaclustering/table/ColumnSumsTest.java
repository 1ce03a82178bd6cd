package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColumnSumsTest {

  private static final int ROWS = 700;

  private static final List<AttributeSpec> ATTRIBUTES = List.of(
      AttributeSpec.numeric("plain"),
      AttributeSpec.numeric("far"),
      AttributeSpec.numeric("outlier"),
      AttributeSpec.numeric("constant"),
      new AttributeSpec("colour", List.of("red", "green", "blue")));

  private static double[][] cells() {
    Random random = new Random(4);
    double[][] cells = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      cells[i] = new double[] {
        random.nextInt(5) == 0 ? Double.NaN : random.nextGaussian(),
        4e6 + random.nextInt(1000),
        i == 99 ? 1e6 : random.nextDouble(),
        7,
        random.nextInt(3)
      };
    }
    return cells;
  }

  private static Ranges ranges(double[][] cells) {
    RowSource source = RowSource.of(ATTRIBUTES, cells);
    Ranges ranges = new Ranges(ATTRIBUTES);
    for (int i = 0; i < cells.length; i++) {
      ranges.add(source, i);
    }
    return ranges;
  }

  private static ColumnSums sums(double[][] cells, TableLayout layout, Ranges ranges) {
    ColumnSums sums = new ColumnSums(layout, ranges);
    try (RowBlock block = RowBlock.next(RowSource.of(ATTRIBUTES, cells), layout, 0)) {
      sums.add(block);
    }
    return sums;
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void partsGiveTheStatisticsOfTheWholeTable(Scaling scaling) {
    double[][] cells = cells();
    Ranges parts = ranges(Arrays.copyOfRange(cells, 500, ROWS))
        .merge(ranges(Arrays.copyOf(cells, 1)))
        .merge(ranges(Arrays.copyOfRange(cells, 1, 500)));
    TableLayout layout = parts.layout(scaling != Scaling.NONE);
    if (scaling == Scaling.STANDARD) {
      layout = layout.standardised(sums(cells, layout, parts).statistics());
    }
    try (Table table = Table.read(RowSource.of(ATTRIBUTES, cells), scaling)) {
      for (int a = 0; a < ATTRIBUTES.size(); a++) {
        double unit = table.layout().units()[a];
        assertThat(layout.units()[a]).isCloseTo(unit, within(1e-6 * unit));
        assertThat(layout.offsets()[a]).isCloseTo(table.layout().offsets()[a], within(1e-6 * unit));
        assertThat(layout.isInformative(a)).isEqualTo(table.layout().isInformative(a));
      }
      ColumnStatistics found = sums(cells, layout, parts).statistics();
      ColumnStatistics expected = table.statistics();
      for (int d = 0; d < layout.columns(); d++) {
        double variance = expected.variance(d);
        assertThat(found.variance(d)).isCloseTo(variance, within(1e-5 * variance));
        assertThat(found.mean(d))
            .isCloseTo(expected.mean(d), within(1e-6 * Math.sqrt(variance) + 1e-15));
      }

      Collections.shuffle(Arrays.asList(cells), new Random(1));
      ColumnStatistics again = sums(Arrays.copyOfRange(cells, 300, ROWS), layout, parts)
          .merge(sums(Arrays.copyOf(cells, 300), layout, parts))
          .statistics();
      assertThat(again.means()).isEqualTo(found.means());
      assertThat(again.variances()).isEqualTo(found.variances());
    }
  }
}
