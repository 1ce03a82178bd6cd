package metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import metaclustering.progress.TrainingListener;
import metaclustering.quality.ClusterQuality;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.training.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusteringReportTest {

  @TempDir
  private Path folder;

  private static Clustering fit(
      List<String> names, int clusters, int groups, int centres, double[]... rows)
      throws InterruptedException {
    return Clustering.fit(
        RowSource.of(names.stream().map(AttributeSpec::numeric).toList(), rows),
        ClusteringSettings.builder().numClusters(clusters).size(groups, centres).build(),
        TrainingListener.NONE,
        Checkpoint.NONE);
  }

  /** Two clusters in x and y, noise in z. */
  private static double[][] rows(int count) {
    Random random = new Random(4);
    double[][] rows = new double[count][];
    Arrays.setAll(rows, i -> new double[] {
      10 * (i % 2) + random.nextGaussian(), 5 * (i % 2) + random.nextGaussian(), random.nextDouble()
    });
    return rows;
  }

  private static String report(Clustering clustering) {
    return ClusteringReport.of(clustering, ClusterQuality.NONE);
  }

  private static String warnings(Clustering clustering) {
    return String.join("\n", Doubts.of(clustering, ClusterQuality.NONE));
  }

  @Test
  void clustersComeFirstThenGroupsQualityAndMaking() throws Exception {
    String report = report(fit(List.of("x", "y", "z"), 2, 2, 3, rows(200)));
    assertThat(report)
        .startsWith("Clusters\n--------\n2 clusters of 200 rows\n\nCluster 0 (50 %): ")
        .containsSubsequence(
            "\nAttribute groups (meta-clusters)\n",
            "\nGroup 0 (",
            "\nQuality\n",
            "\nHow it was made\n")
        .contains("Relative error of the codes: 0.", "200 training rows, ")
        .doesNotContain("NaN", "Warnings");
    assertThat(report.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void aReadClusteringHasTheSameReport() throws Exception {
    Clustering clustering = fit(List.of("x", "y", "z"), 2, 2, 3, rows(200));
    Path file = folder.resolve("model.json");
    clustering.write(file);
    assertThat(report(Clustering.read(file))).isEqualTo(report(clustering));
  }

  @Test
  void aStoppedTrainingIsWarnedOf() throws Exception {
    RowSource rows = RowSource.of(rows(4_000));
    ClusteringSettings settings = ClusteringSettings.builder().build();
    Clustering stopped = Clustering.fit(rows, settings, progress -> false, Checkpoint.NONE);
    assertThat(warnings(stopped)).contains("stopped before its end");
    Path file = folder.resolve("stopped.json");
    stopped.write(file);
    assertThat(Clustering.read(file).diagnostics().stopped()).isTrue();
  }

  @Test
  void clustersOfOlderReleasesAreCounted() throws Exception {
    Clustering now = fit(List.of("x", "y", "z"), 2, 2, 3, rows(200));
    Clustering old = new Clustering(
        now.model(),
        now.clusters(),
        now.symbols(),
        now.choice(),
        now.finalChoice(),
        null,
        now.diagnostics());
    assertThat(report(old)).contains("2 clusters; what they are like is not in models of older");
  }

  @Test
  void theClassAndNumbersOfRowsAreWarnedOf() throws Exception {
    double[][] rows = rows(200);
    for (int i = 0; i < rows.length; i++) {
      rows[i][2] = 7 + i;
    }
    assertThat(warnings(fit(List.of("x", "Class", "id"), 2, 1, 4, rows)))
        .contains(
            "Attribute 'Class' takes part in the clustering", "Attribute 'id' numbers the rows");
    assertThat(warnings(fit(List.of("x", "y", "z"), 2, 1, 4, rows(200)))).isEmpty();
  }

  @Test
  void aGroupThatEnumeratesIsWarnedOf() throws Exception {
    double[][] rows = new double[120][];
    Arrays.setAll(rows, i -> new double[] {i % 2, (i / 2) % 2});
    assertThat(warnings(fit(List.of("x", "y"), 2, 1, 4, rows)))
        .contains("Attribute group 0 only enumerates the combinations of its values");
  }

  @Test
  void oneClusterThatWinsIsWarnedOf() throws Exception {
    Random random = new Random(8);
    double[][] rows = new double[200][];
    Arrays.setAll(rows, i -> new double[] {
      (i < 4 ? 50 : 0) + random.nextGaussian(),
      (i < 4 ? 50 : 0) + random.nextGaussian(),
      (i < 4 ? 50 : 0) + random.nextGaussian()
    });
    assertThat(warnings(fit(List.of("x", "y", "z"), 2, 1, 4, rows)))
        .containsPattern("Cluster [01] has nearly all rows \\((98|99) %\\)");
  }

  /** Ten independent attributes cannot be told by two centres. */
  @Test
  void aLargeErrorIsWarnedOf() throws Exception {
    Random random = new Random(6);
    double[][] rows = new double[300][];
    Arrays.setAll(rows, i -> random.doubles(10).toArray());
    Clustering clustering =
        fit(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"), 2, 1, 2, rows);
    assertThat(warnings(clustering)).contains("The codes say little about the rows");
    assertThat(Doubts.of(clustering, new ClusterQuality(0.01, 5, 0.2)))
        .anyMatch(doubt -> doubt.contains("silhouette is near 0"));
  }
}
