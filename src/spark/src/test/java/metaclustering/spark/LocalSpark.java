package metaclustering.spark;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;

/** Spark inside this process, and rows for it. */
public final class LocalSpark {

  static final StructType NUMBERED =
      new StructType().add("id", DataTypes.LongType).add("features", SQLDataTypes.VectorType());

  private static SparkSession session;

  private LocalSpark() {}

  /** One for all tests; it ends with the process. */
  public static synchronized SparkSession session() {
    if (session == null) {
      session = SparkSession.builder()
          .master("local[2]")
          .appName("test")
          .config("spark.ui.enabled", false)
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .config("spark.sql.shuffle.partitions", 3)
          .config(
              "spark.sql.warehouse.dir", new File("target/warehouse").toURI().toString())
          .getOrCreate();
      session.sparkContext().setLogLevel("ERROR");
    }
    return session;
  }

  /** A file of test-data; the last attribute is the class. */
  public static Instances instances(String name) throws Exception {
    Instances rows = DataSource.read("test-data/" + name);
    rows.setClassIndex(rows.numAttributes() - 1);
    return rows;
  }

  /** The attributes but the class, which is last, as vectors, with the number of the row. */
  static Dataset<Row> vectors(Instances instances) {
    List<double[]> rows = new ArrayList<>();
    instances.forEach(i -> {
      double[] cells = new double[i.numAttributes() - 1];
      System.arraycopy(i.toDoubleArray(), 0, cells, 0, cells.length);
      rows.add(cells);
    });
    return vectors(rows);
  }

  /** Rows as vectors, every other one sparse, with their numbers. */
  static Dataset<Row> vectors(List<double[]> cells) {
    List<Row> rows = new ArrayList<>();
    for (double[] ofRow : cells) {
      Vector vector = Vectors.dense(ofRow);
      rows.add(
          RowFactory.create((long) rows.size(), rows.size() % 2 == 0 ? vector : vector.toSparse()));
    }
    return session().createDataFrame(rows, NUMBERED);
  }
}
