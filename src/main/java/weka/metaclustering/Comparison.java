package weka.metaclustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import metaclustering.parallel.Interruption;
import metaclustering.study.Agreement;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.Canopy;
import weka.clusterers.Clusterer;
import weka.clusterers.EM;
import weka.clusterers.FarthestFirst;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Remove;

/**
 * Compares representations of rows as features of classifiers, and clusterings with known classes.
 *
 * <p>Every representation and every classifier gets the same folds, those of Weka's {@link
 * Evaluation#crossValidateModel}; filters are trained inside the folds, on the training rows alone.
 * Rows without class are left out. What fails is recorded with its reason, and the others go on.
 */
public final class Comparison {

  private final ComparisonSettings settings;
  private final Consumer<Measured> listener;
  private final List<ClassifierCell> cells = new ArrayList<>();
  private final List<ClusteringCell> clusterings = new ArrayList<>();

  /**
   * A comparison of nothing yet.
   *
   * @param listener is told of everything that is finished, after it was recorded
   */
  public Comparison(ComparisonSettings settings, Consumer<Measured> listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /** How it is compared. */
  public ComparisonSettings settings() {
    return settings;
  }

  /** What is finished, in the order in which it was. */
  public List<ClassifierCell> cells() {
    return List.copyOf(cells);
  }

  /** The clusterings that are finished, in the order in which they were. */
  public List<ClusteringCell> clusterings() {
    return List.copyOf(clusterings);
  }

  /**
   * Cross-validates classifiers with every representation.
   *
   * @param dataSet name in reports, of this data set alone
   * @param data with a nominal class; not modified
   * @param classifiers not modified
   * @throws IllegalArgumentException if the rows cannot be used
   * @throws InterruptedException if the thread was interrupted; what is finished stays
   */
  public void classify(String dataSet, Instances data, List<Classifier> classifiers)
      throws InterruptedException {
    Instances rows = withClass(dataSet, data);
    if (rows.numInstances() < settings.folds()) {
      throw new IllegalArgumentException(dataSet + ": " + settings.folds()
          + " folds (--folds) of only " + rows.numInstances() + " rows with a class");
    }
    for (Classifier classifier : classifiers) {
      for (Representation representation : Representation.values()) {
        ClassifierCell cell = cell(dataSet, rows, classifier, representation);
        cells.add(cell);
        listener.accept(cell);
      }
    }
  }

  /**
   * Clusters with the class hidden, into as many clusters as there are classes.
   *
   * @param dataSet name in reports
   * @param data with a nominal class; not modified
   * @throws IllegalArgumentException if the rows cannot be used
   * @throws InterruptedException if the thread was interrupted; what is finished stays
   */
  public void cluster(String dataSet, Instances data) throws InterruptedException {
    Instances rows = withClass(dataSet, data);
    List<Clusterer> clusterers = List.of(
        settings.metaClusterer(settings.seed()),
        new SimpleKMeans(),
        new EM(),
        new FarthestFirst(),
        new Canopy());
    for (Clusterer clusterer : clusterers) {
      ClusteringCell cell = cell(dataSet, rows, clusterer);
      clusterings.add(cell);
      listener.accept(cell);
    }
  }

  private static Instances withClass(String dataSet, Instances data) {
    if (data.classIndex() < 0 || !data.classAttribute().isNominal()) {
      throw new IllegalArgumentException(dataSet + ": the class (-c) must be a nominal attribute");
    }
    Instances rows = new Instances(data);
    rows.deleteWithMissingClass();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(dataSet + ": no row has a class (-c)");
    }
    return rows;
  }

  private ClassifierCell cell(
      String dataSet, Instances rows, Classifier classifier, Representation representation)
      throws InterruptedException {
    String name = label(classifier);
    try {
      CrossValidation result = new CrossValidation();
      for (int run = 0; run < settings.runs(); run++) {
        result.run(rows, pipeline(classifier, representation, settings, settings.seed() + run));
      }
      return result.cell(dataSet, name, representation);
    } catch (Exception e) {
      rethrowInterruption(e);
      return ClassifierCell.failed(dataSet, name, representation, reason(e));
    }
  }

  /**
   * A classifier, not trained, behind the filter of a representation.
   *
   * @param classifier not modified
   * @param seed of the filter
   */
  public static FilteredClassifier pipeline(
      Classifier classifier, Representation representation, ComparisonSettings settings, int seed)
      throws Exception {
    FilteredClassifier pipeline = new FilteredClassifier();
    pipeline.setFilter(representation.filter(settings, seed));
    pipeline.setClassifier(AbstractClassifier.makeCopy(classifier));
    return pipeline;
  }

  /** Adds up the runs of one cell. */
  private final class CrossValidation {

    private final List<Double> foldAccuracies = new ArrayList<>();
    private final Mean accuracy = new Mean();
    private final Mean kappa = new Mean();
    private final Mean auc = new Mean();
    private final Mean units = new Mean();
    private final Mean trainSeconds = new Mean();
    private final Mean predictSeconds = new Mean();
    private int runs;

