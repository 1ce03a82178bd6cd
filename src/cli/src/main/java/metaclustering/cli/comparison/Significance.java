package metaclustering.cli.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.inference.WilcoxonSignedRankTest;
import weka.experiment.PairedStatsCorrected;

/** Whether differences of accuracy are more than chance. */
public final class Significance {

  /** Of the tests that say better or worse. */
  static final double LEVEL = 0.05;

  /** The test needs this many data sets. */
  static final int MIN_DATA_SETS = 5;

  /** Data sets up to which p is exact: the time doubles with each. */
  private static final int MAX_FOR_EXACT = 20;

  /** Differences of accuracy up to this are rounding. */
  private static final double TIE = 1e-12;

  private Significance() {}

  /**
   * The corrected resampled t-test of the accuracies of two results of the same folds: the variance
   * of the differences is multiplied by 1 / n + 1 / (folds - 1), since training sets overlap.
   *
   * <p>Nadeau and Bengio, <i>Inference for the generalization error</i>, Machine Learning 52 (2003).
   *
   * @param p two-sided
   * @param sign 1 if the result is better than the base at level 0.05, -1 if worse, 0 if neither
   */
  public record Paired(double p, int sign) {

    /** Tests two results; empty if one of them failed or if they have no folds. */
    public static Optional<Paired> of(Result result, Result base) {
      if (!result.succeeded() || !base.succeeded() || result.folds() < 2) {
        return Optional.empty();
      }
      PairedStatsCorrected test = new PairedStatsCorrected(LEVEL, 1.0 / (result.folds() - 1));
      for (int i = 0; i < result.foldAccuracies().size(); i++) {
        test.add(result.foldAccuracies().get(i), base.foldAccuracies().get(i));
      }
      test.calculateDerived();
      return Optional.of(new Paired(test.differencesProbability, test.differencesSignificance));
    }
  }

  /**
   * The Wilcoxon signed ranks test of one representation against another, one pair of accuracies per
   * data set; data sets on which both are equal are left out.
   *
   * <p>Demšar, <i>Statistical comparisons of classifiers over multiple data sets</i>, Journal of
   * Machine Learning Research 7 (2006).
   *
   * @param wins data sets on which the first is better
   * @param p two-sided; 1 if all are ties
   */
  public record Wilcoxon(int wins, int ties, int losses, double p) {

    /**
     * Tests one classifier.
     *
     * @param results those of other classifiers do not count
     * @return empty if fewer than five data sets have both representations
     */
    public static Optional<Wilcoxon> of(
        List<Result> results, String classifier, Representation one, Representation other) {
      double[] differences = results.stream()
          .filter(result -> result.scheme().equals(classifier))
          .filter(result -> one.equals(result.representation()) && result.succeeded())
          .flatMap(first -> find(results, first.dataSet(), classifier, other)
              .filter(Result::succeeded)
              .map(result -> first.get(Figure.ACCURACY) - result.get(Figure.ACCURACY))
              .stream())
          .mapToDouble(Double::doubleValue)
          .toArray();
      if (differences.length < MIN_DATA_SETS) {
        return Optional.empty();
      }
      double[] clear = Arrays.stream(differences).filter(d -> Math.abs(d) > TIE).toArray();
      int wins = (int) Arrays.stream(clear).filter(d -> d > 0).count();
      double p = clear.length == 0
          ? 1
          : new WilcoxonSignedRankTest()
              .wilcoxonSignedRankTest(
                  clear, new double[clear.length], clear.length <= MAX_FOR_EXACT);
      int ties = differences.length - clear.length;
      return Optional.of(new Wilcoxon(wins, ties, clear.length - wins, Math.min(1, p)));
    }
  }

  /** The result of a data set, classifier and representation, if it is finished. */
  public static Optional<Result> find(
      List<Result> results, String dataSet, String classifier, Representation representation) {
    return results.stream()
        .filter(result -> result.dataSet().equals(dataSet)
            && result.scheme().equals(classifier)
            && representation.equals(result.representation()))
        .findFirst();
  }
}
