package metaclustering.training.online;

import java.util.Arrays;

/** A set of columns, by their places, as bits, so that the intersection of two sets is fast. */
final class ColumnSet {

  private final long[] words;

  /** Words that are not 0 are from here to before {@link #to}. */
  private int from;

  private int to;

  /** None of so many columns. */
  ColumnSet(int columns) {
    this.words = new long[(columns + Long.SIZE - 1) / Long.SIZE];
    clear();
  }

  void clear() {
    Arrays.fill(words, 0);
    from = words.length;
    to = 0;
  }

  void add(int column) {
    int w = column / Long.SIZE;
    words[w] |= 1L << column;
    from = Math.min(from, w);
    to = Math.max(to, w + 1);
  }

  /** How many words of 64 columns there are. */
  int words() {
    return words.length;
  }

  /** The columns {@code 64 w} and following, one a bit. */
  long word(int w) {
    return words[w];
  }

  /** Changes a word; see {@link #word}. */
  void setWord(int w, long bits) {
    words[w] = bits;
    from = 0;
    to = words.length;
  }

  /**
   * Finds the columns that are in both sets.
   *
   * @param places receives them, ascending
   * @return how many there are
   */
  int common(ColumnSet other, int[] places) {
    int count = 0;
    for (int w = from; w < to; w++) {
      for (long bits = words[w] & other.words[w]; bits != 0; bits &= bits - 1) {
        places[count++] = w * Long.SIZE + Long.numberOfTrailingZeros(bits);
      }
    }
    return count;
  }
}
