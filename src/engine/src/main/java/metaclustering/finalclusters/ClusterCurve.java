package metaclustering.finalclusters;

import java.io.Serializable;
import metaclustering.math.ArrayIndex;

/**
 * How well each number of final clusters from 1 on describes what they are learned from, in nats a row;
 * the larger, the better.
 *
 * @param criterion of 1, 2, ... clusters; not to be modified
 */
public record ClusterCurve(double[] criterion) implements Serializable {

  public int components() {
    return criterion.length;
  }

  /** The criterion of a number of clusters, in nats a row. */
  public double criterion(int clusters) {
    return criterion[clusters - 1];
  }

  /** The number of clusters with the largest criterion, the least of equals. */
  public int best() {
    return 1 + ArrayIndex.ofLargest(criterion);
  }
}
