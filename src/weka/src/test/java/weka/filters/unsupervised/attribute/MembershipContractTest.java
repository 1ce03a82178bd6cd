package weka.filters.unsupervised.attribute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.Logistic;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.FilteredClusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Range;
import weka.core.SparseInstance;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.Filter;
import weka.filters.MultiFilter;

class MembershipContractTest {

  private static Instances read(String name, int classIndex) throws Exception {
    Instances data = DataSource.read("test-data/" + name);
    data.setClassIndex(classIndex < 0 ? data.numAttributes() + classIndex : classIndex);
    return data;
  }

  private static MetaClusterMembership filter(String options) throws Exception {
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setOptions(Utils.splitOptions(options));
    return filter;
  }

  private static Instances filtered(String options, Instances data) throws Exception {
    MetaClusterMembership filter = filter(options);
    filter.setInputFormat(data);
    return Filter.useFilter(data, filter);
  }

  private static List<String> names(Instances data) {
    List<String> names = new ArrayList<>();
    for (Attribute attribute : Collections.list(data.enumerateAttributes())) {
      names.add(attribute.name());
    }
    return names;
  }

  /** Of SMALL. */
  private static final String GROUP_0 = "mc0(sepalwidth)";

  private static final String GROUP_1 = "mc1(sepallength,petallength,petalwidth)";

  private static final String[] IRIS_UNITS = {
    GROUP_0 + "=0", GROUP_0 + "=1", GROUP_0 + "=2", GROUP_1 + "=0", GROUP_1 + "=1", GROUP_1 + "=2"
  };

  private static final String SMALL = "-W \"weka.clusterers.MetaClusterer -M 2 -K 3\" ";

  private static final String ONE_HOT = SMALL + "-output one-hot ";

  @Test
  void oneHotRowsAreSparseAndSayTheCode() throws Exception {
    Instances iris = read("iris.arff", -1);
    MetaClusterMembership filter = filter(ONE_HOT);
    filter.setInputFormat(iris);
    Instances codes = Filter.useFilter(iris, filter);
    assertThat(names(codes)).containsExactly(IRIS_UNITS);
    assertThat(codes.classAttribute()).isEqualTo(iris.classAttribute());
    assertThat(codes.classIndex()).isEqualTo(6);
    for (int i = 0; i < iris.numInstances(); i++) {
      assertThat(codes.instance(i)).isInstanceOf(SparseInstance.class);
      int[] code = filter.trainedClusterer().code(iris.instance(i));
      for (int k = 0; k < 6; k++) {
        assertThat(codes.instance(i).value(k)).isEqualTo(code[k / 3] == k % 3 ? 1 : 0);
      }
      assertThat(codes.instance(i).classValue()).isEqualTo(iris.instance(i).classValue());
    }
  }

  @Test
  void namesAreAsWideAsTheLargestNumber() throws Exception {
    Instances data = filtered(
        "-output nominal -W \"weka.clusterers.MetaClusterer -M 11 -K 12 -I 1\"",
        read("segment-challenge.arff", -1));
    assertThat(names(data)).hasSize(11).allMatch(name -> name.matches("mc[01]\\d\\(.*\\)"));
    Attribute fifth = Collections.list(data.enumerateAttributes()).stream()
        .filter(attribute -> attribute.name().startsWith("mc04("))
        .findFirst()
        .orElseThrow();
    assertThat(fifth.value(7)).isEqualTo("07");
    assertThat(fifth.numValues()).isEqualTo(12);
  }

  @Test
  void allPartsInOrder() throws Exception {
    Instances iris = read("iris.arff", -1);
    MetaClusterMembership filter = filter(SMALL + "-output both -final -distances -keep");
    filter.setInputFormat(iris);
    Instances data = Filter.useFilter(iris, filter);
    assertThat(names(data))
        .containsExactly(
            "sepallength",
            "sepalwidth",
            "petallength",
            "petalwidth",
            GROUP_0 + "=0",
            GROUP_0 + "=1",
            GROUP_0 + "=2",
            GROUP_1 + "=0",
            GROUP_1 + "=1",
            GROUP_1 + "=2",
            GROUP_0,
            GROUP_1,
            "final",
            GROUP_0 + "-distance",
            GROUP_1 + "-distance");
    assertThat(data.classIndex()).isEqualTo(4);
    for (int i = 0; i < 150; i++) {
      Instance row = iris.instance(i);
      assertThat(data.instance(i).value(2)).isEqualTo(row.value(2));
      int[] code = filter.trainedClusterer().code(row);
      assertThat(data.instance(i).value(data.attribute(GROUP_1))).isEqualTo(code[1]);
      assertThat(data.instance(i).value(data.attribute("final")))
          .isEqualTo(filter.trainedClusterer().clusterInstance(row));
      assertThat(data.instance(i).value(data.attribute(GROUP_1 + "-distance")))
          .isEqualTo(filter.trainedClusterer().distances(row)[1]);
    }
  }

