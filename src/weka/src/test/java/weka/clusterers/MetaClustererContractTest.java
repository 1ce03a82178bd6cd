package weka.clusterers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.SparseInstance;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/** What programs rely on: masks, codes, decoding, owners, densities, with and without a class. */
class MetaClustererContractTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-5);

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void classIsIgnoredWhereverItStands(int classIndex) throws Exception {
    Instances iris = TestFiles.read("iris.arff");
    Instances without = TestFiles.readWithoutClass("iris.arff");
    iris = moveLast(iris, classIndex);
    iris.setClassIndex(classIndex);
    MetaClusterer withClass = TestFiles.built("-N 3 -M 2 -K 4", iris);
    MetaClusterer plain = TestFiles.built("-N 3 -M 2 -K 4", without);

    assertThat(withClass.codes(iris)).isDeepEqualTo(plain.codes(without));
    assertThat(withClass.metaClusterOf()).hasSize(5);
    assertThat(withClass.metaClusterOf()[classIndex]).isEqualTo(-1);
    double[] decoded = withClass.decode(withClass.code(iris.instance(0)));
    assertThat(decoded[classIndex]).isNaN();
    for (int m = 0; m < 2; m++) {
      assertThat(withClass.masks()[m]).hasSize(5);
      assertThat(withClass.masks()[m][classIndex]).isNaN();
    }
    assertThat(Utils.maxIndex(withClass.distributionForInstance(iris.instance(7))))
        .isEqualTo(plain.clusterInstance(without.instance(7)));
  }

  private static Instances moveLast(Instances data, int to) throws Exception {
    weka.filters.unsupervised.attribute.Reorder reorder =
        new weka.filters.unsupervised.attribute.Reorder();
    StringBuilder order = new StringBuilder();
    for (int i = 1; i < data.numAttributes(); i++) {
      order.append(i - 1 == to ? data.numAttributes() + "," : "").append(i).append(',');
    }
    reorder.setAttributeIndices(
        to == data.numAttributes() - 1 ? "first-last" : order.substring(0, order.length() - 1));
    reorder.setInputFormat(data);
    return weka.filters.Filter.useFilter(data, reorder);
  }

  @Test
  void masksSumToOneForEveryAttribute() throws Exception {
    for (String options : new String[] {"-polish 0 -I 1", "-rule article -polish 0", ""}) {
      Instances data = TestFiles.readWithoutClass("segment-challenge.arff");
      MetaClusterer clusterer = TestFiles.built("-N 2 -M 3 -K 4 " + options, data);
      double[][] masks = clusterer.masks();
      for (int a = 0; a < data.numAttributes(); a++) {
        int attribute = a;
        assertThat(Arrays.stream(masks).mapToDouble(mask -> mask[attribute]).sum())
            .as("%s, attribute %d", options, a)
            .isCloseTo(1, CLOSE);
        int owner = clusterer.metaClusterOf()[a];
        boolean constant = data.attributeStats(a).distinctCount == 1;
        assertThat(owner == -1).isEqualTo(constant);
        if (!constant) {
          double largest =
              Arrays.stream(masks).mapToDouble(mask -> mask[attribute]).max().orElseThrow();
          assertThat(masks[owner][a]).isEqualTo(largest);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-polish 0 -I 1", "-rule article -polish 0 -I 1", ""})
  void codesOfATableAreThoseOfItsRows(String options) throws Exception {
    Instances data = TestFiles.readWithoutClass("labor.arff");
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 4 -K 3 " + options, data);
    int[][] codes = clusterer.codes(data);
    for (int i = 0; i < data.numInstances(); i++) {
      int[] code = clusterer.code(data.instance(i));
      assertThat(codes[i]).isEqualTo(code).hasSize(4);
      assertThat(Arrays.stream(code)).allMatch(symbol -> symbol >= 0 && symbol < 3);
      double[] distribution = clusterer.distributionForInstance(data.instance(i));
      assertThat(Arrays.stream(distribution).sum()).isCloseTo(1, CLOSE);
      assertThat(clusterer.clusterInstance(data.instance(i)))
          .isEqualTo(Utils.maxIndex(distribution));
    }
  }

  @Test
  void sparseRowsAreCodedAsDenseOnes() throws Exception {
    Instances dense = TestFiles.readWithoutClass("segment-challenge.arff");
    Instances sparse = new Instances(dense, dense.numInstances());
    for (Instance row : dense) {
      sparse.add(new SparseInstance(row));
    }
    MetaClusterer onDense = TestFiles.built("-N 2 -M 3 -K 4", dense);
    MetaClusterer onSparse = TestFiles.built("-N 2 -M 3 -K 4", sparse);
    assertThat(onSparse.codes(sparse)).isDeepEqualTo(onDense.codes(dense));
    assertThat(onSparse.masks()).isDeepEqualTo(onDense.masks());
  }

  @Test
  void decodesToOriginalUnits() throws Exception {
    Instances data = TestFiles.read("labor.arff");
    data.setClassIndex(data.numAttributes() - 1);
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 4 -K 6", data);
    double[] values = clusterer.decode(clusterer.code(data.instance(3)));
    assertThat(values).hasSize(data.numAttributes());
    for (int a = 0; a < values.length - 1; a++) {
      if (data.attribute(a).isNominal()) {
        assertThat(values[a])
            .isIn(IntStream.range(0, data.attribute(a).numValues())
                .mapToObj(v -> (double) v)
                .toArray());
      } else {
        double min = data.attributeStats(a).numericStats.min;
        double max = data.attributeStats(a).numericStats.max;
        assertThat(values[a]).isBetween(min - 1e-4, max + 1e-4);
      }
    }
    assertThatThrownBy(() -> clusterer.decode(new int[] {0, 0, 0, 6}))
        .hasMessageContaining("symbol 6 is not from 0 to 5");
  }

  @Test
  void densityIsThatOfTheClusters() throws Exception {
    Instances data = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-N 3", data);
    double[] priors = clusterer.clusterPriors();
    assertThat(Arrays.stream(priors).sum()).isCloseTo(1, CLOSE);
    for (Instance row : data) {
      double[] joint = clusterer.logJointDensitiesForInstance(row);
      double[] normalised = Utils.logs2probs(joint);
      assertThat(normalised).containsExactly(clusterer.distributionForInstance(row), CLOSE);
      double sum = Arrays.stream(joint).map(Math::exp).sum();
      assertThat(clusterer.logDensityForInstance(row)).isCloseTo(Math.log(sum), CLOSE);
    }
  }

  @Test
  void singleMetaClusterGivesItsCentresAsClustersOfCodes() throws Exception {
    Instances data = TestFiles.readWithoutClass("iris.arff");
    assertThat(TestFiles.built("-M 1 -K 5 -N 2", data).numberOfClusters()).isEqualTo(2);
    assertThat(TestFiles.built("-M 1 -K 5 -N 2 -final codes", data).numberOfClusters())
        .isEqualTo(2);
    MetaClusterer clusterer = TestFiles.built("-M 1 -K 5 -N 5 -final codes", data);
    assertThat(clusterer.numberOfClusters()).isEqualTo(5);
    for (Instance row : data) {
      assertThat(clusterer.clusterInstance(row)).isEqualTo(clusterer.code(row)[0]);
    }
  }

  @Test
  void savedModelAnswersAsBefore() throws Exception {
    Instances data = TestFiles.read("vote.arff");
    data.setClassIndex(data.numAttributes() - 1);
    MetaClusterer clusterer = TestFiles.built("-M 4 -K 4 -N 3", data);
    java.nio.file.Path file = java.nio.file.Files.createTempFile("metaclusterer", ".model");
    try {
      SerializationHelper.write(file.toString(), clusterer);
      MetaClusterer loaded = (MetaClusterer) SerializationHelper.read(file.toString());
      assertThat(loaded.toString()).isEqualTo(clusterer.toString());
      assertThat(loaded.codes(data)).isDeepEqualTo(clusterer.codes(data));
      for (Instance row : data) {
        assertThat(loaded.distributionForInstance(row))
            .containsExactly(clusterer.distributionForInstance(row));
      }
    } finally {
      java.nio.file.Files.delete(file);
    }
  }

  @Test
  void measuresAreTheModels() throws Exception {
    Instances data = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 2 -K 4", data);
    assertThat(clusterer.getMeasure("measureMetaClusters")).isEqualTo(2);
    assertThat(clusterer.getMeasure("measureRelativeError"))
        .isEqualTo(clusterer.model().summary().relativeError())
        .isBetween(0.0, 0.5);
    long distinct =
        Arrays.stream(clusterer.codes(data)).map(Arrays::toString).distinct().count();
    assertThat(clusterer.getMeasure("measureDistinctCodes")).isEqualTo((double) distinct);
    assertThat(clusterer.getMeasure("measureMaskCertainty")).isBetween(0.5, 1.0);
    assertThatThrownBy(() -> clusterer.getMeasure("measureNothing"))
        .hasMessageContaining("measureNothing");
  }

  @Test
  void clustersAreMeasured() throws Exception {
    Instances data = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-N 3", data);
    assertThat(clusterer.getMeasure("measureSilhouette")).isBetween(0.2, 0.7);
    assertThat(clusterer.getMeasure("measureDaviesBouldin")).isBetween(0.4, 2.0);
    assertThat(clusterer.getMeasure("measureStability")).isNaN();
    assertThat(clusterer.toString()).contains("Silhouette: 0.").doesNotContain("Stability");

    MetaClusterer measured = TestFiles.built("-N 3 -stability 3", data);
    assertThat(measured.getMeasure("measureStability")).isBetween(0.3, 1.0);
    assertThat(measured.toString()).contains("Stability: 0.");
    assertThat(measured.clusterPriors()).containsExactly(clusterer.clusterPriors());
  }

  @Test
  void halvesWithNothingToLearnFromAreNotStable() throws Exception {
    Instances data = new Instances(TestFiles.readWithoutClass("iris.arff"), 0, 20);
    for (int i = 0; i < data.size(); i++) {
      for (int a = 0; a < data.numAttributes(); a++) {
        data.get(i).setValue(a, i == 0 ? 1 : 0);
      }
    }
    assertThat(TestFiles.built("-stability 4", data).getMeasure("measureStability"))
        .isBetween(0.0, 0.99);
    assertThat(TestFiles.built("-N 11 -stability 4", data).getMeasure("measureStability"))
        .isNaN();
  }

  @Test
  void relativeErrorIsTheDecodedRows() throws Exception {
    Instances data = TestFiles.readWithoutClass("iris.arff");
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 2 -K 4", data);
    double decoded = relativeError(data, clusterer, clusterer::decode);
    assertThat(clusterer.getMeasure("measureRelativeError"))
        .isCloseTo(decoded, Offset.offset(1e-5));
    assertThat(clusterer.getMeasure("measureReconstructionError"))
        .isCloseTo(relativeError(data, clusterer, clusterer::reconstruct), Offset.offset(1e-5))
        .isLessThan(decoded);
    assertThat(clusterer.toString())
        .contains(String.format(
            java.util.Locale.ROOT,
            "Relative error of the reconstruction: %.4f",
            clusterer.getMeasure("measureReconstructionError")));
  }

  private static double relativeError(
      Instances data, MetaClusterer clusterer, Function<int[], double[]> rows) {
    double error = 0;
    double deviation = 0;
    for (int a = 0; a < data.numAttributes(); a++) {
      double range =
          data.attributeStats(a).numericStats.max - data.attributeStats(a).numericStats.min;
      for (Instance row : data) {
        double value = rows.apply(clusterer.code(row))[a];
        error += Math.pow((row.value(a) - value) / range, 2);
        deviation += Math.pow((row.value(a) - data.meanOrMode(a)) / range, 2);
      }
    }
    return error / deviation;
  }

  @Test
  void theNumberOfFinalClustersCanBeLeftToTheData() throws Exception {
    MetaClusterer clusterer = TestFiles.built("-N 0", TestFiles.readWithoutClass("iris.arff"));
    assertThat(clusterer.numberOfClusters()).isEqualTo(3);
    assertThat(clusterer.toString())
        .contains("Their number is at the elbow of the likelihoods of 1 to 10.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsTheHiddenGroupsOfTheOneHotSet(int seed) throws Exception {
    Instances data = TestFiles.read("onehot-10x10.arff.gz");
    MetaClusterer clusterer = TestFiles.built("-N 2 -M 10 -K 10 -S " + seed, data);
    int[] groups =
        java.nio.file.Files.readAllLines(TestFiles.path("onehot-10x10.groups.csv")).stream()
            .skip(1)
            .mapToInt(
                line -> Integer.parseInt(line.substring(line.indexOf(',') + 1).trim()))
            .toArray();
    assertThat(Agreement.adjustedRandIndex(clusterer.metaClusterOf(), groups)).isOne();
    assertThat(clusterer.getMeasure("measureRelativeError")).isLessThan(1e-6);
  }

  @Test
  void reportNamesWhatWasFound() throws Exception {
    Instances data = DataSource.read(TestFiles.path("segment-challenge.arff").toString());
    data.setClassIndex(data.numAttributes() - 1);
    MetaClusterer clusterer = new MetaClusterer();
    assertThat(clusterer.toString()).contains("no clusterer has been built");
    clusterer.buildClusterer(data);
    assertThat(clusterer.toString())
        .contains(
            "\nCluster 0 (",
            "attribute ",
            "Group 0 (",
            "Relative error of the codes: 0.",
            "Certainty ")
        .contains("Options: -N 0 ", "Elapsed time: ")
        .contains("Constant or always missing")
        .contains("region-pixel-count");
  }
}
