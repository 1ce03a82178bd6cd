package metaclustering.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.fixtures.Synthetic;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.evaluation.ClusteringEvaluator;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.Utils;

class MetaClusteringTest {

  private static MetaClustering estimator(int metaClusters, int clustersEach) {
    MetaClustering estimator = new MetaClustering();
    return estimator
        .with(estimator.numMetaClusters(), metaClusters)
        .with(estimator.clustersEach(), clustersEach)
        .with(estimator.numClusters(), 2);
  }

  private static List<double[]> groups(int rows) {
    return Arrays.asList(Synthetic.binaryPrototypes(64, 4, 8, 0.1, rows, 3).rows());
  }

  private static int[] code(Row row) {
    return row.<Integer>getList(row.fieldIndex("code")).stream()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Test
  void answersAreThoseOfOneMachine() throws Exception {
    Instances digits = LocalSpark.instances("digits-test.arff.gz");
    MetaClusterer alone = new MetaClusterer();
    alone.setOptions(Utils.splitOptions("-M 6 -K 8 -N 2 -S 4 -final codes"));
    alone.buildClusterer(digits);

    Dataset<Row> rows = LocalSpark.vectors(digits).repartition(5);
    MetaClustering estimator = estimator(6, 8);
    estimator
        .with(estimator.seed(), 4L)
        .with(estimator.orderCol(), "id")
        .with(estimator.finalClusters(), "codes");
    MetaClusteringModel model = estimator.fit(rows);

    assertThat(model.metaClusterModel().summary().relativeError())
        .isCloseTo(alone.model().summary().relativeError(), within(1e-4));
    int[][] codes = alone.codes(digits);
    int equal = 0;
    for (Row row : model.transform(rows).collectAsList()) {
      equal += Arrays.equals(code(row), codes[(int) row.getLong(0)]) ? 1 : 0;
    }
    assertThat(equal).isEqualTo(digits.numInstances());
  }

  @Test
  void partitionsDoNotMatter() {
    MetaClustering estimator = estimator(4, 8);
    estimator.with(estimator.sampleRows(), 700);
    Dataset<Row> rows = LocalSpark.vectors(groups(3_000));
    MetaClusteringModel model = estimator.fit(rows.coalesce(1));
    String once = model.fitted().json();
    for (int partitions : new int[] {2, 12}) {
      assertThat(estimator.fit(rows.repartition(partitions)).fitted().json()).isEqualTo(once);
    }
    Dataset<Row> withEmptyOnes = rows.where("id < 0").union(rows.repartition(4));
    assertThat(estimator.fit(withEmptyOnes).fitted().json()).isEqualTo(once);
    List<Row> encoded = surprises(model, rows.coalesce(1));
    assertThat(encoded).hasSize(3_000);
    assertThat(surprises(model, withEmptyOnes)).isEqualTo(encoded);
    assertThat(model.transformWithSurprise(rows.where("id < 0"), "surprise").count())
        .isZero();
    double mean =
        encoded.stream().mapToDouble(row -> row.getAs("surprise")).average().orElseThrow();
    assertThat(mean).as("measured on a sample of these rows").isCloseTo(0, within(0.5));
    // the hidden groups were found: 8 prototypes each, a tenth of the cells tossed
    assertThat(model.metaClusterModel().summary().relativeError()).isLessThan(0.45);
  }

  private static List<Row> surprises(MetaClusteringModel model, Dataset<Row> rows) {
    return model
        .transformWithSurprise(rows, "surprise")
        .select("id", "probability", "surprise")
        .orderBy("id")
        .collectAsList();
  }

  @Test
  void aSampleHasEqualRowsAsOftenAsTheyCome() {
    List<double[]> cells = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      cells.add(i % 3 == 0 ? new double[] {i, 1} : new double[] {-1, -1});
    }
    Dataset<Row> rows = LocalSpark.vectors(cells);
    InputColumns columns = InputColumns.of(rows, new String[] {"features"}, Invalid.ERROR);
    List<Cells> sample = new Sample(columns, -1, -1).take(rows.toJavaRDD(), 600);
    assertThat(sample).hasSize(600);
    assertThat(sample.stream().filter(c -> c.values()[0] < 0).count()).isBetween(360L, 440L);
    List<Cells> again = new Sample(columns, -1, -1).take(rows.repartition(9).toJavaRDD(), 600);
    for (int i = 0; i < 600; i++) {
      assertThat(again.get(i).hash()).isEqualTo(sample.get(i).hash());
    }
  }

