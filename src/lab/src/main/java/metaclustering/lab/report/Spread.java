package metaclustering.lab.report;

import java.util.Locale;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/** Means of measurements with their spread, as text. */
public final class Spread {

  private Spread() {}

  /** The mean and, in brackets, the smallest and the largest value. */
  public static String range(SummaryStatistics values, int decimals) {
    String number = "%." + decimals + "f";
    return String.format(
        Locale.ROOT,
        number + " (" + number + " to " + number + ")",
        values.getMean(),
        values.getMin(),
        values.getMax());
  }

  /** The mean and, in brackets, the standard deviation. */
  public static String deviation(SummaryStatistics values) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f)", values.getMean(), values.getStandardDeviation());
  }
}
