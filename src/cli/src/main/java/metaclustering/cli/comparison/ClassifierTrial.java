package metaclustering.cli.comparison;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.Evaluation;
import weka.classifiers.meta.FilteredClassifier;
import weka.core.Instances;

/** Adds up what a classifier behind a filter reaches, run by run. */
final class ClassifierTrial {

  private final List<Double> splitAccuracies = new ArrayList<>();
  private final Mean accuracy = new Mean();
  private final Mean kappa = new Mean();
  private final Mean auc = new Mean();
  private final Mean units = new Mean();
  private final Mean trainSeconds = new Mean();
  private final Mean predictSeconds = new Mean();

  /**
   * Trains and tests on each split; the figures are those of all tested rows together, as in Weka's
   * own cross-validation, which keeps neither splits nor seconds.
   *
   * @param header of the rows
   * @param pipeline not modified
   */
  void run(Instances header, Stream<Split> splits, FilteredClassifier pipeline) throws Exception {
    Evaluation evaluation = new Evaluation(header);
    for (Iterator<Split> each = splits.iterator(); each.hasNext(); ) {
      Interruption.check();
      Split split = each.next();
      evaluation.setPriors(split.training());
      FilteredClassifier copy = (FilteredClassifier) AbstractClassifier.makeCopy(pipeline);
      long start = System.nanoTime();
      copy.buildClassifier(split.training());
      trainSeconds.increment(secondsSince(start));
      units.increment(copy.getFilter().getOutputFormat().numAttributes() - 1);

      double rightBefore = evaluation.correct();
      double rowsBefore = evaluation.numInstances();
      start = System.nanoTime();
      evaluation.evaluateModel(copy, split.test());
      predictSeconds.increment(secondsSince(start));
      splitAccuracies.add(
          (evaluation.correct() - rightBefore) / (evaluation.numInstances() - rowsBefore));
    }
    accuracy.increment(evaluation.correct() / evaluation.numInstances());
    kappa.increment(evaluation.kappa());
    auc.increment(evaluation.weightedAreaUnderROC());
  }

  ClassifierCell cell(String dataSet, String classifier, Representation representation, int folds) {
    return new ClassifierCell(
        dataSet,
        classifier,
        representation,
        folds,
        splitAccuracies.stream().mapToDouble(Double::doubleValue).toArray(),
        accuracy.getResult(),
        kappa.getResult(),
        auc.getResult(),
        units.getResult(),
        trainSeconds.getResult(),
        predictSeconds.getResult(),
        "");
  }

  private static double secondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) * 1e-9;
  }
}
