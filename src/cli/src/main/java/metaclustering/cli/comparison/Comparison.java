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
import weka.clusterers.Clusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SchemeSpecification;
import weka.core.Instances;
import weka.core.OptionHandler;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * Compares representations of rows as features of classifiers, and clusterings with known classes.
 *
 * <p>Every representation and every classifier gets the same folds, those of Weka's {@link
 * weka.classifiers.Evaluation#crossValidateModel}, or the same held-out rows; filters are trained on
 * the training rows alone.
 * Rows without class are left out. A failure is recorded with its reason, and the others go on.
 */
public final class Comparison {

  private static final List<String> CLUSTERERS =
      List.of("MetaClusterer", "SimpleKMeans", "EM", "FarthestFirst", "Canopy");

  private final ComparisonSettings settings;
  private final List<Representation> representations;
  private final Consumer<Result> listener;
  private final List<Result> results = new ArrayList<>();

  /** What one run with a seed adds to the measurements of a scheme. */
  @FunctionalInterface
  private interface Run {
    void add(Measurements to, int seed) throws Exception;
  }

  /**
   * A comparison of nothing yet.
   *
   * @param representations to compare, each with its own label
   * @param listener receives each result after it is recorded
   */
  public Comparison(
      ComparisonSettings settings,
      List<Representation> representations,
      Consumer<Result> listener) {
    this.settings = settings;
    this.representations = List.copyOf(representations);
    this.listener = listener;
  }

  public ComparisonSettings settings() {
    return settings;
  }

  /** The number of results for each data set, with this number of classifiers. */
  public int steps(int classifiers) {
    return classifiers * representations.size() + CLUSTERERS.size();
  }

  /** The classifiers' results so far, in their order. */
  public List<Result> classifications() {
    return results.stream().filter(result -> result.representation() != null).toList();
  }

  /** The clusterers' results so far, in their order. */
  public List<Result> clusterings() {
    return results.stream().filter(result -> result.representation() == null).toList();
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
    ComparisonSettings.Sizes sizes = settings.sizes(header);
    for (Classifier classifier : classifiers) {
      for (Representation representation : representations) {
        record(
            dataSet,
            label(classifier),
            representation,
            folds,
            (to, seed) -> to.classify(
                header,
                splits.apply(seed),
                pipeline(classifier, representation.maker().filter(settings, sizes, seed))));
      }
    }
  }

  private void record(
      String dataSet, String scheme, Representation representation, int folds, Run run)
      throws InterruptedException {
    Measurements measurements = new Measurements();
    String failure = "";
    try {
      for (int i = 0; i < settings.runs(); i++) {
        run.add(measurements, settings.seed() + i);
      }
    } catch (Exception e) {
      rethrowInterruption(e);
      measurements = new Measurements();
      failure = ErrorText.oneLine(e);
    }
    Result result = new Result(
        dataSet,
        scheme,
        representation,
        folds,
        measurements.foldAccuracies(),
        measurements.means(),
        failure);
    results.add(result);
    listener.accept(result);
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
    for (String name : CLUSTERERS) {
      record(
          dataSet,
          name,
          null,
          1,
          (to, seed) -> to.cluster(rows, clusterer(name, rows.numClasses(), seed)));
    }
  }

  private Clusterer clusterer(String name, int clusters, int seed) throws Exception {
    if (name.equals(CLUSTERERS.get(0))) {
      MetaClusterer ours = settings.metaClusterer(seed);
      ours.setNumClusters(clusters);
      return ours;
    }
    return SchemeSpecification.parse(
        Clusterer.class, "weka.clusterers." + name + " -N " + clusters + " -S " + seed);
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
   * A classifier behind a filter, not trained.
   *
   * @param classifier not modified
   */
  static FilteredClassifier pipeline(Classifier classifier, Filter filter) throws Exception {
    FilteredClassifier pipeline = new FilteredClassifier();
    pipeline.setFilter(filter);
    pipeline.setClassifier(AbstractClassifier.makeCopy(classifier));
    return pipeline;
  }

  /** The simple name of the class, and the options that are not the default ones. */
  public static String label(Classifier classifier) {
    String name = classifier.getClass().getSimpleName();
    try {
      Classifier plain = classifier.getClass().getDeclaredConstructor().newInstance();
      List<List<String>> options = options(classifier);
      options.removeAll(options(plain));
      String[] others = options.stream().flatMap(List::stream).toArray(String[]::new);
      return (name + " " + Utils.joinOptions(others)).strip();
    } catch (ReflectiveOperationException e) {
      return name;
    }
  }

  /** Each with its value. */
  private static List<List<String>> options(Classifier classifier) {
    List<List<String>> options = new ArrayList<>();
    if (classifier instanceof OptionHandler handler) {
      for (String word : handler.getOptions()) {
        if (options.isEmpty() || word.matches("-[A-Za-z].*")) {
          options.add(new ArrayList<>());
        }
        options.get(options.size() - 1).add(word);
      }
    }
    return options;
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
