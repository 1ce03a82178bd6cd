package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eclipsesource.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Random;
import metaclustering.file.PlainJson;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SerializationTest {

  /** A number whose bytes are found nowhere else in the stream. */
  private static final double RELATIVE_ERROR = 0.123456789;

  private static MetaClusterModel model(Geometry geometry) {
    Random random = new Random(1);
    List<AttributeSpec> specs = List.of(
        AttributeSpec.numeric("length"),
        new AttributeSpec("colour", List.of("red", "green", "blue")),
        AttributeSpec.numeric("constant"),
        AttributeSpec.numeric("lost"));
    TableLayout layout = new TableLayout(
        specs, new double[] {10, 0, 3, Double.NaN}, new double[] {4, 1, 1, 1}, new boolean[] {
          true, true, false, false
        });
    ColumnStatistics statistics = new ColumnStatistics(
        new double[] {0.5, 0.1, 0.2, 0.4, 0, 0}, new double[] {0.1, 0.2, 0.3, 0.4, 0, 0});
    ModelSummary summary = new ModelSummary(
        RELATIVE_ERROR,
        new double[] {0.75, 0.5, Double.NaN, Double.NaN},
        new double[] {0.75, 0.5},
        new double[][] {{3, 4, 0}, {1, 2, 4}});
    return new MetaClusterModel(
            layout,
            statistics,
            geometry,
            new float[][] {{0.75f, 0.25f, 0.5f, 0.5f}, {0.25f, 0.75f, 0.5f, 0.5f}},
            TestModels.centres(2, 3, 6, random),
            new float[] {0.75f, 0.75f, 0.5f, 0.5f})
        .withSummary(summary);
  }

  private static RowSource rows(MetaClusterModel model) {
    Random random = new Random(2);
    double[][] rows = new double[200][];
    for (int i = 0; i < rows.length; i++) {
      double length = random.nextInt(5) == 0 ? Double.NaN : 10 + 4 * random.nextDouble();
      rows[i] = new double[] {length, random.nextInt(3), 3, Double.NaN};
    }
    return RowSource.of(model.layout().attributes(), rows);
  }

  private static byte[] write(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static MetaClusterModel read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (MetaClusterModel) in.readObject();
    }
  }

  @ParameterizedTest
  @EnumSource(Geometry.class)
  void aModelComesBackWithTheSameAnswers(Geometry geometry) throws Exception {
    MetaClusterModel model = model(geometry);
    MetaClusterModel back = read(write(model));
    assertThat(back).hasToString(model.toString());
    assertThat(back.geometry()).isEqualTo(geometry);
    assertThat(back.layout().attributes()).isEqualTo(model.layout().attributes());
    assertThat(back.layout().offsets()).containsExactly(model.layout().offsets());
    assertThat(back.layout().units()).containsExactly(model.layout().units());
    assertThat(back.masks()).isDeepEqualTo(model.masks());
    assertThat(back.encode(rows(back))).isDeepEqualTo(model.encode(rows(model)));
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int[] code = {i, j};
        assertThat(back.decode(code)).containsExactly(model.decode(code));
      }
    }
    for (int d = 0; d < 6; d++) {
      assertThat(back.statistics().mean(d)).isEqualTo(model.statistics().mean(d));
      assertThat(back.statistics().variance(d)).isEqualTo(model.statistics().variance(d));
    }
    for (int a = 0; a < 4; a++) {
      assertThat(back.owner(a)).isEqualTo(model.owner(a));
      assertThat(back.certainty(a)).isEqualTo(model.certainty(a));
    }
    assertThat(back.summary().explained()).containsExactly(model.summary().explained());
    assertThat(back.summary().relativeError()).isEqualTo(RELATIVE_ERROR);
    assertThat(back.summary().size(1, 2)).isEqualTo(4);
    assertThat(write(back)).as("written again").containsExactly(write(model));
  }

  @Test
  void correctionsComeBack() throws Exception {
    MetaClusterModel plain = model(Geometry.MASKED_DISTANCE);
    float[][][] corrections = TestModels.centres(2, 3, 6, new Random(3));
    MetaClusterModel model = plain.withReconstruction(new Reconstruction(corrections, 0.0625));
    for (MetaClusterModel back : List.of(read(write(model)), ModelJson.read(ModelJson.of(model)))) {
      assertThat(back.reconstructionError()).isEqualTo(0.0625);
      for (int i = 0; i < 3; i++) {
        int[] code = {i, 2 - i};
        assertThat(back.reconstructColumns(code)).isEqualTo(model.reconstructColumns(code));
        assertThat(back.reconstructColumns(code)).isNotEqualTo(plain.reconstructColumns(code));
        assertThat(back.decode(code)).isEqualTo(plain.decode(code));
      }
    }
    MetaClusterModel joint = model.withReconstruction(model.reconstruction().joint());
    for (MetaClusterModel back : List.of(read(write(joint)), ModelJson.read(ModelJson.of(joint)))) {
      assertThat(back.reconstruction().isJoint()).isTrue();
      assertThat(ModelJson.of(back).toString()).isEqualTo(ModelJson.of(joint).toString());
    }
    assertThat(plain.reconstructionError()).isEqualTo(RELATIVE_ERROR);
  }

  private static void checkRefused(String member, Object value, String message) {
    JsonObject json = ModelJson.of(model(Geometry.MASKED_DISTANCE));
    json.set(member, PlainJson.of(value));
    assertThatThrownBy(() -> ModelJson.read(json))
        .as(member)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void arraysOfTheWrongLengthAreRefused() {
    checkRefused("offsets", new double[3], "offsets has 3 entries, not 4");
    checkRefused("units", new double[5], "units has 5 entries, not 4");
    checkRefused("informative", new boolean[0], "informative has 0 entries, not 4");
    checkRefused("certainties", new float[3], "certainties has 3 entries, not 4");
    checkRefused("explained", new double[3], "explained has 3 entries, not 4");
    checkRefused("means", new double[4], "means has 4 entries, not 6");
    checkRefused("variances", new double[7], "variances has 7 entries, not 6");
    checkRefused("masks", new float[2][3], "masks has 3 entries, not 4");
    checkRefused("centres", new float[3][3][6], "centres has 3 entries, not 2");
    checkRefused("centres", new float[2][3][5], "centre has 5 entries, not 6");
    checkRefused(
        "centres",
        new float[][][] {new float[3][6], new float[2][6]},
        "sizes has 3 entries, not 2");
    checkRefused("sizes", new double[1][3], "sizes has 1 entries, not 2");
    checkRefused("sizes", new double[2][4], "sizes has 4 entries, not 3");
    checkRefused(
        "explainedByMetaCluster", new double[3], "explainedByMetaCluster has 3 entries, not 2");
  }

  @Test
  void missingPartsAreRefused() {
    for (String member : List.of("names", "values", "offsets", "masks", "centres", "geometry")) {
      JsonObject json = ModelJson.of(model(Geometry.MASKED_DISTANCE));
      json.remove(member);
      assertThatThrownBy(() -> ModelJson.read(json))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("'" + member + "' is missing");
    }
  }

  @Test
  void anUnknownGeometryIsRefused() {
    checkRefused("geometry", "ROUND", "ROUND");
  }

  @Test
  void aModelWithoutCentresIsRefused() {
    JsonObject json = ModelJson.of(model(Geometry.MASKED_DISTANCE));
    json.set("centres", PlainJson.of(new float[2][0][6]));
    json.set("sizes", PlainJson.of(new double[2][0]));
    assertThatThrownBy(() -> ModelJson.read(json)).hasMessage("it has no centres");
  }

  @Test
  void numbersThatAreNotFiniteAreRefused() {
    checkRefused("means", new double[] {0, 0, 0, 0, Double.NaN, 0}, "means has an entry that");
    checkRefused("units", new double[] {Double.NaN, 1, 1, 1}, "units has an entry that");
    checkRefused("masks", new float[2][4], "the masks of attribute 'length' sum to 0.0, not 1");
  }
}
