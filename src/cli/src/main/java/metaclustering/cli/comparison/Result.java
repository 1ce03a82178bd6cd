package metaclustering.cli.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a classifier reached with one representation of a data set, or a clusterer that does not see
 * the class with as many clusters as there are classes.
 *
 * @param representation null for a clusterer
 * @param folds of a run; 1 if rows were held out for testing
 * @param foldAccuracies share of rows that are right, fold by fold, run by run
 * @param figures means over the runs
 * @param failure why there are no figures; empty if there are
 */
public record Result(
    String dataSet,
    String scheme,
    Representation representation,
    int folds,
    List<Double> foldAccuracies,
    Map<Figure, Double> figures,
    String failure) {

  /** A figure; NaN if there is none. */
  public double get(Figure figure) {
    return figures.getOrDefault(figure, Double.NaN);
  }

  public boolean succeeded() {
    return failure.isEmpty();
  }

  /** What it is compared with others by: the representation or the clusterer. */
  public String name() {
    return representation == null ? scheme : representation.label();
  }

  public String line() {
    String of = representation == null ? "clusters of " : scheme + ", ";
    return dataSet + ", " + of + name() + ": "
        + (succeeded() ? figuresInWords() : "failed: " + failure);
  }

  private String figuresInWords() {
    return representation == null
        ? String.format(Locale.ROOT, "ARI %.3f, %.3f s", get(Figure.ARI), get(Figure.SECONDS))
        : String.format(
            Locale.ROOT,
            "accuracy %.4f, %.3f s a fold",
            get(Figure.ACCURACY),
            get(Figure.TRAIN_SECONDS) + get(Figure.PREDICT_SECONDS));
  }
}
