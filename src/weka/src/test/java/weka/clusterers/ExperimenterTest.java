package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.experiment.DensityBasedClustererSplitEvaluator;

/** The Experimenter takes the clusterer, with its additional measures. */
class ExperimenterTest {

  @Test
  void evaluatesSplits() throws Exception {
    Instances iris = TestFiles.readWithoutClass("iris.arff");
    iris.randomize(new Random(1));
    DensityBasedClustererSplitEvaluator evaluator = new DensityBasedClustererSplitEvaluator();
    evaluator.setRemoveClassColumn(false);
    evaluator.setClusterer(TestFiles.clusterer("-N 3"));
    evaluator.setAdditionalMeasures(new String[] {"measureRelativeError"});
    Instances train = iris.trainCV(3, 0);
    Object[] results = evaluator.getResult(train, iris.testCV(3, 0));
    List<String> names =
        Arrays.stream(evaluator.getResultNames()).map(Object::toString).toList();
    double density = (Double) results[names.indexOf("Log_likelihood")];
    EM em = new EM();
    em.setNumClusters(3);
    em.buildClusterer(train);
    double ofEm = 0;
    for (weka.core.Instance row : iris.testCV(3, 0)) {
      ofEm += em.logDensityForInstance(row) / 50;
    }
    // both are densities of the same attributes in the same units
    assertThat(density).isCloseTo(ofEm, org.assertj.core.data.Offset.offset(1.5));
    assertThat(results[names.indexOf("Number_of_clusters")]).isEqualTo(3.0);
    assertThat((Double) results[names.indexOf("measureRelativeError")]).isBetween(0.0, 0.2);
  }
}
