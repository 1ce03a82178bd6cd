package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import metaclustering.file.SavedFile;
import metaclustering.model.MetaClusterModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instances;

/** Numbers of meta-clusters and clusters that are chosen from the rows. */
class ChosenSizesTest {

  @TempDir
  private Path folder;

  @Test
  void hiddenGroupsAndTheirClustersAreCounted() throws Exception {
    Instances rows = new Instances(TestFiles.read("onehot-10x10.arff.gz"), 0, 2_000);
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 0 -K 0", rows);
    assertThat(clusterer.model().metaClusters()).isEqualTo(10);
    assertThat(Arrays.stream(clusterer.model().centreCounts()).filter(k -> Math.abs(k - 10) <= 1))
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(clusterer.model().summary().relativeError()).isLessThan(0.02);
    assertThat(clusterer.toString())
        .contains("10 attribute groups by modularity", "Centres by minimum description length: ");
    Path file = folder.resolve("chosen.model");
    SavedFile.write(file, clusterer);
    assertThat(SavedFile.read(file)).hasToString(clusterer.toString());
  }

  @Test
  void oneNumberCanBeGiven() throws Exception {
    Instances rows = TestFiles.readWithoutClass("zoo.arff");
    assertThat(TestFiles.built("-N 2 -M 3 -K 0", rows).model().metaClusters()).isEqualTo(3);
    assertThat(TestFiles.built("-N 2 -M 0 -K 4", rows).model().centreCountText())
        .isEqualTo("4");
  }

  @Test
  void theChoiceIsTheSameAgainAndByManyThreads() throws Exception {
    Instances rows = TestFiles.readWithoutClass("glass.arff");
    MetaClusterer one = TestFiles.built("-N 2 -M 0 -K 0", rows);
    MetaClusterer other = TestFiles.built("-N 2 -M 0 -K 0 -num-slots 3", rows);
    assertThat(other.model().centreCounts()).containsExactly(one.model().centreCounts());
    assertThat(other.codes(rows)).isDeepEqualTo(one.codes(rows));
    assertThat(other.masks()).isDeepEqualTo(one.masks());
  }

  @Test
  void clustersAreShared() throws Exception {
    Instances rows = TestFiles.readWithoutClass("segment-challenge.arff");
    MetaClusterer equal = TestFiles.built("-N 2 -M 4 -K 12", rows);
    MetaClusterer shared = TestFiles.built("-N 2 -M 4 -K 12 -share -num-slots 2", rows);
    assertThat(equal.getOptions()).doesNotContain("-share");
    assertThat(shared.getOptions()).contains("-share");
    assertThat(Arrays.stream(shared.model().centreCounts()).sum()).isEqualTo(48);
    assertThat(shared.model().summary().relativeError())
        .isLessThan(0.9 * equal.model().summary().relativeError());
    assertThat(shared.toString()).contains("Centres shared among the attribute groups: ");
    Path file = folder.resolve("shared.model");
    SavedFile.write(file, shared);
    MetaClusterer read = (MetaClusterer) SavedFile.read(file);
    assertThat(read).hasToString(shared.toString());
    assertThat(read.getOptions()).containsExactly(shared.getOptions());
    assertThat(read.codes(rows)).isDeepEqualTo(shared.codes(rows));
  }

  @Test
  void aGivenNumberOfClustersHoldsBesideOneChosenGroup() throws Exception {
    MetaClusterer clusterer =
        TestFiles.built("-N 3 -M 0 -K 0", TestFiles.readWithoutClass("iris.arff"));
    assertThat(clusterer.model().metaClusters()).isEqualTo(1);
    assertThat(clusterer.numberOfClusters()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoo.arff", "vote.arff"})
  void withAllNumbersChosenThereAreClustersAndNoEmptyGroup(String file) throws Exception {
    MetaClusterer clusterer = TestFiles.built("-N 0 -M 0 -K 0", TestFiles.readWithoutClass(file));
    assertThat(clusterer.numberOfClusters()).isBetween(2, 6);
    MetaClusterModel model = clusterer.model();
    for (int m = 0; m < model.metaClusters(); m++) {
      assertThat(model.owned(m)).isNotEmpty();
    }
  }

  @Test
  void nothingIsSaidOfGivenNumbers() throws Exception {
    assertThat(TestFiles.built("-N 2 -M 2 -K 3", TestFiles.readWithoutClass("iris.arff"))
            .toString())
        .doesNotContain("description length", "modularity");
  }

  @Test
  void whereNothingCanBeChosenThisIsSaid() throws Exception {
    Instances rows = TestFiles.readWithoutClass("iris.arff");
    assertThatThrownBy(() -> TestFiles.built("-N 2 -K 0 -polish 0", rows))
        .hasMessageContaining("polishRounds (-polish) is 0; it must be at least 1 to choose");
    assertThatThrownBy(() -> TestFiles.clusterer("-K 0 -share"))
        .hasMessageContaining(
            "clustersEach (-K) is 0; it must be at least 1 with shareClusters (-share)");
    MetaClustererUpdateable sharing = new MetaClustererUpdateable();
    sharing.setOptions(new String[] {"-share"});
    assertThatThrownBy(() -> sharing.buildClusterer(new Instances(rows, 0)))
        .hasMessageContaining("(-share)")
        .hasMessageContaining("stream");
    for (String options : new String[] {"-M 0", "-K 0"}) {
      MetaClustererUpdateable stream = new MetaClustererUpdateable();
      stream.setOptions(options.split(" "));
      assertThatThrownBy(() -> stream.buildClusterer(new Instances(rows, 0)))
          .hasMessageContaining("is 0; it must be");
    }
  }
}
