package metaclustering.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be learned from is refused with a message that names the column or parameter. */
class BadInputTest {

  private final MetaClustering estimator = new MetaClustering();

  private static Dataset<Row> vectors(Vector... vectors) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      rows.add(RowFactory.create((long) i, Vectors.dense(i % 2, i % 3, i % 5)));
    }
    for (Vector vector : vectors) {
      rows.add(RowFactory.create((long) rows.size(), vector));
    }
    return LocalSpark.session().createDataFrame(rows, LocalSpark.NUMBERED).repartition(4);
  }

  private void refused(Dataset<Row> rows, String... words) {
    assertThatThrownBy(() -> estimator.fit(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void nulls() {
    refused(vectors((Vector) null), "column 'features'", "null", "handleInvalid");
  }

  @Test
  void noNumbers() {
    refused(vectors(Vectors.dense(1, Double.NaN, 2)), "column 'features'", "'features_1'", "NaN");
    refused(
        vectors(Vectors.dense(1, 1, Double.POSITIVE_INFINITY)),
        "column 'features'",
        "'features_2'",
        "infinite");
  }

  @Test
  void nullsAndNoNumbersCanBeLeftOutOrMissing() {
    Dataset<Row> rows = vectors(null, Vectors.dense(1, Double.NaN, 2));
    estimator.with(estimator.handleInvalid(), "skip");
    MetaClusteringModel skipping = estimator.fit(rows);
    assertThat(skipping.trainingRows()).isEqualTo(30);
    assertThat(skipping.transform(rows).count()).isEqualTo(30);
    estimator.with(estimator.handleInvalid(), "keep");
    MetaClusteringModel keeping = estimator.fit(rows);
    assertThat(keeping.trainingRows()).isEqualTo(32);
    assertThat(keeping.transform(rows).count()).isEqualTo(32);
  }

  @Test
  void vectorsOfDifferentLength() {
    refused(vectors(Vectors.dense(1, 2)), "column 'features'", "2 entries", "3");
  }

  @Test
  void noRows() {
    refused(vectors().limit(0), "column 'features'", "no rows");
    refused(vectors().where("id < 0"), "column 'features'", "no rows");
  }

  @Test
  void allRowsEqual() {
    refused(vectors().where("id = 7 or id = 37").union(vectors().where("id = 7")), "constant");
  }

  @Test
  void missingColumns() {
    refused(vectors().drop("features"), "column 'features'", "missing", "id");
    estimator.with(estimator.inputCols(), new String[] {"id", "size"});
    refused(vectors(), "column 'size'", "missing");
    estimator.with(estimator.inputCols(), new String[] {"id"}).with(estimator.orderCol(), "place");
    refused(vectors(), "column 'place'", "missing");
  }

  @Test
  void columnsOfOtherTypes() {
    refused(
        vectors().withColumn("features", org.apache.spark.sql.functions.current_timestamp()),
        "column 'features'",
        "timestamp");
    refused(vectors().withColumnRenamed("id", "code"), "column 'code'", "already");
  }

  @Test
  void textsThatAreKeys() {
    estimator.with(estimator.inputCols(), new String[] {"key"});
    Dataset<Row> rows = LocalSpark.session().range(2_000).selectExpr("concat('k', id) as key");
    refused(rows, "column 'key'", "1000");
  }

  @Test
  void rowsThatDoNotFitTheModel() {
    MetaClusteringModel model = estimator.fit(vectors());
    assertThatThrownBy(() -> model.transform(vectors().drop("features")))
        .hasMessageContaining("column 'features' is missing");
    assertThatThrownBy(() -> model.transform(vectors(Vectors.dense(1))).collectAsList())
        .hasStackTraceContaining("column 'features' has a vector of 1 entries and one of 3");
    StructType texts = new StructType().add("colour", DataTypes.StringType).add("n", "int");
    Dataset<Row> rows = LocalSpark.session()
        .createDataFrame(
            Arrays.asList(RowFactory.create("red", 1), RowFactory.create("blue", 2)), texts);
    estimator.with(estimator.inputCols(), new String[] {"colour", "n"});
    MetaClusteringModel ofTexts = estimator.fit(rows.union(rows));
    Dataset<Row> others = rows.selectExpr("upper(colour) as colour", "n");
    assertThatThrownBy(() -> ofTexts.transform(others).collectAsList())
        .hasStackTraceContaining("column 'colour' has the text");
  }

  @ParameterizedTest
  @CsvSource({
    "numMetaClusters, 0",
    "clustersEach, 0",
    "numClusters, -1",
    "polishRounds, 0",
    "sampleRows, 1",
    "blockSize, 0",
    "numExecutionSlots, -1",
    "passes, -1"
  })
  void numbersOutOfTheirRange(String name, int value) {
    Param<Object> param = estimator.getParam(name);
    estimator.with(param, value);
    refused(vectors(), " " + value);
  }

  @Test
  void moreMetaClustersThanAttributesAreLowered() {
    estimator.with(estimator.numMetaClusters(), 5);
    assertThat(estimator.fit(vectors()).metaClusterModel().metaClusters()).isEqualTo(3);
  }

  @Test
  void unknownWords() {
    estimator.with(estimator.scale(), "log");
    refused(vectors(), "scale", "'log'", "standard");
    estimator.with(estimator.scale(), "standard").with(estimator.handleInvalid(), "drop");
    refused(vectors(), "handleInvalid", "'drop'", "skip");
  }
}
