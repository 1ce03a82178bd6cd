package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunningStatisticsTest {

  private static final List<AttributeSpec> ATTRIBUTES = List.of(
      AttributeSpec.numeric("far"),
      AttributeSpec.numeric("sparse"),
      AttributeSpec.numeric("constant"),
      new AttributeSpec("two", List.of("a", "b")),
      new AttributeSpec("three", List.of("a", "b", "c")),
      AttributeSpec.numeric("missing"));

  private static RowSource rows() {
    Random random = new Random(7);
    double[][] rows = new double[400][];
    double[] weights = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {
        1e6 + random.nextGaussian(),
        random.nextInt(5) == 0 ? 1e-3 * random.nextGaussian() : 0,
        4,
        random.nextInt(2),
        random.nextInt(7) == 0 ? Double.NaN : random.nextInt(3),
        Double.NaN
      };
      weights[i] = random.nextInt(4);
    }
    return RowSource.of(ATTRIBUTES, rows, weights);
  }

  private static RunningStatistics added(RowSource rows, Scaling scaling) {
    RunningStatistics running = new RunningStatistics(ATTRIBUTES, scaling);
    for (int i = 0; i < rows.rowCount(); i++) {
      running.add(StoredRow.of(rows, i));
    }
    return running;
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void theyAreThoseOfAWholeTable(Scaling scaling) {
    RowSource rows = rows();
    RunningStatistics running = added(rows, scaling);
    try (Table table = Table.read(rows, scaling)) {
      TableLayout layout = running.layout();
      for (int a = 0; a < ATTRIBUTES.size(); a++) {
        assertThat(layout.isInformative(a)).isEqualTo(table.layout().isInformative(a));
        assertThat(layout.unit(a)).isCloseTo(table.layout().unit(a), within(1e-6));
      }
      ColumnStatistics columns = running.columns(layout);
      for (int d = 0; d < layout.columns(); d++) {
        double tolerance = scaling == Scaling.NONE ? 0.1 : 1e-4;
        assertThat(columns.mean(d)).isCloseTo(table.statistics().mean(d), within(tolerance));
        assertThat(columns.variance(d))
            .isCloseTo(table.statistics().variance(d), within(tolerance));
      }
    }
  }

  @Test
  void largerRowsOutgrowALayout() {
    RowSource rows = rows();
    RunningStatistics running = added(rows, Scaling.RANGE);
    TableLayout layout = running.layout();
    assertThat(running.hasOutgrown(layout)).isFalse();
    running.add(row(2e6));
    assertThat(running.hasOutgrown(layout)).isTrue();
    assertThat(running.hasOutgrown(running.layout())).isFalse();
  }

  private static StoredRow row(double far) {
    double[][] cells = {{far, 0, 4, 1, 1, Double.NaN}};
    return StoredRow.of(RowSource.of(ATTRIBUTES, cells, new double[] {1}), 0);
  }

  @Test
  void aRowWithoutMeaningIsNotAdded() {
    RunningStatistics running = new RunningStatistics(ATTRIBUTES, Scaling.RANGE);
    running.add(row(-1e308));
    assertThatThrownBy(() -> running.add(row(1e308))).hasMessageContaining("'far'");
    assertThat(running.layout().isInformative(0)).isFalse();
  }
}
