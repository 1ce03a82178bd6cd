package metaclustering.lab.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The accuracy of clusters whose classes are not given. */
public final class MatchedAccuracy {

  private MatchedAccuracy() {}

  /**
   * Accuracy under the best one-to-one assignment of clusters to classes; a cluster or class that
   * is left over counts as wrong.
   *
   * @param clusters arbitrary numbers, at least one
   * @param classes of the same things
   */
  public static double of(int[] clusters, int[] classes) {
    int[] rows = IntStream.of(clusters).distinct().sorted().toArray();
    int[] columns = IntStream.of(classes).distinct().sorted().toArray();
    long[][] counts = new long[rows.length][columns.length];
    for (int i = 0; i < clusters.length; i++) {
      counts[Arrays.binarySearch(rows, clusters[i])][Arrays.binarySearch(columns, classes[i])]++;
    }
    int[] classOf = Assignment.maximise(counts);
    long right = IntStream.range(0, classOf.length)
        .filter(i -> classOf[i] >= 0)
        .mapToLong(i -> counts[i][classOf[i]])
        .sum();
    return (double) right / clusters.length;
  }
}
