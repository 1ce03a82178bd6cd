package metaclustering.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaclustering.parallel.Interruption;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learns the final clusters by expectation maximisation in log space (Dempster, Laird and Rubin,
 * 1977): several short runs from random codes, the best of them carried on until it stands. The same
 * codes, weights and seed give the same clusters.
 *
 * <p>Equal codes are counted together. Each cluster's symbol probabilities are smoothed towards
 * those of all rows, as if it had seen one row more.
 */
public final class MixtureTrainer {

  private static final int CODES_BETWEEN_LOOKS = 1024;
  private static final int RESTARTS = 10;
  private static final int SHORT_ITERATIONS = 15;
  private static final int MAX_ITERATIONS = 500;
  private static final double LEAST_IMPROVEMENT = 1e-7;

  /** How much of a starting cluster is its starting code; the rest are the overall frequencies. */
  private static final double SEED_SHARE = 0.5;

  private final int clusters;
  private final int[] centres;
  private final int[][] codes;
  private final double[] weights;
  private final double[][] frequencies;
  private final RandomGenerator generator;

  private MixtureTrainer(int clusters, int[] centres, int[][] codes, double[] weights, long seed) {
    this.clusters = clusters;
    this.centres = centres.clone();
    Map<List<Integer>, Integer> places = new HashMap<>();
    List<int[]> distinct = new ArrayList<>();
    double[] counts = new double[codes.length];
    for (int i = 0; i < codes.length; i++) {
      if (weights[i] > 0) {
        List<Integer> key = Arrays.stream(codes[i]).boxed().toList();
        int place = places.computeIfAbsent(key, k -> places.size());
        if (place == distinct.size()) {
          distinct.add(codes[i]);
        }
        counts[place] += weights[i];
      }
    }
    this.codes = distinct.toArray(int[][]::new);
    this.weights = Arrays.copyOf(counts, distinct.size());
    this.frequencies = frequencies();
    this.generator = new Well19937c(seed);
  }

  /**
   * Learns final clusters over codes; of a single meta-cluster they are its centres.
   *
   * @see #train(int, int[], int[][], double[], long)
   */
  public static CodeMixture trainOrTakeCentres(
      int clusters, int[] centres, int[][] codes, double[] weights, long seed)
      throws InterruptedException {
    if (codes[0].length > 1) {
      return train(clusters, centres, codes, weights, seed);
    }
    double[] sizes = new double[centres[0]];
    for (int i = 0; i < codes.length; i++) {
      sizes[codes[i][0]] += weights[i];
    }
    return CodeMixture.ofCentres(sizes);
  }

  /**
   * Learns final clusters over codes.
   *
   * @param clusters number N, at least 1
   * @param centres number K of symbols in each meta-cluster, [M]
   * @param codes [rows x M]
   * @param weights one per row, at least 0 and not all 0
   */
  public static CodeMixture train(
      int clusters, int[] centres, int[][] codes, double[] weights, long seed)
      throws InterruptedException {
    return new MixtureTrainer(clusters, centres, codes, weights, seed).train();
  }

  private double[][] frequencies() {
    MixtureStatistics all = new MixtureStatistics(1, centres);
    for (int i = 0; i < codes.length; i++) {
      all.add(codes[i], new double[] {1}, weights[i]);
    }
    return all.frequencies();
  }

  private CodeMixture train() throws InterruptedException {
    Run best = null;
    int restarts = clusters == 1 ? 1 : RESTARTS;
    for (int r = 0; r < restarts; r++) {
      Run run = new Run(start());
      run.improve(SHORT_ITERATIONS);
      if (best == null || run.logLikelihood > best.logLikelihood) {
        best = run;
      }
    }
    best.improve(MAX_ITERATIONS);
    return best.mixture;
  }

  /** Clusters of equal size around random codes, far ones more likely, as in k-means++. */
  private CodeMixture start() {
    double[] distances = weights.clone();
    double[][][] logSymbols = new double[clusters][][];
    for (int n = 0; n < clusters; n++) {
      int[] seed = codes[draw(distances)];
      logSymbols[n] = CodeMixture.perSymbol(centres);
      for (int m = 0; m < frequencies.length; m++) {
        for (int k = 0; k < centres[m]; k++) {
          double own = seed[m] == k ? SEED_SHARE : 0;
          logSymbols[n][m][k] = Math.log(own + (1 - SEED_SHARE) * frequencies[m][k]);
        }
      }
      for (int i = 0; i < codes.length; i++) {
        double distance = weights[i] * differences(codes[i], seed);
        distances[i] = n == 0 ? distance : Math.min(distances[i], distance);
      }
    }
    double[] logPriors = new double[clusters];
    Arrays.fill(logPriors, -Math.log(clusters));
    return new CodeMixture(logPriors, logSymbols);
  }

  private static int differences(int[] a, int[] b) {
    int count = 0;
    for (int m = 0; m < a.length; m++) {
      count += a[m] == b[m] ? 0 : 1;
    }
    return count;
  }

  private int draw(double[] shares) {
    double total = 0;
    for (double share : shares) {
      total += share;
    }
    if (total == 0) {
      return generator.nextInt(shares.length);
    }
    double at = generator.nextDouble() * total;
    int i = 0;
    while (i < shares.length - 1 && at >= shares[i]) {
      at -= shares[i++];
    }
    return i;
  }

  /** One course of expectation maximisation. */
  private final class Run {

    private CodeMixture mixture;
    private double logLikelihood = Double.NEGATIVE_INFINITY;

    Run(CodeMixture start) {
      mixture = start;
    }

    void improve(int iterations) throws InterruptedException {
      for (int i = 0; i < iterations; i++) {
        double before = logLikelihood;
        step();
        if (logLikelihood - before < LEAST_IMPROVEMENT * Math.abs(logLikelihood)) {
          return;
        }
      }
    }

    private void step() throws InterruptedException {
      MixtureStatistics statistics = new MixtureStatistics(clusters, centres);
      logLikelihood = 0;
      for (int i = 0; i < codes.length; i++) {
        if (i % CODES_BETWEEN_LOOKS == 0) {
          Interruption.check();
        }
        logLikelihood += weights[i] * mixture.logProbability(codes[i]);
        statistics.add(codes[i], mixture.memberships(codes[i]), weights[i]);
      }
      mixture = statistics.mixture(frequencies);
    }
  }
}
