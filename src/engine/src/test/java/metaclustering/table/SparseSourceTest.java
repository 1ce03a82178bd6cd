package metaclustering.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A source that leaves zeros out must give what a source of all cells gives, bit for bit. */
class SparseSourceTest {
  private static final int TABLES = 60;

  @ParameterizedTest
  @EnumSource(Scaling.class)
  void sparseAndDenseTablesAreTheSame(Scaling scaling) {
    for (int seed = 0; seed < TABLES; seed++) {
      Random random = new Random(seed);
      List<AttributeSpec> specs = specs(random);
      double[][] rows = new double[2 + random.nextInt(60)][];
      double[] weights = new double[rows.length];
      boolean weighted = random.nextBoolean();
      for (int i = 0; i < rows.length; i++) {
        rows[i] = row(specs, random);
        weights[i] = weighted ? weight(random) : 1;
      }
      checkEqual(specs, rows, weights, scaling, "table " + seed);
    }
  }

  private static List<AttributeSpec> specs(Random random) {
    List<AttributeSpec> specs = new ArrayList<>();
    int count = 1 + random.nextInt(8);
    for (int a = 0; a < count; a++) {
      List<String> values = List.of("a", "b", "c", "d").subList(0, random.nextInt(5));
      specs.add(new AttributeSpec("x" + a, random.nextBoolean() ? List.of() : values));
    }
    return specs;
  }

  private static double[] row(List<AttributeSpec> specs, Random random) {
    double[] row = new double[specs.size()];
    for (int a = 0; a < row.length; a++) {
      double dice = random.nextDouble();
      int values = specs.get(a).values().size();
      if (dice < 0.15) {
        row[a] = Double.NaN;
      } else if (dice < 0.5) {
        row[a] = values > 0 ? random.nextInt(values) : 50 * random.nextGaussian() + 20 * a;
      }
    }
    return row;
  }

  private static double weight(Random random) {
    return random.nextInt(4) == 0 ? 0 : 3 * random.nextDouble();
  }

  private static void checkEqual(
      List<AttributeSpec> specs, double[][] rows, double[] weights, Scaling scaling, String name) {
    try (Table dense = Table.read(RowSource.of(specs, rows, weights), scaling);
        Table sparse = Table.read(new SparseRows(specs, rows, weights), scaling)) {
      checkLayout(dense.layout(), sparse.layout(), name);
      for (int i = 0; i < rows.length; i++) {
        assertThat(Columns.row(sparse, i))
            .as("%s row %s", name, i)
            .containsExactly(Columns.row(dense, i));
      }
      assertThat(sparse.statistics().means())
          .as(name)
          .containsExactly(dense.statistics().means());
      assertThat(sparse.statistics().variances())
          .as(name)
          .containsExactly(dense.statistics().variances());
      assertThat(sparse.totalWeight()).isEqualTo(dense.totalWeight());
    }
  }

  private static void checkLayout(TableLayout dense, TableLayout sparse, String name) {
    assertThat(sparse.columns()).isEqualTo(dense.columns());
    for (int a = 0; a < dense.attributes().size(); a++) {
      assertThat(sparse.isInformative(a))
          .as("%s attribute %s", name, a)
          .isEqualTo(dense.isInformative(a));
    }
    assertThat(sparse.offsets()).as("offsets of %s", name).containsExactly(dense.offsets());
    assertThat(sparse.units()).as("units of %s", name).containsExactly(dense.units());
  }

  /** A row that weighs next to nothing beside the others is still a row. */
  @Test
  void aZeroOfTinyWeightCounts() {
    double[][] rows = {{5}, {0}};
    double[] weights = {1, 1e-18};
    List<AttributeSpec> specs = Columns.column(0).attributes();
    for (Scaling scaling : Scaling.values()) {
      TableLayout dense = LayoutLearner.learn(RowSource.of(specs, rows, weights), scaling, false);
      TableLayout sparse =
          LayoutLearner.learn(new SparseRows(specs, rows, weights), scaling, false);
      checkLayout(dense, sparse, scaling.name());
    }
  }
}
