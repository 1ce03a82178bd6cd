package metaclustering.math;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A random order in which every next item is drawn with a probability proportional to its weight, among
 * those that are left (Efraimidis and Spirakis, "Weighted Random Sampling with a Reservoir",
 * Information Processing Letters 97, 2006).
 */
public final class WeightedOrder {

  private WeightedOrder() {}

  /**
   * The positions of all weights.
   *
   * @param weights at least 0; items of weight 0 come last
   */
  public static int[] of(double[] weights, RandomGenerator generator) {
    double[] keys = new double[weights.length];
    for (int i = 0; i < keys.length; i++) {
      double exponential = -Math.log1p(-generator.nextDouble());
      keys[i] = weights[i] > 0 ? exponential / weights[i] : Double.POSITIVE_INFINITY;
    }
    return IntStream.range(0, keys.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> keys[i]))
        .mapToInt(i -> i)
        .toArray();
  }
}
