package metaclustering.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import weka.classifiers.Evaluation;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.meta.MultiScheme;
import weka.clusterers.MetaClusterer;
import weka.core.Environment;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.experiment.Experiment;
import weka.experiment.InstancesResultListener;
import weka.filters.unsupervised.attribute.MetaClusterMembership;
import weka.knowledgeflow.Flow;
import weka.knowledgeflow.Flows;

/** The set-ups that users open, from a folder as the package has it once installed. */
class ReadySetUpsTest {

  private static final Path SET_UPS = Path.of("src", "package", "content", "examples");
  private static final Path FLOWS =
      Path.of("src/weka/src/main/resources/weka/knowledgeflow/templates");
  private static final String HOME = "WEKA_HOME";
  private static final String CROSS_VALIDATION = "Stratified cross-validation";

  /** Stays when the test is over: Weka keeps its settings in the home that it saw first. */
  private static final Path HOME_FOLDER = Path.of("target", "set-ups").toAbsolutePath();

  private static Path examples;
  private static String homeBefore;

  @BeforeAll
  static void install() throws Exception {
    examples = Files.createDirectories(HOME_FOLDER.resolve("packages/metaClustering/examples"));
    for (Path source : List.of(SET_UPS, FLOWS)) {
      try (var files = Files.list(source)) {
        for (Path file : files.toList()) {
          Files.copy(
              file,
              examples.resolve(file.getFileName().toString()),
              StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    for (String data : List.of("iris.arff", "vote.arff", "digits-test.arff.gz")) {
      Files.copy(
          Path.of("test-data", data), examples.resolve(data), StandardCopyOption.REPLACE_EXISTING);
    }
    Environment variables = Environment.getSystemWide();
    homeBefore = variables.getVariableValue(HOME);
    variables.addVariable(HOME, HOME_FOLDER.toString());
  }

  @AfterAll
  static void restore() {
    if (homeBefore == null) {
      Environment.getSystemWide().removeVariable(HOME);
    } else {
      Environment.getSystemWide().addVariable(HOME, homeBefore);
    }
  }

  @Test
  void experimentComparesCodesWithAttributes() throws Exception {
    File table = HOME_FOLDER.resolve("results.arff").toFile();
    Experiment experiment =
        Experiment.read(examples.resolve("codes-against-attributes.xml").toString());
    ((InstancesResultListener) experiment.getResultListener()).setOutputFile(table);
    experiment.initialize();
    experiment.runExperiment();
    experiment.postProcess();

    Instances results = DataSource.read(table.toString());
    assertThat(results).hasSize(2 * 2 * 3 * 10);
    assertThat(accuracy(results, "iris", NaiveBayes.class)).isBetween(94.0, 97.0);
    assertThat(accuracy(results, "iris", FilteredClassifier.class)).isBetween(88.0, 97.0);
    assertThat(accuracy(results, "vote", NaiveBayes.class)).isBetween(89.0, 91.5);
    assertThat(accuracy(results, "vote", FilteredClassifier.class)).isBetween(88.0, 92.5);
  }

  @Test
  void experimentChoosesCodesWithinTheTrainingRows() throws Exception {
    File table = HOME_FOLDER.resolve("chosen.arff").toFile();
    Experiment experiment = Experiment.read(examples.resolve("codes-chosen.xml").toString());
    ((InstancesResultListener) experiment.getResultListener()).setOutputFile(table);
    experiment.initialize();
    experiment.runExperiment();
    experiment.postProcess();

    Instances results = DataSource.read(table.toString());
    assertThat(results).hasSize(2 * 5);
    double chosen = accuracy(results, "vote", MultiScheme.class);
    assertThat(chosen).isGreaterThan(accuracy(results, "vote", NaiveBayes.class));
    assertThat(accuracyOf(run("weka.classifiers.meta.MultiScheme -t"))).isBetween(89.0, 98.0);
  }

  private static double accuracyOf(String output) {
    return Double.parseDouble(
        correct(output.substring(output.indexOf(CROSS_VALIDATION))).split(" ")[4]);
  }

  private static double accuracy(Instances results, String data, Class<?> scheme) {
    return results.stream()
        .filter(row -> row.stringValue(results.attribute("Key_Dataset")).equals(data)
            && row.stringValue(results.attribute("Key_Scheme")).equals(scheme.getName()))
        .mapToDouble(row -> row.value(results.attribute("Percent_correct")))
        .average()
        .orElseThrow();
  }

  @Test
  void flowOfCodesFindsWhatEvaluationFinds() throws Exception {
    Flow flow = Flows.run(examples.resolve("metaClustering-codes.kf"));
    List<String> results = Flows.texts(flow, "Both results");
    assertThat(results).hasSize(2);
    assertThat(results.stream().map(ReadySetUpsTest::correct))
        .containsExactlyInAnyOrder(
            correct(evaluated(coded()).toSummaryString()),
            correct(evaluated(new NaiveBayes()).toSummaryString()));
  }

  @Test
  void flowOfMasksDrawsMasksAndCentres() throws Exception {
    Flow flow = Flows.run(examples.resolve("metaClustering-masks.kf"));
    var images = Flows.images(flow, "Masks and centres");
    assertThat(images.keySet()).hasSize(2);
    assertThat(images.keySet().toString()).contains("Masks: digits", "Centres: digits");
    for (BufferedImage image : images.values()) {
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      assertThat(Arrays.stream(pixels).distinct().count()).isGreaterThan(16);
    }
    assertThat(Flows.texts(flow, "Report"))
        .singleElement()
        .asString()
        .contains("16 groups of")
        .contains("Elapsed time");
  }

  @Test
  void shellLineFindsWhatEvaluationFinds() throws Exception {
    String output = run("weka.classifiers.meta.FilteredClassifier -t");
    assertThat(correct(output.substring(output.indexOf(CROSS_VALIDATION))))
        .isEqualTo(correct(evaluated(coded()).toSummaryString()));
  }

  /** Runs the line of the examples' description that starts a scheme. */
  private static String run(String scheme) throws Exception {
    String line = Files.readAllLines(examples.resolve("README.md")).stream()
        .filter(text -> text.contains("weka.Run " + scheme))
        .findFirst()
        .orElseThrow()
        .strip();
    String here = line.replaceFirst(
            "java -cp weka\\.jar",
            "\"\\$JAVA\" -Xmx1g -DWEKA_HOME=\"\\$NEW_HOME\" -Dweka.packageManager.offline=true -cp \"\\$CLASSES\"")
        .replace("PACKAGE", examples.getParent().toString());
    assertThat(here).isNotEqualTo(line);
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", here).redirectErrorStream(true);
    shell
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    shell.environment().put("CLASSES", System.getProperty("java.class.path"));
    shell.environment().put("NEW_HOME", HOME_FOLDER.resolve("new").toString());
    Process process = shell.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(output).contains(CROSS_VALIDATION);
    return output;
  }

  private static FilteredClassifier coded() throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions("-M 4 -K 5"));
    MetaClusterMembership filter = new MetaClusterMembership();
    filter.setClusterer(clusterer);
    FilteredClassifier classifier = new FilteredClassifier();
    classifier.setFilter(filter);
    classifier.setClassifier(new NaiveBayes());
    return classifier;
  }

  private static Evaluation evaluated(weka.classifiers.Classifier classifier) throws Exception {
    Instances vote = DataSource.read(examples.resolve("vote.arff").toString());
    vote.setClassIndex(vote.numAttributes() - 1);
    Evaluation evaluation = new Evaluation(vote);
    evaluation.crossValidateModel(classifier, vote, 10, new Random(1));
    assertThat(evaluation.pctCorrect()).isCloseTo(90, within(3.0));
    return evaluation;
  }

  /** The line of a summary that counts the correct ones. */
  private static String correct(String summary) {
    return summary
        .lines()
        .filter(line -> line.startsWith("Correctly Classified Instances"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no accuracy in: " + summary))
        .replaceAll("\\s+", " ");
  }
}
