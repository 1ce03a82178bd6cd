package metaclustering.linalg;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A matrix of floats outside the Java heap, column after column ('f' order), until {@link #close()}.
 * Products are computed by BLAS on the calling thread alone, so that results do not depend on the
 * number of threads; no product copies its operands.
 */
public final class FloatMatrix implements AutoCloseable {

  private final INDArray array;

  /**
   * A matrix whose values are undefined.
   *
   * @throws IllegalStateException if ND4J cannot be loaded on this machine
   */
  public FloatMatrix(int rows, int columns) {
    NativeLibraries.load();
    this.array = Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'f');
  }

  /** A matrix holding the first {@code rows * columns} values, column after column. */
  public FloatMatrix(int rows, int columns, float[] values) {
    this(rows, columns);
    put(values);
  }

  /** Overwrites the matrix with the first values of the array, column after column. */
  public void put(float[] values) {
    pointer().put(values, 0, size());
  }

  /** Copies the matrix, column after column, to the beginning of the array. */
  public void get(float[] values) {
    pointer().get(values, 0, size());
  }

  /** A copy of the values, column after column. */
  public float[] values() {
    float[] values = new float[size()];
    get(values);
    return values;
  }

  /** A view of the values, column after column; invalid once the matrix is closed. */
  public FloatBuffer buffer() {
    return pointer().capacity(array.length()).asByteBuffer().asFloatBuffer();
  }

  /** Copies all values of a matrix of the same shape. */
  void set(FloatMatrix other) {
    array.assign(other.array);
  }

  /** Sets this [i x j] to {@code a b}, with a [i x n] and b [n x j]. */
  public void setProduct(FloatMatrix a, FloatMatrix b) {
    multiply(a, false, b, false, 0);
  }

  /** Sets this [i x j] to {@code a' b}, with a [n x i] and b [n x j]. */
  public void setTransposedProduct(FloatMatrix a, FloatMatrix b) {
    multiply(a, true, b, false, 0);
  }

  /** Adds {@code a b'} to this [i x j], with a [i x n] and b [j x n]. */
  public void addProductTransposed(FloatMatrix a, FloatMatrix b) {
    multiply(a, false, b, true, 1);
  }

  private void multiply(
      FloatMatrix a, boolean transposeA, FloatMatrix b, boolean transposeB, double keep) {
    NativeLibraries.load();
    Nd4j.gemm(a.array, b.array, array, transposeA, transposeB, 1, keep);
  }

  /**
   * Replaces this symmetric matrix by its eigenvectors, one a column, by LAPACK's divide-and-conquer
   * method. ND4J offers only one that is several times slower.
   *
   * @return the eigenvalues, ascending, in the order of the vectors
   */
  public float[] setEigenvectors() {
    NativeLibraries.load();
    int size = array.rows();
    float[] values = new float[size];
    try (FloatPointer found = new FloatPointer(size)) {
      int problem = openblas.LAPACKE_ssyevd(
          openblas.LAPACK_COL_MAJOR, (byte) 'V', (byte) 'L', size, pointer(), size, found);
      if (problem != 0) {
        throw new IllegalStateException("LAPACK finds no eigenvalues: error " + problem);
      }
      found.get(values);
    }
    return values;
  }

  private int size() {
    return Math.toIntExact(array.length());
  }

  private FloatPointer pointer() {
    return new FloatPointer(array.data().pointer());
  }

  @Override
  public void close() {
    array.close();
  }
}
