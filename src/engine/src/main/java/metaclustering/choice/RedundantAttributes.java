package metaclustering.choice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.choice.RowSample.Cells;
import metaclustering.parallel.Interruption;
import metaclustering.table.AttributeSpec;

/**
 * Attributes that another of the same kind describes shorter than the clusters do, and than a
 * distribution of their own: copies, other units of the same measure, opposites. They would be counted as evidence of clusters once more. Attributes
 * of more values than there can be centres do not tell others.
 *
 * @param left the attributes that are not redundant
 * @param redundant names of the others, each with the name of the attribute that tells it
 */
record RedundantAttributes(int[] left, List<String> redundant) {

  /** A number is told by slope, intercept and variance of a regression. */
  private static final int REGRESSION_PARAMETERS = 3;

  private record Pair(int told, int teller, double gain) {}

  /**
   * Finds them. An attribute that tells another is not redundant itself.
   *
   * @param lengths of the description of every attribute by the clusters, in nats
   */
  static RedundantAttributes among(RowSample sample, int[] attributes, double[] lengths)
      throws InterruptedException {
    boolean[] isTold = new boolean[attributes.length];
    boolean[] tells = new boolean[attributes.length];
    List<AttributeSpec> specs = sample.table().layout().attributes();
    List<String> redundant = new ArrayList<>();
    for (Pair pair : pairs(sample, attributes, lengths)) {
      if (!isTold[pair.told] && !isTold[pair.teller] && !tells[pair.told]) {
        isTold[pair.told] = true;
        tells[pair.teller] = true;
        redundant.add(specs.get(attributes[pair.told]).name() + " (by "
            + specs.get(attributes[pair.teller]).name() + ")");
      }
    }
    int[] left = IntStream.range(0, attributes.length)
        .filter(i -> !isTold[i])
        .map(i -> attributes[i])
        .toArray();
    return new RedundantAttributes(left, List.copyOf(redundant));
  }

  /** Those that shorten the description, the largest gain first. */
  private static List<Pair> pairs(RowSample sample, int[] attributes, double[] lengths)
      throws InterruptedException {
    List<Pair> pairs = new ArrayList<>();
    for (int told = 0; told < attributes.length; told++) {
      Interruption.check();
      Cells cells = sample.cells(attributes[told]);
      double otherwise = Math.min(lengths[told], alone(sample, cells));
      for (int teller = 0; teller < attributes.length; teller++) {
        if (teller != told) {
          double length = length(sample, cells, sample.cells(attributes[teller]));
          if (length < otherwise) {
            pairs.add(new Pair(told, teller, otherwise - length));
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
  private static double length(RowSample sample, Cells told, Cells teller) {
    if (told.isCategorical() != teller.isCategorical()
        || teller.values() > CentreChoice.MOST_CENTRES) {
      return Double.POSITIVE_INFINITY;
    }
    return told.isCategorical()
        ? byValues(sample, told, teller)
        : byRegression(sample, told, teller);
  }

  /** Each value of the other, and its being missing, has frequencies of its own. */
  private static double byValues(RowSample sample, Cells told, Cells teller) {
    double[][] counts = new double[teller.values() + 1][told.values()];
    for (int i = 0; i < sample.size(); i++) {
      double value = told.cells()[i];
      double by = teller.cells()[i];
      if (!Double.isNaN(value)) {
        counts[Double.isNaN(by) ? teller.values() : (int) by][(int) value] += sample.weight(i);
      }
    }
    return new CategoricalFactor(told).length(counts);
  }

  /** A straight line where both are known, elsewhere its own mean and variance. */
  private static double byRegression(RowSample sample, Cells told, Cells teller) {
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < sample.size(); i++) {
      double by = teller.cells()[i];
      double value = told.cells()[i];
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
    double variance = Math.max(told.leastVariance(), squares / n);
    double alone = told.known() - n;
    return (n * Math.log(2 * Math.PI * variance)
            + squares / variance
            + alone * (Math.log(2 * Math.PI * told.variance()) + 1)
            + REGRESSION_PARAMETERS * Math.log(Math.max(1, told.known())))
        / 2;
  }
}
