package metaclustering.finalclusters.codes;

import java.util.stream.IntStream;
import metaclustering.math.LogSumExp;
import metaclustering.math.Offsets;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.TableLayout;

/**
 * The density of rows under a model and its final clusters, in the attributes' own units:
 *
 * <pre>p(x) = sum_j P(j) prod_m sum_k P(k | j, m) prod_a p(x[a] | m, k)</pre>
 *
 * over the components j of the final clusters and the attributes a that the meta-cluster m owns. A
 * numeric attribute is normal around the centre's value with the variance that codes leave
 * unexplained; a nominal one has the frequencies of its values in the centre's rows. Missing values
 * are left out, which integrates over them. Given the centres this integrates to 1 over all rows.
 * Immutable.
 */
public final class RowDensity {

  /** At least this share of an attribute's variance is taken as unexplained. */
  private static final double MIN_UNEXPLAINED = 1e-6;

  /** A smaller sum of shares has lost digits. */
  private static final double MIN_SUM = 1e-280;

  private static final double LOG_2_PI = Math.log(2 * Math.PI);

  private final TableLayout layout;
  private final CodeMixture components;
  private final double[] logPriors;

  /** {@code P(k | j, m)}, [J][M][K]. */
  private final double[][][] symbols;

  private final int metaClusters;
  private final int[][] owned;

  /** Per attribute: of a numeric one {@code 1 / (2 variance)}, in column units. */
  private final double[] precision;

  /** Per attribute: of a numeric one the logarithm of its normal density's height, in own units. */
  private final double[] logHeight;

  /** [M][K][D]: centre values of numeric columns, log probabilities of nominal values. */
  private final double[][][] expected;

  /** Where an attribute's entries begin in {@link #expected}. */
  private final int[] first;

  /** The density of rows under a model and the final clusters over its codes. */
  public RowDensity(MetaClusterModel model, CodeMixture mixture) {
    this.layout = model.layout();
    this.components = mixture.components();
    this.metaClusters = model.metaClusters();
    this.logPriors = components.logPriors();
    this.symbols = components.symbolProbabilities();
    int attributes = layout.attributes().size();
    this.owned = new int[metaClusters][];
    this.precision = new double[attributes];
    this.logHeight = new double[attributes];
    this.first = Offsets.of(layout.attributes().stream()
        .mapToInt(a -> Math.max(1, a.values().size()))
        .toArray());
    this.expected = new double[metaClusters][][];
    for (int m = 0; m < metaClusters; m++) {
      int owner = m;
      expected[m] = new double[model.centreCount(m)][first[attributes]];
      owned[m] =
          IntStream.range(0, attributes).filter(a -> model.owner(a) == owner).toArray();
      for (int a : owned[m]) {
        prepare(model, m, a);
      }
    }
  }

  private void prepare(MetaClusterModel model, int m, int a) {
    int d = layout.firstColumn(a);
    if (!layout.attributes().get(a).isNominal()) {
      double share = Math.max(MIN_UNEXPLAINED, 1 - model.summary().explained(a));
      double variance = share * model.statistics().variance(d);
      precision[a] = 1 / (2 * variance);
      logHeight[a] = -0.5 * (LOG_2_PI + Math.log(variance)) - Math.log(layout.units()[a]);
      for (int k = 0; k < expected[m].length; k++) {
        expected[m][k][first[a]] = value(model, m, k, a, d);
      }
      return;
    }
    int values = layout.attributes().get(a).values().size();
    for (int k = 0; k < expected[m].length; k++) {
      double size = model.summary().size(m, k);
      for (int v = 0; v < values; v++) {
        double frequency = frequency(model, m, k, a, v);
        double smoothed = (size * frequency + 1) / (size + values);
        expected[m][k][first[a] + v] = Math.log(smoothed);
      }
    }
  }

  /** The share of a nominal value in a centre's rows, from its columns. */
  private double frequency(MetaClusterModel model, int m, int k, int a, int v) {
    int d = layout.firstColumn(a);
    int columns = layout.firstColumn(a + 1) - d;
    if (columns == 1) {
      double one = Math.min(1, Math.max(0, value(model, m, k, a, d)));
      return v == 1 ? one : 1 - one;
    }
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += Math.max(0, value(model, m, k, a, d + i));
    }
    return sum > 0 ? Math.max(0, value(model, m, k, a, d + v)) / sum : 1.0 / columns;
  }

  private static double value(MetaClusterModel model, int m, int k, int a, int d) {
    double c = model.centreColumn(m, k, d);
    return model.geometry() == Geometry.MASKED_SPACE ? c / model.mask(m, a) : c;
  }

  /**
   * {@code ln p(x)} of a row of columns, NaN where a value is missing. The unit is one over the
   * product of the known numeric attributes' units.
   */
  public double logDensity(float[] row) {
    double[] joint = logPriors.clone();
    for (int m = 0; m < metaClusters; m++) {
      double[] perCentre = new double[expected[m].length];
      double[] shares = new double[expected[m].length];
      double largest = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < expected[m].length; k++) {
        perCentre[k] = logDensity(row, m, k);
        largest = Math.max(largest, perCentre[k]);
      }
      for (int k = 0; k < expected[m].length; k++) {
        shares[k] = Math.exp(perCentre[k] - largest);
      }
      for (int j = 0; j < joint.length; j++) {
        joint[j] += logSum(perCentre, largest, shares, j, m);
      }
    }
    return LogSumExp.of(joint);
  }

  /** {@code ln sum_k P(k | j, m) exp(perCentre[k])}; in logarithms only where that is needed. */
  private double logSum(double[] perCentre, double largest, double[] shares, int j, int m) {
    double[] probabilities = symbols[j][m];
    double sum = 0;
    for (int k = 0; k < shares.length; k++) {
      sum += probabilities[k] * shares[k];
    }
    if (sum > MIN_SUM) {
      return largest + Math.log(sum);
    }
    double[] terms = perCentre.clone();
    for (int k = 0; k < terms.length; k++) {
      terms[k] += components.logSymbolProbability(j, m, k);
    }
    return LogSumExp.of(terms);
  }

  private double logDensity(float[] row, int m, int k) {
    double sum = 0;
    double[] centre = expected[m][k];
    for (int a : owned[m]) {
      float x = row[layout.firstColumn(a)];
      if (Float.isNaN(x)) {
        continue;
      }
      if (layout.attributes().get(a).isNominal()) {
        sum += centre[first[a] + (int) layout.decode(a, row)];
      } else {
        double gap = x - centre[first[a]];
        sum += logHeight[a] - precision[a] * gap * gap;
      }
    }
    return sum;
  }
}
