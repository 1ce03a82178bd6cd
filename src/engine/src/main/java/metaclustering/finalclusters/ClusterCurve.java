package metaclustering.finalclusters;

import java.io.Serializable;
import metaclustering.math.ArrayIndex;

/**
 * How well the components of a mixture, merged to n final clusters, fit the codes: the integrated
 * completed likelihood of each n from 1 to the number of components (Biernacki, Celeux and Govaert,
 * IEEE PAMI 22, 2000), which is the log likelihood of codes and clusters together, each cluster one
 * component, less half the logarithm of the rows for every parameter.
 *
 * @param criterion in nats a row, of 1, 2, ... clusters; not to be modified
 */
public record ClusterCurve(double[] criterion) implements Serializable {

  public int components() {
    return criterion.length;
  }

  /** The integrated completed likelihood of a number of clusters, in nats a row. */
  public double criterion(int clusters) {
    return criterion[clusters - 1];
  }

  /** The number of clusters with the largest criterion, the least of equals. */
  public int best() {
    return 1 + ArrayIndex.ofLargest(criterion);
  }
}
