package metaclustering.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import metaclustering.math.Mixing;

/**
 * How many rows have each code, of so many codes at most: those of the smallest hashes, whose counts
 * are whole. Additive: counts of parts of the rows can be merged in any split, and the result is the
 * same. How many distinct codes there are is estimated from the largest hash that is left, after
 * Bar-Yossef et al., "Counting Distinct Elements in a Data Stream", 2002.
 */
public final class CodeCounts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A code and its hash; codes of equal hash are in the order of their symbols. */
  private record Code(long hash, int[] symbols) implements Comparable<Code>, Serializable {

    private static final Comparator<Code> ORDER = Comparator.comparingLong(Code::hash)
        .thenComparing((a, b) -> Arrays.compare(a.symbols, b.symbols));

    static Code of(int[] symbols) {
      long hash = 0;
      for (int symbol : symbols) {
        hash = Mixing.mix(hash ^ symbol);
      }
      return new Code(hash, symbols);
    }

    @Override
    public int compareTo(Code other) {
      return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Code code && Arrays.equals(symbols, code.symbols);
    }

    @Override
    public int hashCode() {
      return Long.hashCode(hash);
    }
  }

  private final int most;
  private final Map<Code, Long> counts = new HashMap<>();

  /** The counted codes whose hash is largest come last; made when there are too many. */
  private TreeMap<Code, Long> sorted;

  private boolean complete = true;

  /**
   * Counts of no rows.
   *
   * @param most codes to keep
   */
  public CodeCounts(int most) {
    this.most = most;
  }

  public void add(int[] symbols) {
    add(Code.of(symbols), 1);
  }

  private void add(Code code, long rows) {
    if (sorted == null) {
      counts.merge(code, rows, Long::sum);
      if (counts.size() > most) {
        sorted = new TreeMap<>(counts);
        counts.clear();
        dropLast();
      }
    } else if (code.compareTo(sorted.lastKey()) <= 0) {
      sorted.merge(code, rows, Long::sum);
      if (sorted.size() > most) {
        dropLast();
      }
    } else {
      complete = false;
    }
  }

  private void dropLast() {
    sorted.pollLastEntry();
    complete = false;
  }

  /** Adds the counts of other rows, and returns these. */
  public CodeCounts merge(CodeCounts others) {
    complete &= others.complete;
    others.kept().forEach(this::add);
    return this;
  }

  private Map<Code, Long> kept() {
    return sorted == null ? counts : sorted;
  }

  /** The kept codes in the order of their hashes, [codes x M]. */
  int[][] codes() {
    return new TreeMap<>(kept()).keySet().stream().map(Code::symbols).toArray(int[][]::new);
  }

  /** The number of rows of each kept code. */
  double[] weights() {
    return new TreeMap<>(kept())
        .values().stream().mapToDouble(Long::doubleValue).toArray();
  }

  /** The number of distinct codes; an estimate if not all were kept. */
  public long distinct() {
    int kept = kept().size();
    if (complete) {
      return kept;
    }
    double share = (sorted.lastKey().hash() / 0x1p63 + 1) / 2;
    return Math.round((kept - 1) / share);
  }
}
