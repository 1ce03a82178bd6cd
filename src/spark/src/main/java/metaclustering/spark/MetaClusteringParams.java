package metaclustering.spark;

import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.Setting;
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The parameters that {@link MetaClustering} and {@link MetaClusteringModel} share. */
public interface MetaClusteringParams extends Params {

  /** A column of vectors; not used if {@link #inputCols} is set. */
  default Param<String> featuresCol() {
    return new Param<>(this, "featuresCol", "column of vectors to cluster");
  }

  /** Columns of numbers, truth values, texts and vectors, together. */
  default StringArrayParam inputCols() {
    return new StringArrayParam(
        this, "inputCols", "columns of numbers, truth values, texts or vectors to cluster");
  }

  /** The final cluster, an int from 0; empty for no such column. */
  default Param<String> predictionCol() {
    return new Param<>(this, "predictionCol", "column for the final cluster, empty for none");
  }

  /** The probability of each final cluster, a vector of N; empty for no such column. */
  default Param<String> probabilityCol() {
    return new Param<>(
        this, "probabilityCol", "column for the probability of each final cluster, empty for none");
  }

  /** The code, an array of M symbols; empty for no such column. */
  default Param<String> codeCol() {
    return new Param<>(this, "codeCol", "column for the code of M symbols, empty for none");
  }

  /** The code as a sparse vector of M ones; empty for no such column. */
  default Param<String> oneHotCol() {
    return new Param<>(
        this, "oneHotCol", "column for the code as a vector of zeros and M ones, empty for none");
  }

  /** What is done with a null or NaN: error, skip or keep. */
  default Param<String> handleInvalid() {
    return new Param<>(
        this,
        "handleInvalid",
        "what is done with nulls and NaNs: error, skip (the row is left out), or keep (the value is"
            + " missing and counts in no distance)");
  }

  /** See {@link SparkSettings#NUM_META_CLUSTERS}. */
  default IntParam numMetaClusters() {
    return new IntParam(
        this, SparkSettings.NUM_META_CLUSTERS.name(), SparkSettings.NUM_META_CLUSTERS.help());
  }

  /** See {@link SparkSettings#CLUSTERS_EACH}. */
  default IntParam clustersEach() {
    return new IntParam(
        this, SparkSettings.CLUSTERS_EACH.name(), SparkSettings.CLUSTERS_EACH.help());
  }

  /** See {@link Settings#NUM_CLUSTERS}. */
  default IntParam numClusters() {
    return new IntParam(this, Settings.NUM_CLUSTERS.name(), Settings.NUM_CLUSTERS.help());
  }

  /** See {@link Settings#FINAL_CLUSTERS}. */
  default Param<String> finalClusters() {
    return new Param<>(this, Settings.FINAL_CLUSTERS.name(), Settings.FINAL_CLUSTERS.help());
  }

  /** See {@link Settings#RULE}. */
  default Param<String> rule() {
    return new Param<>(this, Settings.RULE.name(), Settings.RULE.help());
  }

  /** See {@link Settings#MASK_START}. */
  default Param<String> maskStart() {
    return new Param<>(this, Settings.MASK_START.name(), Settings.MASK_START.help());
  }

  /** See {@link Settings#PASSES}. */
  default IntParam passes() {
    return new IntParam(this, Settings.PASSES.name(), Settings.PASSES.help());
  }

  /** See {@link Settings#MASK_RATE}. */
  default DoubleParam maskRate() {
    return new DoubleParam(this, Settings.MASK_RATE.name(), Settings.MASK_RATE.help());
  }

  /** See {@link Settings#CENTRE_RATE}. */
  default DoubleParam centreRate() {
    return new DoubleParam(this, Settings.CENTRE_RATE.name(), Settings.CENTRE_RATE.help());
  }

  /** See {@link Settings#RANDOM_RATE}. */
  default DoubleParam randomRate() {
    return new DoubleParam(this, Settings.RANDOM_RATE.name(), Settings.RANDOM_RATE.help());
  }

  /** See {@link Settings#BLOCK_SIZE}. */
  default IntParam blockSize() {
    return new IntParam(this, Settings.BLOCK_SIZE.name(), Settings.BLOCK_SIZE.help());
  }

  /** See {@link SparkSettings#POLISH_ROUNDS}. */
  default IntParam polishRounds() {
    return new IntParam(
        this, SparkSettings.POLISH_ROUNDS.name(), SparkSettings.POLISH_ROUNDS.help());
  }

