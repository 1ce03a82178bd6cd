package metaclustering.finalclusters;

import java.io.Serializable;
import metaclustering.math.ArrayIndex;

/** The final clusters of rows. Immutable and safe for use by many threads. */
public interface FinalClusters extends Serializable {

  /** The number N of clusters. */
  int clusters();

  /** {@code ln P(n)} of every cluster n. */
  double[] logPriors();

  /** {@code ln P(n | row)} for every cluster n, of a row of columns, NaN where a value is missing. */
  double[] logMemberships(float[] row);

  /** The most probable cluster of a row of columns, the lowest of equally probable ones. */
  default int cluster(float[] row) {
    return ArrayIndex.ofLargest(logMemberships(row));
  }
}
