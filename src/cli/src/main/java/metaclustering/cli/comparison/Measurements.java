package metaclustering.cli.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import metaclustering.agreement.Agreement;
import metaclustering.agreement.Partition;
import metaclustering.parallel.Interruption;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.clusterers.ClassRemoval;
import weka.clusterers.Clusterer;
import weka.clusterers.InstancesSource;
import weka.core.Instances;

/** Adds up what a scheme reaches, run by run. */
public final class Measurements {

  private final Map<Figure, Mean> means = new EnumMap<>(Figure.class);
  private final List<Double> foldAccuracies = new ArrayList<>();

  public Measurements() {}

  private void add(Figure figure, double value) {
    means.computeIfAbsent(figure, f -> new Mean()).increment(value);
  }

  private void addSeconds(Figure figure, long startNanos) {
    add(figure, (System.nanoTime() - startNanos) * 1e-9);
  }

  public Map<Figure, Double> means() {
    Map<Figure, Double> result = new EnumMap<>(Figure.class);
    means.forEach((figure, mean) -> result.put(figure, mean.getResult()));
    return result;
  }

  List<Double> foldAccuracies() {
    return foldAccuracies;
  }

  /**
   * Trains and tests on each split; the figures are those of all tested rows together, as in Weka's
   * own cross-validation, which keeps neither splits nor seconds.
   *
   * @param header of the rows
   * @param pipeline not modified
   */
  void classify(Instances header, Stream<Split> splits, FilteredClassifier pipeline)
      throws Exception {
    Evaluation evaluation = new Evaluation(header);
    for (Iterator<Split> each = splits.iterator(); each.hasNext(); ) {
      Interruption.check();
      Split split = each.next();
      evaluation.setPriors(split.training());
      FilteredClassifier copy = (FilteredClassifier) AbstractClassifier.makeCopy(pipeline);
      long start = System.nanoTime();
      copy.buildClassifier(split.training());
      addSeconds(Figure.TRAIN_SECONDS, start);
      add(Figure.UNITS, copy.getFilter().getOutputFormat().numAttributes() - 1);

      double rightBefore = evaluation.correct();
      double rowsBefore = evaluation.numInstances();
      start = System.nanoTime();
      evaluation.evaluateModel(copy, split.test());
      addSeconds(Figure.PREDICT_SECONDS, start);
      foldAccuracies.add(
          (evaluation.correct() - rightBefore) / (evaluation.numInstances() - rowsBefore));
    }
    add(Figure.ACCURACY, evaluation.correct() / evaluation.numInstances());
    add(Figure.KAPPA, evaluation.kappa());
    add(Figure.AUC, evaluation.weightedAreaUnderROC());
  }

  /**
   * Trains a clusterer with the class hidden and compares its clusters with the classes.
   *
   * @param rows with a class, never missing; not modified
   * @param clusterer is trained
   */
  public void cluster(Instances rows, Clusterer clusterer) throws Exception {
    Interruption.check();
    Instances hidden = ClassRemoval.withoutClass(rows);
    long start = System.nanoTime();
    clusterer.buildClusterer(hidden);
    addSeconds(Figure.SECONDS, start);
    int[] clusters = new int[rows.numInstances()];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = clusterer.clusterInstance(hidden.instance(i));
    }
    int[] classes = rows.stream().mapToInt(row -> (int) row.classValue()).toArray();
    add(Figure.ARI, Agreement.adjustedRandIndex(clusters, classes));
    add(Figure.NMI, Agreement.normalisedMutualInformation(clusters, classes));
    add(Figure.PURITY, Agreement.purity(clusters, classes));
    InstancesSource seen = InstancesSource.of(rows, rows.classIndex());
    try (Table table = Table.read(seen, Scaling.RANGE)) {
      int used = Arrays.stream(clusters).max().orElse(0) + 1;
      add(Figure.RELATIVE_ERROR, Partition.relativeError(table, clusters, used));
    }
  }
}
