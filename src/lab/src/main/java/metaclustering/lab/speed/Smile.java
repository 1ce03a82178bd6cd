package metaclustering.lab.speed;

import smile.clustering.KMeans;

/** Smile's k-means, which begins with k-means++. */
public final class Smile implements SpeedPeer {

  @Override
  public String name() {
    return "Smile";
  }

  @Override
  public Pass prepare(double[][] rows, int centres) {
    return () -> KMeans.fit(rows, centres, 1, 0);
  }
}
