package metaclustering.spark.job;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ArffLoader.ArffReader;

/**
 * An ARFF file as a dataset, parsed by Weka where its lines are: numbers and dates as doubles, nominal
 * values as their indices with the values in the metadata, texts as they are, null where missing.
 */
final class ArffRows {

  private ArffRows() {}

  /** The attributes of a file, without rows. */
  static Instances header(SparkSession session, String path) throws IOException {
    Path file = new Path(path);
    try (InputStream bytes =
            file.getFileSystem(session.sparkContext().hadoopConfiguration()).open(file);
        InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      return new ArffReader(reader, 1).getStructure();
    }
  }

  static Dataset<Row> read(SparkSession session, String path) throws IOException {
    Instances header = header(session, path);
    StructType schema = new StructType();
    for (Attribute attribute : Collections.list(header.enumerateAttributes())) {
      schema = schema.add(
          attribute.name(), attribute.isString() ? DataTypes.StringType : DataTypes.DoubleType);
    }
    String words = header.toString();
    MapPartitionsFunction<String, Row> parse = lines -> new Parsed(words, lines);
    Dataset<Row> rows = session.read().textFile(path).mapPartitions(parse, Encoders.row(schema));
    for (Attribute attribute : Collections.list(header.enumerateAttributes())) {
      if (attribute.isNominal()) {
        String[] values = Collections.list(attribute.enumerateValues()).toArray(String[]::new);
        rows = rows.withMetadata(
            attribute.name(),
            NominalAttribute.defaultAttr()
                .withName(attribute.name())
                .withValues(values)
                .toMetadata());
      }
    }
    return rows;
  }

  /** The rows with nominal values as texts, as the file has them. */
  static Dataset<Row> withTexts(Dataset<Row> rows) {
    StructType schema = new StructType();
    Map<Integer, String[]> values = new HashMap<>();
    for (StructField field : rows.schema().fields()) {
      if (field.dataType().equals(DataTypes.DoubleType)
          && org.apache.spark.ml.attribute.Attribute.fromStructField(field)
              instanceof NominalAttribute nominal
          && nominal.values().isDefined()) {
        values.put(schema.size(), nominal.values().get());
        schema = schema.add(field.name(), DataTypes.StringType);
      } else {
        schema = schema.add(field);
      }
    }
    MapFunction<Row, Row> texts = row -> {
      Object[] cells = new Object[row.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] = row.isNullAt(i) || !values.containsKey(i)
            ? row.get(i)
            : values.get(i)[(int) row.getDouble(i)];
      }
      return RowFactory.create(cells);
    };
    return rows.map(texts, Encoders.row(schema));
  }

  /** The rows among the lines of a partition, which Weka reads behind a header. */
  private static final class Parsed implements Iterator<Row> {

    private final ArffReader reader;
    private final Instances header;
    private Row next;

    Parsed(String words, Iterator<String> lines) throws IOException {
      this.reader = new ArffReader(new Lines(words, lines), 1);
      this.header = reader.getStructure();
    }

    @Override
    public boolean hasNext() {
      if (next == null) {
        try {
          Instance row = reader.readInstance(header);
          next = row == null ? null : row(row);
        } catch (IOException e) {
          throw new UncheckedIOException("the ARFF file: " + e.getMessage(), e);
        }
      }
      return next != null;
    }

    private static Row row(Instance row) {
      Object[] cells = new Object[row.numAttributes()];
      for (int a = 0; a < cells.length; a++) {
        if (!row.isMissing(a)) {
          cells[a] = row.attribute(a).isString() ? row.stringValue(a) : (Object) row.value(a);
        }
      }
      return RowFactory.create(cells);
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row result = next;
      next = null;
      return result;
    }
  }

  /** A text, and then lines but those of a header. */
  private static final class Lines extends Reader {

    private final Iterator<String> lines;
    private Reader current;

    Lines(String begin, Iterator<String> lines) {
      this.current = new StringReader(begin);
      this.lines = lines;
    }

    @Override
    public int read(char[] into, int at, int length) throws IOException {
      int count = current.read(into, at, length);
      while (count < 0 && lines.hasNext()) {
        String line = lines.next();
        if (!line.startsWith("@")) {
          current = new StringReader(line + "\n");
          count = current.read(into, at, length);
        }
      }
      return count;
    }

    @Override
    public void close() {}
  }
}
