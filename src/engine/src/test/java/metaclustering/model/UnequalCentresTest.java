package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import metaclustering.table.RowSource;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models whose meta-clusters have different numbers of centres. */
class UnequalCentresTest {

  private static final int ATTRIBUTES = 7;
  private static final int[] CENTRES = {3, 1, 6};

  private static float[][][] centres(Random random) {
    float[][][] centres = new float[CENTRES.length][][];
    for (int m = 0; m < centres.length; m++) {
      centres[m] = TestModels.centres(1, CENTRES[m], ATTRIBUTES, random)[0];
    }
    return centres;
  }

  private static MetaClusterModel model(Geometry geometry, boolean hard) {
    Random random = new Random(5);
    float[][] masks = hard
        ? TestModels.hardMasks(3, 0, 1, 2, 0, 1, 2, 2)
        : TestModels.softMasks(3, ATTRIBUTES, random);
    return TestModels.of(geometry, masks, centres(random));
  }

  private static RowSource rows(int count) {
    return RowSource.of(TestModels.rows(count, ATTRIBUTES, 0.2, new Random(9)));
  }

  @Test
  void eachMetaClusterTellsItsNumber() {
    MetaClusterModel model = model(Geometry.MASKED_DISTANCE, true);
    assertThat(model.centreCounts()).containsExactly(CENTRES);
    assertThat(model.centreCount(2)).isEqualTo(6);
    assertThat(model.maxCentreCount()).isEqualTo(6);
    assertThat(model.centreCountText()).isEqualTo("1 to 6");
    assertThat(model.toString()).startsWith("3 groups of 7 attributes, 1 to 6 centres each");
    assertThat(model.rounded().centreCounts()).containsExactly(CENTRES);
  }

  @ParameterizedTest
  @CsvSource({
    "MASKED_DISTANCE, true",
    "MASKED_DISTANCE, false",
    "MASKED_SPACE, true",
    "MASKED_SPACE, false"
  })
  void codesAreOfTheNearestCentres(Geometry geometry, boolean hard) {
    MetaClusterModel model = model(geometry, hard);
    RowSource rows = rows(300);
    int[][] inBlocks = model.encode(rows);
    List<float[]> columns = TestModels.columns(model.layout(), rows);
    for (int i = 0; i < inBlocks.length; i++) {
      int[] alone = model.encode(columns.get(i));
      assertThat(inBlocks[i]).as("row %s", i).containsExactly(alone);
      double[] least = model.distances(columns.get(i), alone);
      for (int m = 0; m < CENTRES.length; m++) {
        for (int k = 0; k < CENTRES[m]; k++) {
          int[] other = alone.clone();
          other[m] = k;
          assertThat(model.distances(columns.get(i), other)[m]).isGreaterThanOrEqualTo(least[m]);
        }
      }
    }
    for (int m = 0; m < CENTRES.length && geometry == Geometry.MASKED_DISTANCE; m++) {
      int metaCluster = m;
      assertThat(List.of(inBlocks).stream()
              .map(code -> code[metaCluster])
              .distinct()
              .count())
          .as("symbols met in meta-cluster %s", m)
          .isEqualTo(CENTRES[m]);
    }
  }

  @Test
  void aCodeMustFitEachMetaCluster() {
    MetaClusterModel model = model(Geometry.MASKED_DISTANCE, true);
    assertThat(model.decode(new int[] {2, 0, 5})).hasSize(ATTRIBUTES);
    assertThatThrownBy(() -> model.decode(new int[] {2, 1, 5}))
        .hasMessage("code [2, 1, 5]: symbol 1 is not from 0 to 0");
  }

  @Test
  void itComesBackFromItsFormsWithTheSameAnswers() throws Exception {
    MetaClusterModel bare = model(Geometry.MASKED_DISTANCE, true);
    MetaClusterModel model;
    try (Table table = Table.read(rows(50), bare.layout())) {
      model = bare.withSummary(ModelSummary.measure(bare, table, bare.encode(rows(50))));
    }
    MetaClusterModel json =
        ModelJson.read(Json.parse(ModelJson.of(model).toString()).asObject());
    for (MetaClusterModel back : List.of(read(write(model)), json)) {
      assertThat(back).hasToString(model.toString());
      assertThat(back.encode(rows(100))).isDeepEqualTo(model.encode(rows(100)));
      assertThat(back.summary().size(2, 5)).isEqualTo(model.summary().size(2, 5));
      assertThat(write(back)).containsExactly(write(model));
    }
    StringBuilder csv = new StringBuilder();
    ModelCsv.centres(model, csv);
    assertThat(csv.toString().lines()).hasSize(1 + 3 + 1 + 6);
  }

  private static byte[] write(MetaClusterModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(model);
    }
    return bytes.toByteArray();
  }

  private static MetaClusterModel read(byte[] bytes) throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (MetaClusterModel) in.readObject();
    }
  }
}
