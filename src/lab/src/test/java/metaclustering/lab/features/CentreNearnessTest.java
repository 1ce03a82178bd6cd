package metaclustering.lab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import metaclustering.lab.TestTables;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;

class CentreNearnessTest {

  @Test
  void rowsAreNearSomeCentresAndKeepTheirClass() throws Exception {
    Instances iris = TestTables.read("iris.arff");
    CentreNearness filter = new CentreNearness(6, 1, 1);
    filter.setInputFormat(iris);
    Instances result = Filter.useFilter(iris, filter);
    assertThat(result.numAttributes()).isEqualTo(7);
    for (int i = 0; i < iris.numInstances(); i++) {
      double[] near = Arrays.copyOf(result.instance(i).toDoubleArray(), 6);
      assertThat(Arrays.stream(near).filter(x -> x > 0).count()).isBetween(1L, 5L);
      assertThat(Arrays.stream(near).min().orElseThrow()).isZero();
      assertThat((Double) result.instance(i).classValue())
          .isEqualTo((Double) iris.instance(i).classValue());
    }
    Instances last = Filter.useFilter(new Instances(iris, 140, 10), filter);
    assertThat(last.instance(3).toDoubleArray()).isEqualTo(result.instance(143).toDoubleArray());
  }
}
