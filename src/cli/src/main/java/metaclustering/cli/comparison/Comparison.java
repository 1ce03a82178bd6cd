package metaclustering.cli.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import metaclustering.cli.output.ErrorText;
import metaclustering.parallel.Interruption;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
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

/**
 * Compares representations of rows as features of classifiers, and clusterings with known classes.
 *
 * <p>Every representation and every classifier gets the same folds, those of Weka's {@link
 * weka.classifiers.Evaluation#crossValidateModel}, or the same held-out rows; filters are trained on
 * the training rows alone.
 * Rows without class are left out. A failure is recorded with its reason, and the others go on.
 */
public final class Comparison {

  private final ComparisonSettings settings;
  private final Consumer<Measured> listener;
  private final List<ClassifierCell> cells = new ArrayList<>();
  private final List<ClusteringCell> clusterings = new ArrayList<>();

  /**
   * A comparison of nothing yet.
   *
   * @param listener receives each result after it is recorded
   */
  public Comparison(ComparisonSettings settings, Consumer<Measured> listener) {
    this.settings = settings;
    this.listener = listener;
  }

  /** How it is compared. */
  public ComparisonSettings settings() {
    return settings;
  }

  /** The number of results for each data set, with this number of classifiers. */
  public int steps(int classifiers) {
    return classifiers * Representation.values().length + clusterers().size();
  }

  /** The classifiers' results so far, in their order. */
  public List<ClassifierCell> cells() {
    return List.copyOf(cells);
  }

  /** The clusterers' results so far, in their order. */
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
   * @throws InterruptedException if the thread was interrupted; results so far are kept
   */
  public void classify(String dataSet, Instances data, List<Classifier> classifiers)
      throws InterruptedException {
    Instances rows = withClass(dataSet, data);
    if (rows.numInstances() < settings.folds()) {
      throw new IllegalArgumentException(dataSet + ": " + settings.folds()
          + " folds (--folds) of only " + rows.numInstances() + " rows with a class");
    }
    classify(
        dataSet,
        rows,
        classifiers,
        settings.folds(),
        seed -> Split.folds(rows, settings.folds(), seed));
  }

  /**
   * Trains on some rows and tests on others, with every representation. The runs differ in their
   * seeds alone.
   *
   * @param dataSet name in reports, of this data set alone
   * @param training with a nominal class; not modified
   * @param test with the same attributes; not modified
   * @param classifiers not modified
   * @throws IllegalArgumentException if the rows cannot be used
   * @throws InterruptedException if the thread was interrupted; results so far are kept
   */
  public void holdOut(
      String dataSet, Instances training, Instances test, List<Classifier> classifiers)
      throws InterruptedException {
    String difference = training.equalHeadersMsg(test);
    if (difference != null) {
      throw new IllegalArgumentException(dataSet
          + ": the rows held out (-T) have other attributes: "
          + difference.strip().replaceAll("\\s+", " "));
    }
    Split split = new Split(withClass(dataSet, training), withClass(dataSet + " (-T)", test));
    classify(dataSet, split.training(), classifiers, 1, seed -> Stream.of(split));
  }

  private void classify(
      String dataSet,
      Instances header,
      List<Classifier> classifiers,
      int folds,
      IntFunction<Stream<Split>> splits)
      throws InterruptedException {
    for (Classifier classifier : classifiers) {
      for (Representation representation : Representation.values()) {
        ClassifierCell cell;
        String name = label(classifier);
        try {
          ClassifierTrial trial = new ClassifierTrial();
          for (int run = 0; run < settings.runs(); run++) {
            int seed = settings.seed() + run;
            trial.run(
                header, splits.apply(seed), pipeline(classifier, representation, settings, seed));
          }
          cell = trial.cell(dataSet, name, representation, folds);
        } catch (Exception e) {
          rethrowInterruption(e);
          cell = ClassifierCell.failed(dataSet, name, representation, ErrorText.oneLine(e));
        }
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
   * @throws InterruptedException if the thread was interrupted; results so far are kept
   */
  public void cluster(String dataSet, Instances data) throws InterruptedException {
    Instances rows = withClass(dataSet, data);
    for (Clusterer clusterer : clusterers()) {
      ClusteringCell cell = cell(dataSet, rows, clusterer);
      clusterings.add(cell);
      listener.accept(cell);
    }
  }

  private List<Clusterer> clusterers() {
    return List.of(
        settings.metaClusterer(settings.seed()),
        new SimpleKMeans(),
        new EM(),
        new FarthestFirst(),
        new Canopy());
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

  private ClusteringCell cell(String dataSet, Instances rows, Clusterer clusterer)
      throws InterruptedException {
    String name = clusterer.getClass().getSimpleName();
    try {
      ClusteringTrial trial = new ClusteringTrial(rows);
      for (int run = 0; run < settings.runs(); run++) {
        Interruption.check();
        Clusterer copy = AbstractClusterer.makeCopy(clusterer);
        ((OptionHandler) copy)
            .setOptions(clusteringOptions(copy, rows.numClasses(), settings.seed() + run));
        trial.run(copy);
      }
      return trial.cell(dataSet, name);
    } catch (Exception e) {
      rethrowInterruption(e);
      return ClusteringCell.failed(dataSet, name, ErrorText.oneLine(e));
    }
  }

  private String[] clusteringOptions(Clusterer clusterer, int clusters, int seed) {
    List<String> options = new ArrayList<>(List.of("-N", "" + clusters, "-S", "" + seed));
    if (clusterer instanceof MetaClusterer) {
      options.addAll(List.of("-M", "" + settings.metaClusters(), "-K", "" + settings.clusters()));
    }
    return options.toArray(String[]::new);
  }

  /** The simple name of the class, and the options that are not the default ones. */
  static String label(Classifier classifier) {
    String name = classifier.getClass().getSimpleName();
    if (!(classifier instanceof OptionHandler handler)) {
      return name;
    }
    try {
      OptionHandler defaults =
          (OptionHandler) classifier.getClass().getDeclaredConstructor().newInstance();
      String options = Utils.joinOptions(handler.getOptions()).trim();
      return options.equals(Utils.joinOptions(defaults.getOptions()).trim())
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
}
