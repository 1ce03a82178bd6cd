package metaclustering.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import metaclustering.spark.LocalSpark;
import metaclustering.spark.MetaClusteringModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.ClusterEvaluation;
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;

class JobTest {

  @TempDir
  private Path folder;

  @BeforeAll
  static void session() {
    LocalSpark.session();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static String errors(String... args) {
    PrintStream before = System.err;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      assertThat(Job.run(args)).isPositive();
    } finally {
      System.setErr(before);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int[] code(Row row) {
    List<Integer> symbols = row.getList(row.fieldIndex("code"));
    return symbols.stream().mapToInt(Integer::intValue).toArray();
  }

  @Test
  void wekaEvaluatesTheModelOfAnArffFile() throws Exception {
    assertThat(Job.run(
            "train",
            "--in",
            "test-data/vote.arff",
            "--ignore",
            "Class",
            "-M",
            "3",
            "-K",
            "4",
            "-P",
            "handleInvalid=keep",
            "--model",
            path("model"),
            "--weka",
            path("vote.model"),
            "--codes",
            path("codes")))
        .isZero();

    Instances vote = LocalSpark.instances("vote.arff");
    MetaClusterer clusterer = (MetaClusterer) SerializationHelper.readAll(path("vote.model"))[0];
    Dataset<Row> codes = LocalSpark.session().read().parquet(path("codes"));
    List<Row> rows = codes.collectAsList();
    assertThat(rows).hasSize(vote.numInstances());
    // a local file of one partition keeps its order
    for (int i = 0; i < rows.size(); i++) {
      Instance instance = vote.get(i);
      assertThat(code(rows.get(i))).isEqualTo(clusterer.code(instance));
      assertThat(rows.get(i).<Integer>getAs("prediction"))
          .isEqualTo(clusterer.clusterInstance(instance));
      for (int a = 0; a < vote.numAttributes(); a++) {
        assertThat(rows.get(i).<String>getAs(vote.attribute(a).name()))
            .isEqualTo(instance.isMissing(a) ? null : instance.stringValue(a));
      }
    }
    String report = ClusterEvaluation.evaluateClusterer(
        new MetaClusterer(), new String[] {"-l", path("vote.model"), "-T", "test-data/vote.arff"});
    assertThat(report).contains("Clustered Instances");
    // two clusters of votes are nearly the two parties
    int agreeing = 0;
    for (Instance instance : vote) {
      agreeing += clusterer.clusterInstance(instance) == (int) instance.classValue() ? 1 : 0;
    }
    agreeing = Math.max(agreeing, vote.numInstances() - agreeing);
    assertThat(agreeing).isGreaterThan((int) (0.8 * vote.numInstances()));

    assertThat(Job.run(
            "encode",
            "--in",
            "test-data/vote.arff",
            "--model",
            path("model"),
            "--surprise",
            "",
            "--out",
            path("plain")))
        .isZero();
    assertThat(LocalSpark.session().read().parquet(path("plain")).collectAsList())
        .isEqualTo(codes.drop("surprise").collectAsList());
    // the texts that were written are rows for the same model
    Dataset<Row> texts = codes.drop("code", "prediction", "probability", "surprise");
    assertThat(MetaClusteringModel.load(path("model"))
            .transformWithSurprise(texts, "surprise")
            .collectAsList())
        .isEqualTo(rows);
  }

  @Test
  void writtenRowsSayWhatOneMachineSays() throws Exception {
    Instances iris = LocalSpark.instances("iris.arff");
    StructType schema = new StructType()
        .add("id", DataTypes.LongType)
        .add("class", DataTypes.StringType)
        .add("petals", DataTypes.DoubleType)
        .add("sepals", DataTypes.DoubleType);
    List<Row> cells = new ArrayList<>();
    for (Instance flower : iris) {
      cells.add(RowFactory.create(
          (long) cells.size(), flower.stringValue(4), flower.value(2), flower.value(0)));
    }
    LocalSpark.session()
        .createDataFrame(cells, schema)
        .repartition(3)
        .write()
        .parquet(path("iris.parquet"));
    assertThat(Job.run(
            "train",
            "--in",
            path("iris.parquet"),
            "--ignore",
            "id,class",
            "-M",
            "2",
            "-K",
            "3",
            "-N",
            "3",
            "-P",
            "orderCol=id",
            "--weka",
            path("iris.model"),
            "--codes",
            path("out")))
        .isZero();

    Object[] saved = SerializationHelper.readAll(path("iris.model"));
    MetaClusterer clusterer = (MetaClusterer) saved[0];
    Instances known = new Instances((Instances) saved[1], 0);
    cells.forEach(row ->
        known.add(new DenseInstance(1, new double[] {row.getDouble(2), row.getDouble(3)})));
    Instances expected = EncodedRows.of(clusterer, known);
    List<Row> written =
        LocalSpark.session().read().parquet(path("out")).orderBy("id").collectAsList();
    assertThat(written).hasSameSizeAs(cells);
    assertThat(written.get(0).schema().fieldNames())
        .containsExactly(
            "id", "class", "petals", "sepals", "code", "prediction", "probability", "surprise");
    for (int i = 0; i < cells.size(); i++) {
      Row row = written.get(i);
      for (String name : schema.fieldNames()) {
        assertThat(row.<Object>getAs(name)).isEqualTo(cells.get(i).get(schema.fieldIndex(name)));
      }
      double[] values = expected.get(i).toDoubleArray();
      double[] memberships = row.<Vector>getAs("probability").toArray();
      int cluster = row.<Integer>getAs("prediction");
      assertThat(code(row)).isEqualTo(new int[] {(int) values[0], (int) values[1]});
      assertThat(cluster).isEqualTo((int) values[2]);
      assertThat(memberships).isEqualTo(clusterer.distributionForInstance(known.get(i)));
      assertThat(memberships[cluster]).isEqualTo(values[3]);
      assertThat(row.<Double>getAs("surprise")).isEqualTo(values[4]);
    }
  }

  @Test
  void readsCsvParquetAndLibsvm() throws Exception {
    Dataset<Row> rows = LocalSpark.session()
        .range(300)
        .selectExpr("id % 2 as a", "id % 3 + 0.5 as b", "if(id % 5 = 0, 'red', 'blue') as colour");
    rows.coalesce(1).write().option("header", true).csv(path("rows.csv"));
    rows.write().parquet(path("rows.parquet"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines
          .append(i % 2)
          .append(" 1:")
          .append(i % 2)
          .append(" 3:")
          .append(i % 3)
          .append('\n');
    }
    Files.writeString(folder.resolve("rows.libsvm"), lines);
    for (String name : new String[] {"rows.csv", "rows.parquet", "rows.libsvm"}) {
      assertThat(Job.run(
              "train", "--in", path(name), "-M", "2", "-K", "3", "--weka", path(name + ".model")))
          .isZero();
      Object[] saved = SerializationHelper.readAll(path(name + ".model"));
      MetaClusterer clusterer = (MetaClusterer) saved[0];
      Instances header = (Instances) saved[1];
      assertThat(clusterer.model().summary().relativeError()).isLessThan(0.35);
      assertThat(Collections.list(header.enumerateAttributes())).hasSize(3);
    }
    assertThat(Arrays.equals(
            Files.readAllBytes(folder.resolve("rows.csv.model")),
            Files.readAllBytes(folder.resolve("rows.parquet.model"))))
        .isTrue();
  }

  @Test
  void errorsAreOneLine() {
    assertThat(errors("train", "--in", "test-data/vote.arff"))
        .contains("train: column '")
        .contains("null")
        .hasLineCount(1);
    assertThat(errors("train", "--in", "test-data/vote.arff", "--ignore", "klass"))
        .contains("klass");
    assertThat(errors("train", "--in", "test-data/vote.arff", "-M", "many"))
        .contains("numMetaClusters is 'many'");
    assertThat(errors("train", "--in", "test-data/vote.arff", "-P", "speed=9")).contains("'speed'");
    assertThat(errors("train", "--in", path("nothing.csv"))).contains("nothing.csv");
    assertThat(errors(
            "encode",
            "--in",
            path("x"),
            "--model",
            path("y"),
            "--out",
            path("z"),
            "--format",
            "xml"))
        .contains("xml");
  }
}
