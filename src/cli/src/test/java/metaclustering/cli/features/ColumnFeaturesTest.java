package metaclustering.cli.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import metaclustering.cli.features.KMeansFeatures.Form;
import org.junit.jupiter.api.Test;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;

class ColumnFeaturesTest {

  private static Instances read(String name) throws Exception {
    Instances data = DataSource.read("test-data/" + name);
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static Instances filtered(Filter filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static KMeansFeatures oneHot(int groups, int centres) {
    return new KMeansFeatures(groups, centres, 1, Form.ONE_HOT, false);
  }

  @Test
  void everyRowHasOneCentreInEachGroupAndKeepsItsClass() throws Exception {
    Instances labor = read("labor.arff");
    labor.instance(0).setClassMissing();
    Instances result = filtered(oneHot(3, 4), labor);
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
  void rowsAreNearSomeCentresAndKeepTheirAttributes() throws Exception {
    Instances iris = read("iris.arff");
    Instances result = filtered(new KMeansFeatures(1, 6, 1, Form.NEARNESS, true), iris);
    assertThat(result.numAttributes()).isEqualTo(4 + 6 + 1);
    for (int i = 0; i < iris.numInstances(); i++) {
      double[] values = result.instance(i).toDoubleArray();
      assertThat(Arrays.copyOf(values, 4)).isEqualTo(Arrays.copyOf(iris.get(i).toDoubleArray(), 4));
      double[] near = Arrays.copyOfRange(values, 4, 10);
      assertThat(Arrays.stream(near).filter(x -> x > 0).count()).isBetween(1L, 5L);
      assertThat(Arrays.stream(near).min().orElseThrow()).isZero();
    }
  }

  @Test
  void laterBatchesAreNotTrainedOn() throws Exception {
    Instances iris = read("iris.arff");
    for (Filter filter : new Filter[] {oneHot(2, 3), new FourierFeatures(5, 1, true)}) {
      Instances all = filtered(filter, iris);
      Instances last = Filter.useFilter(new Instances(iris, 140, 10), filter);
      for (int i = 0; i < 10; i++) {
        assertThat(last.instance(i).toDoubleArray())
            .isEqualTo(all.instance(140 + i).toDoubleArray());
      }
    }
  }

  @Test
  void moreGroupsThanAttributesAndMoreCentresThanRowsAreNoError() throws Exception {
    Instances iris = read("iris.arff");
    assertThat(filtered(oneHot(9, 4), iris).numAttributes()).isEqualTo(17);
    assertThat(filtered(oneHot(1, 50), new Instances(iris, 0, 4)).numAttributes())
        .isLessThanOrEqualTo(5);
  }

  @Test
  void copiesAreFaithful() throws Exception {
    Instances iris = read("iris.arff");
    for (Filter filter : new Filter[] {oneHot(2, 3), new FourierFeatures(5, 1, false)}) {
      Filter copy = Filter.makeCopy(filter);
      assertThat(filtered(copy, iris).toString())
          .isEqualTo(filtered(filter, iris).toString());
    }
  }

  /** The products of the features are about the kernel. */
  @Test
  void fourierFeaturesAreThoseOfTheGaussianKernel() throws Exception {
    Instances iris = read("iris.arff");
    Instances result = filtered(new FourierFeatures(4000, 1, false), iris);
    double[] deviations = new double[4];
    Arrays.setAll(deviations, a -> iris.attributeStats(a).numericStats.stdDev);
    for (int j : new int[] {1, 60, 120}) {
      double product = 0;
      for (int u = 0; u < 4000; u++) {
        product += result.get(0).value(u) * result.get(j).value(u);
      }
      double squares = 0;
      for (int a = 0; a < 4; a++) {
        squares += Math.pow((iris.get(0).value(a) - iris.get(j).value(a)) / deviations[a], 2);
      }
      assertThat(product).isCloseTo(Math.exp(-squares / (2 * 4)), within(0.05));
    }
  }
}
