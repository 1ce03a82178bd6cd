package metaclustering.codes;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.codes.CodeTrees.Tree;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Learns a mixture of trees over codes: final clusters first ({@link MixtureTrainer}), then a few
 * rounds of expectation maximisation, in each of which every component's tree is the maximum spanning
 * tree of the mutual information between its symbols.
 *
 * <p>Tables of few rows are smoothed. With r rows of a component that have the parent's symbol j,
 *
 * <pre>P(k | j, n) = (rows with j and k + 20 q(k | j, n)) / (r + 20),
 * q(k | j, n) ~ P(k | n) sqrt(P(k | j) / P(k)),</pre>
 *
 * so that they fall back to the component's symbols and to what all rows together say of the pair;
 * P(k | n) itself counts 5 rows of P(k) more.
 *
 * <p>How many trees there are is chosen by the mean log probability of a fifth of the codes, held
 * out. The same codes, weights and seed give the same trees.
 */
public final class CodeTreesTrainer {

  private static final int[] TREES = {1, 2, 5, 10, 20, 40};
  private static final int HELD_OUT = 5;

  /** So many candidates in a row that are no better end the search. */
  private static final int PATIENCE = 2;

  private static final int ITERATIONS = 3;

  /** Weight of what a table falls back to, in rows. */
  private static final double PRIOR_ROWS = 20;

  /** Weight of all rows' symbols in a component's, in rows. */
  private static final double MARGINAL_PRIOR_ROWS = 5;

  /** Weight of the pairs of all rows in what a component's table falls back to. */
  private static final double PAIR_EXPONENT = 0.5;

  /** Weight of all rows' symbols in the pairs of all rows, in rows. */
  private static final double PAIR_PRIOR_ROWS = 5;

  /** So many entries of tables are affordable. */
  private static final long MOST_ENTRIES = 1 << 24;

  private final int centresEach;
  private final int[][] codes;
  private final double[] weights;
  private final double totalWeight;
  private final double[][] frequencies;

  private CodeTreesTrainer(int centresEach, int[][] codes, double[] weights) {
    this.centresEach = centresEach;
    this.codes = codes;
    this.weights = weights;
    this.totalWeight = Arrays.stream(weights).sum();
    this.frequencies = new double[codes[0].length][];
    double[] ones = new double[codes.length];
    Arrays.fill(ones, 1);
    for (int m = 0; m < frequencies.length; m++) {
      double[] counts = counts(ones, m);
      frequencies[m] = Arrays.stream(counts)
          .map(count -> (count + 1) / (totalWeight + centresEach))
          .toArray();
    }
  }

  /**
   * Learns trees, as many as suit.
   *
   * @param centresEach number K of symbols in each meta-cluster
   * @param codes [rows x M], at least one
   * @param weights one per row, at least 0 and not all 0
   */
  public static CodeTrees train(int centresEach, int[][] codes, double[] weights, long seed)
      throws InterruptedException {
    int[] order = IntStream.range(0, codes.length)
        .filter(i -> weights[i] > 0)
        .toArray();
    MathArrays.shuffle(order, new Well19937c(seed));
    int held = order.length / HELD_OUT;
    CodeTreesTrainer all = of(centresEach, codes, weights, order);
    if (held == 0) {
      return all.train(1, seed);
    }
    int[] heldOut = Arrays.copyOf(order, held);
    CodeTreesTrainer part =
        of(centresEach, codes, weights, Arrays.copyOfRange(order, held, order.length));
    int best = 1;
    double bestScore = Double.NEGATIVE_INFINITY;
    int worse = 0;
    for (int trees : TREES) {
      if (worse == PATIENCE || trees > part.codes.length || !all.affords(trees)) {
        break;
      }
      CodeTrees candidate = part.train(trees, seed);
      double score = 0;
      for (int i : heldOut) {
        score += weights[i] * candidate.logProbability(codes[i]);
      }
      worse = score > bestScore ? 0 : worse + 1;
      if (score > bestScore) {
        best = trees;
        bestScore = score;
      }
    }
    return all.train(best, seed);
  }

  private static CodeTreesTrainer of(
      int centresEach, int[][] codes, double[] weights, int[] rows) {
    return new CodeTreesTrainer(
        centresEach,
        Arrays.stream(rows).mapToObj(i -> codes[i]).toArray(int[][]::new),
        Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray());
  }

  private boolean affords(int trees) {
    return trees == 1
        || (long) trees * frequencies.length * centresEach * centresEach <= MOST_ENTRIES;
  }

  private CodeTrees train(int trees, long seed) throws InterruptedException {
    CodeMixture start = MixtureTrainer.train(trees, centresEach, codes, weights, seed);
    double[][] shares = new double[trees][codes.length];
    for (int i = 0; i < codes.length; i++) {
      assign(shares, i, start.logMemberships(codes[i]));
    }
    CodeTrees result = maximise(shares);
    for (int round = 0; round < (trees == 1 ? 0 : ITERATIONS); round++) {
      for (int i = 0; i < codes.length; i++) {
        double[] logs = result.logJoint(codes[i]);
        double evidence = LogSpace.sum(logs);
        Arrays.setAll(logs, n -> logs[n] - evidence);
        assign(shares, i, logs);
      }
      result = maximise(shares);
    }
    return result;
  }

