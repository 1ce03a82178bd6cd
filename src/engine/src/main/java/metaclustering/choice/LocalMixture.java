package metaclustering.choice;

import java.util.Arrays;
import java.util.List;
import metaclustering.choice.RowSample.Cells;
import metaclustering.math.ArrayIndex;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A mixture of K components over some attributes, which are independent within a component: normal or
 * categorical. Learned by expectation maximisation (Dempster, Laird and Rubin, 1977); merging its
 * components one pair after another makes it smaller.
 */
final class LocalMixture {

  private final RowSample sample;
  private final List<Factor> factors;
  private final int rows;
  private int components;
  private double[] memberships;
  private double[] sizes;

  private final double[] logDensities;

  /**
   * Components around rows that are far from each other (k-means++: Arthur and Vassilvitskii, 2007).
   *
   * @param components at least 1, at most the rows
   */
  LocalMixture(RowSample sample, int[] attributes, int components, RandomGenerator generator)
      throws InterruptedException {
    this.sample = sample;
    this.factors =
        Arrays.stream(attributes).mapToObj(sample::cells).map(Factor::of).toList();
    this.rows = sample.size();
    this.components = components;
    this.memberships = new double[rows * components];
    this.logDensities = new double[rows];
    seed(generator);
    maximise();
  }

  private void seed(RandomGenerator generator) throws InterruptedException {
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
      chosen = ArrayIndex.draw(distances, generator);
    }
    for (int i = 0; i < rows; i++) {
      memberships[i * components + nearest[i]] = sample.weight(i);
    }
  }

  /** Squared distances of all rows from one, of independent rows about 1 for each attribute. */
  private double[] distances(int row) throws InterruptedException {
    double[] result = new double[rows];
    for (Factor factor : factors) {
      Interruption.check();
      Cells attribute = factor.cells;
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

  /** {@code ln p(known cells)} of every row, times its weight, as of the last {@link #improve}. */
  double[] logDensities() {
    return logDensities.clone();
  }

  /** Runs a number of rounds of expectation maximisation. */
  void improve(int rounds) throws InterruptedException {
    for (int round = 0; round < rounds; round++) {
      expect();
      maximise();
    }
    expect();
  }

  private void expect() throws InterruptedException {
    double all = Arrays.stream(sizes).sum();
    double[] joint = new double[rows * components];
    for (int k = 0; k < components; k++) {
      double prior = Math.log(Math.max(sizes[k], Double.MIN_NORMAL) / all);
      for (int i = 0; i < rows; i++) {
        joint[i * components + k] = prior;
      }
    }
    for (Factor factor : factors) {
      Interruption.check();
      factor.addLogDensities(joint, components);
    }
    for (int i = 0; i < rows; i++) {
      logDensities[i] = sample.weight(i) * normalise(joint, i * components, sample.weight(i));
    }
    memberships = joint;
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

  private void maximise() throws InterruptedException {
    sizes = new double[components];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < components; k++) {
        sizes[k] += memberships[i * components + k];
      }
    }
    for (Factor factor : factors) {
      Interruption.check();
      factor.fit(memberships, components);
    }
  }

  /** Merges the two components whose merging loses the least likelihood. */
  void mergeCheapest() throws InterruptedException {
    int first = 0;
    int second = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < components; k++) {
      Interruption.check();
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
    double[] merged = new double[rows * fewer];
    for (int i = 0; i < rows; i++) {
      for (int k = 0; k < components; k++) {
        int to = k == second ? first : k > second ? k - 1 : k;
        merged[i * fewer + to] += memberships[i * components + k];
      }
    }
    components = fewer;
    memberships = merged;
    maximise();
  }

  private double loss(int k, int j, double limit) {
    double sum = 0;
    for (int a = 0; a < factors.size() && sum < limit; a++) {
      sum += factors.get(a).loss(k, j);
    }
    return sum;
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

  /** The length of every attribute's description given the components, in nats. */
  double[] attributeLengths() {
    return factors.stream().mapToDouble(Factor::length).toArray();
  }

  /**
   * The length of the parameters' description in nats: half the logarithm of the number of rows for each
   * (Rissanen, "Modeling by shortest data description", Automatica 14, 1978).
   */
  double parameterCost() {
    double cost = (components - 1) * Math.log(Arrays.stream(sizes).sum()) / 2;
    for (Factor factor : factors) {
      cost += factor.parameterCost();
    }
    return cost;
  }
}
