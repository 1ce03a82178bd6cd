package metaclustering.finalclusters;

import java.io.Serializable;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;

/**
 * The final clusters of rows. They are kept beside the model whose rows they cluster, and do not hold it.
 * Immutable and safe for use by many threads.
 */
public interface FinalClusters extends Serializable {

  /** The number N of clusters. */
  int clusters();

  /** {@code ln P(n)} of every cluster n. */
  double[] logPriors();

  /**
   * {@code ln P(n | row)} for every cluster n.
   *
   * @param model whose rows are clustered
   * @param row of columns, NaN where a value is missing
   */
  double[] logMemberships(MetaClusterModel model, float[] row);

  /** The most probable cluster of a row of columns, the lowest of equally probable ones. */
  default int cluster(MetaClusterModel model, float[] row) {
    return ArrayIndex.ofLargest(logMemberships(model, row));
  }
}
