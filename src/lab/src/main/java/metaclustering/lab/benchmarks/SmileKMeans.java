package metaclustering.lab.benchmarks;

import smile.clustering.KMeans;

/** SmileKMeans's k-means, which begins with k-means++. */
final class SmileKMeans implements OtherKMeans {

  @Override
  public String name() {
    return "Smile";
  }

  @Override
  public Pass prepare(double[][] rows, int centres) {
    return () -> KMeans.fit(rows, centres, 1, 0);
  }
}
