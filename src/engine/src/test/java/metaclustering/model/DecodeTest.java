package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;

class DecodeTest {

  /** A numeric attribute of unit 10 from 100 on, a constant 7, three colours. */
  private static TableLayout layout() {
    List<AttributeSpec> specs = List.of(
        AttributeSpec.numeric("size"),
        AttributeSpec.numeric("constant"),
        new AttributeSpec("colour", List.of("red", "green", "blue")));
    return new TableLayout(
        specs, new double[] {100, 7, 0}, new double[] {10, 1, 1}, new boolean[] {true, false, true
        });
  }

  private static final double[] MEANS = {0.5, 0, 0.1, 0.2, 0.3};

  private static MetaClusterModel model(Geometry geometry) {
    float[][] masks = {{0.25f, 0.5f, 1}, {0.75f, 0.5f, 0}};
    float[][][] centres = {
      {{0, 4, 0.5f, 0, 0.25f}, {1, 4, 0, 0.75f, 0.5f}},
      {{2, 4, 0, 0, 9}, {4, 4, 9, 0, 0}}
    };
    return TestModels.of(layout(), MEANS, geometry, masks, centres);
  }

  /** size: .25 * 1 + .75 * 2; the colours are the first meta-cluster's alone. */
  @Test
  void maskedDistanceWeighsCentresByTheirMasks() {
    MetaClusterModel model = model(Geometry.MASKED_DISTANCE);
    assertThat(model.decodeColumns(new int[] {1, 0})).containsExactly(1.75f, 0, 0, 0.75f, 0.5f);
    assertThat(model.decodeColumns(new int[] {0, 1})).containsExactly(3, 0, 0.5f, 0, 0.25f);
    assertThat(model.decode(new int[] {1, 0})).containsExactly(117.5, 7, 1);
    assertThat(model.decode(new int[] {0, 1})).containsExactly(130, 7, 0);
  }

  /** size: 1 + 2; the colours are sums too. */
  @Test
  void maskedSpaceAddsCentres() {
    MetaClusterModel model = model(Geometry.MASKED_SPACE);
    assertThat(model.decodeColumns(new int[] {1, 0})).containsExactly(3, 0, 0, 0.75f, 9.5f);
    assertThat(model.decodeColumns(new int[] {0, 1})).containsExactly(4, 0, 9.5f, 0, 0.25f);
    assertThat(model.decode(new int[] {1, 0})).containsExactly(130, 7, 2);
    assertThat(model.decode(new int[] {0, 1})).containsExactly(140, 7, 0);
  }

  /** A constant nominal attribute keeps the columns that its rows have. */
  @Test
  void attributesThatAreNotInformativeAreAtTheirMean() {
    TableLayout layout = new TableLayout(
        TestModels.specs(2), new double[2], new double[] {1, 1}, new boolean[] {true, false});
    MetaClusterModel model = TestModels.of(
        layout,
        new double[] {0.5, 0.125},
        Geometry.MASKED_DISTANCE,
        new float[][] {{1, 1}},
        new float[][][] {{{0.25f, 77}}});
    assertThat(model.decodeColumns(new int[] {0})).containsExactly(0.25f, 0.125f);
  }

  @Test
  void aWrongCodeIsNamed() {
    MetaClusterModel model = model(Geometry.MASKED_DISTANCE);
    for (int[] code : new int[][] {{}, {0}, {0, 0, 0}, {0, 2}, {-1, 0}}) {
      assertThatThrownBy(() -> model.decode(code))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("code " + java.util.Arrays.toString(code) + ": ")
          .hasMessageContaining(
              code.length == 2 ? " is not from 0 to 1" : "expected 2 symbols, got " + code.length);
      assertThatThrownBy(() -> model.decodeColumns(code))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** Each centre of a hard model is its own nearest, so its row comes back. */
  @Test
  void decodedRowsHaveTheirOwnCode() {
    float[][] masks = TestModels.hardMasks(2, 0, 1, 0);
    float[][][] centres = {{{0, 9, 0}, {1, 9, 3}, {2, 9, 1}}, {{9, 5, 9}, {9, 6, 9}, {9, 8, 9}}};
    MetaClusterModel model = TestModels.of(Geometry.MASKED_DISTANCE, masks, centres);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int[] code = {i, j};
        assertThat(model.encode(model.decodeColumns(code))).containsExactly(code);
        assertThat(model.encode(RowSource.of(new double[][] {model.decode(code)}))[0])
            .containsExactly(code);
      }
    }
  }

  @Test
  void theOwnerHasTheLargestMask() {
    TableLayout layout = new TableLayout(
        TestModels.specs(4), new double[4], new double[] {1, 1, 1, 1}, new boolean[] {
          true, true, false, true
        });
    float[][] masks = {{0.2f, 0.5f, 0.9f, 0.1f}, {0.8f, 0.5f, 0.1f, 0.2f}, {0, 0, 0, 0.7f}};
    MetaClusterModel model = new MetaClusterModel(
        layout,
        new metaclustering.table.ColumnStatistics(new double[4], new double[4]),
        Geometry.MASKED_DISTANCE,
        masks,
        new float[3][2][4],
        new float[] {0.8f, 0.5f, 0.9f, 0.5f});
    assertThat(model.owner(0)).isEqualTo(1);
    assertThat(model.owner(1)).as("the lowest of equals").isEqualTo(0);
    assertThat(model.owner(2)).as("constant").isEqualTo(MetaClusterModel.NO_OWNER);
    assertThat(model.owner(3)).isEqualTo(2);
    assertThat(model.certainty()).isCloseTo(0.6, within(1e-7));
  }
}
