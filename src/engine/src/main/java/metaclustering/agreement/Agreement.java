package metaclustering.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How well two labellings of the same things agree: rows (clusters against classes) or columns
 * (owning clusterers against known groups). Labels are arbitrary numbers; only which things share
 * one counts. Every method throws {@link IllegalArgumentException} for labellings that are empty or
 * differ in length.
 *
 * <p>Below, n[i][j] is the number of things with the first label i and the second label j, a and b
 * are its row and column sums, n the number of things.
 */
public final class Agreement {
  private final long[][] counts;
  private final long[] firstSums;
  private final long[] secondSums;
  private final long size;

  private Agreement(int[] first, int[] second) {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "labellings of " + first.length + " and " + second.length + " things cannot be compared");
    }
    int[] rows = dense(first);
    int[] columns = dense(second);
    counts = new long[max(rows) + 1][max(columns) + 1];
    firstSums = new long[counts.length];
    secondSums = new long[counts[0].length];
    size = first.length;
    for (int i = 0; i < first.length; i++) {
      counts[rows[i]][columns[i]]++;
      firstSums[rows[i]]++;
      secondSums[columns[i]]++;
    }
  }

  /**
   * The adjusted Rand index: with S = sum C(n[i][j], 2), A = sum C(a[i], 2), B = sum C(b[j], 2) and
   * E = A * B / C(n, 2), it is (S - E) / ((A + B) / 2 - E): 1 for the same partition, 0 on average
   * for random ones, negative for less than that.
   *
   * <p>Hubert and Arabie, <i>Comparing partitions</i>, Journal of Classification 2 (1985).
   */
  public static double adjustedRandIndex(int[] first, int[] second) {
    Agreement table = new Agreement(first, second);
    long inFirst = pairs(table.firstSums);
    long inSecond = pairs(table.secondSums);
    long all = pairs(table.size);
    if (inFirst == inSecond && (inFirst == 0 || inFirst == all)) {
      return 1; // both keep all things apart, or both put all together: 0 / 0
    }
    long together = Arrays.stream(table.counts).mapToLong(Agreement::pairs).sum();
    double expected = (double) inFirst / all * inSecond;
    double largest = ((double) inFirst + inSecond) / 2;
    return (together - expected) / (largest - expected);
  }

  /**
   * Mutual information over the arithmetic mean of the two entropies, 2 I / (H1 + H2), 0 to 1; 1 if
   * both entropies are 0.
   */
  public static double normalisedMutualInformation(int[] first, int[] second) {
    return normalisedMutualInformation(Arrays.stream(new Agreement(first, second).counts)
        .map(row -> Arrays.stream(row).asDoubleStream().toArray())
        .toArray(double[][]::new));
  }

  /**
   * The same of weighted things.
   *
   * @param counts the weight of the things with each two labels, [first x second]
   */
  public static double normalisedMutualInformation(double[][] counts) {
    double firstEntropy =
        entropy(Arrays.stream(counts).mapToDouble(row -> Arrays.stream(row).sum()));
    double secondEntropy = entropy(IntStream.range(0, counts[0].length)
        .mapToDouble(j -> Arrays.stream(counts).mapToDouble(row -> row[j]).sum()));
    double joint = entropy(Arrays.stream(counts).flatMapToDouble(Arrays::stream));
    double mean = (firstEntropy + secondEntropy) / 2;
    return mean > 0 ? Math.min(1, Math.max(0, (firstEntropy + secondEntropy - joint) / mean)) : 1;
  }

  /**
   * The share of things that are in their cluster's most frequent class: sum_i max_j n[i][j] / n.
   */
  public static double purity(int[] clusters, int[] classes) {
    Agreement table = new Agreement(clusters, classes);
    long pure = Arrays.stream(table.counts)
        .mapToLong(row -> Arrays.stream(row).max().orElse(0))
        .sum();
    return (double) pure / table.size;
  }

  /** The labels renumbered 0, 1, ... in the order in which they first come. */
  private static int[] dense(int[] labels) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] dense = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      Integer number = numbers.putIfAbsent(labels[i], numbers.size());
      dense[i] = number == null ? numbers.size() - 1 : number;
    }
    return dense;
  }

  private static int max(int[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  private static long pairs(long count) {
    return count * (count - 1) / 2;
  }

  private static long pairs(long[] sizes) {
    return LongStream.of(sizes).map(Agreement::pairs).sum();
  }

  /** In nats. */
  private static double entropy(DoubleStream weights) {
    double[] known = weights.filter(w -> w > 0).toArray();
    double all = Arrays.stream(known).sum();
    return -Arrays.stream(known).map(w -> w / all * Math.log(w / all)).sum();
  }
}