  @Test
  void aLayeredSampleHasAsManyRowsOfEachValue() {
    List<double[]> cells = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      cells.add(new double[] {i % 100 == 0 ? 1 : 0, i});
    }
    Dataset<Row> rows = LocalSpark.vectors(cells)
        .withColumn("rare", org.apache.spark.sql.functions.expr("id % 100 = 0"));
    InputColumns columns = InputColumns.of(rows, new String[] {"features"}, Invalid.ERROR);
    List<Cells> sample = new Sample(columns, 2, 0).take(rows.toJavaRDD(), 200);
    assertThat(sample).hasSize(200);
    assertThat(sample.stream()
            .filter(c -> c.places() == null ? c.values()[0] == 1 : c.places()[0] == 0)
            .count())
        .isEqualTo(30);
  }

  @Test
  void numbersTextsAndIndicesAreAttributes(@TempDir Path folder) throws Exception {
    Instances vote = LocalSpark.instances("vote.arff");
    StructType schema = new StructType();
    String[] names = new String[vote.numAttributes() - 1];
    for (int a = 0; a < names.length; a++) {
      names[a] = vote.attribute(a).name();
      schema = schema.add(names[a], a == 0 ? DataTypes.BooleanType : DataTypes.StringType);
    }
    List<Row> cells = new ArrayList<>();
    vote.forEach(i -> {
      Object[] row = new Object[names.length];
      for (int a = 0; a < names.length; a++) {
        Object value = a == 0 ? (Object) (i.value(a) == 1) : i.stringValue(a);
        row[a] = i.isMissing(a) ? null : value;
      }
      cells.add(RowFactory.create(row));
    });
    Dataset<Row> rows = LocalSpark.session().createDataFrame(cells, schema);
    String[] inputs = names.clone();
    inputs[3] = "indexed";
    StringIndexer indexer =
        new StringIndexer().setInputCol(names[3]).setOutputCol("indexed").setHandleInvalid("skip");
    MetaClustering estimator = estimator(3, 4);
    estimator
        .with(estimator.numClusters(), 2)
        .with(estimator.inputCols(), inputs)
        .with(estimator.handleInvalid(), "keep")
        .with(estimator.oneHotCol(), "oneHot");
    Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {indexer, estimator});
    PipelineModel model = pipeline.fit(rows);
    String path = folder.resolve("pipeline").toString();
    model.write().overwrite().save(path);
    model.write().overwrite().save(path);

    List<Row> answers = model.transform(rows).collectAsList();
    assertThat(PipelineModel.load(path).transform(rows).collectAsList()).isEqualTo(answers);
    assertThat(answers).hasSize(vote.numInstances() - missing(vote, 3));
    for (Row row : answers) {
      Vector oneHot = row.getAs("oneHot");
      assertThat(oneHot.size()).isEqualTo(12);
      int[] code = code(row);
      for (int m = 0; m < 3; m++) {
        assertThat(oneHot.apply(m * 4 + code[m])).isEqualTo(1);
      }
      assertThat(oneHot.numNonzeros()).isEqualTo(3);
      assertThat(row.<Integer>getAs("prediction")).isBetween(0, 1);
    }
    MetaClusteringModel trained = (MetaClusteringModel) model.stages()[1];
    assertThat(trained.metaClusterModel().layout().attributes().get(3).values())
        .containsExactlyInAnyOrder("y", "n");
    assertThat(trained.metaClusterModel().layout().attributes().get(5).values())
        .containsExactly("n", "y");

    String unfitted = folder.resolve("estimator").toString();
    pipeline.save(unfitted);
    MetaClustering loaded = (MetaClustering) Pipeline.load(unfitted).getStages()[1];
    assertThat(loaded.extractParamMap().toString())
        .contains("handleInvalid: keep")
        .contains("clustersEach: 4");
  }

  private static int missing(Instances rows, int attribute) {
    return (int) rows.stream().filter(i -> i.isMissing(attribute)).count();
  }

  @Test
  void crossValidationChoosesAmongNumbersOfClusters() {
    Dataset<Row> rows = LocalSpark.vectors(groups(400));
    MetaClustering estimator = estimator(4, 8);
    ParamMap[] grid = new ParamGridBuilder()
        .addGrid(estimator.numClusters(), new int[] {2, 6})
        .build();
    CrossValidatorModel chosen = new CrossValidator()
        .setEstimator(estimator)
        .setEvaluator(new ClusteringEvaluator())
        .setEstimatorParamMaps(grid)
        .setNumFolds(2)
        .setSeed(1)
        .fit(rows);
    assertThat(chosen.avgMetrics()).hasSize(2).doesNotHaveDuplicates();
    int best = chosen.avgMetrics()[0] >= chosen.avgMetrics()[1] ? 2 : 6;
    assertThat(((MetaClusteringModel) chosen.bestModel()).mixture().clusters()).isEqualTo(best);
  }

  @Test
  void missingTextsAreAValueOfTheirOwn() {
    StructType schema = new StructType()
        .add("bread", DataTypes.StringType)
        .add("beer", DataTypes.StringType)
        .add("wine", DataTypes.StringType);
    List<Row> baskets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      baskets.add(
          i % 2 == 0 ? RowFactory.create("t", null, "t") : RowFactory.create(null, "t", null));
    }
    Dataset<Row> rows = LocalSpark.session().createDataFrame(baskets, schema);
    MetaClustering estimator = estimator(1, 2);
    estimator
        .with(estimator.inputCols(), schema.fieldNames())
        .with(estimator.numClusters(), 2)
        .with(estimator.handleInvalid(), "keep")
        .with(estimator.missingAsValue(), true);
    MetaClusteringModel model = estimator.fit(rows);
    assertThat(model.metaClusterModel().layout().attributes().get(1).values())
        .containsExactly("t", "missing");
    assertThat(model.transform(rows).select("prediction").distinct().count()).isEqualTo(2);
  }
}
