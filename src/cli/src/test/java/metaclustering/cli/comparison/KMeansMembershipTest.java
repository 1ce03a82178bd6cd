package metaclustering.cli.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;

class KMeansMembershipTest {

  private static final ComparisonSettings SETTINGS = new ComparisonSettings(3, 4, 1, 10, 1);

  static Instances read(String name) throws Exception {
    Instances data = DataSource.read("test-data/" + name);
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static Instances filtered(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @Test
  void everyRowHasOneClusterInEachGroupAndKeepsItsClass() throws Exception {
    Instances labor = read("labor.arff");
    labor.instance(0).setClassMissing();
    Instances result = filtered(new KMeansMembership(3, 4, 1), labor);
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
    Instances iris = read("iris.arff");
    KMeansMembership filter = new KMeansMembership(2, 3, 1);
    Instances all = filtered(filter, iris);
    Instances last = Filter.useFilter(new Instances(iris, 140, 10), filter);
    for (int i = 0; i < 10; i++) {
      assertThat(last.instance(i).toDoubleArray())
          .isEqualTo(all.instance(140 + i).toDoubleArray());
    }
  }

  @Test
  void moreGroupsThanAttributesAndMoreClustersThanRowsAreNoError() throws Exception {
    Instances iris = read("iris.arff");
    Instances result = filtered(new KMeansMembership(9, 4, 1), iris);
    assertThat(result.numAttributes()).isEqualTo(17);
    Instances few = new Instances(iris, 0, 4);
    assertThat(filtered(new KMeansMembership(1, 50, 1), few).numAttributes())
        .isLessThanOrEqualTo(5);
  }

  @Test
  void copiesAreFaithful() throws Exception {
    Instances iris = read("iris.arff");
    KMeansMembership filter = new KMeansMembership(2, 3, 7);
    KMeansMembership copy = (KMeansMembership) Filter.makeCopy(filter);
    assertThat(filtered(copy, iris).toString()).isEqualTo(filtered(filter, iris).toString());
  }

  @ParameterizedTest
  @EnumSource(Representation.class)
  void classesAreNeverSeen(Representation representation) throws Exception {
    Instances data = read("labor.arff");
    Instances shuffled = new Instances(data);
    List<Double> classes =
        new ArrayList<>(data.stream().map(Instance::classValue).toList());
    Collections.shuffle(classes, new Random(3));
    for (int i = 0; i < classes.size(); i++) {
      shuffled.instance(i).setClassValue(classes.get(i));
    }
    assertThat(features(representation, shuffled)).isDeepEqualTo(features(representation, data));
  }

  private static double[][] features(Representation representation, Instances data)
      throws Exception {
    Instances result = filtered(representation.filter(SETTINGS, 5), data);
    return result.stream()
        .map(row -> IntStream.range(0, row.numAttributes())
            .filter(i -> i != result.classIndex())
            .mapToDouble(i -> row.isMissing(i) ? -1e9 : row.value(i)) // NaN is not equal to itself
            .toArray())
        .toArray(double[][]::new);
  }
}
