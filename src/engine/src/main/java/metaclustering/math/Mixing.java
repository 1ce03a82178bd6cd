package metaclustering.math;

/** Numbers whose bits look random, but depend on other numbers alone. */
public final class Mixing {

  public static final long STEP = 0x9E3779B97F4A7C15L;

  private Mixing() {}

  /** Spreads the bits of a number over all bits (Steele, Lea and Flood, "SplitMix", 2014). */
  public static long mix(long number) {
    long z = number + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
