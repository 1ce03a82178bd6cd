package metaclustering.lab.benchmarks;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import metaclustering.math.Mixing;
import metaclustering.model.MetaClusterModel;
import metaclustering.spark.MetaClustering;
import metaclustering.spark.MetaClusteringModel;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.StageInfo;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How long a pass takes, and how good the centres are, beside {@code KMeans} of Spark's MLlib with as
 * many centres: rows are groups of columns, each at one of its prototypes with noise.
 */
@Command(
    name = "spark",
    description = {
      "Measures passes over rows that are made on the way: M groups of columns, each at one of K",
      "prototypes with normal noise. Prints a Markdown table: seconds of the whole training; of a",
      "polish round the seconds and, of one core, the microseconds a row; relative error; peak memory",
      "of this process; with --kmeans the same of a pass of KMeans with as many centres."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class SparkBenchmark implements Callable<Integer> {

  private static final double NOISE = 0.25;
  private static final int PASSES = 4;
  private static final String HEAD =
      "| rows | M x K | training s | round s | core us a row | relative error | peak memory |";
  private static final String PEER_HEAD = " KMeans pass s | core us a row | relative error |";

  @Spec
  private CommandSpec spec;

  @Option(names = "--rows", defaultValue = "60000", description = "Default: ${DEFAULT-VALUE}.")
  private long rows;

  @Option(names = "--columns", defaultValue = "256", description = "Default: ${DEFAULT-VALUE}.")
  private int columns;

  @Option(names = "-M", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
  private int metaClusters;

  @Option(names = "-K", defaultValue = "16", description = "Default: ${DEFAULT-VALUE}.")
  private int clustersEach;

  @Option(names = "--partitions", defaultValue = "8", description = "Default: ${DEFAULT-VALUE}.")
  private int partitions;

  @Option(names = "--cache", description = "Keep the rows in memory, for both.")
  private boolean cache;

  @Option(
      names = "--parquet",
      paramLabel = "FOLDER",
      description = "Write the rows there first, as Parquet, and read them for every pass.")
  private String parquet;

  @Option(names = "--kmeans", description = "Measure KMeans too.")
  private boolean peer;

  /** Run by {@code spark-submit}; ends the JVM only if something went wrong. */
  public static void main(String[] args) {
    int code = new CommandLine(new SparkBenchmark()).execute(args);
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Seconds of a pass: by the clock, and of all cores together. */
  private record Pass(double seconds, double coreSeconds) {

    Pass plus(Pass other) {
      return new Pass(seconds + other.seconds, coreSeconds + other.coreSeconds);
    }

    Pass times(double factor) {
      return new Pass(factor * seconds, factor * coreSeconds);
    }

    String describe(long rows) {
      return String.format(Locale.ROOT, " %.2f | %.2f |", seconds, 1e6 * coreSeconds / rows);
    }
  }

  /** What the stages took, by what their job says that it does. */
  private static final class Clock extends SparkListener {

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Pass> passes = new HashMap<>();

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted begun) {
      names.put(
          begun.stageInfo().stageId(),
          String.valueOf(begun.properties().getProperty("spark.job.description")));
    }

    @Override
    public synchronized void onStageCompleted(SparkListenerStageCompleted ended) {
      StageInfo stage = ended.stageInfo();
      long begin = (long) stage.submissionTime().get();
      long end = (long) stage.completionTime().get();
      passes.merge(
          names.get(stage.stageId()),
          new Pass((end - begin) / 1e3, stage.taskMetrics().executorCpuTime() / 1e9),
          Pass::plus);
    }

    /** The mean over the jobs whose description has these words. */
    synchronized Pass mean(String words) {
      List<Pass> found = passes.entrySet().stream()
          .filter(entry -> entry.getKey().contains(words))
          .map(Map.Entry::getValue)
          .toList();
      return found.stream().reduce(new Pass(0, 0), Pass::plus).times(1.0 / found.size());
    }
  }

  @Override
  public Integer call() throws Exception {
    SparkSession session = SparkSession.builder().appName("metaClustering").getOrCreate();
    Clock clock = new Clock();
    session.sparkContext().addSparkListener(clock);
    Dataset<Row> data = data(session);
    if (parquet != null) {
      data.write().mode(SaveMode.Overwrite).parquet(parquet);
      data = session.read().parquet(parquet);
    }
    if (cache) {
      data.persist(StorageLevel.MEMORY_ONLY()).count();
    }
    MetaClustering estimator = new MetaClustering();
    estimator
        .with(estimator.numMetaClusters(), metaClusters)
        .with(estimator.clustersEach(), clustersEach)
        // as KMeans sees the rows
        .with(estimator.scale(), "none")
        .with(estimator.passes(), 1)
        .with(estimator.polishRounds(), PASSES);
    long begin = System.nanoTime();
    MetaClusteringModel model = estimator.fit(data);
    double whole = (System.nanoTime() - begin) / 1e9;
    session.sparkContext().listenerBus().waitUntilEmpty();
    String line = String.format(
        Locale.ROOT,
        "| %d x %d | %d x %d | %.1f |%s %.4f | %s |",
        rows,
        columns,
        metaClusters,
        clustersEach,
        whole,
        clock.mean("polish round").describe(rows),
        model.metaClusterModel().summary().relativeError(),
        ProcessMemory.peak());
    String head = HEAD;
    if (peer) {
      head += PEER_HEAD;
      line += kMeans(session, clock, data, model.metaClusterModel());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(head);
    out.println("|---".repeat((int) head.chars().filter(c -> c == '|').count() - 1) + "|");
    out.println(line);
    out.flush();
    return 0;
  }

  private Dataset<Row> data(SparkSession session) {
    int groups = metaClusters;
    int prototypes = clustersEach;
    int width = columns;
    float[][] centres = new float[prototypes][width];
    Random random = new Random(1);
    for (float[] centre : centres) {
      for (int d = 0; d < width; d++) {
        centre[d] = random.nextFloat();
      }
    }
    MapFunction<Long, Row> make = id -> {
      Random own = new Random(Mixing.mix(id));
      int[] chosen = own.ints(groups, 0, prototypes).toArray();
      double[] cells = new double[width];
      for (int d = 0; d < width; d++) {
        // a sum of uniform numbers is normal enough, and quick
        long bits = Mixing.mix(id * width + d);
        double noise =
            ((bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff)) / 65536.0;
        cells[d] = centres[chosen[(int) ((long) d * groups / width)]][d] + NOISE * (noise - 1.5);
      }
      return RowFactory.create(Vectors.dense(cells));
    };
    StructType schema = new StructType().add("features", SQLDataTypes.VectorType());
    return session.range(0, rows, 1, partitions).map(make, Encoders.row(schema));
  }

  /** The pass of KMeans, which is one more iteration, and its relative error. */
  private String kMeans(SparkSession session, Clock clock, Dataset<Row> data, MetaClusterModel ours)
      throws Exception {
    fit(session, data, 1);
    KMeansModel model = fit(session, data, 1 + PASSES);
    session.sparkContext().listenerBus().waitUntilEmpty();
    Pass pass =
        clock.mean(name(1 + PASSES)).plus(clock.mean(name(1)).times(-1)).times(1.0 / PASSES);
    double whole = rows * Arrays.stream(ours.statistics().variances()).sum();
    double cost = model.summary().trainingCost();
    return String.format(Locale.ROOT, "%s %.4f |", pass.describe(rows), cost / whole);
  }

  private static String name(int iterations) {
    return "KMeans, iterations: " + iterations;
  }

  private KMeansModel fit(SparkSession session, Dataset<Row> data, int iterations) {
    session.sparkContext().setJobDescription(name(iterations));
    return new KMeans()
        .setK(metaClusters * clustersEach)
        .setInitMode("random")
        .setSeed(1)
        .setTol(0)
        .setMaxIter(iterations)
        .fit(data);
  }
}
