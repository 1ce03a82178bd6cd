package metaclustering.spark.job;

import metaclustering.spark.MetaClusteringModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Encodes rows by a model. */
@Command(
    name = "encode",
    description = "Writes rows with their codes, clusters, probabilities and surprise as Parquet.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EncodeJob extends Job.WithRows {

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "A model that train wrote for Spark.")
  private String model;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where to write, replacing what is there.")
  private String out;

  @Override
  public Integer call() throws Exception {
    Dataset<Row> rows = rows(Job.session());
    write(rows, MetaClusteringModel.load(model), out);
    return 0;
  }
}
