package metaclustering.dependence;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.linalg.LeadingEigenvectors;
import metaclustering.math.ArrayIndex;

/**
 * Spectral clustering (Ng, Jordan and Weiss, "On Spectral Clustering", NIPS 14, 2001): k-means in the
 * space of the leading eigenvectors of the affinities, each divided by the roots of both items' sums of
 * affinities, every item scaled to length 1.
 *
 * <p>K-means starts at items that are chosen one by one, each as far as possible outside the span of
 * those before (Damle, Minden and Ying, "Simple, Direct and Efficient Multi-Way Spectral Clustering",
 * Information and Inference 8, 2019): nothing is random.
 */
public final class SpectralClustering {

  private static final int ITERATIONS = 100;

  private final int size;

  /** Vector after vector, by descending eigenvalue. */
  private final float[] eigenvectors;

  /**
   * @param affinities symmetric, at least 0
   * @param maxGroups the largest argument of {@link #divide}, from 1 to the number of items
   */
  public SpectralClustering(double[][] affinities, int maxGroups) {
    size = affinities.length;
    double[] roots = new double[size];
    for (int i = 0; i < size; i++) {
      for (double affinity : affinities[i]) {
        roots[i] += affinity;
      }
      roots[i] = Math.sqrt(roots[i]);
    }
    float[] normalised = new float[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        normalised[i * size + j] =
            affinities[i][j] > 0 ? (float) (affinities[i][j] / (roots[i] * roots[j])) : 0;
      }
    }
    eigenvectors = LeadingEigenvectors.of(normalised, size, maxGroups);
  }

  /**
   * The group of every item, from 0 on; the same for every call.
   *
   * @param groups from 1 to the maximum
   */
  public int[] divide(int groups) {
    double[][] points = new double[size][groups];
    for (int i = 0; i < size; i++) {
      for (int v = 0; v < groups; v++) {
        points[i][v] = eigenvectors[v * size + i];
      }
    }
    int[] starts = pivots(points);
    for (double[] point : points) {
      scale(point, dot(point, point));
    }
    double[][] centres =
        Arrays.stream(starts).mapToObj(i -> points[i].clone()).toArray(double[][]::new);
    int[] groupOf = new int[size];
    for (int i = 0; i < ITERATIONS; i++) {
      if (!assign(points, centres, groupOf) && i > 0) {
        break;
      }
      moveCentres(points, centres, groupOf);
    }
    return groupOf;
  }

  /** The items that a pivoted orthogonal triangularisation of the points takes first. */
  private static int[] pivots(double[][] points) {
    double[][] rest = Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
    int[] result = new int[points[0].length];
    for (int g = 0; g < result.length; g++) {
      double[] lengths =
          Arrays.stream(rest).mapToDouble(point -> dot(point, point)).toArray();
      result[g] = ArrayIndex.ofLargest(lengths);
      double[] direction = rest[result[g]].clone();
      scale(direction, lengths[result[g]]);
      for (double[] point : rest) {
        double along = dot(point, direction);
        for (int v = 0; v < point.length; v++) {
          point[v] -= along * direction[v];
        }
      }
    }
    return result;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int v = 0; v < a.length; v++) {
      sum += a[v] * b[v];
    }
    return sum;
  }

  /** Divides by the root of the squared length, unless it is 0. */
  private static void scale(double[] vector, double squaredLength) {
    for (int v = 0; v < vector.length && squaredLength > 0; v++) {
      vector[v] /= Math.sqrt(squaredLength);
    }
  }

  /** Assigns every item to the nearest centre; whether anything changed. */
  private static boolean assign(double[][] points, double[][] centres, int[] groupOf) {
    boolean changed = false;
    for (int i = 0; i < points.length; i++) {
      double[] point = points[i];
      int nearest = ArrayIndex.ofSmallest(
          Arrays.stream(centres).mapToDouble(centre -> distance(point, centre)).toArray());
      changed |= groupOf[i] != nearest;
      groupOf[i] = nearest;
    }
    return changed;
  }

  private static double distance(double[] a, double[] b) {
    double sum = 0;
    for (int v = 0; v < a.length; v++) {
      double gap = a[v] - b[v];
      sum += gap * gap;
    }
    return sum;
  }

  /** Moves centres to their means; one without items moves to the item farthest from its centre. */
  private static void moveCentres(double[][] points, double[][] centres, int[] groupOf) {
    double[][] sums = new double[centres.length][centres.length];
    int[] counts = new int[centres.length];
    for (int i = 0; i < points.length; i++) {
      counts[groupOf[i]]++;
      for (int v = 0; v < points[i].length; v++) {
        sums[groupOf[i]][v] += points[i][v];
      }
    }
    for (int g = 0; g < centres.length; g++) {
      for (int v = 0; v < centres.length; v++) {
        centres[g][v] = counts[g] > 0 ? sums[g][v] / counts[g] : centres[g][v];
      }
    }
    for (int g = 0; g < centres.length; g++) {
      if (counts[g] == 0) {
        int farthest = ArrayIndex.ofLargest(IntStream.range(0, points.length)
            .mapToDouble(i -> distance(points[i], centres[groupOf[i]]))
            .toArray());
        centres[g] = points[farthest].clone();
        groupOf[farthest] = g;
      }
    }
  }
}
