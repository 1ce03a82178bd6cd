package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;

class ModelSummaryTest {
  private static final double MISSING = Double.NaN;
  private static final double EXACT = 1e-12;

  /**
   * By hand, with weights 1, 2, 1, 0 and known values only.
   *
   * <p>x0 = 0, 4, missing, 99: mean (0 + 2 * 4) / 3 = 8/3, deviation (64 + 2 * 16) / 9 = 32/3; with
   * centres 0 and 3 the error is 0 + 2 * 1 = 2.
   *
   * <p>x1 = 1, missing, 3, 99: mean 2, deviation 1 + 1 = 2; with centres 1.5 and 3 the error is .25.
   */
  @Test
  void figuresOfATinyTable() {
    double[][] rows = {{0, 1, 5}, {4, MISSING, 5}, {MISSING, 3, 5}, {99, 99, 5}};
    double[] weights = {1, 2, 1, 0};
    RowSource source = RowSource.of(TestModels.specs(3), rows, weights);
    float[][] masks = TestModels.hardMasks(2, 0, 1, -1);
    float[][][] centres = {{{0, 0, 0}, {3, 0, 0}}, {{0, 1.5f, 0}, {0, 3, 0}}};
    int[][] codes = {{0, 0}, {1, 0}, {0, 1}, {1, 1}};
    try (Table table = Table.read(source, Scaling.NONE)) {
      MetaClusterModel model = new MetaClusterModel(
          table.layout(),
          table.statistics(),
          Geometry.MASKED_DISTANCE,
          masks,
          centres,
          new float[] {1, 1, 0.5f});
      assertThat(model.encode(source)).isDeepEqualTo(codes);
      ModelSummary summary = ModelSummary.measure(model, table, codes);
      double deviation = 32 / 3.0;
      assertThat(summary.relativeError()).isCloseTo(2.25 / (deviation + 2), within(EXACT));
      assertThat(summary.explained(0)).isCloseTo(1 - 2 / deviation, within(EXACT));
      assertThat(summary.explained(1)).isCloseTo(1 - 0.25 / 2, within(EXACT));
      assertThat(summary.explained(2)).isNaN();
      assertThat(summary.explainedByMetaCluster(0)).isCloseTo(1 - 2 / deviation, within(EXACT));
      assertThat(summary.explainedByMetaCluster(1)).isCloseTo(1 - 0.25 / 2, within(EXACT));
      assertThat(summary.sizes()).isDeepEqualTo(new double[][] {{2, 2}, {3, 1}});
      assertThat(model.withSummary(summary).summary().size(1, 0)).isEqualTo(3);
    }
  }

  /** One meta-cluster owns both attributes: (1 + 8) / (8 + 32) of their deviation is error. */
  @Test
  void explainedByAMetaClusterPoolsItsAttributes() {
    double[][] rows = {{0, 0}, {4, 8}};
    float[][][] centres = {{{0, 2}, {3, 6}}, {{7, 7}, {8, 8}}};
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE)) {
      MetaClusterModel model = new MetaClusterModel(
          table.layout(),
          table.statistics(),
          Geometry.MASKED_DISTANCE,
          TestModels.hardMasks(2, 0, 0),
          centres,
          new float[] {1, 1});
      ModelSummary summary = ModelSummary.measure(model, table, new int[][] {{0, 0}, {1, 0}});
      assertThat(summary.relativeError()).isCloseTo(9 / 40.0, within(EXACT));
      assertThat(summary.explained(0)).isCloseTo(1 - 1 / 8.0, within(EXACT));
      assertThat(summary.explained(1)).isCloseTo(1 - 8 / 32.0, within(EXACT));
      assertThat(summary.explainedByMetaCluster(0)).isCloseTo(1 - 9 / 40.0, within(EXACT));
      assertThat(summary.explainedByMetaCluster(1)).as("owns nothing").isNaN();
      assertThat(summary.sizes()).isDeepEqualTo(new double[][] {{1, 1}, {2, 0}});
    }
  }

  /** Rows in several blocks, centres at the means of the two halves 0 and 1: no error is left. */
  @Test
  void allBlocksCount() {
    int count = 9_000;
    double[][] rows = new double[count][1];
    int[][] codes = new int[count][1];
    for (int i = 0; i < count; i++) {
      rows[i][0] = i % 3 == 0 ? 1 : 0;
      codes[i][0] = i % 3 == 0 ? 1 : 0;
    }
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE)) {
      MetaClusterModel model = new MetaClusterModel(
          table.layout(),
          table.statistics(),
          Geometry.MASKED_DISTANCE,
          new float[][] {{1}},
          new float[][][] {{{0}, {1}}},
          new float[] {1});
      ModelSummary summary = ModelSummary.measure(model, table, codes);
      assertThat(summary.relativeError()).isZero();
      assertThat(summary.explained(0)).isEqualTo(1);
      assertThat(summary.sizes()).isDeepEqualTo(new double[][] {{6_000, 3_000}});
    }
  }
}
