package metaclustering.cli.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import metaclustering.cli.comparison.Significance.Paired;
import metaclustering.cli.comparison.Significance.Wilcoxon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.J48;
import weka.core.Instances;
import weka.core.converters.CSVLoader;
import weka.core.converters.ConverterUtils.DataSource;
import weka.filters.unsupervised.attribute.MetaClusterMembership;

class ComparisonTest {

  private static final ComparisonSettings SETTINGS = new ComparisonSettings(2, 3, 1, 5, 7);

  private static Instances read(String name) throws Exception {
    Instances data = DataSource.read("test-data/" + name);
    data.setClassIndex(data.numAttributes() - 1);
    return data;
  }

  private static Comparison classified(ComparisonSettings settings, Classifier... classifiers)
      throws Exception {
    Comparison comparison = new Comparison(settings, Representation.ALL, measured -> {});
    Instances iris = read("iris.arff");
    comparison.classify("iris", iris, List.of(classifiers));
    return comparison;
  }

  private static void assertEqual(Result cell, Evaluation byHand) {
    assertThat(cell.get(Figure.ACCURACY)).isEqualTo(byHand.correct() / byHand.numInstances());
    assertThat(cell.get(Figure.KAPPA)).isEqualTo(byHand.kappa());
    assertThat(cell.get(Figure.AUC)).isEqualTo(byHand.weightedAreaUnderROC());
  }

  private static Evaluation evaluated(Classifier classifier) throws Exception {
    Instances iris = read("iris.arff");
    Evaluation evaluation = new Evaluation(iris);
    evaluation.crossValidateModel(classifier, iris, 5, new Random(7));
    return evaluation;
  }

  @Test
  void numbersOfCodesAreThoseOfTheSamePipelineByHand() throws Exception {
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setOptions(new String[] {"-W", "weka.clusterers.MetaClusterer -M 2 -K 3 -S 7"});
    FilteredClassifier pipeline = new FilteredClassifier();
    pipeline.setFilter(filter);
    pipeline.setClassifier(new NaiveBayes());
    Result codes = Significance.find(
            classified(SETTINGS, new NaiveBayes()).classifications(),
            "iris",
            "NaiveBayes",
            Representation.CODES)
        .orElseThrow();
    assertEqual(codes, evaluated(pipeline));
    assertThat(codes.get(Figure.UNITS)).isEqualTo(2);
    assertThat(codes.foldAccuracies()).hasSize(5);
    assertThat(codes.foldAccuracies().stream().mapToDouble(a -> a).average().orElseThrow())
        .isCloseTo(codes.get(Figure.ACCURACY), within(1e-12));
  }

  @Test
  void numbersOfHeldOutRowsAreThoseOfTheSamePipelineByHand() throws Exception {
    Instances iris = read("iris.arff");
    iris.randomize(new Random(1));
    Instances training = iris.trainCV(3, 0);
    Instances test = iris.testCV(3, 0);
    Comparison comparison = new Comparison(SETTINGS, Representation.ALL, measured -> {});
    comparison.holdOut("iris", training, test, List.of(new NaiveBayes()));
    Result codes = Significance.find(
            comparison.classifications(), "iris", "NaiveBayes", Representation.CODES)
        .orElseThrow();
    FilteredClassifier byHand = Comparison.pipeline(
        new NaiveBayes(),
        Representation.CODES.maker().filter(SETTINGS, SETTINGS.sizes(training), SETTINGS.seed()));
    byHand.buildClassifier(training);
    Evaluation evaluation = new Evaluation(training);
    evaluation.evaluateModel(byHand, test);
    assertEqual(codes, evaluation);
    assertThat(Paired.of(codes, comparison.classifications().get(0))).isEmpty();
  }

  @Test
  void numbersOfRawAttributesAreThoseOfTheClassifierAlone() throws Exception {
    Result raw = classified(SETTINGS, new NaiveBayes()).classifications().get(0);
    assertThat(raw.representation()).isEqualTo(Representation.RAW);
    assertEqual(raw, evaluated(new NaiveBayes()));
  }

  @Test
  void unitsAreAsManyAsTheNamesSay() throws Exception {
    assertThat(classified(SETTINGS, new NaiveBayes()).classifications())
        .extracting(result -> result.get(Figure.UNITS))
        .containsExactly(4.0, 2.0, 10.0, 6.0, 10.0, 6.0, 10.0, 4.0, 4.0, 6.0, 10.0);
  }

  @Test
  void runsHaveOtherFolds() throws Exception {
    Result cell = classified(new ComparisonSettings(2, 3, 2, 5, 7), new NaiveBayes())
        .classifications()
        .get(0);
    assertThat(cell.foldAccuracies()).hasSize(10);
    assertThat(cell.foldAccuracies().subList(0, 5))
        .isEqualTo(
            classified(SETTINGS, new NaiveBayes()).classifications().get(0).foldAccuracies());
  }

  @Test
  void csvFilesAreReadBack(@TempDir Path folder) throws Exception {
    J48 tree = new J48();
    tree.setOptions(new String[] {"-C", "0.1"});
    Comparison comparison = classified(SETTINGS, tree);
    new ComparisonReport(comparison).write(folder);
    CSVLoader loader = new CSVLoader();
    loader.setSource(folder.resolve("classifiers.csv").toFile());
    Instances read = loader.getDataSet();
    assertThat(read.numAttributes()).isEqualTo(12);
    assertThat(read.numInstances()).isEqualTo(Representation.ALL.size());
    for (int i = 0; i < read.numInstances(); i++) {
      assertThat(read.instance(i).stringValue(1)).startsWith("J48 ").contains("-C 0.1");
      assertThat(read.instance(i).value(3))
          .isCloseTo(comparison.classifications().get(i).get(Figure.ACCURACY), within(1e-4));
    }
    assertThat(folder.resolve("compare.md")).content().contains("| codes + raw");
  }

