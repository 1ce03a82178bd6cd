package metaclustering.linalg;

/**
 * Weighted sums of short runs of floats. Four runs are added in one loop, which the JIT turns into
 * vector instructions and which reads and writes the sums a quarter as often; each sum is still
 * rounded after every run, in their order, so that the result is that of adding run after run.
 */
public final class RunSums {

  private static final int AT_ONCE = 4;

  private RunSums() {}

  /**
   * {@code sums += sum_v factors[v] runs[places[v]]} over {@code 0 <= v < count}.
   *
   * @param factors one per place used
   * @param runs at least as long as the sums
   */
  public static void add(float[] sums, float[] factors, float[][] runs, int[] places, int count) {
    int v = 0;
    for (; v + AT_ONCE <= count; v += AT_ONCE) {
      add(
          sums,
          factors[v],
          runs[places[v]],
          factors[v + 1],
          runs[places[v + 1]],
          factors[v + 2],
          runs[places[v + 2]],
          factors[v + 3],
          runs[places[v + 3]]);
    }
    if (v + 2 <= count) {
      add(sums, factors[v], runs[places[v]], factors[v + 1], runs[places[v + 1]]);
      v += 2;
    }
    if (v < count) {
      add(sums, factors[v], runs[places[v]]);
    }
  }

  /**
   * {@code sums += sum_v factors[places[v]] runs[places[v]]^2} over {@code 0 <= v < count}.
   *
   * @param factors one per run
   * @param runs at least as long as the sums
   */
  public static void addSquares(
      float[] sums, float[] factors, float[][] runs, int[] places, int count) {
    int v = 0;
    for (; v + AT_ONCE <= count; v += AT_ONCE) {
      int a = places[v];
      int b = places[v + 1];
      int c = places[v + 2];
      int d = places[v + 3];
      addSquares(
          sums, factors[a], runs[a], factors[b], runs[b], factors[c], runs[c], factors[d], runs[d]);
    }
    for (; v < count; v++) {
      addSquares(sums, factors[places[v]], runs[places[v]]);
    }
  }

  private static void add(float[] sums, float f, float[] x) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += f * x[k];
    }
  }

  private static void add(float[] sums, float f, float[] x, float g, float[] y) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] = sums[k] + f * x[k] + g * y[k];
    }
  }

  private static void add(
      float[] sums,
      float f,
      float[] x,
      float g,
      float[] y,
      float h,
      float[] z,
      float i,
      float[] u) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] = sums[k] + f * x[k] + g * y[k] + h * z[k] + i * u[k];
    }
  }

  private static void addSquares(float[] sums, float f, float[] x) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] += f * (x[k] * x[k]);
    }
  }

  private static void addSquares(
      float[] sums,
      float f,
      float[] x,
      float g,
      float[] y,
      float h,
      float[] z,
      float i,
      float[] u) {
    for (int k = 0; k < sums.length; k++) {
      sums[k] =
          sums[k] + f * (x[k] * x[k]) + g * (y[k] * y[k]) + h * (z[k] * z[k]) + i * (u[k] * u[k]);
    }
  }
}
