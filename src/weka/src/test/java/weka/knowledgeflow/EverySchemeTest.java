package weka.knowledgeflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.lazy.MetaClusterAnalogy;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.DensityBasedClusterer;
import weka.core.CheckAnswers;
import weka.core.CheckGOE;
import weka.core.CheckOptionHandler;
import weka.core.Instances;
import weka.core.converters.ArffLoader;
import weka.core.converters.ConverterUtils.DataSource;
import weka.datagenerators.clusterers.MetaClusterGenerator;
import weka.experiment.ClassifierSplitEvaluator;
import weka.experiment.DensityBasedClustererSplitEvaluator;
import weka.experiment.SplitEvaluator;
import weka.knowledgeflow.steps.ClassAssigner;
import weka.knowledgeflow.steps.Classifier;
import weka.knowledgeflow.steps.Clusterer;
import weka.knowledgeflow.steps.DataGenerator;
import weka.knowledgeflow.steps.Filter;
import weka.knowledgeflow.steps.Loader;
import weka.knowledgeflow.steps.TextViewer;
import weka.knowledgeflow.steps.TrainingSetMaker;

/** Every scheme of the package in Weka's checks, its KnowledgeFlow and its Experimenter. */
class EverySchemeTest {

  private static final String VOTE = "test-data/vote.arff";
  private static final String CLUSTERER = "weka.clusterers.MetaClusterer";
  private static final String STREAM = "weka.clusterers.MetaClustererUpdateable";
  private static final String ANALOGY = "weka.classifiers.lazy.MetaClusterAnalogy";
  private static final String CODES = "weka.filters.unsupervised.attribute.MetaClusterMembership";
  private static final String FILLED = "weka.filters.unsupervised.attribute.MetaClusterImputation";
  private static final String SURPRISE = "weka.filters.unsupervised.attribute.MetaClusterSurprise";
  private static final String GENERATOR = "weka.datagenerators.clusterers.MetaClusterGenerator";

  @ParameterizedTest
  @ValueSource(strings = {CLUSTERER, STREAM, ANALOGY, CODES, FILLED, SURPRISE, GENERATOR})
  void optionsAndEditorPassTheirChecks(String scheme) throws Exception {
    Class<?> type = Class.forName(scheme);
    assertThat(CheckAnswers.of(new CheckOptionHandler(), type))
        .hasSize(6)
        .allMatch(answer -> answer.endsWith("...yes"));
    assertThat(CheckAnswers.of(new CheckGOE(), type))
        .hasSize(2)
        .allMatch(answer -> answer.endsWith("...yes"));
  }

  private static Object made(String scheme) throws Exception {
    return Class.forName(scheme).getConstructor().newInstance();
  }

  private static StepManagerImpl rows(Flow flow) throws Exception {
    ArffLoader arff = new ArffLoader();
    arff.setSource(new File(VOTE));
    Loader loader = new Loader();
    loader.setLoader(arff);
    ClassAssigner last = new ClassAssigner();
    last.setClassColumn("last");
    StepManagerImpl assigned = Flows.add(flow, "class", last);
    Flows.connect(flow, Flows.add(flow, "rows", loader), assigned, StepManager.CON_DATASET);
    return assigned;
  }

  private static List<String> texts(Flow flow, StepManagerImpl from, String type) {
    Flows.connect(flow, from, Flows.add(flow, "texts", new TextViewer()), type);
    assertThat(Flows.run(flow)).isEmpty();
    return Flows.texts(flow, "texts");
  }

  private static StepManagerImpl trainingSet(Flow flow) throws Exception {
    StepManagerImpl maker = Flows.add(flow, "training set", new TrainingSetMaker());
    Flows.connect(flow, rows(flow), maker, StepManager.CON_DATASET);
    return maker;
  }