  private static void assign(double[][] shares, int row, double[] logMemberships) {
    for (int n = 0; n < shares.length; n++) {
      shares[n][row] = Math.exp(logMemberships[n]);
    }
  }

  private CodeTrees maximise(double[][] shares) throws InterruptedException {
    double[] logPriors = new double[shares.length];
    Tree[] trees = new Tree[shares.length];
    for (int n = 0; n < trees.length; n++) {
      double size = 0;
      for (int i = 0; i < codes.length; i++) {
        size += weights[i] * shares[n][i];
      }
      logPriors[n] = Math.log((size + 1) / (totalWeight + trees.length));
      trees[n] = tree(shares[n], size);
    }
    return new CodeTrees(logPriors, trees);
  }

  private double[] counts(double[] shares, int m) {
    double[] counts = new double[centresEach];
    for (int i = 0; i < codes.length; i++) {
      counts[codes[i][m]] += weights[i] * shares[i];
    }
    return counts;
  }

  /** Weights of the rows with each pair of symbols, [symbols of the parent x symbols]. */
  private double[][] counts(double[] shares, int parent, int m) {
    double[][] counts = new double[centresEach][centresEach];
    for (int i = 0; i < codes.length; i++) {
      counts[codes[i][parent]][codes[i][m]] += weights[i] * shares[i];
    }
    return counts;
  }

  private Tree tree(double[] shares, double size) throws InterruptedException {
    int count = frequencies.length;
    double[][] marginals = new double[count][];
    for (int m = 0; m < count; m++) {
      double[] symbols = counts(shares, m);
      double[] overall = frequencies[m];
      Arrays.setAll(
          symbols,
          k -> (symbols[k] + MARGINAL_PRIOR_ROWS * overall[k]) / (size + MARGINAL_PRIOR_ROWS));
      marginals[m] = symbols;
    }
    double[][] information = new double[count][count];
    for (int m = 1; m < count; m++) {
      Interruption.check();
      for (int parent = 0; parent < m; parent++) {
        information[m][parent] = information(counts(shares, parent, m), marginals[m]);
        information[parent][m] = information[m][parent];
      }
    }
    return spanning(information, shares, marginals);
  }

  /** The mutual information of two symbols, in rows times nats. */
  private static double information(double[][] pairs, double[] marginal) {
    double sum = 0;
    for (double[] row : pairs) {
      double rows = Arrays.stream(row).sum();
      for (int k = 0; k < row.length; k++) {
        double p = (row[k] + PRIOR_ROWS * marginal[k]) / (rows + PRIOR_ROWS);
        sum += rows * p * Math.log(p / marginal[k]);
      }
    }
    return sum;
  }

  /** The tree of largest information, grown from meta-cluster 0 (Prim, 1957). */
  private Tree spanning(double[][] information, double[] shares, double[][] marginals) {
    int count = frequencies.length;
    int[] order = new int[count];
    int[] parents = new int[count];
    double[][][] tables = new double[count][][];
    boolean[] reached = new boolean[count];
    Arrays.fill(parents, CodeTrees.NONE);
    int next = 0;
    for (int step = 0; step < count; step++) {
      reached[next] = true;
      order[step] = next;
      tables[next] = parents[next] == CodeTrees.NONE
          ? new double[][] {logs(marginals[next])}
          : table(shares, marginals[next], parents[next], next);
      int added = next;
      next = CodeTrees.NONE;
      for (int m = 0; m < count; m++) {
        if (reached[m]) {
          continue;
        }
        if (parents[m] == CodeTrees.NONE || information[added][m] > information[parents[m]][m]) {
          parents[m] = added;
        }
        if (next == CodeTrees.NONE
            || information[parents[m]][m] > information[parents[next]][next]) {
          next = m;
        }
      }
    }
    return new Tree(order, parents, tables);
  }

  private static double[] logs(double[] probabilities) {
    return Arrays.stream(probabilities).map(Math::log).toArray();
  }

  private double[][] table(double[] shares, double[] marginal, int parent, int m) {
    double[] ones = new double[codes.length];
    Arrays.fill(ones, 1);
    double[][] all = counts(ones, parent, m);
    double[][] own = counts(shares, parent, m);
    for (int j = 0; j < centresEach; j++) {
      double[] fallback = fallback(all[j], marginal, frequencies[m]);
      double[] row = own[j];
      double rows = Arrays.stream(row).sum();
      for (int k = 0; k < centresEach; k++) {
        row[k] = Math.log((row[k] + PRIOR_ROWS * fallback[k]) / (rows + PRIOR_ROWS));
      }
    }
    return own;
  }

  /** {@code ~ P(k | n) sqrt(P(k | j) / P(k))}; sums to 1. */
  private static double[] fallback(double[] pairs, double[] marginal, double[] overall) {
    double rows = Arrays.stream(pairs).sum();
    double[] result = new double[pairs.length];
    for (int k = 0; k < result.length; k++) {
      double given = (pairs[k] + PAIR_PRIOR_ROWS * overall[k]) / (rows + PAIR_PRIOR_ROWS);
      result[k] = marginal[k] * Math.pow(given / overall[k], PAIR_EXPONENT);
    }
    return MathArrays.normalizeArray(result, 1);
  }
}
