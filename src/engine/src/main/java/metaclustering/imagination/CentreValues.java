package metaclustering.imagination;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowSource;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The distribution of each attribute's values in the rows of its owner's centres: normal for a numeric
 * attribute, categorical for a nominal one. With the weights v[i] of the rows of centre k,
 * in the attribute's column units,
 *
 * <pre>
 * mean[k]     = (sum_i v[i] x[i] + mean of all) / (sum_i v[i] + 1)
 * variance[k] = (sum_i v[i] (x[i] - mean of k)^2 + 2 * within) / (sum_i v[i] + 2)
 * P(value|k)  = (weight of the rows with the value + P(value)) / (sum_i v[i] + 1)
 * </pre>
 *
 * where <i>within</i> is the variance around the centres' means over all rows. Missing values are left
 * out. Immutable.
 */
final class CentreValues implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double MEAN_PRIOR_ROWS = 1;
  private static final double VARIANCE_PRIOR_ROWS = 2;
  private static final double VALUE_PRIOR_ROWS = 0.5;

  /** At least this share of an attribute's variance is within the centres. */
  private static final double MIN_WITHIN = 1e-4;

  private static final double LOG_2_PI = Math.log(2 * Math.PI);

  private final MetaClusterModel model;

  /** [attributes][K][1 for a numeric attribute's mean, V for a nominal one's probabilities]. */
  private final double[][][] expected;

  /** [attributes][K], of numeric attributes. */
  private final double[][] variances;

  /** [attributes][K], of numeric attributes: the least and largest in the centre's rows. */
  private final double[][] least;

  private final double[][] largest;

  /** Whether all known values of a numeric attribute are whole numbers. */
  private final boolean[] whole;

  private CentreValues(Sums sums) {
    model = sums.model;
    int attributes = sums.layout.attributes().size();
    expected = new double[attributes][][];
    variances = new double[attributes][];
    least = sums.least;
    largest = sums.largest;
    whole = sums.whole;
    for (int a = 0; a < attributes; a++) {
      if (model.owner(a) == MetaClusterModel.NO_OWNER) {
        continue;
      }
      if (isNominal(a)) {
        expected[a] = sums.probabilities(a);
      } else {
        variances[a] = sums.variances(a);
        expected[a] = sums.means(a);
      }
    }
  }

  /** The memberships of a row in the centres of each attribute group. */
  @FunctionalInterface
  interface Shares {
    /** The shares of a row of columns, [M][K]; those of a meta-cluster sum to 1. */
    double[][] of(float[] row, double weight);
  }

  /** Learns from rows, each of which belongs to the centres of its code. */
  static CentreValues learn(MetaClusterModel model, RowSource rows) {
    double[][] shares = model.perCentre();
    return learn(model, rows, (row, weight) -> {
      int[] code = model.encode(row);
      for (int m = 0; m < code.length; m++) {
        Arrays.fill(shares[m], 0);
        shares[m][code[m]] = 1;
      }
      return shares;
    });
  }

  /** Learns from rows that belong to several centres each. */
  static CentreValues learn(MetaClusterModel model, RowSource rows, Shares shares) {
    Sums sums = new Sums(model);
    for (int i = 0; i < rows.rowCount(); i++) {
      Interruption.cancel();
      double weight = rows.weight(i);
      if (weight > 0) {
        float[] row = model.layout().encode(rows, i);
        sums.add(row, weight, shares.of(row, weight));
      }
    }
    return new CentreValues(sums);
  }

  private boolean isNominal(int attribute) {
    return model.layout().attributes().get(attribute).isNominal();
  }

  /**
   * {@code ln p(known values of m's attributes | m, k)} in column units, [M][K].
   *
   * @param row of columns, NaN where a value is missing
   */
  double[][] logDensities(float[] row) {
    double[][] result = model.perCentre();
    TableLayout layout = model.layout();
    for (int a = 0; a < expected.length; a++) {
      float x = row[layout.firstColumn(a)];
      if (expected[a] == null || Float.isNaN(x)) {
        continue;
      }
      double[] sums = result[model.owner(a)];
      boolean nominal = isNominal(a);
      int value = nominal ? (int) layout.decode(a, row) : 0;
      for (int k = 0; k < sums.length; k++) {
        double of = expected[a][k][value];
        sums[k] += nominal ? Math.log(of) : logNormal(x - of, variances[a][k]);
      }
    }
    return result;
  }

  private static double logNormal(double gap, double variance) {
    return -0.5 * (LOG_2_PI + Math.log(variance) + gap * gap / variance);
  }

  /**
   * The expected value of an attribute with an owner in the rows of a centre: its mean in column units,
   * or the probabilities of its values. Not to be modified.
   */
  double[] expected(int attribute, int symbol) {
    return expected[attribute][symbol];
  }

  /**
   * A random value of an attribute with an owner in the rows of a centre, in its own units. A numeric
   * one stays between the least and the largest value in the centre's rows, and is a whole number if all
   * known values are.
   *
   * @param spread the standard deviation in that of the centre's rows; with 0 a numeric value is the
   *     mean, and a nominal one the most probable
   */
  double draw(int attribute, int symbol, double spread, RandomGenerator random) {
    double[] of = expected[attribute][symbol];
    if (isNominal(attribute)) {
      return spread == 0 ? ArrayIndex.ofLargest(of) : ArrayIndex.draw(of, random);
    }
    double deviation = spread * Math.sqrt(variances[attribute][symbol]);
    double column = of[0] + deviation * random.nextGaussian();
    if (least[attribute][symbol] <= largest[attribute][symbol]) {
      column = Math.min(largest[attribute][symbol], Math.max(least[attribute][symbol], column));
    }
    return inOwnUnits(attribute, column);
  }

  /** A numeric column in the attribute's own units, rounded if all known values are whole numbers. */
  double inOwnUnits(int attribute, double column) {
    TableLayout layout = model.layout();
    double value = column * layout.unit(attribute) + layout.offset(attribute);
    return whole[attribute] ? Math.rint(value) : value;
  }

  /**
   * A numeric value moved by a distance in its own units, no further than to the least and largest
   * value in training.
   */
  double moved(int attribute, double value, double distance) {
    double low = inOwnUnits(attribute, Arrays.stream(least[attribute]).min().orElseThrow());
    double high = inOwnUnits(attribute, Arrays.stream(largest[attribute]).max().orElseThrow());
    double to = value + distance;
    double within = Math.min(Math.max(high, value), Math.max(Math.min(low, value), to));
    return whole[attribute] ? Math.rint(within) : within;
  }

  /** Weighted sums over the rows of each centre. */
  private static final class Sums {

    private final MetaClusterModel model;
    private final TableLayout layout;
    private final double[][] weights;
    private final double[][][] sums;
    private final double[][] squares;
    private final double[][] least;
    private final double[][] largest;
    private final boolean[] whole;

    Sums(MetaClusterModel model) {
      this.model = model;
      this.layout = model.layout();
      int attributes = layout.attributes().size();
      weights = new double[attributes][];
      squares = new double[attributes][];
      least = new double[attributes][];
      largest = new double[attributes][];
      whole = new boolean[attributes];
      Arrays.fill(whole, true);
      sums = new double[attributes][][];
      for (int a = 0; a < attributes; a++) {
        int values = layout.attributes().get(a).values().size();
        int owner = model.owner(a);
        int centres = owner == MetaClusterModel.NO_OWNER ? 0 : model.centreCount(owner);
        weights[a] = new double[centres];
        squares[a] = new double[centres];
        least[a] = new double[centres];
        largest[a] = new double[centres];
        sums[a] = new double[centres][Math.max(1, values)];
        Arrays.fill(least[a], Double.POSITIVE_INFINITY);
        Arrays.fill(largest[a], Double.NEGATIVE_INFINITY);
      }
    }

    /** Numeric columns are summed as gaps from their means, which keeps their variances exact. */
    void add(float[] row, double weight, double[][] shares) {
      for (int a = 0; a < sums.length; a++) {
        int d = layout.firstColumn(a);
        if (model.owner(a) == MetaClusterModel.NO_OWNER || Float.isNaN(row[d])) {
          continue;
        }
        boolean nominal = layout.attributes().get(a).isNominal();
        int value = nominal ? (int) layout.decode(a, row) : 0;
        double gap = row[d] - model.statistics().mean(d);
        whole[a] &= nominal || isWhole(row[d] * layout.unit(a) + layout.offset(a), layout.unit(a));
        double[] shareOf = shares[model.owner(a)];
        for (int k = 0; k < shareOf.length; k++) {
          double share = weight * shareOf[k];
          if (share > 0) {
            weights[a][k] += share;
            sums[a][k][value] += nominal ? share : share * gap;
            squares[a][k] += share * gap * gap;
            if (shareOf[k] * shareOf.length >= 1) {
              least[a][k] = Math.min(least[a][k], row[d]);
              largest[a][k] = Math.max(largest[a][k], row[d]);
            }
          }
        }
      }
    }

    /** Up to the rounding of a column, a float. */
    private static boolean isWhole(double value, double unit) {
      return Math.abs(value - Math.rint(value)) <= 1e-6 * Math.max(1, unit) && unit < 1e5;
    }

    double[][] probabilities(int a) {
      int values = sums[a][0].length;
      double[] overall = new double[values];
      double all = Arrays.stream(weights[a]).sum();
      for (int v = 0; v < values; v++) {
        for (double[] ofCentre : sums[a]) {
          overall[v] += ofCentre[v];
        }
        overall[v] = (overall[v] + VALUE_PRIOR_ROWS) / (all + values * VALUE_PRIOR_ROWS);
      }
      double[][] result = sums[a];
      for (int k = 0; k < result.length; k++) {
        for (int v = 0; v < values; v++) {
          result[k][v] =
              (result[k][v] + MEAN_PRIOR_ROWS * overall[v]) / (weights[a][k] + MEAN_PRIOR_ROWS);
        }
      }
      return result;
    }

    /** The squared deviation of the rows of a centre from their mean. */
    private double deviation(int a, int k) {
      double sum = sums[a][k][0];
      return weights[a][k] > 0 ? Math.max(0, squares[a][k] - sum * sum / weights[a][k]) : 0;
    }

    double[] variances(int a) {
      double within = 0;
      for (int k = 0; k < weights[a].length; k++) {
        within += deviation(a, k);
      }
      double all = model.statistics().variance(layout.firstColumn(a));
      within = Math.max(within / Arrays.stream(weights[a]).sum(), MIN_WITHIN * all);
      double[] result = new double[weights[a].length];
      for (int k = 0; k < result.length; k++) {
        result[k] = (deviation(a, k) + VARIANCE_PRIOR_ROWS * within)
            / (weights[a][k] + VARIANCE_PRIOR_ROWS);
      }
      return result;
    }

    double[][] means(int a) {
      double all = model.statistics().mean(layout.firstColumn(a));
      double[][] result = sums[a];
      for (int k = 0; k < result.length; k++) {
        result[k][0] = all + result[k][0] / (weights[a][k] + MEAN_PRIOR_ROWS);
      }
      return result;
    }
  }
}
