package metaclustering.linalg;

/**
 * By loops that the JIT compiles to vector instructions. Four rows are added in one loop, which reads and
 * writes the sums a quarter as often.
 */
final class PlainRowSums implements RowSums {

  private static final int ROWS_AT_ONCE = 4;

  @Override
  public void addScaled(float[] sums, float[] factors, float[][] rows, int[] indices, int count) {
    int v = 0;
    for (; v + ROWS_AT_ONCE <= count; v += ROWS_AT_ONCE) {
      addFourScaled(sums, factors, rows, indices, v);
    }
    if (v + 2 <= count) {
      addScaled(sums, factors[v], rows[indices[v]], factors[v + 1], rows[indices[v + 1]]);
      v += 2;
    }
    if (v < count) {
      addScaled(sums, factors[v], rows[indices[v]]);
    }
  }

  @Override
  public void addScaledSquares(
      float[] sums, float[] factors, float[][] rows, int[] indices, int count) {
    int v = 0;
    for (; v + ROWS_AT_ONCE <= count; v += ROWS_AT_ONCE) {
      addFourScaledSquares(sums, factors, rows, indices, v);
    }
    for (; v < count; v++) {
      addScaledSquares(sums, factors[indices[v]], rows[indices[v]]);
    }
  }

  private static void addScaled(float[] sums, float f, float[] x) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += f * x[k];
    }
  }

  private static void addScaled(float[] sums, float f, float[] x, float g, float[] y) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] = sums[k] + f * x[k] + g * y[k];
    }
  }

  private static void addFourScaled(
      float[] sums, float[] factors, float[][] rows, int[] indices, int from) {
    float f = factors[from];
    float g = factors[from + 1];
    float h = factors[from + 2];
    float i = factors[from + 3];
    float[] x = rows[indices[from]];
    float[] y = rows[indices[from + 1]];
    float[] z = rows[indices[from + 2]];
    float[] u = rows[indices[from + 3]];
    for (int k = 0; k < sums.length; k++) {
      sums[k] = sums[k] + f * x[k] + g * y[k] + h * z[k] + i * u[k];
    }
  }

  private static void addScaledSquares(float[] sums, float f, float[] x) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += f * (x[k] * x[k]);
    }
  }

  private static void addFourScaledSquares(
      float[] sums, float[] factors, float[][] rows, int[] indices, int from) {
    float f = factors[indices[from]];
    float g = factors[indices[from + 1]];
    float h = factors[indices[from + 2]];
    float i = factors[indices[from + 3]];
    float[] x = rows[indices[from]];
    float[] y = rows[indices[from + 1]];
    float[] z = rows[indices[from + 2]];
    float[] u = rows[indices[from + 3]];
    for (int k = 0; k < sums.length; k++) {
      sums[k] =
          sums[k] + f * (x[k] * x[k]) + g * (y[k] * y[k]) + h * (z[k] * z[k]) + i * (u[k] * u[k]);
    }
  }
}
