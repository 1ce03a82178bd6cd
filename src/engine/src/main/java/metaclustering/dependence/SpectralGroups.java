package metaclustering.dependence;

import java.util.Arrays;
import metaclustering.linalg.LeadingEigenvectors;

/**
 * Divides things into groups by how strongly each two are tied: k-means in the space of the leading
 * eigenvectors of the ties, divided by the roots of both things' sums of ties, every thing at length
 * 1 (Ng, Jordan and Weiss, "On Spectral Clustering", NIPS 14, 2001).
 *
 * <p>K-means starts at as many things as there are groups, chosen one by one so that each lies as far
 * as possible outside the span of those before (Damle, Minden and Ying, "Simple, Direct and Efficient
 * Multi-Way Spectral Clustering", Information and Inference 8, 2019): nothing is random.
 */
public final class SpectralGroups {

  private static final int ITERATIONS = 100;

  private final int size;

  /** Vector after vector, by descending eigenvalue. */
  private final float[] eigenvectors;

  /**
   * @param ties symmetric, at least 0
   * @param mostGroups the largest number of groups that will be asked for, from 1 to the number of
   *     things
   */
  public SpectralGroups(double[][] ties, int mostGroups) {
    size = ties.length;
    double[] roots = new double[size];
    for (int i = 0; i < size; i++) {
      for (double tie : ties[i]) {
        roots[i] += tie;
      }
      roots[i] = Math.sqrt(roots[i]);
    }
    float[] normalised = new float[size * size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        normalised[i * size + j] =
            ties[i][j] > 0 ? (float) (ties[i][j] / (roots[i] * roots[j])) : 0;
      }
    }
    eigenvectors = LeadingEigenvectors.of(normalised, size, mostGroups);
  }

  /**
   * The group of every thing, from 0 on; the same for every call.
   *
   * @param groups from 1 to the most
   */
  public int[] divide(int groups) {
    double[][] places = new double[size][groups];
    for (int i = 0; i < size; i++) {
      for (int v = 0; v < groups; v++) {
        places[i][v] = eigenvectors[v * size + i];
      }
    }
    int[] starts = pivots(places);
    for (double[] place : places) {
      scale(place, dot(place, place));
    }
    double[][] centres =
        Arrays.stream(starts).mapToObj(i -> places[i].clone()).toArray(double[][]::new);
    int[] groupOf = new int[size];
    for (int i = 0; i < ITERATIONS; i++) {
      if (!assign(places, centres, groupOf) && i > 0) {
        break;
      }
      moveCentres(places, centres, groupOf);
    }
    return groupOf;
  }

  /** The things that a pivoted orthogonal triangularisation of the places takes first. */
  private static int[] pivots(double[][] places) {
    double[][] rest = Arrays.stream(places).map(double[]::clone).toArray(double[][]::new);
    int[] result = new int[places[0].length];
    for (int g = 0; g < result.length; g++) {
      int farthest = 0;
      double most = -1;
      for (int i = 0; i < rest.length; i++) {
        double length = dot(rest[i], rest[i]);
        if (length > most) {
          most = length;
          farthest = i;
        }
      }
      result[g] = farthest;
      double[] direction = rest[farthest].clone();
      scale(direction, most);
      for (double[] place : rest) {
        double along = dot(place, direction);
        for (int v = 0; v < place.length; v++) {
          place[v] -= along * direction[v];
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

  /** Puts everything into the group of the nearest centre; whether anything changed. */
  private static boolean assign(double[][] places, double[][] centres, int[] groupOf) {
    boolean changed = false;
    for (int i = 0; i < places.length; i++) {
      int nearest = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int g = 0; g < centres.length; g++) {
        double distance = distance(places[i], centres[g]);
        if (distance < least) {
          least = distance;
          nearest = g;
        }
      }
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

  /** To the means; a centre without things to the thing that is farthest from its own. */
  private static void moveCentres(double[][] places, double[][] centres, int[] groupOf) {
    double[][] sums = new double[centres.length][centres.length];
    int[] counts = new int[centres.length];
    for (int i = 0; i < places.length; i++) {
      counts[groupOf[i]]++;
      for (int v = 0; v < places[i].length; v++) {
        sums[groupOf[i]][v] += places[i][v];
      }
    }
    for (int g = 0; g < centres.length; g++) {
      for (int v = 0; v < centres.length; v++) {
        centres[g][v] = counts[g] > 0 ? sums[g][v] / counts[g] : centres[g][v];
      }
    }
    for (int g = 0; g < centres.length; g++) {
      if (counts[g] == 0) {
        int farthest = 0;
        for (int i = 1; i < places.length; i++) {
          boolean farther = distance(places[i], centres[groupOf[i]])
              > distance(places[farthest], centres[groupOf[farthest]]);
          farthest = farther ? i : farthest;
        }
        centres[g] = places[farthest].clone();
        groupOf[farthest] = g;
      }
    }
  }
}
