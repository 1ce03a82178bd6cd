package weka.clusterers.passes;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The cells of one line of a CSV file, as Weka's CSVLoader divides it: by commas, and in quotes of either
 * kind where a cell has commas itself, with a backslash before a quote. A quote may be doubled instead,
 * as other programs write it. No library reads both.
 */
final class CsvCells {

  private static final byte BACKSLASH = '\\';

  /** Doubles hold these exactly, and all integers up to 2^53, so that their quotient is rounded once. */
  private static final double[] POWERS = new double[23];

  private static final long EXACT = 1L << 53;
  private static final int DIGITS = 18;

  static {
    Arrays.setAll(POWERS, i -> Double.parseDouble("1e" + i));
  }

  private final byte[] text;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private byte[] quotes = new byte[16];
  private int count;

  /**
   * @param text of some lines
   */
  CsvCells(byte[] text) {
    this.text = text;
  }

  /**
   * Divides a line and forgets the last one.
   *
   * @return the number of cells
   * @throws IllegalArgumentException if a quote is not closed or does not end its cell
   */
  int split(int from, int to) {
    count = 0;
    int at = from;
    while (true) {
      at = next(at, to) + 1;
      if (at > to) {
        return count;
      }
    }
  }

  /** Finds the end of the cell that begins here. */
  private int next(int from, int to) {
    byte quote = from < to && (text[from] == '"' || text[from] == '\'') ? text[from] : 0;
    int end = from;
    if (quote == 0) {
      while (end < to && text[end] != ',') {
        end++;
      }
      add(from, end, quote);
      return end;
    }
    end = closing(from, to, quote);
    add(from + 1, end, quote);
    int next = end + 1;
    while (next < to && text[next] == ' ') {
      next++;
    }
    if (next < to && text[next] != ',') {
      throw new IllegalArgumentException("text behind the closing quote of cell " + count);
    }
    return next;
  }

  private int closing(int from, int to, byte quote) {
    for (int i = from + 1; i < to; i++) {
      boolean doubled = text[i] == quote && i + 1 < to && text[i + 1] == quote;
      if (text[i] == BACKSLASH || doubled) {
        i++;
      } else if (text[i] == quote) {
        return i;
      }
    }
    throw new IllegalArgumentException("the quote of cell " + (count + 1) + " is not closed");
  }

  private void add(int from, int to, byte quote) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
      quotes = Arrays.copyOf(quotes, 2 * count);
    }
    starts[count] = from;
    ends[count] = to;
    quotes[count++] = quote;
  }

  /** Whether a cell is empty or a question mark. */
  boolean isMissing(int cell) {
    int from = starts[cell];
    int to = ends[cell];
    if (to == from + 1 && text[from] == '?') {
      return true;
    }
    while (from < to && text[from] <= ' ' && text[from] >= 0) {
      from++;
    }
    return from == to;
  }

  /**
   * A cell that is a number.
   *
   * @throws NumberFormatException if it is none
   */
  double number(int cell) {
    int i = starts[cell];
    int to = ends[cell];
    boolean negative = text[i] == '-';
    i += negative ? 1 : 0;
    long digits = 0;
    int first = i;
    int point = -1;
    for (; i < to; i++) {
      int digit = text[i] - '0';
      if (digit >= 0 && digit <= 9 && i - first < DIGITS) {
        digits = 10 * digits + digit;
      } else if (text[i] == '.' && point < 0) {
        point = i;
      } else {
        return Double.parseDouble(text(cell));
      }
    }
    int decimals = point < 0 ? 0 : to - point - 1;
    if (digits > EXACT || to - first == (point < 0 ? 0 : 1)) {
      return Double.parseDouble(text(cell));
    }
    double value = digits / POWERS[decimals];
    return negative ? -value : value;
  }

  /** What a cell says, without quotes. */
  String text(int cell) {
    String inside =
        new String(text, starts[cell], ends[cell] - starts[cell], Charset.defaultCharset());
    return quotes[cell] == 0 ? inside : unescaped(inside, (char) quotes[cell]);
  }

  private static String unescaped(String inside, char quote) {
    if (inside.indexOf(BACKSLASH) < 0 && inside.indexOf(quote) < 0) {
      return inside;
    }
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      boolean escapes = (c == BACKSLASH || c == quote) && i + 1 < inside.length();
      result.append(escapes ? meant(c, inside.charAt(++i)) : c);
    }
    return result.toString();
  }

  private static char meant(char before, char c) {
    if (before != BACKSLASH) {
      return c;
    }
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
