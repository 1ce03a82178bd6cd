package metaclustering.finalclusters.vectors;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import metaclustering.math.ArrayIndex;
import metaclustering.parallel.Interruption;
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
    List<PointBlock> blocks = PointBlock.blocks(points);
    float[][] centres = seeds(points, blocks, weights, clusters, generator, workers);
    int[] labels = new int[points.length];
    double[] distances = new double[points.length];
    assign(blocks, centres, labels, distances, workers);
    for (int round = 0; round < rounds; round++) {
      update(points, weights, labels, distances, centres);
      int[] before = labels.clone();
      assign(blocks, centres, labels, distances, workers);
      if (Arrays.equals(before, labels)) {
        break;
      }
    }
    return new KMeans(centres, labels);
  }

  private static float[][] seeds(
      float[][] points,
      List<PointBlock> blocks,
      double[] weights,
      int clusters,
      RandomGenerator generator,
      Workers workers)
      throws InterruptedException {
    float[][] centres = new float[clusters][];
    double[] nearest = new double[points.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    centres[0] = points[ArrayIndex.draw(weights, generator)].clone();
    reduce(blocks, weights, centres[0], nearest, workers);
    for (int k = 1; k < clusters; k++) {
      double[] best = null;
      double least = Double.POSITIVE_INFINITY;
      for (int candidate = 0; candidate < CANDIDATES; candidate++) {
        float[] centre = points[ArrayIndex.draw(nearest, generator)];
        double[] then = nearest.clone();
        double error = reduce(blocks, weights, centre, then, workers);
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
      List<PointBlock> blocks, double[] weights, float[] centre, double[] nearest, Workers workers)
      throws InterruptedException {
    forEach(blocks, workers, (block, squares) -> {
      block.squaredDistances(centre, squares);
      for (int i = 0; i < squares.length; i++) {
        int point = block.first() + i;
        nearest[point] = Math.min(nearest[point], weights[point] * squares[i]);
      }
    });
    double sum = 0;
    for (double distance : nearest) {
      sum += distance;
    }
    return sum;
  }

  /** The nearest of some centres of each point, the first of equally near ones. */
  public static int[] nearest(float[][] points, float[][] centres, Workers workers)
      throws InterruptedException {
    int[] labels = new int[points.length];
    assign(PointBlock.blocks(points), centres, labels, new double[points.length], workers);
    return labels;
  }

  private static void assign(
      List<PointBlock> blocks, float[][] centres, int[] labels, double[] distances, Workers workers)
      throws InterruptedException {
    forEach(blocks, workers, (block, squares) -> {
      float[] least = new float[block.size()];
      Arrays.fill(least, Float.POSITIVE_INFINITY);
      for (int k = 0; k < centres.length; k++) {
        block.squaredDistances(centres[k], squares);
        for (int i = 0; i < squares.length; i++) {
          if (squares[i] < least[i]) {
            least[i] = squares[i];
            labels[block.first() + i] = k;
          }
        }
      }
      for (int i = 0; i < least.length; i++) {
        distances[block.first() + i] = least[i];
      }
    });
  }

  /** Side by side, each with room for the squares of its distances. */
  private static void forEach(
      List<PointBlock> blocks, Workers workers, BiConsumer<PointBlock, float[]> task)
      throws InterruptedException {
    workers.run(blocks.size(), b -> {
      Interruption.check();
      PointBlock block = blocks.get(b);
      task.accept(block, new float[block.size()]);
    });
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
}
