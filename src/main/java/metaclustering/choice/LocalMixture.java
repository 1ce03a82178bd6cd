package metaclustering.choice;

import java.util.Arrays;
import java.util.List;
import metaclustering.choice.RowSample.Cells;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A mixture of K components over some attributes, which are independent within a component: normal
 * with one variance for all components, or categorical. Learned by expectation maximisation
 * (Dempster, Laird and Rubin, 1977) and made smaller by uniting the two components that lose the least
 * likelihood (for normal attributes Ward's rule, 1963, in units of their variances).
 */
final class LocalMixture {

  /** Of each value of a categorical attribute in a component, in rows (Krichevsky and Trofimov). */
  private static final double PRIOR_ROWS = 0.5;

  private final RowSample sample;
  private final List<Cells> attributes;
  private final int rows;
  private int components;
  private double[] memberships;
  private double[] sizes;

  /** Per attribute: [K] means of a normal one, [values x K] logarithms of a categorical one. */
  private final double[][] parameters;

  private final double[] variances;
  private double logLikelihood = Double.NEGATIVE_INFINITY;

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
    this.variances = new double[attributes.length];
    this.memberships = new double[rows * components];
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

  /** {@code ln p(known cells)} of the sample as of the last {@link #improve}. */
  double logLikelihood() {
    return logLikelihood;
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
    logLikelihood = 0;
    for (int i = 0; i < rows; i++) {
      logLikelihood += sample.weight(i) * normalise(joint, i * components, sample.weight(i));
    }
    memberships = joint;
  }

  private void addLogDensities(int a, double[] joint) {
    double[] cells = attributes.get(a).cells();
    double[] of = parameters[a];
    boolean categorical = attributes.get(a).isCategorical();
    double precision = 1 / (2 * variances[a]);
    double height = -0.5 * Math.log(2 * Math.PI * variances[a]);
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
          joint[at + k] += height - precision * gap * gap;
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
    double squares = 0;
    double all = 0;
    for (int i = 0; i < rows; i++) {
      double x = attribute.cells()[i];
      if (!Double.isNaN(x)) {
        for (int k = 0; k < components; k++) {
          double member = memberships[i * components + k];
          known[k] += member;
          sums[k] += member * x;
        }
        squares += sample.weight(i) * x * x;
        all += sample.weight(i);
      }
    }
    double mean = Arrays.stream(sums).sum() / all;
    double between = 0;
    for (int k = 0; k < components; k++) {
      double own = known[k] > Double.MIN_NORMAL ? sums[k] / known[k] : mean;
      between += known[k] * own * own;
      sums[k] = own;
    }
    parameters[a] = sums;
    variances[a] = Math.max(attribute.leastVariance(), (squares - between) / all);
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
    double reduced = sizes[k] * sizes[j] / Math.max(sizes[k] + sizes[j], Double.MIN_NORMAL);
    double sum = 0;
    for (int a = 0; a < parameters.length && sum < limit; a++) {
      double[] of = parameters[a];
      if (attributes.get(a).isCategorical()) {
        for (int n = 0; n < of.length; n += components) {
          sum += divergence(of[n + k], of[n + j], sizes[k], sizes[j]);
        }
      } else {
        double gap = of[k] - of[j];
        sum += reduced * gap * gap / (2 * variances[a]);
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
      int each = attribute.isCategorical() ? attribute.values() - 1 : 1;
      cost += components * each * Math.log(Math.max(1, attribute.known())) / 2;
    }
    return cost;
  }

  private double rowsThatTell() {
    return Arrays.stream(sizes).sum();
  }
}
