package metaclustering.spark.job;

import java.util.concurrent.Callable;
import metaclustering.spark.MetaClusteringModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * What {@code spark-submit} runs. Exit codes: 0 if all went well, 1 if something failed, 2 if the
 * command line is wrong; then one line on standard error says what.
 */
@Command(
    name = "metaClustering-spark",
    description = "Trains meta-clusters on rows that Spark reads, and encodes rows by them.",
    mixinStandardHelpOptions = true,
    subcommands = {TrainJob.class, EncodeJob.class})
public final class Job implements Runnable {

  @Spec
  private CommandSpec spec;

  private Job() {}

  /** Runs the job; ends the JVM only if something went wrong. */
  public static void main(String[] args) {
    int code = run(args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Carries out one command line and returns the exit code. */
  static int run(String... args) {
    return new CommandLine(new Job())
        .setPosixClusteredShortOptionsAllowed(false)
        .setExecutionExceptionHandler((e, command, parsed) -> {
          command.getErr().println(command.getCommandName() + ": " + oneLine(e));
          return CommandLine.ExitCode.SOFTWARE;
        })
        .execute(args);
  }

  /** The message of the first cause that has one, on one line. */
  private static String oneLine(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof IllegalArgumentException)) {
      cause = cause.getCause();
    }
    String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return String.join(" ", message.strip().split("\\s*\\R\\s*"));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command: train or encode");
  }

  /** What both commands have: rows that are read. */
  abstract static class WithRows implements Callable<Integer> {

    @Option(
        names = "--in",
        required = true,
        paramLabel = "PATH",
        description = "The rows: a file or folder that Spark reads.")
    String in;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description =
            "parquet, csv (with a line of names), libsvm or arff. Default: by the name's end.")
    String format;

    @Option(
        names = "--surprise",
        paramLabel = "COLUMN",
        defaultValue = "surprise",
        description = {
          "Column for the surprise of each row: standard deviations above the mean of these rows.",
          "Learning it reads the rows twice; '' for no such column. Default: ${DEFAULT-VALUE}."
        })
    private String surprise;

    @Spec
    CommandSpec spec;

    DataFormat dataFormat() {
      if (format == null) {
        return DataFormat.of(in);
      }
      for (DataFormat known : DataFormat.values()) {
        if (known.name().equalsIgnoreCase(format)) {
          return known;
        }
      }
      throw new ParameterException(
          spec.commandLine(), "--format " + format + ": it must be parquet, csv, libsvm or arff");
    }

    Dataset<Row> rows(SparkSession session) throws Exception {
      return dataFormat().read(session, in);
    }

    /** Writes rows with what a model says of each as Parquet, replacing what is there. */
    void write(Dataset<Row> rows, MetaClusteringModel model, String folder) {
      Dataset<Row> read = dataFormat() == DataFormat.ARFF ? ArffRows.withTexts(rows) : rows;
      model.transformWithSurprise(read, surprise).write().mode("overwrite").parquet(folder);
      print("wrote " + folder);
    }

    void print(String text) {
      spec.commandLine().getOut().println(text);
      spec.commandLine().getOut().flush();
    }
  }

  /** The session of spark-submit, or one of this process. */
  static SparkSession session() {
    return SparkSession.builder().appName("metaClustering").getOrCreate();
  }
}
