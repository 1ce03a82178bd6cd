package metaclustering.memory;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers codes and the weight of their rows by class. Beyond its capacity it forgets the code of the
 * smallest weight, of equals the one that was met least recently. The weights of symbols and classes are
 * never forgotten. Not safe for writing by many threads.
 */
public final class CodeMemory implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int capacity;
  private final double[][] symbolWeights;
  private final double[] classWeights;
  private final Map<Key, Entry> entries = new LinkedHashMap<>();
  private double weight;

  /** A code as a key; its array is never modified. */
  private record Key(int[] code) implements Serializable {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(code, key.code);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(code);
    }
  }

  public static final class Entry implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int[] code;
    private final double[] classWeights;
    private final long firstRow;
    private double weight;

    private Entry(int[] code, int classes, long firstRow) {
      this.code = code;
      this.classWeights = new double[classes];
      this.firstRow = firstRow;
    }

    public int symbol(int metaCluster) {
      return code[metaCluster];
    }

    /** The weight of the rows of a class that had the code. */
    public double weight(int classIndex) {
      return classWeights[classIndex];
    }

    /** The weight of all rows that had the code. */
    public double weight() {
      return weight;
    }

    /** The number of the first of them. */
    public long firstRow() {
      return firstRow;
    }
  }

  /**
   * An empty memory.
   *
   * @param centres number of symbols in each meta-cluster, [M]
   * @param classes number of classes, at least 1
   * @param capacity the largest number of codes, at least 1
   */
  public CodeMemory(int[] centres, int classes, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "the number of codes to remember is " + capacity + "; it must be at least 1");
    }
    this.capacity = capacity;
    this.symbolWeights = Arrays.stream(centres).mapToObj(double[]::new).toArray(double[][]::new);
    this.classWeights = new double[classes];
  }

  /**
   * Remembers that a row of a class had a code.
   *
   * @param code not copied and not to be modified afterwards
   * @param rowWeight above 0; a row of weight v counts as v rows
   * @param row its number, for reports
   */
  public void add(int[] code, int classIndex, double rowWeight, long row) {
    Key key = new Key(code);
    Entry entry = entries.remove(key);
    if (entry == null) {
      entry = new Entry(code, classWeights.length, row);
      if (entries.size() == capacity) {
        forget();
      }
    }
    entries.put(key, entry); // the most recent is last
    entry.classWeights[classIndex] += rowWeight;
    entry.weight += rowWeight;
    classWeights[classIndex] += rowWeight;
    weight += rowWeight;
    for (int m = 0; m < code.length; m++) {
      symbolWeights[m][code[m]] += rowWeight;
    }
  }

  private void forget() {
    Entry lightest = Collections.min(entries.values(), Comparator.comparingDouble(Entry::weight));
    entries.remove(new Key(lightest.code));
  }

  /** The remembered codes, the most recent last; a view. */
  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  public int classes() {
    return classWeights.length;
  }

  /** The weight of all rows that were added, forgotten ones too. */
  public double weight() {
    return weight;
  }

  /**
   * The share of a symbol: {@code (n_symbol + 1/K) / (n + 1)} of all rows that were added.
   */
  public double share(int metaCluster, int symbol) {
    double[] weights = symbolWeights[metaCluster];
    return (weights[symbol] + 1.0 / weights.length) / (weight + 1);
  }

  /** The share of a class: {@code (n_class + 1) / (n + classes)} of all rows that were added. */
  public double classShare(int classIndex) {
    return (classWeights[classIndex] + 1) / (weight + classWeights.length);
  }
}
