package metaclustering.finalclusters.neighbours;

import java.util.Arrays;
import metaclustering.finalclusters.vectors.KMeans;
import metaclustering.math.Offsets;
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

  /** The points in the order of their cells. */
  private final int[] members;

  private final float[][] ordered;
  private final int[] firstOf;
  private final float[][] centres;

  private NearestNeighbours(float[][] points, int count, float[][] centres, int[] cells) {
    this.points = points;
    this.count = count;
    this.centres = centres;
    int[] sizes = new int[centres.length];
    for (int cell : cells) {
      sizes[cell]++;
    }
    this.firstOf = Offsets.of(sizes);
    this.members = new int[points.length];
    this.ordered = new float[points.length][];
    int[] next = firstOf.clone();
    for (int i = 0; i < points.length; i++) {
      int place = next[cells[i]]++;
      members[place] = i;
      ordered[place] = points[i];
    }
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
      workers.runBlocks(points.length, BLOCK, (from, to) -> {
        for (int i = from; i < to; i++) {
          cellOf[i] = KMeans.nearest(points[i], found);
        }
      });
      centres = found;
    }
    return new NearestNeighbours(points, count, centres, cellOf).search(workers);
  }

  private int[][] search(Workers workers) throws InterruptedException {
    int[][] result = new int[points.length][];
    workers.runBlocks(points.length, BLOCK, (from, to) -> {
      for (int p = from; p < to; p++) {
        result[members[p]] = neighbours(p);
      }
    });
    return result;
  }

  private int[] neighbours(int place) {
    float[] point = ordered[place];
    float[] distances = new float[count];
    int[] found = new int[count];
    Arrays.fill(distances, Float.POSITIVE_INFINITY);
    Arrays.fill(found, -1);
    for (int cell : nearestCells(point)) {
      for (int p = firstOf[cell]; p < firstOf[cell + 1]; p++) {
        float distance =
            p == place ? Float.POSITIVE_INFINITY : KMeans.squaredDistance(point, ordered[p]);
        if (distance < distances[count - 1]) {
          int at = count - 1;
          for (; at > 0 && distances[at - 1] > distance; at--) {
            distances[at] = distances[at - 1];
            found[at] = found[at - 1];
          }
          distances[at] = distance;
          found[at] = members[p];
        }
      }
    }
    return found;
  }

  private int[] nearestCells(float[] point) {
    float[] distances = new float[centres.length];
    for (int c = 0; c < centres.length; c++) {
      distances[c] = KMeans.squaredDistance(point, centres[c]);
    }
    int[] cells = new int[Math.min(PROBED_CELLS, centres.length)];
    for (int i = 0; i < cells.length; i++) {
      for (int c = 0; c < distances.length; c++) {
        cells[i] = distances[c] < distances[cells[i]] ? c : cells[i];
      }
      distances[cells[i]] = Float.POSITIVE_INFINITY;
    }
    return cells;
  }
}
