package metaclustering.cli.comparison;

import java.util.Locale;

/**
 * What one classifier reached with one representation of one data set. Means over the runs; seconds
 * are those of the wall clock for one fold, filter and classifier together.
 *
 * @param folds of a run; 1 if rows were held out for testing
 * @param foldAccuracies share of rows that are right, fold by fold, run by run
 * @param accuracy share of rows that are right
 * @param auc area under the ROC curve, the mean over the classes weighted by their rows
 * @param units attributes after filtering, without the class
 * @param failure why there are no numbers; empty if there are
 */
public record ClassifierCell(
    String dataSet,
    String classifier,
    Representation representation,
    int folds,
    double[] foldAccuracies,
    double accuracy,
    double kappa,
    double auc,
    double units,
    double trainSeconds,
    double predictSeconds,
    String failure)
    implements Measured {

  static ClassifierCell failed(
      String dataSet, String classifier, Representation representation, String failure) {
    return new ClassifierCell(
        dataSet,
        classifier,
        representation,
        0,
        new double[0],
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        Double.NaN,
        failure);
  }

  /** Whether there are numbers. */
  public boolean succeeded() {
    return failure.isEmpty();
  }

  @Override
  public String line() {
    String name = dataSet + ", " + classifier + ", " + representation.label() + ": ";
    return succeeded()
        ? name
            + String.format(
                Locale.ROOT,
                "accuracy %.4f, %.3f s a fold",
                accuracy,
                trainSeconds + predictSeconds)
        : name + "failed: " + failure;
  }
}
