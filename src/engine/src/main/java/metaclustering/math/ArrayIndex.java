package metaclustering.math;

import org.apache.commons.math3.random.RandomGenerator;

/** Positions in an array, chosen by its values. */
public final class ArrayIndex {

  private ArrayIndex() {}

  /** The position of the largest value, the lowest of equals; the array must not be empty. */
  public static int ofLargest(double... values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }

  /** The position of the smallest value, the lowest of equals; the array must not be empty. */
  public static int ofSmallest(double... values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] < values[best] ? i : best;
    }
    return best;
  }

  /**
   * A random position with a probability proportional to its weight; if all weights are 0, any.
   *
   * @param weights at least 0
   */
  public static int draw(double[] weights, RandomGenerator generator) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    if (total == 0) {
      return generator.nextInt(weights.length);
    }
    double rest = generator.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        if (rest < weights[i]) {
          return i;
        }
        rest -= weights[i];
        last = i;
      }
    }
    return last; // rounding can leave a rest
  }
}
