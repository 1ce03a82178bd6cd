package metaclustering.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import metaclustering.model.MetaClusterModel;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.clustering.KMeans;
import org.apache.spark.ml.clustering.KMeansModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * How long a pass takes, and how good the centres are, beside {@code KMeans} of Spark's MLlib with as
 * many centres: rows are groups of columns, each at one of its prototypes with noise.
 */
@Command(
    name = "bench",
    description = {
      "Measures passes over rows that are made on the way: M groups of columns, each at one of K",
      "prototypes with normal noise. Prints a line of a Markdown table: rows, centres, seconds of the",
      "training, then per polish round the seconds and a row's microseconds of one core, relative",
      "error, peak memory of this process; with --kmeans seconds of one core a pass, and its error."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class BenchJob implements Callable<Integer> {

  private static final double NOISE = 0.25;
  private static final int PASSES = 4;

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

  @Option(names = "--kmeans", description = "Measure KMeans too.")
  private boolean peer;

  /** How much time of a core the tasks took, by what their job says that it does. */
  private static final class Clock extends SparkListener {

    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Long> nanos = new HashMap<>();

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted begun) {
      names.put(
          begun.stageInfo().stageId(),
          String.valueOf(begun.properties().getProperty("spark.job.description")));
    }

    @Override
    public synchronized void onStageCompleted(SparkListenerStageCompleted ended) {
      nanos.merge(
          names.get(ended.stageInfo().stageId()),
          ended.stageInfo().taskMetrics().executorCpuTime(),
          Long::sum);
    }

    /** The mean over what begins with some words. */
    synchronized double seconds(String words) {
      return nanos.entrySet().stream()
          .filter(entry -> entry.getKey().contains(words))
          .mapToDouble(entry -> entry.getValue() / 1e9)
          .average()
          .orElse(Double.NaN);
    }
  }

  @Override
  public Integer call() throws Exception {
    SparkSession session = Job.session();
    Clock clock = new Clock();
    session.sparkContext().addSparkListener(clock);
    Dataset<Row> data = data(session);
    if (cache) {
      data.persist(StorageLevel.MEMORY_ONLY()).count();
    }
    MetaClustering estimator = new MetaClustering();
    estimator
        .with(estimator.metaClusters(), metaClusters)
        .with(estimator.clustersEach(), clustersEach)
        // as KMeans sees the rows
        .with(estimator.scale(), "none")
        .with(estimator.passes(), 1)
        .with(estimator.polishRounds(), PASSES);
    long begin = System.nanoTime();
    MetaClusteringModel model = estimator.fit(data);
    double whole = (System.nanoTime() - begin) / 1e9;
    session.sparkContext().listenerBus().waitUntilEmpty();
    double round = clock.seconds("polish round");
    String line = String.format(
        Locale.ROOT,
        "| %d x %d | %d x %d | %.1f | %.2f | %.2f | %.4f | %s |",
        rows,
        columns,
        metaClusters,
        clustersEach,
        whole,
        round,
        1e6 * round / rows,
        model.metaClusterModel().summary().relativeError(),
        peakMemory());
    if (peer) {
      line += kMeans(session, clock, data, model.metaClusterModel());
    }
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
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
      Random own = new Random(Cells.mix(id));
      int[] chosen = own.ints(groups, 0, prototypes).toArray();
      double[] cells = new double[width];
      for (int d = 0; d < width; d++) {
        // a sum of uniform numbers is normal enough, and quick
        long bits = Cells.mix(id * width + d);
        double noise =
            ((bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff)) / 65536.0;
        cells[d] = centres[chosen[(int) ((long) d * groups / width)]][d] + NOISE * (noise - 1.5);
      }
      return RowFactory.create(Vectors.dense(cells));
    };
    StructType schema = new StructType().add("features", SQLDataTypes.VectorType());
    return session.range(0, rows, 1, partitions).map(make, Encoders.row(schema));
  }

  /** A pass's time of a core and the relative error of KMeans; a pass is one more iteration. */
  private String kMeans(SparkSession session, Clock clock, Dataset<Row> data, MetaClusterModel ours)
      throws Exception {
    fit(session, data, 1);
    KMeansModel model = fit(session, data, 1 + PASSES);
    session.sparkContext().listenerBus().waitUntilEmpty();
    double seconds = clock.seconds(name(1 + PASSES)) - clock.seconds(name(1));
    double whole = rows * Arrays.stream(ours.statistics().variances()).sum();
    double cost = model.summary().trainingCost();
    return String.format(Locale.ROOT, " %.2f | %.4f |", seconds / PASSES, cost / whole);
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

  /** The largest resident size of this process so far, where the system tells. */
  private static String peakMemory() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmHWM")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB";
        }
      }
    }
    return "unknown";
  }
}
