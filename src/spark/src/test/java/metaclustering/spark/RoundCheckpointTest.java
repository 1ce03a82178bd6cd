package metaclustering.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import metaclustering.fixtures.Synthetic;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundCheckpointTest {

  /** What the jobs of a training say they do; ends the training at one of them. */
  private static final class Jobs extends SparkListener {

    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    private volatile String last;

    @Override
    public void onJobStart(SparkListenerJobStart start) {
      String what = String.valueOf(start.properties().getProperty("spark.job.description"));
      begun.add(what);
      if (last != null && what.contains(last)) {
        LocalSpark.session().sparkContext().cancelAllJobs();
      }
    }

    long count(String what) {
      return begun.stream().filter(job -> job.contains(what)).count();
    }
  }

  @TempDir
  private Path folder;

  private final Jobs jobs = new Jobs();

  @BeforeEach
  void listen() {
    LocalSpark.session().sparkContext().addSparkListener(jobs);
  }

  @AfterEach
  void stopListening() {
    LocalSpark.session().sparkContext().removeSparkListener(jobs);
  }

  private static Dataset<Row> rows(int count) {
    // overlapping views, so that there is much to polish
    double[][] cells = Synthetic.gaussianViews(4, 24, 5, 1, count, 2).rows();
    return LocalSpark.vectors(Arrays.asList(cells));
  }

  private static MetaClustering estimator() {
    MetaClustering estimator = new MetaClustering();
    return estimator
        .with(estimator.clustersEach(), 6)
        .with(estimator.finalClusters(), "codes")
        .with(estimator.sampleRows(), 500)
        .with(estimator.passes(), 1);
  }

  @Test
  void aTrainingThatWasEndedGoesOnToTheSameModel() throws Exception {
    Dataset<Row> rows = rows(4_000);
    String undisturbed = estimator().fit(rows).fitted().json();
    MetaClustering estimator = estimator();
    Path file = folder.resolve("training.checkpoint");
    estimator.with(estimator.checkpoint(), file.toUri().toString());
    jobs.last = "polish round 3";
    assertThatThrownBy(() -> estimator.fit(rows)).hasStackTraceContaining("cancel");
    assertThat(file).exists();
    LocalSpark.session().sparkContext().listenerBus().waitUntilEmpty();
    jobs.last = null;
    jobs.begun.clear();
    assertThat(estimator.fit(rows.repartition(3)).fitted().json()).isEqualTo(undisturbed);
    LocalSpark.session().sparkContext().listenerBus().waitUntilEmpty();
    assertThat(jobs.count("sample")).isZero();
    assertThat(jobs.begun).noneMatch(job -> job.endsWith("polish round 1"));
    assertThat(jobs.count("polish round")).isPositive();
  }

  @Test
  void aCheckpointOfOtherRowsIsRefused() throws Exception {
    MetaClustering estimator = estimator();
    Path file = folder.resolve("training.checkpoint");
    estimator.with(estimator.checkpoint(), file.toString());
    estimator.fit(rows(700));
    assertThatThrownBy(() -> estimator.fit(rows(701)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("training.checkpoint is that of other rows or parameters");
    Files.writeString(file, "damaged");
    assertThatThrownBy(() -> estimator.fit(rows(700))).isInstanceOf(UncheckedIOException.class);
  }
}
