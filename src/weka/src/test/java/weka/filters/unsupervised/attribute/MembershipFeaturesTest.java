package weka.filters.unsupervised.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.Logistic;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.MetaClusterer;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.AllFilter;
import weka.filters.Filter;

/** What the filter gives to classifiers without a clusterer that was set. */
class MembershipFeaturesTest {

  private static Instances read(String name) throws Exception {
    Instances data = DataSource.read("test-data/" + name + ".arff");
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static MetaClusterMembership filter(String options) throws Exception {
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setOptions(Utils.splitOptions(options));
    return filter;
  }

  private static Instances filtered(MetaClusterMembership filter, Instances data) throws Exception {
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  @ParameterizedTest
  @CsvSource({"iris, 2, 2", "glass, 5, 5", "wdbc, 6, 12", "vote, 6, 8"})
  void groupsFollowFromTheAttributes(String table, int ofCodes, int ofNearness) throws Exception {
    MetaClusterMembership codes = filter("");
    filtered(codes, read(table));
    assertThat(codes.trainedClusterer().model().metaClusters()).isEqualTo(ofCodes);
    MetaClusterMembership nearness = filter("-keep");
    filtered(nearness, read(table));
    assertThat(nearness.trainedClusterer().model().metaClusters()).isEqualTo(ofNearness);
    assertThat(FeatureSize.ofNearness(read(table))).isEqualTo(new FeatureSize(ofNearness, 8));
  }

  @Test
  void aClustererThatIsSetIsUsedAsItIs() throws Exception {
    MetaClusterMembership filter = new MetaClusterMembership();
    assertThat(filter.getTrainings()).isZero();
    filter.setOptions(filter.getOptions());
    assertThat(filter.getTrainings()).isZero();
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setNumMetaClusters(3);
    clusterer.setClustersEach(2);
    filter.setClusterer(clusterer);
    assertThat(filter.getTrainings()).isEqualTo(1);
    assertThat(filtered(filter, read("iris")).numAttributes()).isLessThanOrEqualTo(3 * 2 + 1);
    assertThat(filter("-W weka.clusterers.MetaClusterer").getTrainings()).isEqualTo(1);
    assertThat(filter("-W weka.clusterers.MetaClusterer -trainings 0").getTrainings())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-hot", "nominal", "both", "soft", "nearness"})
  void nothingIsConstantOrGivenTwice(String output) throws Exception {
    Instances rows = new Instances(read("vote"), 0, 40);
    String sizes = "-W \"weka.clusterers.MetaClusterer -M 12 -K 6\" -trainings 2 -distances ";
    Instances made = filtered(filter(sizes + "-output " + output), rows);
    Set<List<Double>> columns = new HashSet<>();
    assertThat(made.numAttributes()).isGreaterThan(12);
    for (int a = 0; a < made.numAttributes(); a++) {
      if (a != made.classIndex()) {
        double[] column = made.attributeToDoubleArray(a);
        assertThat(Arrays.stream(column).distinct().count()).as("values").isGreaterThan(1);
        assertThat(columns.add(Arrays.stream(column).boxed().toList()))
            .as("new")
            .isTrue();
      }
    }
  }

  @Test
  void severalTrainingsStandSideBySide() throws Exception {
    Instances glass = read("glass");
    String size = "-W \"weka.clusterers.MetaClusterer -M 3 -K 4 -S 5\" ";
    MetaClusterMembership filter = filter(size + "-trainings 3 -output nearness");
    Instances made = filtered(filter, glass);
    assertThat(filter.trainedClusterers()).hasSize(3);
    assertThat(filter.trainedClusterers().stream().map(MetaClusterer::getSeed))
        .containsExactly(5, 6, 7);
    assertThat(made.numAttributes()).isBetween(2 * 12, 3 * 12 + 1);
    assertThat(made.attribute(0).name()).startsWith("mc0(");
    assertThat(made.attribute(made.numAttributes() - 2).name()).startsWith("mc8(");
    Instances alone = filtered(filter(size + "-output nearness"), glass);
    for (int a = 0; a < alone.numAttributes() - 1; a++) {
      assertThat(made.attribute(a).name()).isEqualTo(alone.attribute(a).name());
      assertThat(made.instance(7).value(a)).isEqualTo(alone.instance(7).value(a));
    }
    assertThat(filter.toString())
        .contains("Group 0 (", "centre 0 (", "Group 0 below is mc3:", "Group 0 below is mc6:");
  }

  @Test
  void nearnessIsThatOfTheCentres() throws Exception {
    Instances iris = read("iris");
    MetaClusterMembership filter = filter("-W \"weka.clusterers.MetaClusterer -M 4 -K 3\" -keep");
    Instances made = filtered(filter, iris);
    MetaClusterer clusterer = filter.trainedClusterer();
    int[] owners = clusterer.metaClusterOf();
    for (Instance row : List.of(iris.instance(3), iris.instance(70), iris.instance(140))) {
      for (int m = 0; m < 4; m++) {
        double[] far = new double[3];
        for (int k = 0; k < 3; k++) {
          double[] centre = clusterer.model().centreValues(m, k);
          for (int a = 0; a < 4; a++) {
            var figures = iris.attributeStats(a).numericStats;
            double gap = (row.value(a) - centre[a]) / (figures.max - figures.min);
            far[k] += owners[a] == m ? gap * gap : 0;
          }
          far[k] = Math.sqrt(far[k]);
        }
        for (int k = 0; k < 3; k++) {
          assertThat(clusterer.nearness(row)[m][k])
              .isCloseTo(Math.max(0, Utils.mean(far) - far[k]), within(1e-5));
        }
      }
    }
    assertThat(made.attribute(5).isNumeric()).isTrue();
    assertThat(made.instance(3).value(5)).isEqualTo(clusterer.nearness(iris.instance(3))[0][0]);
  }

  /** Too few rows or nothing to learn from is no error. */
  @Test
  void smallTablesGiveWhatThereIs() throws Exception {
    Instances iris = read("iris");
    for (int rows = 1; rows <= 4; rows++) {
      Instances few = new Instances(iris, 0, rows);
      Instances made = filtered(new MetaClusterMembership(), few);
      assertThat(made).hasSize(rows);
      assertThat(made.classAttribute().name()).isEqualTo("class");
    }
    Instances equal = new Instances(iris, 0, 0);
    for (int i = 0; i < 10; i++) {
      equal.add(new DenseInstance(1, new double[] {1, 2, 3, 4, i % 3}));
    }
    assertThat(filtered(new MetaClusterMembership(), equal).numAttributes()).isEqualTo(1);
    MetaClusterMembership later = filter("-keep");
    assertThat(filtered(later, equal).numAttributes()).isEqualTo(5);
    assertThat(Filter.useFilter(iris, later)).hasSize(150);
  }

  @Test
  void classifiersGainInTheMean() throws Exception {
    Logistic logistic = new Logistic();
    logistic.setRidge(1);
    double gainOfBayes = 0;
    double gainOfLogistic = 0;
    List<String> tables = List.of("glass", "iris", "ionosphere", "wdbc");
    for (String name : tables) {
      Instances data = read(name);
      gainOfBayes += accuracy(new NaiveBayes(), new MetaClusterMembership(), data)
          - accuracy(new NaiveBayes(), new AllFilter(), data);
      gainOfLogistic +=
          accuracy(logistic, filter("-keep"), data) - accuracy(logistic, new AllFilter(), data);
    }
    assertThat(gainOfBayes / tables.size()).isGreaterThan(0.03);
    assertThat(gainOfLogistic / tables.size()).isGreaterThan(0);
  }

  private static double accuracy(Classifier classifier, Filter filter, Instances data)
      throws Exception {
    FilteredClassifier pipeline = new FilteredClassifier();
    pipeline.setFilter(filter);
    pipeline.setClassifier(classifier);
    Evaluation evaluation = new Evaluation(data);
    evaluation.crossValidateModel(pipeline, data, 5, new Random(1));
    return evaluation.pctCorrect() / 100;
  }

  @Test
  void softMembershipsAreNotWorseThanTheLargestClass() throws Exception {
    Instances cancer = read("breast-cancer");
    double largest = Arrays.stream(cancer.attributeStats(cancer.classIndex()).nominalCounts)
            .max()
            .orElseThrow()
        / (double) cancer.size();
    String size = "-W \"weka.clusterers.MetaClusterer -M 8 -K 16\" -output soft";
    assertThat(accuracy(new NaiveBayes(), filter(size), cancer)).isGreaterThanOrEqualTo(largest);
  }
}
