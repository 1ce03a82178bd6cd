package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Attribute;
import weka.core.Instances;
import weka.core.Utils;

/** Every bad input is refused in words that name it, or is handled and reported. */
class BadInputTest {

  private static final double NAN = Double.NaN;
  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-N abc | (-N) is 'abc'; it must be a whole number",
        "-N -1 | numClusters (-N) is -1; it must be from 0 to 1000000",
        "-M -3 | (-M) is -3; it must be from 0",
        "-K -1 | (-K) is -1; it must be from 0",
        "-K 2.5 | (-K) is '2.5'; it must be a whole number",
        "-I -1 | (-I) is -1; it must be at least 0",
        "-rule other | rule (-rule) is 'other'; it must be one of exponentiated, article",
        "-init other | maskStart (-init) is 'other'; it must be one of uniform, dependence",
        "-mask-rate x | (-mask-rate) is 'x'; it must be a number above 0",
        "-mask-rate 0 | (-mask-rate) is 0.0; it must be above 0",
        "-mask-rate 1e9 | (-mask-rate) is 1.0E9; it must be above 0 and at most 100",
        "-centre-rate 1.01 | (-centre-rate) is 1.01; it must be above 0 and at most 1",
        "-random-rate -.1 | (-random-rate) is -0.1; it must be at least 0 and below 1",
        "-block 0 | (-block) is 0; it must be from 1 to 1024",
        "-polish -1 | (-polish) is -1; it must be at least 0",
        "-scale log | (-scale) is 'log'; it must be one of none, range, standard",
        "-num-slots -1 | (-num-slots) is -1; it must be from 0",
        "-S abc | (-S) is 'abc'; it must be a whole number",
        "-Z 3 | Illegal options: -Z 3"
      })
  void badOptionsAreNamed(String options, String message) {
    assertThatThrownBy(() -> TestFiles.clusterer(options)).hasMessageContaining(message);
  }

  @Test
  void badPropertiesAreNamedWhenBuilding() throws Exception {
    Instances iris = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setNumClusters(-1);
    assertThatThrownBy(() -> clusterer.buildClusterer(iris)).hasMessageContaining("(-N) is -1");
    clusterer.setNumClusters(151);
    assertThatThrownBy(() -> clusterer.buildClusterer(iris))
        .hasMessageContaining(
            "numClusters (-N) is 151; it must be at most 150, the number of training rows");
  }

  private static void assertRefused(String message, double[]... rows) {
    assertThatThrownBy(() -> TestFiles.built("-N 1", TestFiles.numeric(rows)))
        .hasMessageContaining(message);
  }

  @Test
  void tooFewRows() {
    assertThatThrownBy(
            () -> TestFiles.built("-N 1", new Instances(TestFiles.numeric(new double[2]), 0)))
        .hasMessageContaining("Not enough training instances");
    assertRefused("Not enough training instances", new double[] {1, 2});
  }

  @Test
  void nothingToLearn() {
    assertRefused("nothing to learn", new double[] {1, 2}, new double[] {1, 2});
    assertRefused("nothing to learn", new double[] {1, NAN}, new double[] {1, NAN});
    assertRefused("missing", new double[] {NAN, NAN}, new double[] {NAN, NAN});
  }

  @Test
  void onlyTheClass() {
    Instances data = TestFiles.numeric(new double[] {1}, new double[] {2});
    data.setClassIndex(0);
    assertThatThrownBy(() -> TestFiles.built("-N 1", data)).hasMessageContaining("no attributes");
  }

  @Test
  void onlyZeroWeights() {
    Instances data = TestFiles.numeric(new double[] {1, 2}, new double[] {3, 5});
    data.forEach(row -> row.setWeight(0));
    assertThatThrownBy(() -> TestFiles.built("-N 1", data)).hasMessageContaining("weight 0");
    data.instance(1).setWeight(-1);
    assertThatThrownBy(() -> TestFiles.built("-N 1", data))
        .hasMessageContaining("row 2")
        .hasMessageContaining("-1");
  }

  @Test
  void infinitiesNameRowAndAttribute() throws Exception {
    assertThatThrownBy(() -> TestFiles.built(
            "-N 1",
            TestFiles.numeric(
                new double[] {1, 2}, new double[] {2, Double.NEGATIVE_INFINITY}, new double[] {3, 3
                })))
        .hasMessageContaining("row 2")
        .hasMessageContaining("'a1'")
        .hasMessageContaining("infinite");
    Instances data =
        TestFiles.numeric(new double[] {1, 2}, new double[] {2, 1}, new double[] {3, 3});
    MetaClusterer clusterer = TestFiles.built("-N 1", data);
    data.instance(0).setValue(0, Double.POSITIVE_INFINITY);
    assertThatThrownBy(() -> clusterer.code(data.instance(0)))
        .hasMessageContaining("'a0'")
        .hasMessageContaining("infinite");
  }

  @Test
  void hugeBesideTinyIsScaledByRangeAndRefusedUnscaled() throws Exception {
    double[][] rows = {{1e300, 1}, {1e-300, 2}, {1e300, 3}, {1e-300, 4}};
    for (String scale : new String[] {"range", "standard"}) {
      MetaClusterer clusterer =
          TestFiles.built("-M 2 -K 2 -N 1 -scale " + scale, TestFiles.numeric(rows));
      int[][] codes = clusterer.codes(TestFiles.numeric(rows));
      int owner = clusterer.metaClusterOf()[0];
      assertThat(codes[0][owner]).isEqualTo(codes[2][owner]).isNotEqualTo(codes[1][owner]);
      assertThat(clusterer.decode(codes[0])[0]).isCloseTo(1e300, withinShare(1e-5));
    }
    assertThatThrownBy(() -> TestFiles.built("-N 1 -scale none", TestFiles.numeric(rows)))
        .hasMessageContaining("'a0'")
        .hasMessageContaining("too large");
  }

  private static Percentage withinShare(double share) {
    return Percentage.withPercentage(100 * share);
  }

  @Test
  void missingRowsAndAttributesAreHandledAndReported() throws Exception {
    double[][] rows = new double[40][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i % 2, NAN, (i / 2) % 2};
    }
    rows[7] = new double[] {NAN, NAN, NAN};
    Instances data = TestFiles.numeric(rows);
    MetaClusterer clusterer = TestFiles.built("-M 2 -K 2", data);
    assertThat(clusterer.metaClusterOf()[1]).isEqualTo(-1);
    assertThat(clusterer.toString()).contains("always missing (not clustered): a1");
    double[] distribution = clusterer.distributionForInstance(data.instance(7));
    assertThat(DoubleStream.of(distribution).sum()).isCloseTo(1, CLOSE);
    assertThat(clusterer.logDensityForInstance(data.instance(7))).isCloseTo(0, CLOSE);
    assertThat(clusterer.decode(clusterer.code(data.instance(7)))[1]).isNaN();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 50})
  void fewerAttributesThanGroupsAreReported(int groups) throws Exception {
    double[][] rows = {{1, 4}, {2, 2}, {3, 1}, {4, 9}};
    MetaClusterer clusterer = TestFiles.built("-M " + groups, TestFiles.numeric(rows));
    assertThat(clusterer.masks()).hasDimensions(2, 2);
    assertThat(clusterer.toString())
        .contains("Attribute groups: 2 (of " + groups
            + " asked for; the table has 2 attributes that can be divided)");
  }

  @Test
  void otherHeadersAreRefusedInPrediction() throws Exception {
    MetaClusterer clusterer = TestFiles.built("-N 3", TestFiles.readWithoutClass("iris.arff"));
    Instances vote = TestFiles.read("vote.arff");
    assertThatThrownBy(() -> clusterer.clusterInstance(vote.instance(0)))
        .hasMessageContaining("17 attributes")
        .hasMessageContaining("4");
    Instances renamed = TestFiles.readWithoutClass("iris.arff");
    renamed.renameAttribute(2, "other");
    assertThatThrownBy(() -> clusterer.codes(renamed))
        .hasMessageContaining("'other'")
        .hasMessageContaining("'petallength'");
    assertThatThrownBy(() -> clusterer.code(new weka.core.DenseInstance(7)))
        .hasMessageContaining("7 attributes");
  }

  @Test
  void changesOfATableThatWasComparedAreNoticed() throws Exception {
    Instances iris = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-N 3", iris);
    clusterer.clusterInstance(iris.instance(0));
    iris.renameAttribute(0, "other");
    assertThatThrownBy(() -> clusterer.clusterInstance(iris.instance(0)))
        .hasMessageContaining("'other'");
    iris.deleteAttributeAt(0);
    assertThatThrownBy(() -> clusterer.clusterInstance(iris.instance(0)))
        .hasMessageContaining("3 attributes");
  }

  @Test
  void kindsThatCannotBeUsedAreRefusedInWekasWords() {
    ArrayList<Attribute> attributes =
        new ArrayList<>(List.of(new Attribute("a"), new Attribute("text", (List<String>) null)));
    Instances data = new Instances("strings", attributes, 0);
    assertThatThrownBy(() -> TestFiles.built("", data))
        .hasMessageContaining("Cannot handle string attributes")
        .hasMessageContaining("Leave out 'text' (string)");
    ArrayList<Attribute> dates = new ArrayList<>(List.of(new Attribute("d", "yyyy-MM-dd")));
    assertThatThrownBy(() -> TestFiles.built("", new Instances("dates", dates, 0)))
        .hasMessageContaining("Cannot handle date attributes");
  }

  @Test
  void failedBuildKeepsTheModelBefore() throws Exception {
    Instances iris = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-N 3", iris);
    String before = clusterer.toString();
    assertThatThrownBy(() ->
        clusterer.buildClusterer(TestFiles.numeric(new double[] {1, 2}, new double[] {1, 2})));
    assertThat(clusterer.toString()).isEqualTo(before);
    assertThat(Utils.sum(clusterer.distributionForInstance(iris.instance(0)))).isCloseTo(1, CLOSE);
  }

  @Test
  void notBuiltYet() {
    assertThatThrownBy(() -> new MetaClusterer().masks()).hasMessageContaining("no clusterer");
    assertThatThrownBy(() -> new MetaClusterer().numberOfClusters())
        .hasMessageContaining("no clusterer");
  }
}
