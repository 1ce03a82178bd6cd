package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import java.util.Random;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPartsTest {

  private static final float[][] MASKS = {{0.75f, 0.25f, 0.5f}, {0.25f, 0.75f, 0.5f}};

  private static MetaClusterModel model(Geometry geometry) {
    float[][][] centres = {{{1, 2, 3}, {4, 5, 6}}, {{7, 8, 9}, {2, 4, 8}}};
    return TestModels.of(geometry, MASKS, centres);
  }

  /** Squares of masks times squares of gaps, and their root or sum as the geometry says. */
  @Test
  void distancesFollowTheirFormula() {
    float[] row = {2, Float.NaN, 1};
    double[] masked = model(Geometry.MASKED_DISTANCE).distances(row, new int[] {0, 1});
    for (int m = 0; m < 2; m++) {
      double first = m == 0 ? 1 : 2;
      double third = m == 0 ? 3 : 8;
      double sum = MASKS[m][0] * MASKS[m][0] * (2 - first) * (2 - first)
          + MASKS[m][2] * MASKS[m][2] * (1 - third) * (1 - third);
      assertThat(masked[m]).isCloseTo(sum, within(1e-6));
    }
    double[] space = model(Geometry.MASKED_SPACE).distances(row, new int[] {0, 1});
    for (int m = 0; m < 2; m++) {
      double first = m == 0 ? 1 : 2;
      double third = m == 0 ? 3 : 8;
      double sum = Math.abs(2 * MASKS[m][0] - first) + Math.abs(1 * MASKS[m][2] - third);
      assertThat(space[m]).isCloseTo(sum / 2, within(1e-6));
    }
    double[] unknown = model(Geometry.MASKED_SPACE)
        .distances(new float[] {Float.NaN, Float.NaN, Float.NaN}, new int[] {0, 1});
    assertThat(unknown).containsExactly(0, 0);
  }

  @Test
  void distancesAskForAWholeCode() {
    MetaClusterModel model = model(Geometry.MASKED_DISTANCE);
    assertThatThrownBy(() -> model.distances(new float[3], new int[] {0}))
        .hasMessageContaining("expected 2 symbols, got 1");
    assertThatThrownBy(() -> model.distances(new float[3], new int[] {0, 2}))
        .hasMessageContaining("[0, 2]");
    assertThatThrownBy(() -> model.distances(new float[3], new int[] {-1, 1}))
        .hasMessageContaining("[-1, 1]");
  }

  @Test
  void valuesOfCentresAreInTheAttributesOwnUnits() {
    assertThat(model(Geometry.MASKED_DISTANCE).centreValues(1, 1)).containsExactly(2, 4, 8);
    assertThat(model(Geometry.MASKED_SPACE).centreValues(1, 1))
        .containsExactly(2 / 0.25, 4 / 0.75f, 8 / 0.5);
  }

  @Test
  void roundedCentresAreMultiplesOfTheirStep() {
    float[][] masks = TestModels.hardMasks(2, 0, 1);
    float[][][] centres = {{{0.513f, 0.513f}}, {{-0.3f, -0.31f}}};
    MetaClusterModel few =
        TestModels.of(Geometry.MASKED_DISTANCE, masks, centres).rounded();
    assertThat(few.centre(0, 0)).containsExactly(33f / 64, 0.5f);
    assertThat(few.centre(1, 0)).containsExactly(-0.25f, -20f / 64);
  }

  @Test
  void hardMasksAndSoftOnesGiveTheirOwnCodes() {
    float[][] mixed = {{1, 0, 0.5f}, {0, 1, 0.5f}};
    float[][][] centres = {{{0, 0, 0}, {1, 1, 1}}, {{0, 0, 0}, {1, 1, 1}}};
    MetaClusterModel model = TestModels.of(Geometry.MASKED_DISTANCE, mixed, centres);
    double[][] rows = {{0, 1, 0}, {1, 0, 1}, {0.4, 0.9, 0.9}, {0.1, 0.1, 0.9}};
    int[][] codes = model.encode(RowSource.of(model.layout().attributes(), rows));
    assertThat(codes).isDeepEqualTo(new int[][] {{0, 1}, {1, 0}, {0, 1}, {0, 0}});
    MetaClusterModel hard =
        TestModels.of(Geometry.MASKED_DISTANCE, TestModels.hardMasks(2, 0, 1, 0), centres);
    assertThat(hard.encode(RowSource.of(hard.layout().attributes(), rows)))
        .isDeepEqualTo(new int[][] {{0, 1}, {1, 0}, {1, 1}, {0, 0}});
  }

  @Test
  void whatWasNotMeasuredIsNoNumber() {
    ModelSummary summary = model(Geometry.MASKED_DISTANCE).summary();
    assertThat(summary.relativeError()).isNaN();
    assertThat(summary.explained(2)).isNaN();
    assertThat(summary.explainedByMetaCluster(1)).isNaN();
    assertThat(summary.size(1, 1)).isZero();
  }

  private static MetaClusterModel nominal(Geometry geometry) {
    TableLayout layout = new TableLayout(
        List.of(
            AttributeSpec.numeric("length"),
            new AttributeSpec("colour", List.of("red", "green", "blue")),
            AttributeSpec.numeric("lost")),
        new double[] {10, 0, Double.NaN},
        new double[] {4, 1, 1},
        new boolean[] {true, true, false});
    return TestModels.of(
        layout,
        new double[layout.columns()],
        geometry,
        new float[][] {{0.1f, 0.9f, 0.5f}, {0.9f, 0.1f, 0.5f}},
        TestModels.centres(2, 3, layout.columns(), new Random(1)));
  }

  @ParameterizedTest
  @EnumSource(Geometry.class)
  void jsonComesBackBitForBit(Geometry geometry) {
    MetaClusterModel model = nominal(geometry);
    String json = ModelJson.of(model).toString();
    MetaClusterModel back = ModelJson.read(Json.parse(json).asObject());
    assertThat(ModelJson.of(back).toString()).isEqualTo(json);
    assertThat(back.masks()).isDeepEqualTo(model.masks());
    assertThat(back.centre(1, 2)).containsExactly(model.centre(1, 2));
    assertThat(back.layout().offsets()).containsExactly(model.layout().offsets());
    assertThat(back.geometry()).isEqualTo(geometry);
    assertThat(back).hasToString(model.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"means", "variances", "offsets", "units", "masks", "centres"})
  void whatIsNoNumberIsRefused(String member) {
    for (String value : new String[] {"NaN", "Infinity", "-Infinity"}) {
      JsonObject json = ModelJson.of(nominal(Geometry.MASKED_DISTANCE));
      JsonArray array = json.get(member).asArray();
      while (array.get(0).isArray()) {
        array = array.get(0).asArray();
      }
      array.set(0, value);
      assertThatThrownBy(() -> ModelJson.read(json))
          .as(value)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(member + " has an entry that is not a number: " + value);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1 + 2e-3, 0.1 - 2e-3, 7})
  void masksThatDoNotSumToOneAreRefused(double mask) {
    JsonObject json = ModelJson.of(nominal(Geometry.MASKED_DISTANCE));
    json.get("masks").asArray().get(0).asArray().set(0, mask);
    assertThatThrownBy(() -> ModelJson.read(json))
        .hasMessageContaining("the masks of attribute 'length' sum to ");
  }

  @Test
  void masksThatNearlySumToOneAreTaken() {
    JsonObject json = ModelJson.of(nominal(Geometry.MASKED_DISTANCE));
    json.get("masks").asArray().get(0).asArray().set(0, 0.1 + 1e-6);
    assertThat(ModelJson.read(json).metaClusters()).isEqualTo(2);
  }

  @Test
  void metaClustersWithoutFiguresAreRefused() {
    JsonObject json = ModelJson.of(nominal(Geometry.MASKED_DISTANCE));
    json.set("geometry", "ROUND");
    assertThatThrownBy(() -> ModelJson.read(json)).hasMessageContaining("ROUND");
    json.remove("geometry");
    assertThatThrownBy(() -> ModelJson.read(json)).hasMessageContaining("'geometry' is missing");
  }
}
