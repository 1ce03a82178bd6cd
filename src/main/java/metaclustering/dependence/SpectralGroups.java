package metaclustering.dependence;

import java.util.ArrayList;
import java.util.List;
import metaclustering.table.Native;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.clustering.MultiKMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Divides things into groups by how strongly each two are tied: k-means in the space of the leading
 * eigenvectors of the ties, divided by the roots of both things' sums of ties, every thing at length
 * 1 (Ng, Jordan and Weiss, "On Spectral Clustering", NIPS 14, 2001).
 */
public final class SpectralGroups {

  private static final int ITERATIONS = 100;
  private static final int RESTARTS = 10;

  private final int size;

  /** Column after column, by ascending eigenvalue. */
  private final float[] eigenvectors;

  /**
   * @param ties symmetric, at least 0
   */
  public SpectralGroups(double[][] ties) {
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
    eigenvectors = new float[size * size];
    try (INDArray matrix = Native.matrix(size, size, normalised)) {
      Native.eigenvectors(matrix);
      Native.get(matrix, eigenvectors);
    }
  }

  /**
   * The group of every thing, from 0 on.
   *
   * @param groups from 1 to the number of things
   */
  public int[] divide(int groups, long seed) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(new Place(i, place(i, groups)));
    }
    int[] result = new int[size];
    KMeansPlusPlusClusterer<Place> kMeans = new KMeansPlusPlusClusterer<>(
        groups, ITERATIONS, new EuclideanDistance(), new Well19937c(seed));
    List<CentroidCluster<Place>> found =
        new MultiKMeansPlusPlusClusterer<>(kMeans, RESTARTS).cluster(places);
    for (int g = 0; g < found.size(); g++) {
      for (Place place : found.get(g).getPoints()) {
        result[place.thing] = g;
      }
    }
    return result;
  }

  private double[] place(int thing, int dimensions) {
    double[] place = new double[dimensions];
    double length = 0;
    for (int v = 0; v < dimensions; v++) {
      place[v] = eigenvectors[(size - 1 - v) * size + thing];
      length += place[v] * place[v];
    }
    for (int v = 0; v < dimensions && length > 0; v++) {
      place[v] /= Math.sqrt(length);
    }
    return place;
  }

  private record Place(int thing, double[] point) implements Clusterable {

    @Override
    public double[] getPoint() {
      return point;
    }
  }
}
