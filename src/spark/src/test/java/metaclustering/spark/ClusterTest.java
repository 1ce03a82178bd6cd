package metaclustering.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import metaclustering.model.MetaClusterModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of processes: a master, two workers with an executor each, and a driver. */
class ClusterTest {

  private static final int ROWS = 60_000;
  private static final long PATIENCE_SECONDS = 400;

  /** A place in the middle of the training. */
  private static final String MIDDLE = "polish round 2";

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  private Path folder;

  @Test
  void aWorkerThatIsKilledDoesNotChangeTheModel() throws Exception {
    String undisturbed;
    try (StandaloneCluster cluster =
        new StandaloneCluster(Files.createDirectory(folder.resolve("a")))) {
      undisturbed = train(cluster, false);
    }
    try (StandaloneCluster cluster =
        new StandaloneCluster(Files.createDirectory(folder.resolve("b")))) {
      assertThat(train(cluster, true)).isEqualTo(undisturbed);
      assertThat(cluster.output("driver"))
          .contains(ClusterDriver.LOST)
          .containsSubsequence(MIDDLE, ClusterDriver.LOST, "polish round 3");
    }
    MetaClusterModel model = FittedModel.read(undisturbed).clustering().model();
    assertThat(model.summary().relativeError()).isBetween(0.2, 0.75);
    double rows = 0;
    for (int k = 0; k < model.centreCount(0); k++) {
      rows += model.summary().size(0, k);
    }
    assertThat(rows).isEqualTo(ROWS);
  }

  private String train(StandaloneCluster cluster, boolean kill) throws Exception {
    Path model = folder.resolve("model-" + kill);
    String data = Path.of("test-data").toAbsolutePath().toString();
    Process driver = cluster.start(
        "driver",
        "1g",
        ClusterDriver.class.getName(),
        cluster.master(),
        data,
        "" + ROWS,
        model.toString());
    if (kill) {
      while (driver.isAlive() && !cluster.output("driver").contains(MIDDLE)) {
        Thread.sleep(50);
      }
      cluster.kill(0);
    }
    boolean ended = driver.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(ended && driver.exitValue() == 0).as(cluster.output("driver")).isTrue();
    return Files.readString(model);
  }
}
