package metaclustering.linalg;

/**
 * Loops over arrays of floats that the JIT compiles to vector instructions. It does so only for short
 * bodies that access few arrays at the loop's own index, so there are many small loops here instead of
 * a few large ones.. Weighted sums of rows are faster by Java's Vector API where that is there
 * ({@code --add-modules jdk.incubator.vector}), with the same results to the bit.
 */
public final class VectorLoops {

  /** The least exponent of {@link #exp}: the caller clamps what smaller powers scale. */
  private static final float MIN_EXPONENT = -8;

  /** The factor in the exponents of {@link #exp}: two to the number of squarings. */
  public static final float EXP_FACTOR = 1 << 5;

  private static final RowSums ROW_SUMS = RowSums.fastest();

  private VectorLoops() {}

  /** With {@code r = x - centre}: {@code errors += weight * r^2}, {@code centre += step * r}. */
  public static void move(float[] centre, float[] x, float[] errors, float weight, float step) {
    for (int i = 0; i < centre.length; i++) {
      float r = x[i] - centre[i];
      errors[i] += weight * (r * r);
      centre[i] += step * r;
    }
  }

  /** The same where {@code known} is 1; nothing where it is 0. */
  public static void moveKnown(
      float[] centre, float[] x, float[] known, float[] errors, float weight, float step) {
    for (int i = 0; i < centre.length; i++) {
      float r = known[i] * (x[i] - centre[i]);
      errors[i] += weight * (r * r);
      centre[i] += step * r;
    }
  }

  /** {@code into = min(into, x)}. */
  public static void min(float[] into, float[] x) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.min(into[i], x[i]);
    }
  }

  /** {@code into = max(into, x)}. */
  public static void max(float[] into, float[] x) {
    for (int i = 0; i < into.length; i++) {
      into[i] = Math.max(into[i], x[i]);
    }
  }

  /** Of every column the largest of some rows of numbers of at least 0. */
  public static float[] largest(float[][] rows) {
    float[] largest = new float[rows[0].length];
    for (float[] row : rows) {
      max(largest, row);
    }
    return largest;
  }

  /** {@code into += x * y}. */
  public static void addProducts(float[] into, float[] x, float[] y) {
    for (int i = 0; i < into.length; i++) {
      into[i] += x[i] * y[i];
    }
  }

  /** {@code into = (x - y) * factors}. */
  public static void scaledDifferences(float[] into, float[] x, float[] y, float[] factors) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (x[i] - y[i]) * factors[i];
    }
  }

  /**
   * {@code x = exp(EXP_FACTOR * x)} for {@code x <= 0}, by Taylor's polynomial of x and repeated
   * squaring; relative error below 1e-5 down to exp(-8), which is the result for all lower exponents.
   */
  public static void exp(float[] x) {
    for (int i = 0; i < x.length; i++) {
      float y = Math.max(x[i], MIN_EXPONENT / EXP_FACTOR);
      float p = 1 + y * (1 + y * (0.5f + y * (1 / 6f + y * (1 / 24f + y * (1 / 120f)))));
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      x[i] = p * p;
    }
  }

  /** {@code x = max(x * y, smallest)}. */
  public static void multiplyAtLeast(float[] x, float[] y, float smallest) {
    for (int i = 0; i < x.length; i++) {
      x[i] = Math.max(x[i] * y[i], smallest);
    }
  }

  /** {@code into += x}. */
  public static void add(float[] into, float[] x) {
    for (int i = 0; i < into.length; i++) {
      into[i] += x[i];
    }
  }

  /** {@code x /= y}. */
  public static void divide(float[] x, float[] y) {
    for (int i = 0; i < x.length; i++) {
      x[i] /= y[i];
    }
  }

  /**
   * {@code sums += sum_v factors[v] rows[indices[v]]} over {@code 0 <= v < count}.
   *
   * @param factors [count]
   * @param rows each at least as long as the sums
   */
  public static void addScaled(
      float[] sums, float[] factors, float[][] rows, int[] indices, int count) {
    ROW_SUMS.addScaled(sums, factors, rows, indices, count);
  }

  /**
   * {@code sums += sum_v factors[indices[v]] rows[indices[v]]^2} over {@code 0 <= v < count}.
   *
   * @param factors one per row
   * @param rows each at least as long as the sums
   */
  public static void addScaledSquares(
      float[] sums, float[] factors, float[][] rows, int[] indices, int count) {
    ROW_SUMS.addScaledSquares(sums, factors, rows, indices, count);
  }
}