  @Test
  void textsWithCommasAndQuotesAreQuoted(@TempDir Path folder) throws Exception {
    Comparison comparison = new Comparison(SETTINGS, Representation.ALL, measured -> {});
    comparison.classify("a, \"b\"|c", read("iris.arff"), List.of(new NaiveBayes()));
    new ComparisonReport(comparison).write(folder);
    assertThat(Files.readString(folder.resolve("classifiers.csv")))
        .contains("\n\"a, \"\"b\"\"|c\",NaiveBayes,raw,");
    assertThat(Files.readString(folder.resolve("compare.md"))).contains("| a, \"b\"\\|c |");
  }

  @Test
  void failuresAreRecordedAndTheOthersGoOn() throws Exception {
    Comparison comparison =
        classified(SETTINGS, new weka.classifiers.functions.LinearRegression(), new NaiveBayes());
    assertThat(comparison.classifications()).hasSize(2 * Representation.ALL.size());
    assertThat(comparison.classifications().get(0).failure()).contains("class");
    assertThat(comparison.classifications().get(0).line()).contains("LinearRegression", "failed");
    assertThat(comparison.classifications().get(Representation.ALL.size()).succeeded())
        .isTrue();
    assertThat(new ComparisonReport(comparison).markdown()).doesNotContain("NaN");
  }

  @Test
  void interruptionKeepsWhatIsFinished() throws Exception {
    Comparison comparison = new Comparison(
        SETTINGS, Representation.ALL, measured -> Thread.currentThread().interrupt());
    Instances iris = read("iris.arff");
    assertThatThrownBy(() -> comparison.classify("iris", iris, List.of(new NaiveBayes())))
        .isInstanceOf(InterruptedException.class);
    assertThat(comparison.classifications()).hasSize(1);
  }

  @Test
  void clusterersAreComparedWithTheHiddenClass() throws Exception {
    Comparison comparison = new Comparison(SETTINGS, Representation.ALL, measured -> {});
    comparison.cluster("iris", read("iris.arff"));
    assertThat(comparison.clusterings())
        .extracting(Result::scheme)
        .containsExactly("MetaClusterer", "SimpleKMeans", "EM", "FarthestFirst", "Canopy");
    assertThat(comparison.clusterings()).allSatisfy(cell -> {
      assertThat(cell.failure()).isEmpty();
      assertThat(cell.get(Figure.ARI)).isBetween(0.3, 1.0);
      assertThat(cell.get(Figure.PURITY)).isBetween(0.5, 1.0);
    });
  }

  @Test
  void badDataAreRefused() throws Exception {
    Comparison comparison = new Comparison(SETTINGS, Representation.ALL, measured -> {});
    Instances iris = read("iris.arff");
    List<Classifier> bayes = List.of(new NaiveBayes());
    assertThatThrownBy(() -> comparison.classify("few", new Instances(iris, 0, 4), bayes))
        .hasMessageContainingAll("few", "5 folds", "4 rows");
    iris.setClassIndex(0);
    assertThatThrownBy(() -> comparison.classify("iris", iris, bayes))
        .hasMessageContaining("nominal");
    assertThatThrownBy(() -> new ComparisonSettings(1, 1, 1, 1, 1))
        .hasMessageContainingAll("--folds", "1");
  }

  private static Result cell(String dataSet, Representation name, Double... folds) {
    double mean = Arrays.stream(folds).mapToDouble(a -> a).average().orElseThrow();
    Map<Figure, Double> figures = Map.of(Figure.ACCURACY, mean);
    return new Result(dataSet, "c", name, folds.length, List.of(folds), figures, "");
  }

  @Test
  void correctedTestAllowsForOverlappingTrainingSets() {
    Result base = cell("d", Representation.RAW, .5, .6, .7, .6);
    Result other = cell("d", Representation.CODES, .6, .8, .8, .8);
    Paired test = Paired.of(other, base).orElseThrow();
    // differences .1 .2 .1 .2: t = .15 / sqrt((1 / 4 + 1 / 3) * .01 / 3), 3 degrees of freedom
    double t = .15 / Math.sqrt((1.0 / 4 + 1.0 / 3) * .01 / 3);
    double p =
        2 * new org.apache.commons.math3.distribution.TDistribution(3).cumulativeProbability(-t);
    assertThat(test.p()).isCloseTo(p, within(1e-6));
    assertThat(test.sign()).isEqualTo(p < Significance.LEVEL ? 1 : 0);
  }

  @Test
  void signedRanksNeedFiveDataSetsAndLeaveTiesOut() {
    List<Result> cells = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      cells.add(cell("d" + i, Representation.RAW, .5));
      cells.add(cell("d" + i, Representation.CODES, .5 + i * .01));
      if (i < 4) {
        cells.add(cell("d" + i, Representation.KMEANS, .5));
      }
    }
    assertThat(Wilcoxon.of(cells, "c", Representation.CODES, Representation.KMEANS))
        .isEmpty();
    Wilcoxon test =
        Wilcoxon.of(cells, "c", Representation.CODES, Representation.RAW).orElseThrow();
    assertThat(test.wins()).isEqualTo(5);
    assertThat(test.ties()).isEqualTo(1);
    assertThat(test.losses()).isZero();
    assertThat(test.p()).isEqualTo(2 / 32.0); // one of the 32 signs, and its mirror
  }
}
