package metaclustering.finalclusters.vectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Points, one dimension after another, so that the distances of all of them from a point are computed
 * together, by the processor's vector instructions. Immutable.
 */
public final class PointBlock {

  private static final int SIZE = 512;

  private final int first;
  private final int size;

  /** [dimensions][points] */
  private final float[][] cells;

  private PointBlock(float[][] points, int first, int size) {
    this.first = first;
    this.size = size;
    this.cells = new float[size == 0 ? 0 : points[first].length][size];
    for (int d = 0; d < cells.length; d++) {
      for (int i = 0; i < size; i++) {
        cells[d][i] = points[first + i][d];
      }
    }
  }

  /** All of some points of the same number of dimensions. */
  public static PointBlock of(float[]... points) {
    return new PointBlock(points, 0, points.length);
  }

  /** The same in blocks that are worked on side by side, and fit into the processor's cache. */
  static List<PointBlock> blocks(float[]... points) {
    List<PointBlock> blocks = new ArrayList<>();
    for (int from = 0; from < points.length; from += SIZE) {
      blocks.add(new PointBlock(points, from, Math.min(SIZE, points.length - from)));
    }
    return blocks;
  }

  /** The number of the first point. */
  int first() {
    return first;
  }

  public int size() {
    return size;
  }

  /**
   * The squares of the distances of all points from one.
   *
   * @param result whose first elements become the squares
   */
  public void squaredDistances(float[] point, float[] result) {
    Arrays.fill(result, 0, size, 0);
    for (int d = 0; d < cells.length; d++) {
      addSquaredGaps(point[d], cells[d], result);
    }
  }

  /** A loop as simple as this is one that the compiler makes vector instructions of. */
  private static void addSquaredGaps(float x, float[] others, float[] result) {
    for (int i = 0; i < others.length; i++) {
      float gap = x - others[i];
      result[i] += gap * gap;
    }
  }
}
