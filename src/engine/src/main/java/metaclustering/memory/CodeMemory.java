package metaclustering.memory;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers codes and how much weight of each class had them. Bounded: when there are more codes
 * than its capacity it forgets the one of least weight, of equals the one that it has not met for
 * longest. How often each symbol was met is never forgotten. Not safe for writing by many threads.
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

  /** A remembered code. */
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

    /** The symbol of a meta-cluster. */
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
   * @param capacity the most codes to remember, at least 1
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
   * @param row its number, for people
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
    entries.put(key, entry); // the last is the one met last
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

  /** The remembered codes, the one met last at the end; a view. */
  public Collection<Entry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }

  /** The number of classes. */
  public int classes() {
    return classWeights.length;
  }

  /** The weight of all rows that were added, forgotten ones too. */
  public double weight() {
    return weight;
  }

  /**
   * How usual a symbol is: {@code (n_symbol + 1/K) / (n + 1)} of all rows that were added.
   */
  public double share(int metaCluster, int symbol) {
    double[] weights = symbolWeights[metaCluster];
    return (weights[symbol] + 1.0 / weights.length) / (weight + 1);
  }

  /** How usual a class is: {@code (n_class + 1) / (n + classes)} of all rows that were added. */
  public double classShare(int classIndex) {
    return (classWeights[classIndex] + 1) / (weight + classWeights.length);
  }
}
