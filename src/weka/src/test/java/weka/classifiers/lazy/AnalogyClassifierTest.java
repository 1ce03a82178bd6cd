package weka.classifiers.lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.clusterers.SimpleKMeans;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.PluginManager;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.GenericObjectEditor;

/** What {@link MetaClusterAnalogy} promises beyond what Weka's own suites ask of every classifier. */
class AnalogyClassifierTest {

  private static final String QUICK = "-tries 1";

  @TempDir
  Path directory;

  private static Instances read(String name) throws Exception {
    Instances rows = DataSource.read("test-data/" + name + ".arff");
    rows.setClassIndex(rows.numAttributes() - 1);
    return rows;
  }

  private static MetaClusterAnalogy classifier(String options) throws Exception {
    MetaClusterAnalogy result = new MetaClusterAnalogy();
    result.setOptions(Utils.splitOptions(options));
    return result;
  }

  private static MetaClusterAnalogy built(String options, Instances rows) throws Exception {
    MetaClusterAnalogy result = classifier(options);
    result.buildClassifier(rows);
    return result;
  }

  private static MetaClusterAnalogy streamed(String options, Instances rows) throws Exception {
    MetaClusterAnalogy result = built(options, new Instances(rows, 0));
    for (Instance row : rows) {
      result.updateClassifier(row);
    }
    return result;
  }

  private static void assertSameAnswers(
      MetaClusterAnalogy one, MetaClusterAnalogy other, Instances rows) throws Exception {
    for (Instance row : rows) {
      assertThat(one.distributionForInstance(row))
          .containsExactly(other.distributionForInstance(row));
    }
  }

  @Test
  void wekaFindsIt() {
    GenericObjectEditor.determineClasses();
    assertThat(PluginManager.getPluginNamesOfTypeList("weka.classifiers.Classifier"))
        .contains(MetaClusterAnalogy.class.getName());
  }

  @Test
  void animalsAreClassified() throws Exception {
    Instances zoo = read("zoo");
    Evaluation evaluation = new Evaluation(zoo);
    evaluation.crossValidateModel(new MetaClusterAnalogy(), zoo, 10, new Random(1));
    assertThat(evaluation.pctCorrect()).isGreaterThan(85);
  }

  @Test
  void aStreamTeachesWhatABatchTeaches() throws Exception {
    Instances vote = read("vote");
    String gather = QUICK + " -gather " + vote.numInstances();
    assertSameAnswers(streamed(gather, vote), built(gather, vote), vote);
  }

  @Test
  void afterGatheringRowsAreRememberedByTheirCodesAlone() throws Exception {
    Instances vote = read("vote");
    MetaClusterAnalogy classifier = streamed(QUICK + " -gather 100", new Instances(vote, 0, 100));
    String model = classifier.memory().clusterer().toString();
    String remembered = classifier.memory().toString();
    for (int i = 100; i < 300; i++) {
      classifier.updateClassifier(vote.instance(i));
    }
    assertThat(classifier.memory().clusterer().toString()).isEqualTo(model);
    assertThat(remembered).endsWith(" of 100 rows remembered");
    assertThat(classifier.memory().toString()).endsWith(" of 300 rows remembered");
  }

  @Test
  void memoryIsBounded() throws Exception {
    Instances vote = read("vote");
    MetaClusterAnalogy classifier = streamed(QUICK + " -gather 100 -codes 20", vote);
    assertThat(classifier.memory().toString())
        .isEqualTo("20 codes of " + vote.numInstances() + " rows remembered");
  }

  @Test
  void fewRowsAnswerByTheClasses() throws Exception {
    Instances zoo = read("zoo");
    MetaClusterAnalogy classifier = built(QUICK, new Instances(zoo, 0));
    assertThat(classifier.distributionForInstance(zoo.instance(0)))
        .containsOnly(1.0 / zoo.numClasses());
    assertThatThrownBy(() -> classifier.explain(zoo.instance(0)))
        .hasMessageContaining("nothing has been learned yet: the 0 rows");
    classifier.updateClassifier(zoo.instance(0));
    assertThat(classifier
            .distributionForInstance(zoo.instance(1))[(int) zoo.instance(0).classValue()])
        .isCloseTo(2.0 / (zoo.numClasses() + 1), Offset.offset(1e-12));
  }

