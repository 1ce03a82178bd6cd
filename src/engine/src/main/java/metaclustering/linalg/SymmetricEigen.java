package metaclustering.linalg;

import java.util.Arrays;
import metaclustering.parallel.Interruption;

/**
 * Eigenvectors V and eigenvalues of a symmetric positive semidefinite matrix A [S x S]. Matrices are
 * arrays of floats, column after column.
 */
public final class SymmetricEigen {

  /** Smaller eigenvalues, in shares of the largest, are rounding errors. */
  private static final double MIN_EIGENVALUE = 1e-6;

  private final int size;
  private final float[] vectors;
  private final double[] values;

  /**
   * @param matrix A, [S x S]; not modified
   */
  public SymmetricEigen(float[] matrix, int size) throws InterruptedException {
    this.size = size;
    try (FloatMatrix v = new FloatMatrix(size, size, matrix)) {
      Interruption.check();
      v.setEigenvectors();
      Interruption.check();
      this.vectors = v.values();
    }
    this.values = values(transposedProduct(matrix, vectors, size, size));
  }

  /** {@code v' A v} of every eigenvector v; 0 where that is a rounding error. */
  private double[] values(float[] products) {
    double[] result = new double[size];
    double largest = 0;
    for (int i = 0; i < size; i++) {
      for (int s = i * size; s < (i + 1) * size; s++) {
        result[i] += (double) vectors[s] * products[s];
      }
      largest = Math.max(largest, result[i]);
    }
    double least = MIN_EIGENVALUE * largest;
    return Arrays.stream(result).map(v -> v > least ? v : 0).toArray();
  }

  /** The eigenvalues, [S]. Not to be modified. */
  public double[] values() {
    return values;
  }

  /** {@code V' x} for x [S x columns]. */
  public float[] project(float[] x, int columns) {
    return transposedProduct(vectors, x, size, columns);
  }

  /** {@code V y} for y [S x columns]. */
  public float[] combine(float[] y, int columns) {
    float[] transposed = new float[vectors.length];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        transposed[j * size + i] = vectors[i * size + j];
      }
    }
    return transposedProduct(transposed, y, size, columns);
  }

  /** {@code a' b} for a [size x size] and b [size x columns]. */
  public static float[] transposedProduct(float[] a, float[] b, int size, int columns) {
    try (FloatMatrix left = new FloatMatrix(size, size, a);
        FloatMatrix right = new FloatMatrix(size, columns, b);
        FloatMatrix out = new FloatMatrix(size, columns)) {
      out.setTransposedProduct(left, right);
      return out.values();
    }
  }
}
