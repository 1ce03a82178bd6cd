package metaclustering.finalclusters.vectors;

import java.util.Arrays;
import metaclustering.linalg.FloatMatrix;
import metaclustering.linalg.VectorLoops;
import metaclustering.parallel.Interruption;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * The directions in which the rows of a sparse table vary most, by simultaneous iteration, in time that
 * follows the cells that are not 0: the means are subtracted from the products, not from the cells.
 */
final class SparseDirections {

  /** A vector of less than this share of the largest one's squared length is rounding. */
  private static final float MIN_SHARE = 1e-6f;

  private final Table table;
  private final int[] rows;
  private final float[] means;
  private final int[] positionOf;
  private final int[] places;
  private final float[] values;

  /**
   * @param columns those that count
   * @param means of these columns
   */
  SparseDirections(Table table, int[] rows, int[] columns, float[] means) {
    this.table = table;
    this.rows = rows;
    this.means = means;
    this.positionOf = new int[table.layout().columns()];
    Arrays.fill(positionOf, -1);
    for (int c = 0; c < columns.length; c++) {
      positionOf[columns[c]] = c;
    }
    this.places = new int[positionOf.length + 1];
    this.values = new float[places.length];
  }

  /** Orthonormal directions, [columns][count]. */
  float[][] find(int count, int rounds, long seed) {
    RandomGenerator random = new Well19937c(seed);
    float[][] vectors = new float[means.length][count];
    for (float[] ofColumn : vectors) {
      for (int k = 0; k < count; k++) {
        ofColumn[k] = (float) random.nextGaussian();
      }
    }
    orthonormalise(vectors);
    for (int round = 0; round < rounds; round++) {
      vectors = product(vectors);
      orthonormalise(vectors);
    }
    return vectors;
  }

  /** The vectors times the scatter matrix of the rows. */
  private float[][] product(float[][] vectors) {
    int count = vectors[0].length;
    float[] ofMeans = new float[count];
    int[] all = new int[means.length];
    Arrays.setAll(all, c -> c);
    VectorLoops.addScaled(ofMeans, means, vectors, all, all.length);
    float[][] result = new float[means.length][count];
    float[] sum = new float[count];
    for (int row : rows) {
      Interruption.cancel();
      int listed = list(row);
      float[] projected = new float[count];
      VectorLoops.addScaled(projected, values, vectors, places, listed);
      for (int k = 0; k < count; k++) {
        projected[k] -= ofMeans[k];
      }
      VectorLoops.add(sum, projected);
      for (int v = 0; v < listed; v++) {
        addScaled(result[places[v]], values[v], projected);
      }
    }
    for (int c = 0; c < result.length; c++) {
      addScaled(result[c], -means[c], sum);
    }
    return result;
  }

  private static void addScaled(float[] into, float factor, float[] vector) {
    for (int k = 0; k < into.length; k++) {
      into[k] += factor * vector[k];
    }
  }

  /** Lists the positions of the columns of a row that are not 0, and their values; means if missing. */
  private int list(int row) {
    int count = table.nonZero(row, places, values);
    int listed = 0;
    for (int v = 0; v < count; v++) {
      int c = positionOf[places[v]];
      if (c >= 0) {
        places[listed] = c;
        values[listed++] = values[v];
      }
    }
    for (int d : table.missing(row)) {
      int c = positionOf[d];
      if (c >= 0) {
        places[listed] = c;
        values[listed++] = means[c];
      }
    }
    return listed;
  }

  /** Turns vectors into orthonormal ones of the same span, by the eigenvectors of their products. */
  private static void orthonormalise(float[][] vectors) {
    int count = vectors[0].length;
    float[] cells = new float[vectors.length * count];
    for (int c = 0; c < vectors.length; c++) {
      System.arraycopy(vectors[c], 0, cells, c * count, count);
    }
    try (FloatMatrix block = new FloatMatrix(count, vectors.length, cells);
        FloatMatrix basis = new FloatMatrix(count, count, new float[count * count]);
        FloatMatrix turned = new FloatMatrix(count, vectors.length)) {
      basis.addProductTransposed(block, block);
      float[] lengths = basis.setEigenvectors();
      float[] vectorsOfBasis = basis.values();
      for (int v = 0; v < count; v++) {
        boolean isRounding = lengths[v] <= MIN_SHARE * lengths[count - 1];
        float factor = isRounding ? 0 : (float) (1 / Math.sqrt(lengths[v]));
        for (int k = 0; k < count; k++) {
          vectorsOfBasis[v * count + k] *= factor;
        }
      }
      basis.put(vectorsOfBasis);
      turned.setTransposedProduct(basis, block);
      turned.get(cells);
    }
    for (int c = 0; c < vectors.length; c++) {
      System.arraycopy(cells, c * count, vectors[c], 0, count);
    }
  }
}
