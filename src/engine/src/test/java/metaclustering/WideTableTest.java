package metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import metaclustering.fixtures.Children;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideTableTest {

  @TempDir
  Path folder;

  /** All cells as floats would take 480 MB, in the heap or beside it. */
  @Test
  void memoryFollowsTheCellsThatAreNotZero() throws Exception {
    Path printed = folder.resolve("printed");
    List<String> limits = List.of("-Xmx200m", "-Dorg.bytedeco.javacpp.maxbytes=150m");
    Process process = Children.start(printed, Children.java(limits, SparseTopics.class));
    assertThat(process.waitFor(300, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
    assertThat(Files.readString(printed)).contains("groups 1.0, clusters 1.0");
  }

  @Test
  void hiddenGroupsAndClustersAreFoundByAnyNumberOfThreads() throws InterruptedException {
    int frequent = 15;
    SparseTopics rows = new SparseTopics(700, 3_600, 40, frequent);
    Clustering one = rows.clustering(1);
    assertThat(rows.groupsFound(one, frequent)).isGreaterThan(0.95);
    assertThat(rows.clustersFound(one)).isGreaterThan(0.95);
    Clustering three = rows.clustering(3);
    assertThat(three.model().masks()).isEqualTo(one.model().masks());
    assertThat(three.model().centres(0)).isEqualTo(one.model().centres(0));
    assertThat(three.model().certainties()).isEqualTo(one.model().certainties());
    for (int i = 0; i < rows.rowCount(); i++) {
      float[] row = one.model().layout().encode(rows, i);
      assertThat(three.logMemberships(row)).isEqualTo(one.logMemberships(row));
    }
  }
}
