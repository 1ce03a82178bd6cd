package metaclustering.cli.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import weka.clusterers.Clusterer;
import weka.core.Instances;

/** How well final clusters agree with known classes. */
public final class ClassComparison {

  private ClassComparison() {}

  /** One line for people; rows without class do not count. */
  public static String line(Clusterer clusterer, Instances rows, Classes classes) throws Exception {
    int[] known = IntStream.range(0, rows.numInstances())
        .filter(i -> classes.labels()[i] != Classes.UNKNOWN)
        .toArray();
    if (known.length == 0) {
      return "class '" + classes.name() + "': missing in all rows";
    }
    int[] labels = Arrays.stream(known).map(i -> classes.labels()[i]).toArray();
    int[] clusters = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      clusters[i] = clusterer.clusterInstance(rows.instance(known[i]));
    }
    return String.format(
        Locale.ROOT,
        "final clusters against class '%s': adjusted Rand index %.3f, normalised mutual information"
            + " %.3f",
        classes.name(),
        Agreement.adjustedRandIndex(clusters, labels),
        Agreement.normalisedMutualInformation(clusters, labels));
  }
}
