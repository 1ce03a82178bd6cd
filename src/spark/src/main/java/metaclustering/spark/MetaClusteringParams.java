package metaclustering.spark;

import java.util.Arrays;
import java.util.Locale;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.table.Scaling;
import org.apache.spark.ml.linalg.SQLDataTypes;
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

  /** The number M of meta-clusters. */
  default IntParam metaClusters() {
    return new IntParam(this, "metaClusters", "number M of meta-clusters");
  }

  /** The number K of clusters in each meta-cluster. */
  default IntParam clustersEach() {
    return new IntParam(this, "clustersEach", "number K of clusters in each meta-cluster");
  }

  /** The number N of final clusters. */
  default IntParam finalClusters() {
    return new IntParam(this, "finalClusters", "number N of final clusters");
  }

  /** The learning rule: exponentiated or article. */
  default Param<String> rule() {
    return new Param<>(this, "rule", "learning rule: exponentiated or article");
  }

  /** How masks begin: uniform or dependence. */
  default Param<String> maskStart() {
    return new Param<>(this, "maskStart", "how masks begin: uniform or dependence");
  }

  /** Passes over the sample. */
  default IntParam passes() {
    return new IntParam(
        this, "passes", "passes over the sample, 0 for as many as the masks need to settle");
  }

  /** Step of the masks. */
  default DoubleParam maskRate() {
    return new DoubleParam(this, "maskRate", "step of the masks");
  }

  /** Step of the centres. */
  default DoubleParam centreRate() {
    return new DoubleParam(this, "centreRate", "step of the centres while masks form");
  }

  /** Share of random choices. */
  default DoubleParam randomRate() {
    return new DoubleParam(this, "randomRate", "share of random choices while masks form");
  }

  /** Rows between two updates of the masks. */
  default IntParam blockSize() {
    return new IntParam(this, "blockSize", "rows between two updates of the masks");
  }

  /** Most polish rounds, at least 1: passes over all rows. */
  default IntParam polishRounds() {
    return new IntParam(this, "polishRounds", "most polish rounds, each a pass over all rows");
  }

  /** Scaling of numeric attributes: none, range or standard. */
  default Param<String> scale() {
    return new Param<>(this, "scale", "scaling of numeric attributes: none, range or standard");
  }

  /** Threads of the driver while masks form. */
  default IntParam driverThreads() {
    return new IntParam(
        this, "driverThreads", "threads of the driver while masks form, 0 for all cores");
  }

  /** Rows that masks form from, at least 2. */
  default IntParam sampleRows() {
    return new IntParam(this, "sampleRows", "rows that the masks form from, on the driver");
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

  /** A file in which the training is kept after each round. */
  default Param<String> checkpointPath() {
    return new Param<>(
        this,
        "checkpointPath",
        "file in which the training is kept after each round and goes on from, empty for none");
  }

  /** The random seed. */
  default LongParam seed() {
    return new LongParam(this, "seed", "random seed");
  }

  /** Sets the defaults, which are those of the clusterer on one machine. */
  default void setDefaults() {
    ClusteringSettings standard = ClusteringSettings.builder().build();
    setDefault(featuresCol(), "features");
    setDefault(predictionCol(), "prediction");
    setDefault(codeCol(), "code");
    setDefault(oneHotCol(), "");
    setDefault(handleInvalid(), Invalid.ERROR.word());
    setDefault(metaClusters(), standard.numMetaClusters());
    setDefault(clustersEach(), standard.clustersEach());
    setDefault(finalClusters(), 2);
    setDefault(rule(), word(standard.rule()));
    setDefault(maskStart(), word(standard.maskStart()));
    setDefault(passes(), standard.passes());
    setDefault(maskRate(), standard.maskRate());
    setDefault(centreRate(), standard.centreRate());
    setDefault(randomRate(), standard.randomRate());
    setDefault(blockSize(), standard.blockSize());
    setDefault(polishRounds(), standard.polishRounds());
    setDefault(scale(), word(Scaling.RANGE));
    setDefault(driverThreads(), 0);
    setDefault(sampleRows(), 20_000);
    setDefault(stratifyCol(), "");
    setDefault(orderCol(), "");
    setDefault(checkpointPath(), "");
    setDefault(seed(), standard.seed());
  }

  /** The names of the columns that rows are read from. */
  default String[] inputs() {
    return isDefined(inputCols())
        ? getOrDefault(inputCols())
        : new String[] {getOrDefault(featuresCol())};
  }

  /**
   * All that decides how a model is trained.
   *
   * @throws IllegalArgumentException naming the parameter that is out of its range
   */
  default ClusteringSettings settings() {
    requireAtLeast(metaClusters(), 1);
    requireAtLeast(clustersEach(), 1);
    requireAtLeast(finalClusters(), 1);
    requireAtLeast(polishRounds(), 1);
    requireAtLeast(sampleRows(), 2);
    Invalid.of(getOrDefault(handleInvalid()));
    scaling();
    return ClusteringSettings.builder()
        .numClusters(intOf(finalClusters()))
        .size(intOf(metaClusters()), intOf(clustersEach()))
        .rule(choice(rule(), LearningRule.values()))
        .maskStart(choice(maskStart(), MaskStart.values()))
        .passes(intOf(passes()))
        .maskRate((double) getOrDefault(maskRate()))
        .centreRate((double) getOrDefault(centreRate()))
        .randomRate((double) getOrDefault(randomRate()))
        .blockSize(intOf(blockSize()))
        .polishRounds(intOf(polishRounds()))
        .scale(scaling())
        .numExecutionSlots(intOf(driverThreads()))
        .seed((long) getOrDefault(seed()))
        .build();
  }

  /** How numeric attributes are scaled. */
  default Scaling scaling() {
    return choice(scale(), Scaling.values());
  }

  /** How many rows masks form from. */
  default int sampleSize() {
    return intOf(sampleRows());
  }

  private int intOf(IntParam param) {
    return (int) getOrDefault(param);
  }

  private void requireAtLeast(IntParam param, int least) {
    if (intOf(param) < least) {
      throw new IllegalArgumentException(
          param.name() + " is " + intOf(param) + "; it must be at least " + least);
    }
  }

  private <E extends Enum<E>> E choice(Param<String> param, E[] values) {
    String word = getOrDefault(param);
    for (E value : values) {
      if (word(value).equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException(param.name() + " is '" + word + "'; it must be one of "
        + Arrays.stream(values).map(MetaClusteringParams::word).toList());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
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
    return add(result, predictionCol(), DataTypes.IntegerType);
  }

  private StructType add(StructType schema, Param<String> param, DataType type) {
    String name = getOrDefault(param);
    if (name.isEmpty()) {
      return schema;
    }
    if (Arrays.asList(schema.fieldNames()).contains(name)) {
      throw new IllegalArgumentException(
          "column '" + name + "' (" + param.name() + ") is there already");
    }
    return schema.add(name, type, false);
  }
}