  /** See {@link Settings#SCALE}. */
  default Param<String> scale() {
    return new Param<>(this, Settings.SCALE.name(), Settings.SCALE.help());
  }

  /** See {@link Settings#MISSING_AS_VALUE}; nulls must be kept, see {@link #handleInvalid}. */
  default BooleanParam missingAsValue() {
    return new BooleanParam(
        this, Settings.MISSING_AS_VALUE.name(), Settings.MISSING_AS_VALUE.help());
  }

  /** See {@link SparkSettings#NUM_EXECUTION_SLOTS}. */
  default IntParam numExecutionSlots() {
    return new IntParam(
        this, SparkSettings.NUM_EXECUTION_SLOTS.name(), SparkSettings.NUM_EXECUTION_SLOTS.help());
  }

  /** See {@link SparkSettings#SAMPLE_ROWS}. */
  default IntParam sampleRows() {
    return new IntParam(this, SparkSettings.SAMPLE_ROWS.name(), SparkSettings.SAMPLE_ROWS.help());
  }

  /** See {@link SparkSettings#CHECKPOINT}. */
  default Param<String> checkpoint() {
    return new Param<>(this, SparkSettings.CHECKPOINT.name(), SparkSettings.CHECKPOINT.help());
  }

  /** See {@link Settings#SEED}. */
  default LongParam seed() {
    return new LongParam(this, Settings.SEED.name(), Settings.SEED.help());
  }

  /** A column by whose values the sample is layered. */
  default Param<String> stratifyCol() {
    return new Param<>(
        this,
        "stratifyCol",
        "column of each of whose values the sample has as many rows, empty for a plain sample");
  }

  /** A column of numbers in whose order the rows of the sample are taken. */
  default Param<String> orderCol() {
    return new Param<>(
        this,
        "orderCol",
        "column of numbers by which the sample is sorted, empty for an order by its contents");
  }

  /** Sets the defaults, which are those of the clusterer on one machine. */
  default void setDefaults() {
    setDefault(featuresCol(), "features");
    setDefault(predictionCol(), "prediction");
    setDefault(probabilityCol(), "probability");
    setDefault(codeCol(), "code");
    setDefault(oneHotCol(), "");
    setDefault(handleInvalid(), Invalid.ERROR.word());
    setDefault(stratifyCol(), "");
    setDefault(orderCol(), "");
    SparkSettings.ALL.forEach(this::setDefault);
  }

  private <T> void setDefault(Setting<T> setting) {
    T value = setting.defaultValue();
    setDefault(getParam(setting.name()), value instanceof Enum<?> ? setting.format(value) : value);
  }

  /** The names of the columns that rows are read from. */
  default String[] inputs() {
    return isDefined(inputCols())
        ? getOrDefault(inputCols())
        : new String[] {getOrDefault(featuresCol())};
  }

  /**
   * What decides the clustering.
   *
   * @throws IllegalArgumentException naming the parameter that is out of its range
   */
  default ClusteringSettings settings() {
    Invalid.of(getOrDefault(handleInvalid()));
    return ClusteringSettings.of(settingValues());
  }

  /**
   * The values of the settings.
   *
   * @throws IllegalArgumentException naming the parameter that is out of its range
   */
  default SettingValues settingValues() {
    SettingValues values = new SettingValues();
    SparkSettings.ALL.forEach(setting -> read(setting, values));
    return values;
  }

  private <T> void read(Setting<T> setting, SettingValues values) {
    String text = String.valueOf(getOrDefault(getParam(setting.name())));
    values.set(setting, setting.require(setting.parse(text)));
  }

  /**
   * The columns of rows with those that a model adds.
   *
   * @throws IllegalArgumentException naming the column that is missing, of another type, or there
   *     already
   */
  default StructType outputSchema(StructType schema) {
    InputColumns.require(schema, inputs());
    StructType result =
        add(schema, codeCol(), DataTypes.createArrayType(DataTypes.IntegerType, false));
    result = add(result, oneHotCol(), SQLDataTypes.VectorType());
    result = add(result, predictionCol(), DataTypes.IntegerType);
    return add(result, probabilityCol(), SQLDataTypes.VectorType());
  }

  private StructType add(StructType schema, Param<String> param, DataType type) {
    return InputColumns.add(schema, param.name(), getOrDefault(param), type);
  }
}
