package metaclustering.description;

import java.io.Serializable;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;

/**
 * How much attribute groups and clusters depend on each other: the normalised mutual information, 0 to
 * 1, of the centres that rows have in two groups, or of their centres in a group and their clusters (see
 * {@link Agreement#normalisedMutualInformation(double[][])}). Immutable.
 *
 * @param information of two groups, the last line and column of clusters, [G + 1 x G + 1], where G is the
 *     number of groups, at most 64; without lines if it is not known
 */
public record GroupDependence(double[][] information) implements Serializable {

  /** Not known, as in models of older releases. */
  public static final GroupDependence UNKNOWN = new GroupDependence(new double[0][0]);

  private static final int MAX_GROUPS = 64;
  private static final int MAX_ROWS = 20_000;

  /**
   * Measures rows, of many an even sample. The same whatever the number of threads.
   *
   * @param codes of the rows, [rows x M]
   * @param clusters of the rows
   * @param weights of the rows
   */
  public static GroupDependence of(int[][] codes, int[] clusters, double[] weights, Workers workers)
      throws InterruptedException {
    int groups = codes.length == 0 ? 0 : Math.min(MAX_GROUPS, codes[0].length);
    int step = 1 + (codes.length - 1) / MAX_ROWS;
    int[] rows = IntStream.range(0, codes.length).filter(i -> i % step == 0).toArray();
    int[][] labels = new int[groups + 1][];
    for (int m = 0; m < groups; m++) {
      int group = m;
      labels[m] = IntStream.of(rows).map(i -> codes[i][group]).toArray();
    }
    labels[groups] = IntStream.of(rows).map(i -> clusters[i]).toArray();
    double[] ofRows = IntStream.of(rows).mapToDouble(i -> weights[i]).toArray();
    double[][] information = new double[groups + 1][groups + 1];
    workers.run(groups + 1, first -> {
      for (int second = first; second <= groups; second++) {
        Interruption.check();
        double shared =
            Agreement.normalisedMutualInformation(counts(labels[first], labels[second], ofRows));
        information[first][second] = shared;
        information[second][first] = shared;
      }
    });
    return new GroupDependence(information);
  }

  private static double[][] counts(int[] first, int[] second, double[] weights) {
    double[][] counts = new double[size(first)][size(second)];
    for (int i = 0; i < first.length; i++) {
      counts[first[i]][second[i]] += weights[i];
    }
    return counts;
  }

  private static int size(int[] labels) {
    return IntStream.of(labels).max().orElse(0) + 1;
  }

  /** Whether it is known. */
  public boolean isKnown() {
    return information.length > 0;
  }

  /** The number G of groups. */
  public int groups() {
    return Math.max(0, information.length - 1);
  }

  /** Of two groups. */
  public double between(int first, int second) {
    return information[first][second];
  }

  /** Of a group and the clusters. */
  public double withClusters(int group) {
    return information[groups()][group];
  }
}
