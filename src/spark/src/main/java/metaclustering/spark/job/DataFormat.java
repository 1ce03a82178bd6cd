package metaclustering.spark.job;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What rows are read from. */
enum DataFormat {
  /** Columns with their types. */
  PARQUET,
  /** Texts with commas and a line of names; types are guessed from all rows. */
  CSV,
  /** Labels and sparse vectors: the columns label and features. */
  LIBSVM,
  /** Weka's. */
  ARFF;

  /** The format that a file's name says, parquet if none. */
  static DataFormat of(String path) {
    String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst)$", "");
    for (DataFormat format : values()) {
      if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
        return format;
      }
    }
    return PARQUET;
  }

  Dataset<Row> read(SparkSession session, String path) throws IOException {
    return switch (this) {
      case PARQUET -> session.read().parquet(path);
      case CSV ->
        session.read().option("header", true).option("inferSchema", true).csv(path);
      case LIBSVM -> session.read().format("libsvm").load(path);
      case ARFF -> ArffRows.read(session, path);
    };
  }
}
