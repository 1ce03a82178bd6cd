package metaclustering.training.polish;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.parallel.Interruption;

/**
 * Merges centres pair by pair, always the pair that raises the squared error of their rows least, by
 * {@code n_i n_j / (n_i + n_j) |c_i - c_j|^2} for centres c of the weights n (Ward, "Hierarchical
 * Grouping to Optimize an Objective Function", JASA 58, 1963).
 */
final class WardMerging {

  private final float[][] centres;
  private final double[] weights;
  private final int[] columns;

  /** The numbers of the remaining centres, ascending. */
  private int[] remaining;

  /** The cheapest partner of each one, of those after it; itself if there is none. */
  private final int[] partners;

  private final double[] costs;

  /**
   * Starts with all centres.
   *
   * @param centres [K x D]; overwritten
   * @param weights of their rows, [K]; overwritten
   * @param columns those of the D that distances are measured in
   */
  WardMerging(float[][] centres, double[] weights, int[] columns) throws InterruptedException {
    this.centres = centres;
    this.weights = weights;
    this.columns = columns;
    this.remaining = IntStream.range(0, centres.length).toArray();
    this.partners = new int[centres.length];
    this.costs = new double[centres.length];
    for (int k : remaining) {
      findPartner(k);
    }
  }

  private void findPartner(int k) throws InterruptedException {
    Interruption.check();
    partners[k] = k;
    costs[k] = Double.POSITIVE_INFINITY;
    for (int other : remaining) {
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
    double distance = GroupSeeding.distance(centres[k], centres[other], columns);
    return both > 0 ? weights[k] * weights[other] / both * distance : 0;
  }

  private int cheapest() {
    int best = remaining[0];
    for (int k : remaining) {
      best = costs[k] < costs[best] ? k : best;
    }
    return best;
  }

  /** By how much the next merge raises the error; infinite if there is a single centre. */
  double cost() {
    return costs[cheapest()];
  }

  /** Merges the cheapest pair; there must be two centres. */
  void merge() throws InterruptedException {
    int into = cheapest();
    int other = partners[into];
    double both = weights[into] + weights[other];
    double share = both > 0 ? weights[other] / both : 0;
    for (int d = 0; d < centres[into].length; d++) {
      centres[into][d] += (float) (share * (centres[other][d] - centres[into][d]));
    }
    weights[into] = both;
    remaining = Arrays.stream(remaining).filter(k -> k != other).toArray();
    for (int k : remaining) {
      if (k == into || partners[k] == into || partners[k] == other) {
        findPartner(k);
      } else if (k < into) {
        compare(k, into);
      }
    }
  }

  /** The remaining centres, [K x D]. */
  float[][] centres() {
    return Arrays.stream(remaining).mapToObj(k -> centres[k]).toArray(float[][]::new);
  }
}
