package metaclustering.settings;

/**
 * The numbers that a setting may have.
 *
 * @param min the least number
 * @param aboveMin whether the least number itself is excluded
 * @param max the largest number; infinite for no limit
 * @param belowMax whether the largest number itself is excluded
 */
public record Range(double min, boolean aboveMin, double max, boolean belowMax) {

  public static final Range ALL =
      new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

  /** Numbers from a least one on. */
  public static Range from(double min) {
    return new Range(min, false, Double.POSITIVE_INFINITY, false);
  }

  /** Numbers above another. */
  public static Range above(double min) {
    return new Range(min, true, Double.POSITIVE_INFINITY, false);
  }

  /** Those of these numbers that are at most another. */
  public Range to(double newMax) {
    return new Range(min, aboveMin, newMax, false);
  }

  /** Those of these numbers that are below another. */
  public Range below(double newMax) {
    return new Range(min, aboveMin, newMax, true);
  }

  /** Whether a number is in this range; NaN never is. */
  public boolean contains(double number) {
    return (aboveMin ? number > min : number >= min) && (belowMax ? number < max : number <= max);
  }

  /**
   * The range in words, such as "above 0 and at most 1"; empty for all numbers. The largest whole
   * number counts as no limit.
   */
  @Override
  public String toString() {
    if (max >= Integer.MAX_VALUE) {
      return Double.isInfinite(min) ? "" : (aboveMin ? "above " : "at least ") + text(min);
    }
    return aboveMin || belowMax
        ? (aboveMin ? "above " : "at least ") + text(min) + " and "
            + (belowMax ? "below " : "at most ") + text(max)
        : "from " + text(min) + " to " + text(max);
  }

  private static String text(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
