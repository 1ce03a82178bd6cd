package metaclustering.lab.recovery;

import java.util.Arrays;

/** Agglomerative clustering: the two groups with the largest mean likeness are merged, again and again. */
final class AverageLinkage {

  private AverageLinkage() {}

  /**
   * The group of everything, from 0 on.
   *
   * @param likeness symmetric
   */
  static int[] divide(double[][] likeness, int groups) {
    int size = likeness.length;
    double[][] means = Arrays.stream(likeness).map(double[]::clone).toArray(double[][]::new);
    int[] sizes = new int[size];
    Arrays.fill(sizes, 1);
    int[] groupOf = new int[size];
    Arrays.setAll(groupOf, i -> i);
    for (int left = size; left > groups; left--) {
      int[] pair = nearest(means, sizes);
      int kept = pair[0];
      int gone = pair[1];
      for (int i = 0; i < size; i++) {
        means[kept][i] = (sizes[kept] * means[kept][i] + sizes[gone] * means[gone][i])
            / (sizes[kept] + sizes[gone]);
        means[i][kept] = means[kept][i];
        groupOf[i] = groupOf[i] == gone ? kept : groupOf[i];
      }
      sizes[kept] += sizes[gone];
      sizes[gone] = 0;
    }
    int[] numbers = Arrays.stream(groupOf).distinct().sorted().toArray();
    return Arrays.stream(groupOf).map(g -> Arrays.binarySearch(numbers, g)).toArray();
  }

  private static int[] nearest(double[][] means, int[] sizes) {
    int[] best = null;
    for (int i = 0; i < sizes.length; i++) {
      for (int j = 0; j < i && sizes[i] > 0; j++) {
        if (sizes[j] > 0 && (best == null || means[i][j] > means[best[0]][best[1]])) {
          best = new int[] {i, j};
        }
      }
    }
    return best;
  }
}
