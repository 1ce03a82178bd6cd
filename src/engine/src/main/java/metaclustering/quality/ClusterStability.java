package metaclustering.quality;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * How much clusters depend on which rows were drawn: clusters are learned from random halves of the
 * rows and compared with those learned from all.
 *
 * <p>Hennig, <i>Cluster-wise assessment of cluster stability</i>, Computational Statistics and Data
 * Analysis 52 (2007); von Luxburg, <i>Clustering stability: an overview</i>, Foundations and Trends in
 * Machine Learning 2 (2010).
 */
public final class ClusterStability {

  private ClusterStability() {}

  /** Learns clusters from some rows. */
  @FunctionalInterface
  public interface Learner {

    /**
     * The clusters of the compared rows.
     *
     * @param rows numbers of the rows to learn from, ascending
     */
    int[] clusters(int[] rows) throws InterruptedException;
  }

  /**
   * The mean adjusted Rand index of clusters learned from half of the rows with the given ones: 1 if
   * they are always the same, 0 if they agree by chance.
   *
   * @param clusters of the compared rows, learned from all rows
   * @param rowCount number of all rows
   * @param halves how many random halves, at least 1
   */
  public static double of(int[] clusters, int rowCount, Learner learner, int halves, long seed)
      throws InterruptedException {
    RandomGenerator random = new Well19937c(seed);
    int[] rows = IntStream.range(0, rowCount).toArray();
    double sum = 0;
    for (int i = 0; i < halves; i++) {
      MathArrays.shuffle(rows, random);
      int[] half = Arrays.copyOf(rows, (rowCount + 1) / 2);
      Arrays.sort(half);
      sum += Agreement.adjustedRandIndex(clusters, learner.clusters(half));
    }
    return sum / halves;
  }
}
