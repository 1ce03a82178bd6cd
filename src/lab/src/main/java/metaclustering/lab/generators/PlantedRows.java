package metaclustering.lab.generators;

import java.io.IOException;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * Rows made up to measure with: the attributes are in groups side by side, and every row follows, in
 * every group, one of ten patterns.
 */
public final class PlantedRows {

  private static final int GROUP = 10;
  private static final int PATTERNS = 10;
  private static final long DECIMALS = 10_000;
  private static final double NOISE = 0.1;
  private static final double OWN_SHARE = 0.7;
  private static final long SEED = 1;

  private PlantedRows() {}

  /** Numbers, none of them 0. */
  public static Instances dense(int rows, int columns) {
    Instances result = header(rows, columns);
    Dense dense = new Dense(columns);
    for (int i = 0; i < rows; i++) {
      result.add(new DenseInstance(1, dense.next()));
    }
    return result;
  }

  /** The same numbers as a CSV file, with four decimals. */
  public static void write(int rows, int columns, Appendable out) throws IOException {
    Dense dense = new Dense(columns);
    StringBuilder line = new StringBuilder();
    for (int a = 0; a < columns; a++) {
      line.append(a == 0 ? "x" : ",x").append(a);
    }
    for (int i = 0; i < rows; i++) {
      out.append(line.append('\n'));
      line.setLength(0);
      for (double x : dense.next()) {
        String digits = Long.toString(DECIMALS + Math.round(x * DECIMALS)); // x is below 2
        line.append(line.isEmpty() ? "" : ",").append(digits.charAt(0) - '1').append('.');
        line.append(digits, 1, digits.length());
      }
    }
    out.append(line.append('\n'));
  }

  /** Rows of numbers, one after another. */
  private static final class Dense {

    private final RandomGenerator random = new Well19937c(SEED);
    private final double[][] patterns;

    Dense(int columns) {
      patterns = new double[PATTERNS][columns];
      for (double[] pattern : patterns) {
        for (int a = 0; a < columns; a++) {
          pattern[a] = random.nextDouble();
        }
      }
    }

    double[] next() {
      double[] row = new double[patterns[0].length];
      for (int from = 0; from < row.length; from += GROUP) {
        double[] pattern = patterns[random.nextInt(PATTERNS)];
        for (int a = from; a < Math.min(row.length, from + GROUP); a++) {
          row[a] = pattern[a] + NOISE * random.nextDouble();
        }
      }
      return row;
    }
  }

  /** Ones in so many places of every row, one in each of as many groups of equal size. */
  public static Instances sparse(int rows, int columns, int ones) {
    Instances result = header(rows, columns);
    RandomGenerator random = new Well19937c(SEED);
    int group = columns / ones;
    for (int i = 0; i < rows; i++) {
      double[] values = new double[ones];
      int[] places = new int[ones];
      for (int g = 0; g < ones; g++) {
        values[g] = 1;
        places[g] = g * group + random.nextInt(group);
      }
      result.add(new SparseInstance(1, values, places, columns));
    }
    return result;
  }

  /**
   * Counts of words in documents. The words are in ten topics of equal size side by side, of which each
   * has few frequent and many rare words; of the words of a document, seven in ten are of its topic.
   */
  public static Instances topics(int documents, int words, int wordsOfDocument) {
    Instances result = header(documents, words);
    RandomGenerator random = new Well19937c(SEED);
    int topic = words / PATTERNS;
    for (int i = 0; i < documents; i++) {
      int own = random.nextInt(PATTERNS);
      SortedMap<Integer, Double> counts = new TreeMap<>();
      while (counts.size() < wordsOfDocument) {
        int of = random.nextDouble() < OWN_SHARE ? own : random.nextInt(PATTERNS);
        int word = of * topic + (int) (topic * Math.pow(random.nextDouble(), 3));
        counts.merge(word, 1.0, Double::sum);
      }
      result.add(new SparseInstance(
          1,
          counts.values().stream().mapToDouble(count -> count).toArray(),
          counts.keySet().stream().mapToInt(word -> word).toArray(),
          words));
    }
    return result;
  }

  private static Instances header(int rows, int columns) {
    ArrayList<Attribute> attributes = new ArrayList<>(columns);
    for (int a = 0; a < columns; a++) {
      attributes.add(new Attribute("x" + a));
    }
    return new Instances("planted", attributes, rows);
  }
}
