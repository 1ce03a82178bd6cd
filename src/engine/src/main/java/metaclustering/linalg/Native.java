package metaclustering.linalg;

import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.common.config.ND4JClassLoading;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The few ND4J calls that the engine makes, in one place.
 *
 * <p>Design notes. ND4J is loaded at the first use, never by a static initialiser of a class that
 * Weka's class discovery touches. Its own threads are switched off, for each calling thread and for
 * the BLAS: the engine brings its own threads, and with ND4J's every small operation waits
 * milliseconds as soon as another process is busy. Single-threaded products also make results
 * independent of the number of threads. Arrays are in 'f' order, so that a column of a matrix is
 * contiguous and no product copies its operands.
 */
public final class Native {

  private static final ThreadLocal<Boolean> READY = ThreadLocal.withInitial(Native::start);

  private Native() {}

  /**
   * A float matrix in 'f' order, outside the Java heap; the caller closes it.
   *
   * @throws IllegalStateException if ND4J cannot be loaded on this machine
   */
  public static INDArray matrix(int rows, int columns) {
    require();
    return Nd4j.createUninitialized(DataType.FLOAT, new long[] {rows, columns}, 'f');
  }

  /** A matrix holding the first {@code rows * columns} values, column after column. */
  public static INDArray matrix(int rows, int columns, float[] values) {
    INDArray matrix = matrix(rows, columns);
    put(values, matrix);
    return matrix;
  }

  /** Overwrites the matrix with the first values of the array, column after column. */
  public static void put(float[] values, INDArray matrix) {
    pointer(matrix).put(values, 0, Math.toIntExact(matrix.length()));
  }

  /** Copies the matrix, column after column, to the beginning of the array. */
  public static void get(INDArray matrix, float[] values) {
    pointer(matrix).get(values, 0, Math.toIntExact(matrix.length()));
  }

  /** A window on the matrix's memory, column after column; invalid once the matrix is closed. */
  public static FloatBuffer buffer(INDArray matrix) {
    return pointer(matrix).capacity(matrix.length()).asByteBuffer().asFloatBuffer();
  }

  /**
   * {@code out = a' b}.
   *
   * @param a not modified, [n x i]
   * @param b not modified, [n x j]
   * @param out overwritten, [i x j]
   */
  public static void transposedProduct(INDArray a, INDArray b, INDArray out) {
    require();
    Nd4j.gemm(a, b, out, true, false, 1, 0);
  }

  /**
   * {@code out = a b}.
   *
   * @param a not modified, [i x n]
   * @param b not modified, [n x j]
   * @param out overwritten, [i x j]
   */
  public static void product(INDArray a, INDArray b, INDArray out) {
    require();
    Nd4j.gemm(a, b, out, false, false, 1, 0);
  }

  /**
   * {@code sum += a b'}.
   *
   * @param a not modified, [i x n]
   * @param b not modified, [j x n]
   * @param sum added to, [i x j]
   */
  public static void addProduct(INDArray a, INDArray b, INDArray sum) {
    require();
    Nd4j.gemm(a, b, sum, false, true, 1, 1);
  }

  /**
   * Replaces a symmetric matrix by its eigenvectors, one a column. By LAPACK's method of dividing and
   * conquering, which ND4J does not offer and which is several times as quick as the one that it does.
   *
   * @param symmetric overwritten
   * @return the eigenvalues, ascending, as the vectors
   */
  public static float[] eigenvectors(INDArray symmetric) {
    require();
    int size = symmetric.rows();
    float[] values = new float[size];
    try (FloatPointer found = new FloatPointer(size)) {
      int problem = openblas.LAPACKE_ssyevd(
          openblas.LAPACK_COL_MAJOR, (byte) 'V', (byte) 'L', size, pointer(symmetric), size, found);
      if (problem != 0) {
        throw new IllegalStateException("LAPACK finds no eigenvalues: " + problem);
      }
      found.get(values);
    }
    return values;
  }

  private static FloatPointer pointer(INDArray matrix) {
    return new FloatPointer(matrix.data().pointer());
  }

  private static void require() {
    READY.get();
  }

  private static Boolean start() {
    try {
      NativeLibraries.provide();
      ND4JClassLoading.setNd4jClassloaderFromClass(Native.class);
      Nd4j.factory().blas().setMaxThreads(1);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
      return Boolean.TRUE;
    } catch (CancellationException | UncheckedIOException e) {
      throw e;
    } catch (LinkageError | RuntimeException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof OutOfMemoryError memory) {
          throw memory;
        }
      }
      throw new IllegalStateException(
          "ND4J cannot be loaded on "
              + System.getProperty("os.name")
              + " "
              + System.getProperty("os.arch")
              + ": install the metaClustering package that was made for this platform"
              + " (nd4j-native, openblas and javacpp with its natives). Cause: "
              + e,
          e);
    }
  }
}
