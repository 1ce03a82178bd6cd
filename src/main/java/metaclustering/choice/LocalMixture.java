package metaclustering.choice;

import java.util.Arrays;
import java.util.List;
import metaclustering.choice.RowSample.Cells;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A mixture of K components over some attributes, which are independent within a component: normal or
 * categorical. Learned by expectation maximisation
 * (Dempster, Laird and Rubin, 1977) and made smaller by uniting the two components that lose the least
 * likelihood.
 */
final class LocalMixture {

  /** Of each value of a categorical attribute in a component, in rows (Krichevsky and Trofimov). */
  private static final double PRIOR_ROWS = 0.5;

  /** A component's variance is that of its rows and of so many of the common variance. */
  private static final double POOLED_ROWS = 5;

  private final RowSample sample;
  private final List<Cells> attributes;
  private final int rows;
  private int components;
  private double[] memberships;
  private double[] sizes;

  /** Per attribute: [K] means of a normal one, [values x K] logarithms of a categorical one. */
  private final double[][] parameters;

  /** Of a normal attribute, [K]. */
  private final double[][] variances;

  private final double[] logDensities;

  /**
   * Components around rows that are far from each other (k-means++: Arthur and Vassilvitskii, 2007).
   *
   * @param components at least 1, at most the rows
   */
  LocalMixture(RowSample sample, int[] attributes, int components, RandomGenerator generator) {
    this.sample = sample;
    this.attributes = Arrays.stream(attributes).mapToObj(sample::cells).toList();
    this.rows = sample.size();
    this.components = components;
    this.parameters = new double[attributes.length][];
    this.variances = new double[attributes.length][];
    this.memberships = new double[rows * components];
    this.logDensities = new double[rows];
    seed(generator);
    maximise();
  }

  private void seed(RandomGenerator generator) {
    double[] distances = new double[rows];
    int[] nearest = new int[rows];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    int chosen = generator.nextInt(rows);
    for (int k = 0; k < components; k++) {
      double[] toChosen = distances(chosen);
      for (int i = 0; i < rows; i++) {
        if (toChosen[i] < distances[i]) {
          distances[i] = toChosen[i];
          nearest[i] = k;
        }
      }
      chosen = draw(distances, generator);
    }
    for (int i = 0; i < rows; i++) {
      memberships[i * components + nearest[i]] = sample.weight(i);
    }
  }

  /** Squared distances of all rows from one, of independent rows about 1 for each attribute. */
  private double[] distances(int row) {
    double[] result = new double[rows];
    for (Cells attribute : attributes) {
      double[] cells = attribute.cells();
      double x = cells[row];
      for (int i = 0; i < rows && !Double.isNaN(x); i++) {
        double gap = cells[i] - x;
        if (!Double.isNaN(gap)) {
          result[i] += attribute.isCategorical()
              ? Math.min(1, Math.abs(gap))
              : gap * gap / (2 * attribute.variance());
        }
      }
    }
    return result;
  }

  private static int draw(double[] shares, RandomGenerator generator) {
    double at = generator.nextDouble() * Arrays.stream(shares).sum();
    int i = 0;
    while (i < shares.length - 1 && at >= shares[i]) {
      at -= shares[i++];
    }
    return i;
  }

  int components() {
    return components;
  }

  /** {@code ln p(known cells)} of every row, times its weight, as of the last {@link #improve}. */
  double[] logDensities() {
    return logDensities.clone();
  }

