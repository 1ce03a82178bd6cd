package metaclustering.parallel;

import java.util.Locale;

/** The advice that is given when memory is exhausted. */
public final class LowMemory {

  private static final long MIB = 1 << 20;

  private LowMemory() {}

  /**
   * Says what failed and what helps.
   *
   * @param what was being done
   */
  public static String advice(String what, OutOfMemoryError error) {
    return String.format(
        Locale.ROOT,
        "not enough memory for %s (Java may use %d MiB; %s): start Java with more, as java -Xmx4g, or"
            + " choose fewer attribute groups, fewer centres or fewer rows",
        what,
        Runtime.getRuntime().maxMemory() / MIB,
        error.getMessage());
  }
}
