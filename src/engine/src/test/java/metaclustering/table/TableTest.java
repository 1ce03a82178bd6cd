package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  private static final double MISSING = Double.NaN;

  @Test
  void rowsKeepTheirOrderOverManyBlocks() {
    int count = 10_000;
    double[][] rows = new double[count][2];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      rows[i][0] = i % 7 == 3 ? MISSING : i;
      rows[i][1] = -i;
      weights[i] = i % 5;
    }
    List<AttributeSpec> specs = RowSource.of(rows).attributes();
    try (Table table = Table.read(RowSource.of(specs, rows, weights), Scaling.NONE)) {
      assertThat(table.blocks()).hasSizeGreaterThan(2);
      assertThat(table.rowCount()).isEqualTo(count);
      assertThat(table.blocks().stream().mapToInt(RowBlock::rows).sum()).isEqualTo(count);
      for (int i = 0; i < count; i++) {
        assertThat(Columns.row(table, i)).containsExactly((float) rows[i][0], -i);
        assertThat(table.weight(i)).isEqualTo(weights[i]);
      }
      assertThat(table.totalWeight()).isEqualTo(20_000);
      checkBlocks(table);
    }
  }

  private static void checkBlocks(Table table) {
    float[] row = new float[2];
    int number = 0;
    for (RowBlock block : table.blocks()) {
      for (int i = 0; i < block.rows(); i++, number++) {
        block.copyRow(i, row);
        assertThat(row).containsExactly(Columns.row(table, number));
        assertThat(block.weight(i)).isEqualTo(table.weight(number));
        int[] missing = Float.isNaN(row[0]) ? new int[] {0} : new int[0];
        assertThat(block.missing(i)).containsExactly(missing);
      }
    }
  }

  @Test
  void rowsKeepTheirOrderInAWideTable() {
    int width = 60_000;
    double[][] rows = new double[40][width];
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(rows[i], i);
      rows[i][width - 1] = 100 - i;
    }
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE)) {
      assertThat(table.blocks()).hasSizeGreaterThan(1);
      for (int i = 0; i < rows.length; i++) {
        float[] row = Columns.row(table, i);
        assertThat(row[0]).isEqualTo(i);
        assertThat(row[width - 2]).isEqualTo(i);
        assertThat(row[width - 1]).isEqualTo(100 - i);
      }
    }
  }

  @Test
  void blocksReadOneAfterAnotherGiveTheTable() {
    double[][] rows = new double[9_000][1];
    for (int i = 0; i < rows.length; i++) {
      rows[i][0] = i;
    }
    RowSource source = RowSource.of(rows);
    TableLayout layout = LayoutLearner.learn(source, Scaling.NONE, false);
    int done = 0;
    float[] row = new float[1];
    while (done < rows.length) {
      try (RowBlock block = RowBlock.next(source, layout, done)) {
        assertThat(block.rows()).isPositive();
        for (int i = 0; i < block.rows(); i++, done++) {
          block.copyRow(i, row);
          assertThat(row[0]).isEqualTo(done);
        }
      }
    }
    assertThat(done).isEqualTo(rows.length);
  }

  /** Known values 1 (weight 2) and 4 (weight 1): mean 2, variance (2 * 1 + 1 * 4) / 3. */
  @Test
  void statisticsCountKnownValuesByWeight() {
    double[] values = {1, MISSING, 4, 1000};
    double[] weights = {2, 5, 1, 0};
    try (Table table = Table.read(Columns.weighted(values, weights), Scaling.NONE)) {
      assertThat(table.statistics().mean(0)).isCloseTo(2, within(1e-12));
      assertThat(table.statistics().variance(0)).isCloseTo(2, within(1e-12));
      assertThat(table.totalWeight()).isEqualTo(8);
    }
  }

  /** Shares 1/2, 1/4, 1/4 of the indicators at height h: variances h^2 p (1 - p), h^2 = 1/2. */
  @Test
  void theVarianceOfANominalAttributeIsThatOfItsColumns() {
    AttributeSpec colour = new AttributeSpec("colour", List.of("red", "green", "blue"));
    double[][] rows = {{0, 1}, {1, 2}, {0, 3}, {2, 4}};
    List<AttributeSpec> specs = List.of(colour, AttributeSpec.numeric("n"));
    try (Table table = Table.read(RowSource.of(specs, rows), Scaling.NONE)) {
      double expected = 0.5 * (0.25 + 0.1875 + 0.1875);
      assertThat(table.statistics().variance(table.layout(), 0)).isCloseTo(expected, within(1e-7));
      assertThat(table.statistics().variance(table.layout(), 1)).isCloseTo(1.25, within(1e-12));
    }
  }

  @Test
  void constantAndMissingAttributesAreNotInformative() {
    AttributeSpec flag = new AttributeSpec("flag", List.of("no", "yes"));
    List<AttributeSpec> specs = List.of(
        AttributeSpec.numeric("varied"),
        AttributeSpec.numeric("constant"),
        AttributeSpec.numeric("missing"),
        flag,
        flag,
        AttributeSpec.numeric("constant where known"));
    double[][] rows = {
      {1, 7, MISSING, 1, 0, MISSING}, {2, 7, MISSING, 1, 1, -4}, {MISSING, 7, MISSING, 1, 0, -4}
    };
    for (Scaling scaling : Scaling.values()) {
      try (Table table = Table.read(RowSource.of(specs, rows), scaling)) {
        TableLayout layout = table.layout();
        boolean[] expected = {true, false, false, false, true, false};
        for (int a = 0; a < expected.length; a++) {
          assertThat(layout.isInformative(a)).as("%s of %s", a, scaling).isEqualTo(expected[a]);
        }
        assertThat(layout.informativeAttributes()).isEqualTo(2);
        assertThat(layout.offsets()[1]).isEqualTo(7);
        assertThat(layout.offsets()[2]).isNaN();
        assertThat(layout.offsets()[5]).isEqualTo(-4);
        assertThat(Columns.of(table, 1)).containsExactly(0, 0, 0);
        assertThat(Columns.of(table, 2)).containsOnly(Float.NaN);
        assertThat(Columns.of(table, 5)).containsExactly(Float.NaN, 0, 0);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void rowsOfWeightZeroDoNotCount(Scaling scaling) {
    double[] values = {-500, 10, 20, 1e6};
    double[] weights = {0, 1, 1, 0};
    TableLayout without = LayoutLearner.learn(Columns.column(10, 20), scaling, false);
    try (Table table = Table.read(Columns.weighted(values, weights), scaling);
        Table clean = Table.read(Columns.column(10, 20), scaling)) {
      assertThat(table.layout().offsets()).containsExactly(without.offsets());
      assertThat(table.layout().units()).containsExactly(without.units());
      assertThat(table.statistics().means()).containsExactly(clean.statistics().means());
      assertThat(table.statistics().variances())
          .containsExactly(clean.statistics().variances());
      assertThat(table.totalWeight()).isEqualTo(2);
      assertThat(table.rowCount()).isEqualTo(4);
      assertThat(Columns.of(table, 0)[2]).isEqualTo(Columns.of(clean, 0)[1]);
    }
  }

  @Test
  void anAttributeThatVariesOnlyInRowsOfWeightZeroIsConstant() {
    double[] values = {3, 3, 8};
    double[] weights = {1, 1, 0};
    for (Scaling scaling : Scaling.values()) {
      TableLayout layout = LayoutLearner.learn(Columns.weighted(values, weights), scaling, false);
      assertThat(layout.isInformative(0)).isFalse();
      assertThat(layout.offsets()[0]).isEqualTo(3);
    }
  }

  /** The square of such a number is not a double, but its weight is 0: it must not count. */
  @Test
  void aHugeNumberInARowOfWeightZeroDoesNotCount() {
    double[] values = {0, 10, 1e200};
    double[] weights = {1, 1, 0};
    TableLayout layout =
        LayoutLearner.learn(Columns.weighted(values, weights), Scaling.STANDARD, false);
    assertThat(layout.offsets()).containsExactly(5);
    assertThat(layout.units()).containsExactly(5);
    assertThatThrownBy(() ->
            Table.read(Columns.weighted(values, weights), Scaling.STANDARD).close())
        .hasMessage("row 3, attribute 'x0': the value 1.0E200 is too large in its scale");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -1e-9, Double.NaN, Double.POSITIVE_INFINITY})
  void aWeightThatIsNoneNamesItsRow(double weight) {
    RowSource source = Columns.weighted(new double[] {1, 2, 3}, new double[] {1, weight, 1});
    for (Scaling scaling : Scaling.values()) {
      assertThatThrownBy(() -> Table.read(source, scaling).close())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("row 2: the weight " + weight + " is not a number of at least 0");
    }
    TableLayout layout = LayoutLearner.learn(Columns.column(1, 2), Scaling.NONE, false);
    assertThatThrownBy(() -> Table.read(source, layout).close()).hasMessageContaining("row 2");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY})
  void anInfiniteValueNamesItsRowAndAttribute(double infinite) {
    RowSource source = RowSource.of(new double[][] {{1, 2}, {3, 4}, {5, infinite}});
    String message = "row 3, attribute 'x1': the value is infinite";
    for (Scaling scaling : Scaling.values()) {
      assertThatThrownBy(() -> Table.read(source, scaling).close())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }
    TableLayout layout =
        LayoutLearner.learn(RowSource.of(new double[][] {{1, 2}, {3, 4}}), Scaling.RANGE, false);
    assertThatThrownBy(() -> Table.read(source, layout).close()).hasMessage(message);
    assertThatThrownBy(() -> layout.encode(source, 2)).hasMessage(message);
  }

  @Test
  void anInfiniteValueInARowOfWeightZeroIsNamedToo() {
    RowSource source =
        Columns.weighted(new double[] {1, Double.POSITIVE_INFINITY, 3}, new double[] {1, 0, 1});
    for (Scaling scaling : Scaling.values()) {
      assertThatThrownBy(() -> Table.read(source, scaling).close())
          .hasMessage("row 2, attribute 'x0': the value is infinite");
    }
  }

  @Test
  void raggedRowsAndMissingWeightsAreRejected() {
    assertThatThrownBy(() -> RowSource.of(new double[][] {{1, 2}, {3}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2 has 1 cells, not 2");
    assertThatThrownBy(() -> Columns.weighted(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 weights for 2 rows");
  }

  /** Two passes over floats must agree with the definition in double. */
  @Test
  void statisticsOfManyRowsFollowTheDefinition() {
    Random random = new Random(3);
    double[] values = random.doubles(9_000, -5, 100).toArray();
    double[] weights = random.doubles(9_000, 0, 3).toArray();
    double total = 0;
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      total += weights[i];
      sum += weights[i] * (float) values[i];
    }
    double mean = sum / total;
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      squares += weights[i] * Math.pow((float) values[i] - mean, 2);
    }
    try (Table table = Table.read(Columns.weighted(values, weights), Scaling.NONE)) {
      assertThat(table.statistics().mean(0)).isCloseTo(mean, within(1e-10));
      assertThat(table.statistics().variance(0)).isCloseTo(squares / total, within(1e-8));
    }
  }
}
