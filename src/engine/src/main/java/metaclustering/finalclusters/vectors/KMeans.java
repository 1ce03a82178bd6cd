package metaclustering.finalclusters.vectors;

import java.util.Arrays;
import java.util.function.IntConsumer;
import metaclustering.math.ArrayIndex;
import metaclustering.parallel.Workers;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Lloyd's k-means over points, begun by k-means++ with three candidates for each centre (Arthur and
 * Vassilvitskii, 2007). A centre that loses all its points is placed on the one that is farthest from
 * its own.
 *
 * @param centres [K][dimensions]
 * @param labels the nearest centre of each point
 */
public record KMeans(float[][] centres, int[] labels) {

  private static final int CANDIDATES = 3;
  private static final int BLOCK = 512;

  /**
   * Clusters points.
   *
   * @param weights of the points, at least 0 and not all 0
   * @param clusters K, at least 1
   * @param rounds of Lloyd's algorithm, at most
   */
  public static KMeans of(
      float[][] points,
      double[] weights,
      int clusters,
      int rounds,
      RandomGenerator generator,
      Workers workers)
      throws InterruptedException {
    float[][] centres = seeds(points, weights, clusters, generator, workers);
    int[] labels = new int[points.length];
    double[] distances = new double[points.length];
    assign(points, centres, labels, distances, workers);
    for (int round = 0; round < rounds; round++) {
      update(points, weights, labels, distances, centres);
      if (!assign(points, centres, labels, distances, workers)) {
        break;
      }
    }
    return new KMeans(centres, labels);
  }

  private static float[][] seeds(
      float[][] points, double[] weights, int clusters, RandomGenerator generator, Workers workers)
      throws InterruptedException {
    float[][] centres = new float[clusters][];
    double[] nearest = weights.clone();
    centres[0] = points[ArrayIndex.draw(weights, generator)].clone();
    reduce(points, weights, centres[0], nearest, true, workers);
    for (int k = 1; k < clusters; k++) {
      double[] best = null;
      double least = Double.POSITIVE_INFINITY;
      for (int candidate = 0; candidate < CANDIDATES; candidate++) {
        float[] centre = points[ArrayIndex.draw(nearest, generator)];
        double[] then = nearest.clone();
        double error = reduce(points, weights, centre, then, false, workers);
        if (error < least) {
          least = error;
          best = then;
          centres[k] = centre.clone();
        }
      }
      nearest = best;
    }
    return centres;
  }

  /** Lowers each point's weighted distance to that of a centre; returns their sum. */
  private static double reduce(
      float[][] points,
      double[] weights,
      float[] centre,
      double[] nearest,
      boolean first,
      Workers workers)
      throws InterruptedException {
    forBlocks(points.length, workers, i -> {
      double distance = weights[i] * squaredDistance(points[i], centre);
      nearest[i] = first ? distance : Math.min(nearest[i], distance);
    });
    double sum = 0;
    for (double distance : nearest) {
      sum += distance;
    }
    return sum;
  }

  /** The nearest centre of each point; whether one has changed. */
  private static boolean assign(
      float[][] points, float[][] centres, int[] labels, double[] distances, Workers workers)
      throws InterruptedException {
    int[] before = labels.clone();
    forBlocks(points.length, workers, i -> {
      labels[i] = nearest(points[i], centres);
      distances[i] = squaredDistance(points[i], centres[labels[i]]);
    });
    return !Arrays.equals(before, labels);
  }

  /** The centre that is nearest to a point, the first of equally near ones. */
  public static int nearest(float[] point, float[][] centres) {
    int best = 0;
    float least = Float.POSITIVE_INFINITY;
    for (int k = 0; k < centres.length; k++) {
      float distance = squaredDistance(point, centres[k]);
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    return best;
  }

  private static void update(
      float[][] points, double[] weights, int[] labels, double[] distances, float[][] centres) {
    int dimensions = points[0].length;
    double[][] sums = new double[centres.length][dimensions];
    double[] sizes = new double[centres.length];
    for (int i = 0; i < points.length; i++) {
      double weight = weights[i];
      double[] sum = sums[labels[i]];
      sizes[labels[i]] += weight;
      for (int d = 0; d < dimensions; d++) {
        sum[d] += weight * points[i][d];
      }
    }
    for (int k = 0; k < centres.length; k++) {
      if (sizes[k] > 0) {
        for (int d = 0; d < dimensions; d++) {
          centres[k][d] = (float) (sums[k][d] / sizes[k]);
        }
      } else {
        int far = ArrayIndex.ofLargest(distances);
        centres[k] = points[far].clone();
        distances[far] = 0;
      }
    }
  }

  /** The square of the distance of two points. */
  public static float squaredDistance(float[] x, float[] y) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int d = 0;
    for (; d + 3 < x.length; d += 4) {
      float a = x[d] - y[d];
      float b = x[d + 1] - y[d + 1];
      float c = x[d + 2] - y[d + 2];
      float e = x[d + 3] - y[d + 3];
      first += a * a;
      second += b * b;
      third += c * c;
      fourth += e * e;
    }
    for (; d < x.length; d++) {
      first += (x[d] - y[d]) * (x[d] - y[d]);
    }
    return first + second + third + fourth;
  }

  private static void forBlocks(int points, Workers workers, IntConsumer ofPoint)
      throws InterruptedException {
    workers.runBlocks(points, BLOCK, (from, to) -> {
      for (int i = from; i < to; i++) {
        ofPoint.accept(i);
      }
    });
  }
}
