package metaclustering.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.choice.RowSample.Cells;
import metaclustering.parallel.Interruption;
import metaclustering.table.AttributeSpec;
import metaclustering.text.PlainText;

/**
 * Attributes of which another of the same kind is a shorter description than the clusters and than a
 * distribution of their own: copies, other units of the same measure, opposites. They would count twice
 * as evidence of clusters. Attributes with more values than there can be centres describe no others.
 *
 * @param left the attributes that are not redundant
 * @param redundant names of the others, each with the name of the attribute that describes it
 */
record RedundantAttributes(int[] left, List<String> redundant) {

  /** Slope, intercept and variance. */
  private static final int REGRESSION_PARAMETERS = 3;

  private record Pair(int target, int source, double gain) {}

  /**
   * Finds them. An attribute that describes another is never redundant.
   *
   * @param lengths of the description of every attribute by the clusters, in nats
   */
  static RedundantAttributes among(RowSample sample, int[] attributes, double[] lengths)
      throws InterruptedException {
    boolean[] isRedundant = new boolean[attributes.length];
    boolean[] describes = new boolean[attributes.length];
    List<AttributeSpec> specs = sample.table().layout().attributes();
    List<String> redundant = new ArrayList<>();
    for (Pair pair : pairs(sample, attributes, lengths)) {
      if (!isRedundant[pair.target] && !isRedundant[pair.source] && !describes[pair.target]) {
        isRedundant[pair.target] = true;
        describes[pair.source] = true;
        redundant.add(PlainText.name(specs.get(attributes[pair.target]).name()) + " (by "
            + PlainText.name(specs.get(attributes[pair.source]).name()) + ")");
      }
    }
    int[] left = IntStream.range(0, attributes.length)
        .filter(i -> !isRedundant[i])
        .map(i -> attributes[i])
        .toArray();
    return new RedundantAttributes(left, List.copyOf(redundant));
  }

  /** Those that shorten the description, the largest gain first. */
  private static List<Pair> pairs(RowSample sample, int[] attributes, double[] lengths)
      throws InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    for (int target = 0; target < attributes.length; target++) {
      Interruption.check();
      Cells cells = sample.cells(attributes[target]);
      double otherwise = Math.min(lengths[target], alone(sample, cells));
      for (int source = 0; source < attributes.length; source++) {
        if (source != target) {
          double length = length(sample, cells, sample.cells(attributes[source]));
          if (length < otherwise) {
            pairs.add(new Pair(target, source, otherwise - length));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.gain));
    return pairs;
  }

  private static double alone(RowSample sample, Cells cells) {
    Factor factor = Factor.of(cells);
    factor.fit(IntStream.range(0, sample.size()).mapToDouble(sample::weight).toArray(), 1);
    return factor.length();
  }

  /** Length of the description of one attribute's cells by another's, in nats. */
  private static double length(RowSample sample, Cells target, Cells source) {
    if (target.isCategorical() != source.isCategorical()
        || source.values() > CentreChoice.MAX_CENTRES) {
      return Double.POSITIVE_INFINITY;
    }
    return target.isCategorical()
        ? byValues(sample, target, source)
        : byRegression(sample, target, source);
  }

  /** Each value of the other, and its being missing, has frequencies of its own. */
  private static double byValues(RowSample sample, Cells target, Cells source) {
    double[][] counts = new double[source.values() + 1][target.values()];
    for (int i = 0; i < sample.size(); i++) {
      double value = target.cells()[i];
      double by = source.cells()[i];
      if (!Double.isNaN(value)) {
        counts[Double.isNaN(by) ? source.values() : (int) by][(int) value] += sample.weight(i);
      }
    }
    return new CategoricalFactor(target).length(counts);
  }

  /** A straight line where both are known, elsewhere its own mean and variance. */
  private static double byRegression(RowSample sample, Cells target, Cells source) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < sample.size(); i++) {
      double by = source.cells()[i];
      double value = target.cells()[i];
      if (!Double.isNaN(by) && !Double.isNaN(value)) {
        double weight = sample.weight(i);
        n += weight;
        x += weight * by;
        y += weight * value;
        xx += weight * by * by;
        xy += weight * by * value;
        yy += weight * value * value;
      }
    }
    double spread = xx - x * x / n;
    if (!(spread > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double common = xy - x * y / n;
    double squares = Math.max(0, yy - y * y / n - common * common / spread);
    double variance = Math.max(target.minVariance(), squares / n);
    double alone = target.known() - n;
    return (n * Math.log(2 * Math.PI * variance)
            + squares / variance
            + alone * (Math.log(2 * Math.PI * target.variance()) + 1)
            + REGRESSION_PARAMETERS * Math.log(Math.max(1, target.known())))
        / 2;
  }
}
