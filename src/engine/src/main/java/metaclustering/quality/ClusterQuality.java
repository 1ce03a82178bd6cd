package metaclustering.quality;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * How good clusters of rows are. NaN stands for what was not measured; for one cluster, all are.
 *
 * @param silhouette mean over the rows, from -1 to 1, the larger the better (Rousseeuw 1987)
 * @param daviesBouldin the Davies-Bouldin index, at least 0, the smaller the better (1979)
 * @param stability see {@link ClusterStability}, at most 1, the larger the better
 */
public record ClusterQuality(double silhouette, double daviesBouldin, double stability)
    implements Serializable {

  /** Nothing was measured. */
  public static final ClusterQuality NONE = new ClusterQuality(Double.NaN, Double.NaN, Double.NaN);

  private static final int MAX_ROWS = 1000;
  private static final int MIN_ROWS = 100;

  /** Largest number of pairs of rows times columns: about a tenth of a second. */
  private static final double MAX_WORK = 1e8;

  /**
   * The numbers of random rows of weight above 0 on which quality is measured in bounded time: at most
   * 1,000, fewer if there are more than 200 columns, but at least 100.
   *
   * @param weights of all rows
   */
  public static int[] sample(double[] weights, int columns, long seed) {
    int[] rows = IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
    int most = (int) Math.max(MIN_ROWS, Math.min(MAX_ROWS, Math.sqrt(2 * MAX_WORK / columns)));
    if (rows.length <= most) {
      return rows;
    }
    MathArrays.shuffle(rows, new Well19937c(seed));
    return Arrays.copyOf(rows, most);
  }

  /**
   * Measures silhouette and Davies-Bouldin index in time that grows with the square of the rows.
   *
   * @param rows in scaled columns, NaN where a value is missing
   * @param weights of the rows, above 0
   * @param clusters of the rows, any numbers
   */
  public static ClusterQuality of(float[][] rows, double[] weights, int[] clusters) {
    ClusteredRows clustered = ClusteredRows.of(rows, weights, clusters);
    return new ClusterQuality(
        Silhouette.mean(clustered), DaviesBouldin.index(clustered), Double.NaN);
  }

  /** The quality with these {@link #values}. */
  public static ClusterQuality of(double... values) {
    return new ClusterQuality(values[0], values[1], values[2]);
  }

  /** Silhouette, Davies-Bouldin index and stability. */
  public double[] values() {
    return new double[] {silhouette, daviesBouldin, stability};
  }

  public ClusterQuality withStability(double value) {
    return new ClusterQuality(silhouette, daviesBouldin, value);
  }

  /** A line for each figure that was measured. */
  @Override
  public String toString() {
    return line("Silhouette: %.4f (-1 to 1, larger is better)\n", silhouette)
        + line("Davies-Bouldin index: %.4f (smaller is better)\n", daviesBouldin)
        + line("Stability: %.4f (agreement with clusters of half of the rows)\n", stability);
  }

  private static String line(String format, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
