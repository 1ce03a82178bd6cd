package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowBlock;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Group 0 owns a and b and has two centres with rows and three without; group 1 owns c. */
class FarRowsTest {

  private static final double[][] ROWS = {
    {0, 0, 5},
    {1, 0, 5},
    {0, 4, 5},
    {10, 10, 6},
    {10, Double.NaN, 6},
    {13, Double.NaN, 6},
    {90, 90, 6}
  };
  private static final double[] WEIGHTS = {1, 1, 1, 1, 1, 1, 0};
  private static final int[][] CODES = {{0, 0}, {0, 0}, {0, 0}, {1, 1}, {1, 1}, {1, 1}, {1, 1}};
  private static final int[][] IDLE = {{2, 3, 4}, {}};
  private static final float[][][] CENTRES = {
    {{0, 0, 5}, {10, 10, 6}, {7, 7, 7}, {8, 8, 8}, {9, 9, 9}}, {{0, 0, 5}, {0, 0, 7}}
  };

  private static Table table;
  private static MetaClusterModel model;

  @BeforeAll
  static void read() {
    List<AttributeSpec> attributes =
        List.of(AttributeSpec.numeric("a"), AttributeSpec.numeric("b"), AttributeSpec.numeric("c"));
    table = Table.read(RowSource.of(attributes, ROWS, WEIGHTS), Scaling.NONE);
    model = new MetaClusterModel(
        table.layout(),
        table.statistics(),
        Geometry.MASKED_DISTANCE,
        new float[][] {{1, 1, 0}, {0, 0, 1}},
        CENTRES,
        new float[3]);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static FarRows far(int... rows) {
    FarRows far = new FarRows(model, IDLE);
    for (int i : rows) {
      try (Table one = table.select(i)) {
        RowBlock block = one.blocks().get(0);
        far.add(block, new int[][] {CODES[i]}, model);
      }
    }
    return far;
  }

  @Test
  void idleCentresMoveToTheFarthestRowOfEachLabel() throws InterruptedException {
    try (Workers workers = new Workers(2)) {
      MetaClusterModel filled = FarRows.of(table, CODES, model, IDLE, workers).fill(model);
      assertThat(filled.centre(0, 2)).containsExactly(0, 4, 5);
      assertThat(filled.centre(0, 3)).containsExactly(13, 10, 6); // b is that of its centre
      for (int k : new int[] {0, 1, 4}) {
        assertThat(filled.centre(0, k)).containsExactly(CENTRES[0][k]);
      }
      assertThat(filled.centres(1)).isDeepEqualTo(CENTRES[1]);
    }
  }

  @Test
  void partsCanBeMergedInAnyOrder() {
    MetaClusterModel all = far(0, 1, 2, 3, 4, 5, 6).fill(model);
    MetaClusterModel merged = far(6, 5, 1).merge(far(4, 3)).merge(far(2, 0)).fill(model);
    assertThat(merged.centres(0)).isDeepEqualTo(all.centres(0));
  }

  @Test
  void rowsAtTheirCentreOrWithoutWeightAreNoPlaces() {
    FarRows none = far(0, 3, 4, 6);
    assertThat(none.fill(model)).isSameAs(model);
  }
}
