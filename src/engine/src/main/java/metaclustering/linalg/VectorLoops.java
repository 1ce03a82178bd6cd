package metaclustering.linalg;

/**
 * Loops over arrays of floats that the JIT turns into vector instructions. It does so only for short
 * bodies with few arrays that are read and written at the loop's own index; so there are many small
 * loops here instead of a few large ones.
 */
public final class VectorLoops {

  /** Powers of e below this are as good as 0 here: what they scale is clamped anyway. */
  private static final float LOWEST = -8;

  private static final int HALVINGS = 5;

  /** What {@link #powers} takes its exponents divided by. */
  public static final float PARTS = 1 << HALVINGS;

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

  /** {@code into += x * y}. */
  public static void addProducts(float[] into, float[] x, float[] y) {
    for (int i = 0; i < into.length; i++) {
      into[i] += x[i] * y[i];
    }
  }

  /** {@code into = (x - y) * factors}. */
  public static void scaledGaps(float[] into, float[] x, float[] y, float[] factors) {
    for (int i = 0; i < into.length; i++) {
      into[i] = (x[i] - y[i]) * factors[i];
    }
  }

  /**
   * {@code x = exp(PARTS * x)} for {@code x <= 0}, by Taylor's polynomial of a small part of the
   * exponent and repeated squaring; relative error below 1e-5 down to exp(-8), which is given for all
   * lower ones.
   */
  public static void powers(float[] x) {
    for (int i = 0; i < x.length; i++) {
      float y = Math.max(x[i], LOWEST / PARTS);
      float p = 1 + y * (1 + y * (0.5f + y * (1 / 6f + y * (1 / 24f + y * (1 / 120f)))));
      p *= p;
      p *= p;
      p *= p;
      p *= p;
      x[i] = p * p;
    }
  }

  /** {@code x = max(x * y, smallest)}. */
  public static void multiplyAbove(float[] x, float[] y, float smallest) {
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
}
