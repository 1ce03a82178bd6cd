package metaclustering.spark.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metaclustering.spark.MetaClustering;
import metaclustering.spark.MetaClusteringModel;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import weka.core.Instances;

/** Trains a model and writes it in both forms. */
@Command(
    name = "train",
    description = "Trains on rows, and writes the model as Spark ML and as Weka do.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainJob extends Job.WithRows {

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "COLUMN",
      description = "Columns that are not clustered, such as a key or the class.")
  private List<String> ignored = new ArrayList<>();

  @Option(names = "-M", paramLabel = "M", description = "Number of meta-clusters.")
  private String metaClusters;

  @Option(names = "-K", paramLabel = "K", description = "Number of clusters in each.")
  private String clustersEach;

  @Option(names = "-N", paramLabel = "N", description = "Number of final clusters.")
  private String finalClusters;

  @Option(
      names = "-P",
      paramLabel = "PARAM=VALUE",
      description = "Any parameter of the estimator MetaClustering, such as -P sampleRows=50000.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "Write the model for Spark, replacing one that is there.")
  private String model;

  @Option(
      names = "--weka",
      paramLabel = "FILE",
      description = "Write the model for Weka, on the machine of the driver.")
  private Path weka;

  @Option(
      names = "--codes",
      paramLabel = "DIR",
      description =
          "Write the rows with their codes, clusters, probabilities and surprise as Parquet.")
  private String codes;

  @Override
  public Integer call() throws Exception {
    SparkSession session = Job.session();
    Dataset<Row> rows = rows(session);
    MetaClusteringModel trained = estimator(rows).fit(rows);
    print(trained.metaClusterModel().toString().stripTrailing());
    print("trained on " + trained.trainingRows() + " rows");
    if (model != null) {
      trained.write().overwrite().save(model);
      print("wrote " + model);
    }
    if (weka != null) {
      WekaModel.write(weka, trained, header(session, trained));
      print("wrote " + weka);
    }
    if (codes != null) {
      write(rows, trained, codes);
    }
    return 0;
  }

  /** Of an ARFF file its own header, if but one attribute, the class, is left out. */
  private Instances header(SparkSession session, MetaClusteringModel trained) throws Exception {
    if (dataFormat() != DataFormat.ARFF || ignored.size() > 1) {
      return WekaModel.header(trained);
    }
    Instances header = ArffRows.header(session, in);
    if (!ignored.isEmpty()) {
      header.setClass(header.attribute(ignored.get(0)));
    }
    return header;
  }

  private MetaClustering estimator(Dataset<Row> rows) {
    MetaClustering estimator = new MetaClustering();
    List<String> columns = new ArrayList<>(Arrays.asList(rows.columns()));
    for (String column : ignored) {
      if (!columns.remove(column)) {
        throw new ParameterException(
            spec.commandLine(), "--ignore " + column + ": there is no such column");
      }
    }
    if (dataFormat() == DataFormat.LIBSVM) {
      columns.remove("label");
    }
    estimator.with(estimator.inputCols(), columns.toArray(String[]::new));
    put("numMetaClusters", metaClusters);
    put("clustersEach", clustersEach);
    put("numClusters", finalClusters);
    parameters.forEach((name, value) -> set(estimator, name, value));
    return estimator;
  }

  private void put(String name, String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private void set(MetaClustering estimator, String name, String value) {
    if (!estimator.hasParam(name)) {
      throw new ParameterException(spec.commandLine(), "there is no parameter '" + name + "'");
    }
    Param<Object> param = estimator.getParam(name);
    try {
      Object typed = value;
      if (param instanceof IntParam) {
        typed = Integer.valueOf(value);
      } else if (param instanceof LongParam) {
        typed = Long.valueOf(value);
      } else if (param instanceof DoubleParam) {
        typed = Double.valueOf(value);
      } else if ((Param<?>) param instanceof BooleanParam) {
        typed = Boolean.valueOf(value);
      } else if ((Param<?>) param instanceof StringArrayParam) {
        typed = value.split(",");
      }
      estimator.set(param, typed);
    } catch (NumberFormatException e) {
      throw new ParameterException(
          spec.commandLine(), name + " is '" + value + "'; it must be a number", e);
    }
  }
}
