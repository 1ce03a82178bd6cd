package weka.filters.unsupervised.attribute;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which columns of a table say something of their own: those that are not constant and do not repeat
 * an earlier one. Rows are shown one by one and not kept; two columns are equal if two sums over the
 * rows, 128 bits in all, are.
 */
final class InformativeColumns {

  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

  private record Sums(long first, long second) {}

  private final double[] values;
  private final boolean[] varies;
  private final long[] first;
  private final long[] second;
  private long rows;

  InformativeColumns(int columns) {
    values = new double[columns];
    varies = new boolean[columns];
    first = new long[columns];
    second = new long[columns];
  }

  void add(double[] row) {
    for (int i = 0; i < row.length; i++) {
      double value = row[i] + 0.0; // -0 is 0
      if (rows == 0) {
        values[i] = value;
      }
      varies[i] |= Double.compare(value, values[i]) != 0;
      long bits = Double.doubleToLongBits(value);
      first[i] = mixed(first[i] ^ bits, FIRST);
      second[i] = mixed(second[i] + bits, SECOND);
    }
    rows++;
  }

  private static long mixed(long bits, long factor) {
    long product = bits * factor;
    return product ^ product >>> 32;
  }

  /**
   * Their indices, ascending.
   *
   * @param mayRepeat columns that may repeat an earlier one
   */
  int[] indices(IntPredicate mayRepeat) {
    Set<Sums> seen = new HashSet<>();
    return IntStream.range(0, values.length)
        .filter(i -> varies[i])
        .filter(i -> mayRepeat.test(i) || seen.add(new Sums(first[i], second[i])))
        .toArray();
  }
}