  @ParameterizedTest
  @ValueSource(strings = {CLUSTERER, STREAM})
  void clusterersFlow(String scheme) throws Exception {
    Flow flow = new Flow();
    Clusterer step = new Clusterer();
    step.setClusterer((weka.clusterers.Clusterer) made(scheme));
    StepManagerImpl clusterer = Flows.add(flow, "clusterer", step);
    Flows.connect(flow, trainingSet(flow), clusterer, StepManager.CON_TRAININGSET);
    assertThat(texts(flow, clusterer, StepManager.CON_TEXT).toString())
        .contains("4 groups of", "Elapsed time");
  }

  @Test
  void classifiersFlow() throws Exception {
    Flow flow = new Flow();
    Classifier step = new Classifier();
    step.setClassifier(new MetaClusterAnalogy());
    StepManagerImpl classifier = Flows.add(flow, "classifier", step);
    Flows.connect(flow, trainingSet(flow), classifier, StepManager.CON_TRAININGSET);
    assertThat(texts(flow, classifier, StepManager.CON_TEXT).toString()).contains("remembered");
  }

  @ParameterizedTest
  @ValueSource(strings = {CODES, FILLED, SURPRISE})
  void filtersFlow(String scheme) throws Exception {
    Flow flow = new Flow();
    Filter step = new Filter();
    step.setFilter((weka.filters.Filter) made(scheme));
    StepManagerImpl filter = Flows.add(flow, "filter", step);
    Flows.connect(flow, rows(flow), filter, StepManager.CON_DATASET);
    String rows = texts(flow, filter, StepManager.CON_DATASET).toString();
    assertThat(rows.lines().filter(line -> line.matches("[^@%\\[].*[\\d,].*")))
        .hasSizeGreaterThanOrEqualTo(435);
  }

  @Test
  void generatorsFlow() throws Exception {
    Flow flow = new Flow();
    MetaClusterGenerator generator = new MetaClusterGenerator();
    generator.setOptions(new String[] {"-t", VOTE, "-n", "30"});
    DataGenerator step = new DataGenerator();
    step.setDataGenerator(generator);
    StepManagerImpl generating = Flows.add(flow, "generator", step);
    String rows = texts(flow, generating, StepManager.CON_DATASET).toString();
    assertThat(rows.lines().filter(line -> line.matches("[^@%]*,(democrat|republican).*")))
        .hasSize(30);
  }

  private static double result(SplitEvaluator evaluator, String name) throws Exception {
    Instances vote = DataSource.read(VOTE);
    vote.setClassIndex(vote.numAttributes() - 1);
    vote.randomize(new Random(1));
    Object[] results = evaluator.getResult(vote.trainCV(3, 0), vote.testCV(3, 0));
    return (Double) results[Arrays.asList(evaluator.getResultNames()).indexOf(name)];
  }

  @ParameterizedTest
  @ValueSource(strings = {ANALOGY, CODES, FILLED, SURPRISE})
  void experimentsEvaluate(String scheme) throws Exception {
    AbstractClassifier classifier;
    if (made(scheme) instanceof weka.filters.Filter filter) {
      FilteredClassifier filtered = new FilteredClassifier();
      filtered.setFilter(filter);
      filtered.setClassifier(new NaiveBayes());
      classifier = filtered;
    } else {
      classifier = (AbstractClassifier) made(scheme);
    }
    ClassifierSplitEvaluator evaluator = new ClassifierSplitEvaluator();
    evaluator.setClassifier(classifier);
    assertThat(result(evaluator, "Percent_correct")).isGreaterThan(80);
  }

  @ParameterizedTest
  @ValueSource(strings = {CLUSTERER, STREAM})
  void experimentsEvaluateClusterers(String scheme) throws Exception {
    DensityBasedClustererSplitEvaluator evaluator = new DensityBasedClustererSplitEvaluator();
    AbstractClusterer clusterer = (AbstractClusterer) made(scheme);
    evaluator.setClusterer((DensityBasedClusterer) clusterer);
    List<String> measures = new ArrayList<>();
    measures.addAll(
        Collections.list(((weka.core.AdditionalMeasureProducer) clusterer).enumerateMeasures()));
    evaluator.setAdditionalMeasures(measures.toArray(new String[0]));
    assertThat(result(evaluator, "measureRelativeError")).isBetween(0.0, 1.0);
  }
}