  /** Some rounds of expectation maximisation. */
  void improve(int rounds) throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      Interruption.check();
      expect();
      maximise();
    }
    expect();
  }

  private void expect() {
    double all = Arrays.stream(sizes).sum();
    double[] joint = new double[rows * components];
    for (int k = 0; k < components; k++) {
      double prior = Math.log(Math.max(sizes[k], Double.MIN_NORMAL) / all);
      for (int i = 0; i < rows; i++) {
        joint[i * components + k] = prior;
      }
    }
    for (int a = 0; a < parameters.length; a++) {
      addLogDensities(a, joint);
    }
    for (int i = 0; i < rows; i++) {
      logDensities[i] = sample.weight(i) * normalise(joint, i * components, sample.weight(i));
    }
    memberships = joint;
  }

  private void addLogDensities(int a, double[] joint) {
    double[] cells = attributes.get(a).cells();
    double[] of = parameters[a];
    boolean categorical = attributes.get(a).isCategorical();
    double[] precisions = new double[components];
    double[] heights = new double[components];
    for (int k = 0; k < components && !categorical; k++) {
      precisions[k] = 1 / (2 * variances[a][k]);
      heights[k] = -0.5 * Math.log(2 * Math.PI * variances[a][k]);
    }
    for (int i = 0; i < rows; i++) {
      double x = cells[i];
      int at = i * components;
      if (Double.isNaN(x)) {
        continue;
      }
      if (categorical) {
        int value = (int) x;
        int from = value * components;
        for (int k = 0; k < components; k++) {
          joint[at + k] += of[from + k];
        }
      } else {
        for (int k = 0; k < components; k++) {
          double gap = x - of[k];
          joint[at + k] += heights[k] - precisions[k] * gap * gap;
        }
      }
    }
  }

  /** Turns logarithms of joint densities into memberships that sum to a weight. */
  private double normalise(double[] joint, int at, double weight) {
    double largest = joint[at];
    for (int k = 1; k < components; k++) {
      largest = Math.max(largest, joint[at + k]);
    }
    double sum = 0;
    for (int k = 0; k < components; k++) {
      joint[at + k] = Math.exp(joint[at + k] - largest);
      sum += joint[at + k];
    }
    for (int k = 0; k < components; k++) {
      joint[at + k] *= weight / sum;
    }
    return largest + Math.log(sum);
  }

  private void maximise() {
    sizes = new double[components];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < components; k++) {
        sizes[k] += memberships[i * components + k];
      }
    }
    for (int a = 0; a < parameters.length; a++) {
      if (attributes.get(a).isCategorical()) {
        parameters[a] = logFrequencies(attributes.get(a));
      } else {
        fitNormal(a);
      }
    }
  }

  private double[] logFrequencies(Cells attribute) {
    double[] counts = new double[attribute.values() * components];
    Arrays.fill(counts, PRIOR_ROWS);
    for (int i = 0; i < rows; i++) {
      double x = attribute.cells()[i];
      if (!Double.isNaN(x)) {
        int value = (int) x;
        int to = value * components;
        for (int k = 0; k < components; k++) {
          counts[to + k] += memberships[i * components + k];
        }
      }
    }
    for (int k = 0; k < components; k++) {
      double sum = 0;
      for (int n = k; n < counts.length; n += components) {
        sum += counts[n];
      }
      for (int n = k; n < counts.length; n += components) {
        counts[n] = Math.log(counts[n] / sum);
      }
    }
    return counts;
  }

  private void fitNormal(int a) {
    Cells attribute = attributes.get(a);
    double[] known = new double[components];
    double[] sums = new double[components];
    double[] squares = new double[components];
    for (int i = 0; i < rows; i++) {
      double x = attribute.cells()[i];
      if (!Double.isNaN(x)) {
        for (int k = 0; k < components; k++) {
          double member = memberships[i * components + k];
          known[k] += member;
          sums[k] += member * x;
          squares[k] += member * x * x;
        }
      }
    }
    double all = Arrays.stream(known).sum();
    double mean = Arrays.stream(sums).sum() / all;
    double within = 0;
    for (int k = 0; k < components; k++) {
      sums[k] = known[k] > Double.MIN_NORMAL ? sums[k] / known[k] : mean;
      squares[k] = Math.max(0, squares[k] - known[k] * sums[k] * sums[k]);
      within += squares[k];
    }
    double pooled = within / all;
    for (int k = 0; k < components; k++) {
      double own = (squares[k] + POOLED_ROWS * pooled) / (known[k] + POOLED_ROWS);
      squares[k] = Math.max(attribute.leastVariance(), own);
    }
    parameters[a] = sums;
    variances[a] = squares;
  }

  /** Unites the two components whose union costs the least likelihood. */
  void unite() {
    int first = 0;
    int second = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      for (int j = k + 1; j < components; j++) {
        double loss = loss(k, j, least);
        if (loss < least) {
          least = loss;
          first = k;
          second = j;
        }
      }
    }
    int fewer = components - 1;
    double[] united = new double[rows * fewer];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < components; k++) {
        int to = k == second ? first : k > second ? k - 1 : k;
        united[i * fewer + to] += memberships[i * components + k];
      }
    }
    components = fewer;
    memberships = united;
    maximise();
  }

  private double loss(int k, int j, double limit) {
    double both = Math.max(sizes[k] + sizes[j], Double.MIN_NORMAL);
    double share = sizes[k] / both;
    double sum = 0;
    for (int a = 0; a < parameters.length && sum < limit; a++) {
      double[] of = parameters[a];
      if (attributes.get(a).isCategorical()) {
        for (int n = 0; n < of.length; n += components) {
          sum += divergence(of[n + k], of[n + j], sizes[k], sizes[j]);
        }
      } else {
        double gap = of[k] - of[j];
        double first = variances[a][k];
        double second = variances[a][j];
        double common = share * first + (1 - share) * second + share * (1 - share) * gap * gap;
        sum += (both * Math.log(common) - sizes[k] * Math.log(first) - sizes[j] * Math.log(second))
            / 2;
      }
    }
    return sum;
  }

  /** What a value's rows lose if both components take their common frequency. */
  private static double divergence(double log, double otherLog, double rows, double otherRows) {
    double p = Math.exp(log);
    double q = Math.exp(otherLog);
    double common = Math.log((rows * p + otherRows * q) / Math.max(rows + otherRows, 1e-300));
    return rows * p * (log - common) + otherRows * q * (otherLog - common);
  }

  /** The most probable component of every row of the sample. */
  int[] labels() {
    int[] labels = new int[rows];
    for (int i = 0; i < rows; i++) {
      for (int k = 1; k < components; k++) {
        if (memberships[i * components + k] > memberships[i * components + labels[i]]) {
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  /**
   * What telling the parameters costs: half the logarithm of the number of rows for each (Rissanen,
   * "Modeling by shortest data description", Automatica 14, 1978).
   */
  double parameterCost() {
    double cost = (components - 1) * Math.log(rowsThatTell()) / 2;
    for (Cells attribute : attributes) {
      int each = attribute.isCategorical() ? attribute.values() - 1 : 2;
      cost += components * each * Math.log(Math.max(1, attribute.known())) / 2;
    }
    return cost;
  }

  private double rowsThatTell() {
    return Arrays.stream(sizes).sum();
  }
}
