package metaclustering.finalclusters.neighbours;

import java.util.Arrays;
import metaclustering.finalclusters.vectors.KMeans;
import metaclustering.finalclusters.vectors.PointBlock;
import metaclustering.parallel.Workers;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The nearest neighbours of every point: exact ones of few points; of many, those among the points of the
 * cells whose centres are nearest, with cells by k-means (an inverted file: Jégou, Douze and Schmid,
 * "Product Quantization for Nearest Neighbor Search", 2011).
 */
final class NearestNeighbours {

  private static final int MAX_EXACT = 4_096;
  private static final int PROBED_CELLS = 16;
  private static final int SAMPLE_OF_CELL = 40;
  private static final int ROUNDS = 6;
  private static final int BLOCK = 128;

  private final float[][] points;
  private final int count;

  /** The numbers of the points of each cell. */
  private final int[][] members;

  private final PointBlock[] cells;
  private final PointBlock centres;
  private final int largest;

  private NearestNeighbours(float[][] points, int count, float[][] centres, int[] cellOf) {
    this.points = points;
    this.count = count;
    this.centres = PointBlock.of(centres);
    int[] sizes = new int[centres.length];
    for (int cell : cellOf) {
      sizes[cell]++;
    }
    this.members = new int[centres.length][];
    Arrays.setAll(members, c -> new int[sizes[c]]);
    for (int i = points.length - 1; i >= 0; i--) {
      members[cellOf[i]][--sizes[cellOf[i]]] = i;
    }
    this.cells = Arrays.stream(members)
        .map(own ->
            PointBlock.of(Arrays.stream(own).mapToObj(i -> points[i]).toArray(float[][]::new)))
        .toArray(PointBlock[]::new);
    this.largest = Arrays.stream(cells).mapToInt(PointBlock::size).max().orElse(0);
  }

  /** The numbers of the neighbours of every point, the nearest first; -1 where there are no more. */
  static int[][] of(float[][] points, int count, long seed, Workers workers)
      throws InterruptedException {
    RandomGenerator generator = new Well19937c(seed);
    int cells = points.length <= MAX_EXACT ? 1 : (int) Math.sqrt(points.length);
    float[][] centres = {points[0]};
    int[] cellOf = new int[points.length];
    if (cells > 1) {
      float[][] sample = new float[Math.min(points.length, cells * SAMPLE_OF_CELL)][];
      for (int i = 0; i < sample.length; i++) {
        sample[i] = points[generator.nextInt(points.length)];
      }
      double[] weights = new double[sample.length];
      Arrays.fill(weights, 1);
      float[][] found =
          KMeans.of(sample, weights, cells, ROUNDS, generator, workers).centres();
      cellOf = KMeans.nearest(points, found, workers);
      centres = found;
    }
    return new NearestNeighbours(points, count, centres, cellOf).search(workers);
  }

  /** Point by point in the order of their cells, as the same cells are searched for all of one. */
  private int[][] search(Workers workers) throws InterruptedException {
    int[][] result = new int[points.length][];
    int[] order = Arrays.stream(members).flatMapToInt(Arrays::stream).toArray();
    workers.runBlocks(points.length, BLOCK, (from, to) -> {
      float[] distances = new float[Math.max(largest, centres.size())];
      for (int p = from; p < to; p++) {
        result[order[p]] = neighbours(order[p], distances);
      }
    });
    return result;
  }

  private int[] neighbours(int point, float[] distances) {
    float[] nearest = new float[count];
    int[] found = new int[count];
    Arrays.fill(nearest, Float.POSITIVE_INFINITY);
    Arrays.fill(found, -1);
    for (int cell : nearestCells(points[point], distances)) {
      cells[cell].squaredDistances(points[point], distances);
      for (int p = 0; p < cells[cell].size(); p++) {
        if (distances[p] < nearest[count - 1] && members[cell][p] != point) {
          int at = count - 1;
          for (; at > 0 && nearest[at - 1] > distances[p]; at--) {
            nearest[at] = nearest[at - 1];
            found[at] = found[at - 1];
          }
          nearest[at] = distances[p];
          found[at] = members[cell][p];
        }
      }
    }
    return found;
  }

  private int[] nearestCells(float[] point, float[] distances) {
    centres.squaredDistances(point, distances);
    int[] nearest = new int[Math.min(PROBED_CELLS, centres.size())];
    for (int i = 0; i < nearest.length; i++) {
      for (int c = 0; c < centres.size(); c++) {
        nearest[i] = distances[c] < distances[nearest[i]] ? c : nearest[i];
      }
      distances[nearest[i]] = Float.POSITIVE_INFINITY;
    }
    return nearest;
  }
}
