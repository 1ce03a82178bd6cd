package metaclustering.lab.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/** The k-means of Commons Math, which begins with k-means++. */
public final class CommonsMathKMeans implements OtherKMeans {

  /** A clusterer with at most some iterations. */
  public static KMeansPlusPlusClusterer<DoublePoint> of(int centres, int iterations, long seed) {
    return new KMeansPlusPlusClusterer<>(
        centres, iterations, new EuclideanDistance(), new Well19937c(seed));
  }

  @Override
  public String name() {
    return "Commons Math";
  }

  @Override
  public Pass prepare(double[][] rows, int centres) {
    List<DoublePoint> points = Arrays.stream(rows).map(DoublePoint::new).toList();
    return () -> of(centres, 1, /* seed= */ 1).cluster(points);
  }
}