  @Test
  void rowsWithoutClassTeachNoClass() throws Exception {
    Instances zoo = read("zoo");
    for (int i = 0; i < 50; i++) {
      zoo.instance(2 * i).setClassMissing();
    }
    assertThat(built(QUICK, zoo).memory().toString()).endsWith(" of 51 rows remembered");
  }

  @Test
  void savedItAnswersAndLearnsAlike() throws Exception {
    Instances vote = read("vote");
    MetaClusterAnalogy classifier = streamed(QUICK + " -gather 100", new Instances(vote, 0, 150));
    MetaClusterAnalogy saved = (MetaClusterAnalogy) AbstractClassifier.makeCopy(classifier);
    Path file = directory.resolve("analogy.model");
    SerializationHelper.write(file.toString(), classifier);
    MetaClusterAnalogy read = (MetaClusterAnalogy) SerializationHelper.read(file.toString());
    for (int i = 150; i < 200; i++) {
      classifier.updateClassifier(vote.instance(i));
      saved.updateClassifier(vote.instance(i));
      read.updateClassifier(vote.instance(i));
    }
    assertSameAnswers(classifier, saved, vote);
    assertSameAnswers(classifier, read, vote);
  }

  @Test
  void itExplainsItself() throws Exception {
    Instances zoo = read("zoo");
    MetaClusterAnalogy classifier = built("", zoo);
    Instance bear = zoo.instance(3);
    assertThat(classifier.explain(bear))
        .startsWith("mammal (probability ")
        .contains("code of the row: mc0=", "1. like ", " bits\n   agrees: mc0=");
    int owner = classifier.memory().analogy().ownerOf("milk");
    assertThat(classifier.explain(bear, Set.of(owner), 2))
        .contains("switched off: mc" + owner, "2. like ")
        .doesNotContain("3. like ");
    assertThat(classifier.recall(bear, Set.of(owner), 2)).hasSize(2);
    assertThat(classifier.memory().finalClusters(bear, Set.of())).contains("like cluster ");
    assertThat(classifier.toString()).contains(" of 101 rows remembered", "MetaClusterer\n===");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-tries 0 | (-tries) is 0; it must be at least 1",
        "-tries x | (-tries) is 'x'; it must be a whole number at least 1",
        "-usual 0 | (-usual) is 0.0; it must be above 0 and at most 1",
        "-usual NaN | (-usual) is NaN; it must be above 0 and at most 1",
        "-exchange 1 | (-exchange) is 1.0; it must be above 0 and below 1",
        "-codes 0 | (-codes) is 0; it must be at least 1",
        "-gather 1 | (-gather) is 1; it must be at least 2",
        "-W weka.clusterers.EM | (-W) is a weka.clusterers.EM; it must be a weka.clusterers.MetaCl",
        "-W \"weka.clusterers.MetaClusterer -M -1\" | (-M) is -1",
        "-Z 3 | Illegal options: -Z 3"
      })
  void badOptionsAreNamed(String options, String message) {
    assertThatThrownBy(() -> classifier(options)).hasMessageContaining(message);
  }

  @Test
  void badUseIsNamed() throws Exception {
    Instances zoo = read("zoo");
    MetaClusterAnalogy classifier = new MetaClusterAnalogy();
    assertThatThrownBy(() -> classifier.distributionForInstance(zoo.instance(0)))
        .hasMessageContaining("no classifier has been built yet");
    assertThatThrownBy(() -> classifier.updateClassifier(zoo.instance(0)))
        .hasMessageContaining("no classifier has been built yet");
    assertThatThrownBy(() -> classifier.setClusterer(new SimpleKMeans()))
        .hasMessageContaining("must be a weka.clusterers.MetaClusterer");
    classifier.setTries(-1);
    assertThatThrownBy(() -> classifier.buildClassifier(zoo)).hasMessageContaining("-tries");
    classifier.setTries(1);
    classifier.buildClassifier(zoo);
    Instances vote = read("vote");
    assertThatThrownBy(() -> classifier.distributionForInstance(vote.instance(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attribute");
    assertThatThrownBy(() -> classifier.explain(zoo.instance(0), Set.of(4), 1))
        .hasMessageContaining("no attribute group 4");
  }
}
