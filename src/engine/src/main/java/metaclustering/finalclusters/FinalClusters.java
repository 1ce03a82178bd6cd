package metaclustering.finalclusters;

import java.io.Serializable;
import metaclustering.math.ArrayIndex;
import metaclustering.model.MetaClusterModel;

/** The final clusters of rows. Immutable and safe for use by many threads. */
public interface FinalClusters extends Serializable {

  /** The number N of clusters. */
  int clusters();

  /** {@code ln P(n)} of every cluster n. */
  double[] logPriors();

  /** {@code ln P(n | row)} for every cluster n, of a row of columns, NaN where a value is missing. */
  double[] logMemberships(float[] row);

  /**
   * The same clusters of rows in a model's layout. To be called after they were read: they are
   * serialised without the model, which is beside them.
   */
  default FinalClusters attachedTo(MetaClusterModel model) {
    return this;
  }

  /** The most probable cluster of a row of columns, the lowest of equally probable ones. */
  default int cluster(float[] row) {
    return ArrayIndex.ofLargest(logMemberships(row));
  }
}
