package metaclustering.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers, names and values as reports write them. */
public final class PlainText {

  private static final int MAX_LENGTH = 30;
  private static final int MAX_SHORT = 12;
  private static final int DIGITS = 4;
  private static final int MAX_DECIMALS = 7;
  private static final double SMALL = 1e-4;
  private static final double LARGE = 1e9;

  private PlainText() {}

  /** A number of four significant digits, without zeros at the end. */
  public static String number(double x) {
    double size = Math.abs(x);
    if (x == 0) {
      return "0";
    }
    return size >= SMALL && size < LARGE
        ? new BigDecimal(x).round(new MathContext(DIGITS)).stripTrailingZeros().toPlainString()
        : String.format(Locale.ROOT, "%.3g", x);
  }

  /**
   * A number with as many decimals as tell values apart.
   *
   * @param deviation the standard deviation of the values; if it is 0, as the other method
   */
  public static String number(double x, double deviation) {
    int decimals = deviation > 0 ? 1 - (int) Math.floor(Math.log10(deviation)) : MAX_DECIMALS + 1;
    if (decimals > MAX_DECIMALS || Math.abs(x) >= LARGE) {
      return number(x);
    }
    String text = String.format(Locale.ROOT, "%." + Math.max(0, decimals) + "f", x);
    return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
  }

  /** A share in whole percent. */
  public static String percent(double share) {
    return share > 0 && share < 0.005
        ? "< 1 %"
        : String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  /** The sum of rows' weights: a whole number if it is one. */
  public static String weight(double weight) {
    return String.format(Locale.ROOT, weight == Math.rint(weight) ? "%.0f" : "%.1f", weight);
  }

  /** "1 row", "2 rows". */
  public static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  /** The name of an attribute or value on one line, cut if it is long. */
  public static String name(String name) {
    return oneLine(name, MAX_LENGTH);
  }

  /** The name of a value in a cell of a table. */
  public static String shortName(String name) {
    return oneLine(name, MAX_SHORT);
  }

  private static String oneLine(String text, int length) {
    String line = text.replaceAll("\\p{Cntrl}+|\\p{Cf}", " ").strip();
    if (line.isEmpty()) {
      return "''";
    }
    return line.length() <= length ? line : line.substring(0, length - 3) + "...";
  }
}
