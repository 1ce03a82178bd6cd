package metaclustering.linalg;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import metaclustering.parallel.Interruption;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What ND4J is and how fast it is on this machine, for people who look for the cause of a fault or
 * of slowness.
 *
 * <p>Speed is that of a product of two square float matrices on one thread, as training does them;
 * best of several, in units of 10^9 additions and multiplications per second (GFLOP/s).
 *
 * @param lines the values by their names, in the order of the report
 */
public record NativeReport(Map<String, String> lines) {

  private static final int SIDE = 768;
  private static final int REPEATS = 8;
  private static final double MIB = 1 << 20;

  /** GFLOP/s on one thread that processors of the last ten years exceed if nothing else runs. */
  private static final double SLOW = 10;

  /**
   * Loads ND4J, if it is not loaded yet, and measures; takes a second or few.
   *
   * @throws IllegalStateException if ND4J cannot be loaded, naming system and cure
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static NativeReport measure() {
    double speed = productSpeed();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Verdict", verdict(speed));
    lines.put(
        "System",
        System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
            + System.getProperty("os.arch"));
    lines.put(
        "Java", System.getProperty("java.version") + ", " + System.getProperty("java.vm.name"));
    lines.put("ND4J", version("org.nd4j", "nd4j-api", Nd4j.class));
    lines.put("Backend", Nd4j.getBackend().getClass().getSimpleName());
    lines.put(
        "BLAS",
        Nd4j.factory().blas().getBlasVendor() + " "
            + version("org.bytedeco", "openblas", openblas_nolapack.class));
    lines.put(
        "JavaCPP", version("org.bytedeco", "javacpp", Loader.class) + ", " + Loader.getPlatform());
    lines.put("Cores", "" + Runtime.getRuntime().availableProcessors());
    lines.put(
        "BLAS threads",
        Nd4j.factory().blas().getMaxThreads() + " (parallel work is done by whole blocks of rows)");
    lines.put(
        "Float product",
        String.format(Locale.ROOT, "%.1f GFLOP/s on one thread (%d x %d)", speed, SIDE, SIDE));
    Runtime heap = Runtime.getRuntime();
    lines.put(
        "Heap",
        used(heap.totalMemory() - heap.freeMemory(), heap.maxMemory()) + " (limit: java -Xmx...)");
    lines.put(
        "Off-heap",
        used(Pointer.totalBytes(), Pointer.maxBytes())
            + " (limit: java -Dorg.bytedeco.javacpp.maxBytes=...)");
    lines.put(
        "Process",
        used(Pointer.physicalBytes(), Pointer.maxPhysicalBytes())
            + " (limit: java -Dorg.bytedeco.javacpp.maxPhysicalBytes=...)");
    lines.put(
        "Machine",
        mib(Pointer.totalPhysicalBytes()) + ", of which " + mib(Pointer.availablePhysicalBytes())
            + " are free");
    lines.put("Native code", cache());
    return new NativeReport(lines);
  }

  /** Whether all is well, and if not, what may be the cause. */
  static String verdict(double speed) {
    return speed >= SLOW
        ? "ND4J works, at a usual speed"
        : "ND4J works, but slowly: other programs may keep the processor busy, or it is an old one";
  }

  /**
   * Measures the product alone, in GFLOP/s on one thread.
   *
   * @throws IllegalStateException if ND4J cannot be loaded, naming system and cure
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static double productSpeed() {
    float[] values = new float[SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (i % 17 - 8) / 8f;
    }
    double best = Double.POSITIVE_INFINITY;
    try (FloatMatrix a = new FloatMatrix(SIDE, SIDE, values);
        FloatMatrix b = new FloatMatrix(SIDE, SIDE, values);
        FloatMatrix out = new FloatMatrix(SIDE, SIDE)) {
      for (int i = 0; i < REPEATS; i++) {
        Interruption.cancel();
        long start = System.nanoTime();
        out.setTransposedProduct(a, b);
        best = Math.min(best, (double) (System.nanoTime() - start));
      }
    }
    return 2.0 * SIDE * SIDE * SIDE / best;
  }

  private static String version(String group, String artifact, Class<?> ofJar) {
    try {
      return Loader.getVersion(group, artifact, ofJar);
    } catch (IOException e) {
      return "of unknown version";
    }
  }

  private static String cache() {
    try {
      return Loader.getCacheDir().toString();
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  private static String used(long bytes, long limit) {
    return mib(bytes) + " of " + mib(limit);
  }

  private static String mib(long bytes) {
    return String.format(Locale.ROOT, "%,.0f MiB", bytes / MIB);
  }

  /** One line for each value, aligned. */
  @Override
  public String toString() {
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    StringBuilder text = new StringBuilder();
    lines.forEach((name, value) ->
        text.append(String.format(Locale.ROOT, "%-" + width + "s  %s%n", name, value)));
    return text.toString();
  }
}
