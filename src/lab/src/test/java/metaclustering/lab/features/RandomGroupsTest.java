package metaclustering.lab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import metaclustering.lab.TestTables;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.filters.Filter;

class RandomGroupsTest {

  private static Instances filtered(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @Test
  void everyRowHasOneClusterInEachGroupAndKeepsItsClass() throws Exception {
    Instances labor = TestTables.read("labor.arff");
    labor.instance(0).setClassMissing();
    Instances result = filtered(new RandomGroups(3, 4, 1), labor);
    assertThat(result.numAttributes()).isEqualTo(13);
    for (int i = 0; i < labor.numInstances(); i++) {
      double[] values = result.instance(i).toDoubleArray();
      for (int g = 0; g < 3; g++) {
        assertThat(Arrays.stream(values, g * 4, g * 4 + 4).sum()).isEqualTo(1);
      }
      assertThat((Double) result.instance(i).classValue())
          .isEqualTo((Double) labor.instance(i).classValue());
    }
  }

  @Test
  void laterBatchesAreNotTrainedOn() throws Exception {
    Instances iris = TestTables.read("iris.arff");
    RandomGroups filter = new RandomGroups(2, 3, 1);
    Instances all = filtered(filter, iris);
    Instances last = Filter.useFilter(new Instances(iris, 140, 10), filter);
    for (int i = 0; i < 10; i++) {
      assertThat(last.instance(i).toDoubleArray())
          .isEqualTo(all.instance(140 + i).toDoubleArray());
    }
  }

  @Test
  void moreGroupsThanAttributesAndMoreClustersThanRowsAreNoError() throws Exception {
    Instances iris = TestTables.read("iris.arff");
    Instances result = filtered(new RandomGroups(9, 4, 1), iris);
    assertThat(result.numAttributes()).isEqualTo(17);
    Instances few = new Instances(iris, 0, 4);
    assertThat(filtered(new RandomGroups(1, 50, 1), few).numAttributes()).isLessThanOrEqualTo(5);
  }

  @Test
  void copiesAreFaithful() throws Exception {
    Instances iris = TestTables.read("iris.arff");
    RandomGroups filter = new RandomGroups(2, 3, 7);
    RandomGroups copy = (RandomGroups) Filter.makeCopy(filter);
    assertThat(filtered(copy, iris).toString()).isEqualTo(filtered(filter, iris).toString());
  }
}
