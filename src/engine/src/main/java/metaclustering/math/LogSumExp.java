package metaclustering.math;

import java.util.Arrays;

/** Sums of probabilities that are kept as logarithms. */
public final class LogSumExp {

  private LogSumExp() {}

  /** {@code ln sum_i exp(logs[i])}, without leaving the range of a double. */
  public static double of(double... logs) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      largest = Math.max(largest, log);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest;
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - largest);
    }
    return largest + Math.log(sum);
  }

  /** The logarithms of the shares: {@code logs[i] - ln sum_j exp(logs[j])}. */
  public static double[] normalised(double... logs) {
    double all = of(logs);
    return Arrays.stream(logs).map(log -> log - all).toArray();
  }
}
