package metaclustering.table;

import java.io.Serializable;

/**
 * Numbers as integers of one unit, a power of two, so that their sums are exact: they do not depend on
 * the order of the numbers, on how they are divided among threads or machines, nor on what is summed
 * again after a failure. A number is off by at most half a unit.
 *
 * @param scale units in 1, a power of two
 */
public record FixedPoint(double scale) implements Serializable {

  /** Sums stay below 2^60: room for the rounding of each of their terms. */
  private static final int BITS = 60;

  /** A finer unit would be smaller than the least double. */
  private static final int MAX_SCALE_BITS = 1000;

  /**
   * The finest unit in which sums fit a long.
   *
   * @param largest sum of the absolute values of all numbers, or more
   */
  public static FixedPoint forSumsUpTo(double largest) {
    int bits = largest > 0 ? BITS - 1 - Math.getExponent(largest) : 0;
    return new FixedPoint(Math.scalb(1.0, Math.min(bits, MAX_SCALE_BITS)));
  }

  /** The nearest integer number of units. */
  public long of(double value) {
    return (long) Math.rint(value * scale);
  }

  /** What a number of units stands for. */
  public double value(long units) {
    return units / scale;
  }
}
