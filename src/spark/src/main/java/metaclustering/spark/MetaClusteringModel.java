package metaclustering.spark;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import metaclustering.Clustering;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.imagination.Surprise;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.AttributeSpec;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsReader$;
import org.apache.spark.ml.util.DefaultParamsWriter$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A trained model: adds codes, final clusters and their probabilities to rows. */
public final class MetaClusteringModel extends Model<MetaClusteringModel>
    implements MetaClusteringParams, MLWritable {

  private static final long serialVersionUID = 1L;

  /** The file of the model in its folder, beside Spark's metadata: one line of JSON. */
  private static final String DATA = "/data";

  private final String uid;
  private final FittedModel fitted;

  MetaClusteringModel(String uid, FittedModel fitted) {
    this.uid = uid;
    this.fitted = fitted;
    setDefaults();
  }

  @Override
  public String uid() {
    return uid;
  }

  /** The meta-clusters: masks, centres, figures measured on the training rows. */
  public MetaClusterModel metaClusterModel() {
    return fitted.clustering().model();
  }

  /** The final clusters, as the codes of their rows show them. */
  public CodeMixture mixture() {
    return fitted.clustering().symbols();
  }

  /** How many rows it was trained on. */
  public long trainingRows() {
    return fitted.clustering().diagnostics().trainingRows();
  }

  /** How many distinct codes the training rows have; an estimate if they are many. */
  public long distinctCodes() {
    return fitted.clustering().diagnostics().distinctCodes();
  }

  /** All that was learned. */
  public Clustering clustering() {
    return fitted.clustering();
  }

  FittedModel fitted() {
    return fitted;
  }

  /**
   * Sets a parameter.
   *
   * @return this
   */
  public <T> MetaClusteringModel with(Param<T> param, T value) {
    set(param, value);
    return this;
  }

  @Override
  public MetaClusteringModel copy(ParamMap extra) {
    return copyValues(new MetaClusteringModel(uid, fitted), extra).setParent(parent());
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StructType result = outputSchema(schema);
    columns(schema);
    return result;
  }

  private InputColumns columns(StructType schema) {
    Invalid invalid = Invalid.of(getOrDefault(handleInvalid()));
    List<AttributeSpec> attributes = fitted.clustering().model().layout().attributes().stream()
        .map(AttributeSpec::withoutMissing)
        .toList();
    return new InputColumns(schema, fitted.columns(), attributes, invalid);
  }

  /**
   * The rows with their codes, final clusters and probabilities.
   *
   * @throws IllegalArgumentException naming a column that is missing, of another type, or there
   *     already; rows that cannot be encoded end the job with such a message
   */
  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    return encoded(dataset, transformSchema(dataset.schema()), null);
  }

  /**
   * The rows as {@link #transform} gives them, with one column more, of doubles: how surprising each
   * row is, in standard deviations above the mean of these rows (see {@link Surprise}). It is learned
   * at once from at most {@link #sampleRows} of them, which takes two passes and does not depend on
   * their partitions. Rows that all fit the sample, sorted by {@link #orderCol}, give what one machine
   * gives.
   *
   * @param surpriseCol the column's name, empty for no such column
   * @throws IllegalArgumentException as {@link #transform} does
   * @throws CancellationException if the thread is interrupted
   */
  public Dataset<Row> transformWithSurprise(Dataset<?> dataset, String surpriseCol) {
    if (surpriseCol.isEmpty()) {
      return transform(dataset);
    }
    StructType schema = InputColumns.add(
        transformSchema(dataset.schema()), "surprise", surpriseCol, DataTypes.DoubleType);
    return encoded(dataset, schema, surprise(dataset.toDF()));
  }

  private Dataset<Row> encoded(Dataset<?> dataset, StructType schema, Surprise surprise) {
    InputColumns columns = columns(dataset.schema());
    JavaSparkContext context = new JavaSparkContext(dataset.sparkSession().sparkContext());
    Broadcast<Clustering> clustering = context.broadcast(fitted.clustering());
    Broadcast<RowEncoder.Outputs> outputs = context.broadcast(new RowEncoder.Outputs(
        !getOrDefault(codeCol()).isEmpty(),
        !getOrDefault(oneHotCol()).isEmpty(),
        !getOrDefault(predictionCol()).isEmpty(),
        !getOrDefault(probabilityCol()).isEmpty(),
        surprise));
    MapPartitionsFunction<Row, Row> encode =
        rows -> new RowEncoder(rows, columns, clustering.value(), outputs.value());
    return dataset.toDF().mapPartitions(encode, Encoders.row(schema));
  }

  /** How surprising rows are among all; null if there are none. */
  private Surprise surprise(Dataset<Row> all) {
    String order = getOrDefault(orderCol());
    boolean ordered = Arrays.asList(all.columns()).contains(order);
    Set<String> names = new LinkedHashSet<>();
    fitted.columns().forEach(column -> names.add(column.name()));
    if (ordered) {
      names.add(order);
    }
    Dataset<Row> rows = InputColumns.select(all, names);
    InputColumns columns = columns(rows.schema());
    List<Cells> sample = new Sample(columns, -1, ordered ? rows.schema().fieldIndex(order) : -1)
        .take(rows.toJavaRDD(), (int) getOrDefault(sampleRows()));
    if (sample.isEmpty()) {
      return null;
    }
    CellRows usual = new CellRows(columns.attributes(), sample);
    try {
      return Surprise.among(metaClusterModel(), usual, (long) getOrDefault(seed()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  /** Writes the model: parameters as Spark's models do, and itself as one line of plain JSON. */
  @Override
  public MLWriter write() {
    return new Writer(this);
  }

  private static final class Writer extends MLWriter {

    private final MetaClusteringModel model;

    Writer(MetaClusteringModel model) {
      this.model = model;
    }

    @Override
    public void saveImpl(String path) {
      SparkSession session = sparkSession();
      DefaultParamsWriter$.MODULE$.saveMetadata(model, path, session);
      session
          .createDataset(Collections.singletonList(model.fitted.json()), Encoders.STRING())
          .coalesce(1)
          .write()
          .text(path + DATA);
    }
  }

  /** Reads a model that was saved. */
  public static MLReader<MetaClusteringModel> read() {
    return new Reader();
  }

  /** A model that was saved in a folder. */
  public static MetaClusteringModel load(String path) {
    return read().load(path);
  }

  private static final class Reader extends MLReader<MetaClusteringModel> {

    @Override
    public MetaClusteringModel load(String path) {
      DefaultParamsReader.Metadata metadata = DefaultParamsReader$.MODULE$.loadMetadata(
          path, sparkSession(), MetaClusteringModel.class.getName());
      String json =
          sparkSession().read().option("wholetext", true).textFile(path + DATA).first();
      try {
        MetaClusteringModel model = new MetaClusteringModel(metadata.uid(), FittedModel.read(json));
        metadata.getAndSetParams(model, metadata.getAndSetParams$default$2());
        return model;
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("cannot read " + path + ": " + e.getMessage(), e);
      }
    }
  }
}