  @Test
  void distancesAreThoseOfTheOwnedAttributes() throws Exception {
    Instances iris = read("iris.arff", -1);
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions("-M 2 -K 3"));
    clusterer.buildClusterer(iris);
    int[] owners = clusterer.metaClusterOf();
    for (Instance row : iris) {
      double[] decoded = clusterer.decode(clusterer.code(row));
      double[] expected = new double[2];
      for (int a = 0; a < 4; a++) {
        double range =
            iris.attributeStats(a).numericStats.max - iris.attributeStats(a).numericStats.min;
        expected[owners[a]] += Math.pow((row.value(a) - decoded[a]) / range, 2);
      }
      assertThat(clusterer.distances(row))
          .containsExactly(expected, org.assertj.core.data.Offset.offset(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void classIsKeptAndNeverLookedAt(int classIndex) throws Exception {
    Instances iris = read("iris.arff", -1);
    Reorder reorder = new Reorder();
    reorder.setAttributeIndices(new String[] {"5,1-4", "", "1,2,5,3,4", "", "1-5"}[classIndex]);
    reorder.setInputFormat(iris);
    Instances moved = Filter.useFilter(iris, reorder);
    moved.setClassIndex(classIndex);
    Instances codes = filtered(ONE_HOT, moved);
    assertThat(codes.classAttribute().name()).isEqualTo("class");
    assertThat(codes.classIndex()).isEqualTo(classIndex == 0 ? 0 : 6);

    Instances shuffledClass = new Instances(moved);
    Random random = new Random(1);
    for (Instance row : shuffledClass) {
      row.setClassValue(random.nextInt(3));
    }
    shuffledClass.instance(4).setClassMissing();
    Instances again = filtered(ONE_HOT, shuffledClass);
    for (int i = 0; i < 150; i++) {
      for (int a = 0; a < codes.numAttributes(); a++) {
        if (a != codes.classIndex()) {
          assertThat(again.instance(i).value(a)).isEqualTo(codes.instance(i).value(a));
        }
      }
    }
    assertThat(again.instance(4).classIsMissing()).isTrue();
  }

  @Test
  void numericClassIsKept() throws Exception {
    Instances data = read("iris.arff", 2);
    Instances codes = filtered(SMALL + "-output nominal", data);
    assertThat(codes.classAttribute().isNumeric()).isTrue();
    assertThat(codes.instance(9).classValue()).isEqualTo(data.instance(9).classValue());
  }

  /** The largest soft membership of each meta-cluster is that of the code's symbol. */
  @Test
  void softMembershipsAreNumbers() throws Exception {
    Instances iris = read("iris.arff", -1);
    Instances codes = filtered(SMALL + "-output nominal", iris);
    Instances soft = filtered(SMALL + "-output soft", iris);
    assertThat(names(soft)).containsExactly(IRIS_UNITS);
    int between = 0;
    for (int i = 0; i < iris.numInstances(); i++) {
      double[] row = soft.instance(i).toDoubleArray();
      for (int m = 0; m < 2; m++) {
        double[] of = Arrays.copyOfRange(row, 3 * m, 3 * m + 3);
        assertThat(Utils.sum(of)).isCloseTo(1, within(1e-9));
        assertThat(Utils.maxIndex(of)).isEqualTo((int) codes.instance(i).value(m));
        between += of[Utils.maxIndex(of)] < 0.99 ? 1 : 0;
      }
    }
    assertThat(between).isBetween(20, 280);
    assertThat(filter("-output soft").getOptions()).contains("soft");
  }

  @Test
  void residualsAndWhatTheCodeStandsForAreTheRow() throws Exception {
    Instances credit = read("credit-g.arff", -1);
    credit.instance(5).setMissing(1);
    MetaClusterMembership filter = filter(SMALL + "-output residual -R 5");
    filter.setInputFormat(credit);
    Instances left = Filter.useFilter(credit, filter);
    List<String> numeric = Collections.list(credit.enumerateAttributes()).stream()
        .filter(a -> a.isNumeric() && a.index() != 4)
        .map(a -> a.name() + "-residual")
        .toList();
    assertThat(names(left)).containsExactlyElementsOf(numeric).hasSize(6);
    assertThat(left.classAttribute()).isEqualTo(credit.classAttribute());
    Remove remove = new Remove();
    remove.setAttributeIndices("5");
    remove.setInputFormat(credit);
    Instances seen = Filter.useFilter(credit, remove);
    for (int i = 0; i < 100; i++) {
      double[] told =
          filter.trainedClusterer().reconstruct(filter.trainedClusterer().code(seen.instance(i)));
      for (int a = 0; a < 6; a++) {
        Attribute original = seen.attribute(numeric.get(a).replace("-residual", ""));
        double back = left.instance(i).value(a) + told[original.index()];
        if (seen.instance(i).isMissing(original)) {
          assertThat(left.instance(i).isMissing(a)).isTrue();
        } else {
          assertThat(back).isCloseTo(seen.instance(i).value(original), within(1e-6));
        }
      }
    }
    assertThat(left.instance(5).isMissing(0)).isTrue();
    assertThat(filter("-output residual").getOptions()).contains("residual");
    assertThatThrownBy(() -> filtered(SMALL + "-output residual", read("vote.arff", -1)))
        .hasMessageContaining("(-output) is residual")
        .hasMessageContaining("no numeric attribute");
  }

  /** Two stages of two symbols; the second is told apart from the first by its names. */
  @Test
  void aSecondStageCodesWhatTheFirstLeft() throws Exception {
    Instances satellite = read("satellite.arff", -1);
    MultiFilter second = new MultiFilter();
    second.setFilters(new Filter[] {filter(SMALL + "-output residual"), filter(ONE_HOT)});
    PartitionedMultiFilter stages = new PartitionedMultiFilter();
    stages.setFilters(new Filter[] {filter(ONE_HOT), second});
    stages.setRanges(new Range[] {new Range("first-last"), new Range("first-last")});
    stages.setInputFormat(satellite);
    Instances codes = Filter.useFilter(satellite, stages);
    assertThat(codes.numAttributes()).isEqualTo(2 * 2 * 3 + 1);
    assertThat(names(codes)).doesNotHaveDuplicates();
    assertThat(codes.classAttribute().name()).isEqualTo("class");

    MetaClusterMembership first = filter(SMALL + "-output residual");
    first.setInputFormat(satellite);
    Instances left = Filter.useFilter(satellite, first);
    MetaClusterer next = new MetaClusterer();
    next.setOptions(Utils.splitOptions("-M 2 -K 3"));
    next.buildClusterer(left);
    assertThat(next.getMeasure("measureRelativeError")).isLessThan(0.75);
  }

  @Test
  void namesNeverCollide() throws Exception {
    Instances iris = read("iris.arff", -1);
    iris.renameAttribute(1, GROUP_1 + "=2");
    iris.renameAttribute(4, "_" + GROUP_1);
    Instances data = filtered(SMALL + "-output both -keep", iris);
    assertThat(names(data))
        .contains(GROUP_1 + "=2", "__" + GROUP_1 + "=2", "__" + GROUP_1)
        .doesNotHaveDuplicates();
  }

  @Test
  void weightsPassThrough() throws Exception {
    Instances iris = read("iris.arff", -1);
    iris.instance(3).setWeight(2.5);
    iris.attribute(1).setWeight(0.5);
    Instances data = filtered(SMALL + "-keep", iris);
    assertThat(data.instance(3).weight()).isEqualTo(2.5);
    assertThat(data.attribute(1).weight()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource({"-R 1-2, false", "-R 3-4 -V, false", "-R first, true"})
  void ignoredAttributesAreNotLookedAt(String range, boolean onlyFirst) throws Exception {
    Instances iris = read("iris.arff", -1);
    Instances changed = new Instances(iris);
    for (Instance row : changed) {
      row.setValue(0, row.value(0) * row.value(3) - 7);
      if (!onlyFirst) {
        row.setMissing(1);
      }
    }
    Instances codes = filtered(SMALL + range, iris);
    Instances again = filtered(SMALL + range, changed);
    assertThat(again.toString()).isEqualTo(codes.toString());
  }

  @Test
  void ignoredTextsAreKept() throws Exception {
    ArrayList<Attribute> attributes = new ArrayList<>();
    attributes.add(new Attribute("id", (List<String>) null));
    attributes.add(new Attribute("a"));
    attributes.add(new Attribute("b"));
    Instances data = new Instances("texts", attributes, 0);
    for (int i = 0; i < 20; i++) {
      double[] values = {data.attribute(0).addStringValue("row " + i), i % 2, (i / 2) % 2};
      data.add(new weka.core.DenseInstance(1, values));
    }
    Instances result = filtered(SMALL + "-R 1 -keep", data);
    assertThat(result.instance(7).stringValue(0)).isEqualTo("row 7");
    assertThatThrownBy(() -> filtered(SMALL, data)).hasMessageContaining("string attributes");
  }

  @Test
  void laterBatchesAreCodedByTheFirst() throws Exception {
    Instances all = read("segment-challenge.arff", -1);
    Instances first = new Instances(all, 0, 1_000);
    Instances later = new Instances(all, 1_000, 500);
    later.forEach(row -> row.setValue(1, row.value(1) * 50 + 1e6));
    MetaClusterMembership filter = filter(ONE_HOT + "-distances");
    filter.setInputFormat(first);
    Filter.useFilter(first, filter);
    MetaClusterer trained = filter.trainedClusterer();
    Instances codes = Filter.useFilter(later, filter);
    assertThat(filter.trainedClusterer()).isSameAs(trained);
    assertThat(codes.numInstances()).isEqualTo(500);
    for (int i = 0; i < 500; i++) {
      int[] code = trained.code(later.instance(i));
      assertThat(codes.instance(i).value(code[0])).isEqualTo(1);
    }
    assertThat(Filter.useFilter(new Instances(all, 0), filter).numInstances()).isZero();
    assertThatThrownBy(() -> Filter.useFilter(read("iris.arff", -1), filter))
        .hasMessageContaining("other attributes than those of the first batch");
  }

  @Test
  void badOptionsAreNamed() {
    assertThatThrownBy(() -> filter("-output x"))
        .hasMessageContaining("output (-output) is 'x'; it must be one of one-hot, nominal, both");
    assertThatThrownBy(() -> filter("-W weka.clusterers.EM"))
        .hasMessageContaining("(-W) is a weka.clusterers.EM");
    assertThatThrownBy(() -> filter("-W \"weka.clusterers.MetaClusterer -K -1\""))
        .hasMessageContaining("(-K) is -1");
    assertThatThrownBy(() -> filter("-Q")).hasMessageContaining("Illegal options");
  }

  @Test
  void worksInsideOtherSchemes() throws Exception {
    Instances iris = read("iris.arff", -1);
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(filter("-W \"weka.clusterers.MetaClusterer -M 4 -K 4\""));
    classifier.setClassifier(new NaiveBayes());
    Evaluation evaluation = new Evaluation(iris);
    evaluation.crossValidateModel(classifier, iris, 10, new Random(1));
    assertThat(evaluation.pctCorrect()).isGreaterThan(85);

    Instances without = new Instances(iris);
    without.setClassIndex(-1);
    without.deleteAttributeAt(4);
    FilteredClusterer clusterer = new FilteredClusterer();
    clusterer.setFilter(filter(SMALL));
    clusterer.setClusterer(new SimpleKMeans());
    clusterer.buildClusterer(without);
    assertThat(clusterer.clusterInstance(without.instance(0))).isBetween(0, 1);

    MultiFilter both = new MultiFilter();
    both.setFilters(new Filter[] {new ReplaceMissingValues(), filter(SMALL + "-output nominal")});
    both.setInputFormat(iris);
    assertThat(names(Filter.useFilter(iris, both))).containsExactly(GROUP_0, GROUP_1);
  }

  @Test
  void digitsThroughLogisticStaySmall() throws Exception {
    Instances digits = new Instances(read("digits-train.arff.gz", -1), 0, 1_000);
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(filter("-W \"weka.clusterers.MetaClusterer -M 8 -K 8 -I 10\""));
    Logistic logistic = new Logistic();
    logistic.setRidge(1);
    logistic.setMaxIts(20);
    classifier.setClassifier(logistic);
    classifier.buildClassifier(digits);
    Evaluation evaluation = new Evaluation(digits);
    evaluation.evaluateModel(classifier, new Instances(read("digits-test.arff.gz", -1), 0, 500));
    assertThat(evaluation.pctCorrect()).isGreaterThan(70);
  }
}
