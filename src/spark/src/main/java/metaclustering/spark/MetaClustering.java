package metaclustering.spark;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.types.StructType;

/**
 * Divides the columns of a dataset into meta-clusters and clusters each: every row gets a code of M
 * symbols, and a final cluster learned over the codes. See {@link
 * metaclustering.model.MetaClusterModel}.
 *
 * <p>The masks form on the driver, from a sample that depends on the rows and not on their partitions;
 * the polish passes over all rows where they are, one Spark job a round. Its sums are exact, so the
 * same rows, parameters and seed give the same model bit for bit, whatever the partitions and whatever
 * executors were lost on the way. Rows are not cached: do so before {@link #fit} if they fit and
 * are expensive to read.
 */
public final class MetaClustering extends Estimator<MetaClusteringModel>
    implements MetaClusteringParams, DefaultParamsWritable {

  private static final long serialVersionUID = 1L;

  private final String uid;

  /** An estimator with the default parameters. */
  public MetaClustering() {
    this(Identifiable$.MODULE$.randomUID("metaClustering"));
  }

  /** An estimator with the default parameters and a name of its own. */
  public MetaClustering(String uid) {
    this.uid = uid;
    setDefaults();
  }

  /** Reads an estimator that was saved. */
  public static MLReader<MetaClustering> read() {
    return new DefaultParamsReader<>();
  }

  /** An estimator that was saved in a folder. */
  public static MetaClustering load(String path) {
    return read().load(path);
  }

  @Override
  public String uid() {
    return uid;
  }

  /**
   * Sets a parameter.
   *
   * @return this
   */
  public <T> MetaClustering with(Param<T> param, T value) {
    set(param, value);
    return this;
  }

  @Override
  public MetaClustering copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /**
   * The columns with those that the model adds.
   *
   * @throws IllegalArgumentException naming the column or parameter that is wrong
   */
  @Override
  public StructType transformSchema(StructType schema) {
    settings();
    for (Param<String> named : List.of(stratifyCol(), orderCol())) {
      if (!getOrDefault(named).isEmpty()) {
        InputColumns.field(schema, getOrDefault(named));
      }
    }
    return outputSchema(schema);
  }

  /**
   * Trains a model.
   *
   * @throws IllegalArgumentException naming the column, the attribute or the parameter that is wrong
   */
  @Override
  public MetaClusteringModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    try {
      FittedModel fitted = new SparkTraining(this, dataset.toDF()).run();
      return copyValues(new MetaClusteringModel(uid, fitted), new ParamMap()).setParent(this);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
