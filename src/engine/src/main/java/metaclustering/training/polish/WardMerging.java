package metaclustering.training.polish;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.parallel.Interruption;

/**
 * Centres that are united two by two, always the pair whose union raises the squared error of their
 * rows least, by {@code n_i n_j / (n_i + n_j) |c_i - c_j|^2} for centres c of the weights n (Ward,
 * "Hierarchical Grouping to Optimize an Objective Function", JASA 58, 1963).
 */
final class WardMerging {

  private final float[][] centres;
  private final double[] weights;
  private final int[] columns;

  /** The numbers of the centres that are left, ascending. */
  private int[] left;

  /** With whom each one's union costs least, of those after it; itself if there is none. */
  private final int[] partners;

  private final double[] costs;

  /**
   * Begins with all centres.
   *
   * @param centres [K x D]; overwritten
   * @param weights of their rows, [K]; overwritten
   * @param columns those of the D that count
   */
  WardMerging(float[][] centres, double[] weights, int[] columns) throws InterruptedException {
    this.centres = centres;
    this.weights = weights;
    this.columns = columns;
    this.left = IntStream.range(0, centres.length).toArray();
    this.partners = new int[centres.length];
    this.costs = new double[centres.length];
    for (int k : left) {
      findPartner(k);
    }
  }

  private void findPartner(int k) throws InterruptedException {
    Interruption.check();
    partners[k] = k;
    costs[k] = Double.POSITIVE_INFINITY;
    for (int other : left) {
      if (other > k) {
        compare(k, other);
      }
    }
  }

  private void compare(int k, int other) {
    double cost = cost(k, other);
    if (cost < costs[k]) {
      costs[k] = cost;
      partners[k] = other;
    }
  }

  private double cost(int k, int other) {
    double both = weights[k] + weights[other];
    double distance = 0;
    for (int d : columns) {
      double gap = centres[k][d] - centres[other][d];
      distance += gap * gap;
    }
    return both > 0 ? weights[k] * weights[other] / both * distance : 0;
  }

  private int cheapest() {
    int best = left[0];
    for (int k : left) {
      best = costs[k] < costs[best] ? k : best;
    }
    return best;
  }

  /** What the next union costs, infinite if there is a single centre. */
  double cost() {
    return costs[cheapest()];
  }

  /** Unites two; there must be two. */
  void unite() throws InterruptedException {
    int into = cheapest();
    int gone = partners[into];
    double both = weights[into] + weights[gone];
    double share = both > 0 ? weights[gone] / both : 0;
    for (int d = 0; d < centres[into].length; d++) {
      centres[into][d] += (float) (share * (centres[gone][d] - centres[into][d]));
    }
    weights[into] = both;
    left = Arrays.stream(left).filter(k -> k != gone).toArray();
    for (int k : left) {
      if (k == into || partners[k] == into || partners[k] == gone) {
        findPartner(k);
      } else if (k < into) {
        compare(k, into);
      }
    }
  }

  /** The centres that are left, [K x D]. */
  float[][] centres() {
    return Arrays.stream(left).mapToObj(k -> centres[k]).toArray(float[][]::new);
  }
}