    /** As Weka's own cross-validation, which keeps neither folds nor seconds. */
    void run(Instances rows, FilteredClassifier pipeline) throws Exception {
      Random random = new Random(settings.seed() + runs++);
      Instances shuffled = new Instances(rows);
      shuffled.randomize(random);
      shuffled.stratify(settings.folds());
      Evaluation evaluation = new Evaluation(shuffled);
      for (int fold = 0; fold < settings.folds(); fold++) {
        Interruption.check();
        Instances training = shuffled.trainCV(settings.folds(), fold, random);
        Instances test = shuffled.testCV(settings.folds(), fold);
        evaluation.setPriors(training);
        FilteredClassifier copy = (FilteredClassifier) AbstractClassifier.makeCopy(pipeline);
        long start = System.nanoTime();
        copy.buildClassifier(training);
        trainSeconds.increment(secondsSince(start));
        units.increment(copy.getFilter().getOutputFormat().numAttributes() - 1);

        double rightBefore = evaluation.correct();
        double rowsBefore = evaluation.numInstances();
        start = System.nanoTime();
        evaluation.evaluateModel(copy, test);
        predictSeconds.increment(secondsSince(start));
        foldAccuracies.add(
            (evaluation.correct() - rightBefore) / (evaluation.numInstances() - rowsBefore));
      }
      accuracy.increment(evaluation.correct() / evaluation.numInstances());
      kappa.increment(evaluation.kappa());
      auc.increment(evaluation.weightedAreaUnderROC());
    }

    ClassifierCell cell(String dataSet, String classifier, Representation representation) {
      return new ClassifierCell(
          dataSet,
          classifier,
          representation,
          foldAccuracies.stream().mapToDouble(Double::doubleValue).toArray(),
          accuracy.getResult(),
          kappa.getResult(),
          auc.getResult(),
          units.getResult(),
          trainSeconds.getResult(),
          predictSeconds.getResult(),
          "");
    }
  }

  private ClusteringCell cell(String dataSet, Instances rows, Clusterer clusterer)
      throws InterruptedException {
    String name = clusterer.getClass().getSimpleName();
    try {
      int[] classes = rows.stream().mapToInt(row -> (int) row.classValue()).toArray();
      Instances hidden = withoutClass(rows);
      Mean ari = new Mean();
      Mean nmi = new Mean();
      Mean purity = new Mean();
      Mean seconds = new Mean();
      for (int run = 0; run < settings.runs(); run++) {
        Interruption.check();
        Clusterer copy = AbstractClusterer.makeCopy(clusterer);
        ((OptionHandler) copy)
            .setOptions(clusteringOptions(copy, rows.numClasses(), settings.seed() + run));
        long start = System.nanoTime();
        copy.buildClusterer(hidden);
        seconds.increment(secondsSince(start));
        int[] clusters = new int[classes.length];
        for (int i = 0; i < clusters.length; i++) {
          clusters[i] = copy.clusterInstance(hidden.instance(i));
        }
        ari.increment(Agreement.adjustedRandIndex(clusters, classes));
        nmi.increment(Agreement.normalisedMutualInformation(clusters, classes));
        purity.increment(Agreement.purity(clusters, classes));
      }
      return new ClusteringCell(
          dataSet,
          name,
          ari.getResult(),
          nmi.getResult(),
          purity.getResult(),
          seconds.getResult(),
          "");
    } catch (Exception e) {
      rethrowInterruption(e);
      return ClusteringCell.failed(dataSet, name, reason(e));
    }
  }

  private String[] clusteringOptions(Clusterer clusterer, int clusters, int seed) {
    List<String> options = new ArrayList<>(List.of("-N", "" + clusters, "-S", "" + seed));
    if (clusterer instanceof MetaClusterer) {
      options.addAll(List.of("-M", "" + settings.metaClusters(), "-K", "" + settings.clusters()));
    }
    return options.toArray(String[]::new);
  }

  private static Instances withoutClass(Instances rows) throws Exception {
    Remove remove = new Remove();
    remove.setAttributeIndicesArray(new int[] {rows.classIndex()});
    Instances all = new Instances(rows);
    all.setClassIndex(-1);
    remove.setInputFormat(all);
    return Filter.useFilter(all, remove);
  }

  /** The simple name of the class, and the options that are not the default ones. */
  static String label(Classifier classifier) {
    String name = classifier.getClass().getSimpleName();
    if (!(classifier instanceof OptionHandler handler)) {
      return name;
    }
    try {
      OptionHandler standard =
          (OptionHandler) classifier.getClass().getDeclaredConstructor().newInstance();
      String options = Utils.joinOptions(handler.getOptions()).trim();
      return options.equals(Utils.joinOptions(standard.getOptions()).trim())
          ? name
          : name + " " + options;
    } catch (ReflectiveOperationException e) {
      return name;
    }
  }

  private static void rethrowInterruption(Exception e) throws InterruptedException {
    if (e instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    if (e instanceof CancellationException) {
      Interruption.check(); // clears the flag, which says the same
    }
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    boolean silent = message == null || message.isBlank();
    return silent ? e.getClass().getSimpleName() : message.strip().replaceAll("\\s+", " ");
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) * 1e-9;
  }
}
