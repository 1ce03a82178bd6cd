package metaclustering.lab.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import metaclustering.imagination.RowDistribution;
import metaclustering.imagination.Surprise;
import metaclustering.lab.TestTables;
import metaclustering.lab.studies.ImaginationStudy.Strange;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.RowSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;

class ImaginationStudyTest {

  @Test
  void digits() throws Exception {
    Instances digits = TestTables.read("digits-test.arff.gz");
    int pixels = digits.classIndex();
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setNumMetaClusters(8);
    clusterer.setClustersEach(8);
    clusterer.buildClusterer(digits);
    MetaClusterModel model = clusterer.model();
    RowSource source = InstancesSource.of(digits, pixels);
    double[][] rows = digits.stream()
        .map(row -> Arrays.copyOf(row.toDoubleArray(), pixels))
        .toArray(double[][]::new);
    RowDistribution distribution = RowDistribution.learn(model, source, 40, 0, 1);
    assertThat(ImaginationStudy.ownedShare(distribution, rows, 100, 1)).isGreaterThan(0.95);
    assertThat(ImaginationStudy.codesTold(distribution, clusterer.codes(digits), 1))
        .isBetween(0.4, 0.75);
    // with a single cluster symbols do not go together, and the forest tells it
    RowDistribution careless = RowDistribution.learn(model, source, 1, 0, 1);
    assertThat(ImaginationStudy.codesTold(careless, clusterer.codes(digits), 1)).isGreaterThan(0.8);
    Strange strange = ImaginationStudy.strange(new Surprise(distribution, source), model, rows, 1);
    assertThat(strange.shuffled()).isGreaterThan(0.99);
    assertThat(strange.found()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @CsvSource({"iris.arff, RANDOM", "iris.arff, BLOCKS", "vote.arff, BLOCKS", "labor.arff, RANDOM"})
  void filledValuesAreBetterThanMeanAndMode(String name, RowHoles holes) throws Exception {
    ImputationStudy.Errors errors = ImputationStudy.measure(TestTables.read(name), holes, 0.3, 1);
    for (var kind : java.util.List.of(errors.numeric(), errors.nominal())) {
      if (!kind.isEmpty()) {
        assertThat(kind).hasSize(ImputationStudy.WAYS.size());
        assertThat(kind.get(0).getMean()).isLessThan(kind.get(3).getMean());
        assertThat(kind.get(0).getMean()).isPositive();
      }
    }
  }
}
