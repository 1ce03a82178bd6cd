package metaclustering.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The driver of {@link ClusterTest}: trains on a cluster, and says what comes to pass. */
final class ClusterDriver {

  static final String ROUND = "== ";
  static final String LOST = "== executor lost";

  private ClusterDriver() {}

  /**
   * Trains on shifted digits.
   *
   * @param args address of the master, folder of test-data, number of rows, file for the model
   */
  public static void main(String[] args) throws Exception {
    SparkSession session = SparkSession.builder()
        .master(args[0])
        .appName("digits")
        .config("spark.ui.enabled", false)
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.cores.max", 2)
        .config("spark.executor.cores", 1)
        .config("spark.executor.memory", "768m")
        .config("spark.executor.extraClassPath", StandaloneCluster.folders())
        .config("spark.scheduler.minRegisteredResourcesRatio", 1.0)
        .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "60s")
        .getOrCreate();
    session.sparkContext().setLogLevel("WARN");
    session.sparkContext().addSparkListener(new Teller());
    try {
      Dataset<Row> rows = ShiftedDigits.rows(session, args[1], Long.parseLong(args[2]), 12);
      MetaClustering estimator = new MetaClustering();
      estimator
          .with(estimator.numMetaClusters(), 4)
          .with(estimator.clustersEach(), 8)
          .with(estimator.numClusters(), 10)
          .with(estimator.finalClusters(), "codes")
          .with(estimator.passes(), 1)
          .with(estimator.sampleRows(), 10_000)
          .with(estimator.polishRounds(), 3);
      Files.writeString(Path.of(args[3]), estimator.fit(rows).fitted().json());
    } finally {
      session.stop();
    }
  }

  /** Prints what job begins, and what executor is lost. */
  private static final class Teller extends SparkListener {

    @Override
    public void onJobStart(SparkListenerJobStart start) {
      System.out.println(ROUND + start.properties().getProperty("spark.job.description"));
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      System.out.println(LOST);
    }
  }
}
