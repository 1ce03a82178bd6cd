package metaclustering.finalclusters.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.math.ArrayIndex;
import metaclustering.parallel.Workers;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learns final clusters by expectation maximisation (Dempster, Laird and Rubin, 1977) in log space: several short runs from random codes,
 * the most likely of which continues until it converges. The same codes, weights and seed give the same
 * clusters, whatever the number of threads.
 *
 * <p>A final cluster is seldom as simple as one component. So there may be more components than final
 * clusters: their number J, of N, 3/2 N, 2 N, 3 N, 4 N, ..., is the last before the Bayesian information
 * criterion (Schwarz, 1978) falls,
 *
 * <pre>BIC(J) = ln P(codes | J components) - (J - 1 + J sum_m (K_m - 1)) / 2 * ln(rows).</pre>
 *
 * The components are merged to N clusters by the {@link InformationBottleneck}, and, if enough mixtures
 * of at least 2 N components were tried, by the votes of all of these ({@link ClusterEnsemble}). If N is
 * to be chosen, J is searched from 1 on, and N is the best of the {@link ClusterCurve}.
 *
 * <p>Equal codes are counted once, with the sum of their weights. Each component's symbol probabilities
 * are smoothed towards those of all rows, as if it had seen one row more.
 */
public final class MixtureTrainer {

  private static final int MAX_RESTARTS = 10;

  /** Limits the number of codes times components of all restarts together. */
  private static final double RESTART_WORK = 1e6;

  private static final double MIN_IMPROVEMENT = 1e-7;
  private static final int SHORT_STEPS = 15;
  private static final int MAX_STEPS = 500;
  private static final int MAX_STEPS_BEFORE_MERGING = 60;

  /** Components for each final cluster in a mixture that votes in the ensemble. */
  private static final int MIN_COMPONENTS = 2;

  private static final int MIN_VOTERS = 3;

  /** The share of its starting code in a starting component; the rest are the overall frequencies. */
  private static final double SEED_SHARE = 0.5;

  private final int[] centreCounts;
  private final WeightedCodes codes;
  private final double[][] frequencies;
  private final Expectation expectation;
  private final RandomGenerator generator;

  /**
   * A mixture on its way.
   *
   * @param statistics from which it was made; null at the start
   * @param logLikelihood of the mixture one step before
   */
  private record Fit(CodeMixture mixture, MixtureStatistics statistics, double logLikelihood) {}

  private MixtureTrainer(WeightedCodes codes, long seed, Workers workers) {
    this.codes = codes;
    this.centreCounts = codes.centreCounts();
    this.frequencies = codes.frequencies();
    this.expectation = new Expectation(codes, workers);
    this.generator = new Well19937c(seed);
  }

  /**
   * Learns final clusters over codes; of a single attribute group they are its centres.
   *
   * @param clusters number N, or 0 for the number with the largest {@link ClusterCurve#criterion}
   * @param centreCounts the number of symbols of each attribute group, [M]
   * @param codes [rows x M]
   * @param weights one per row, at least 0 and not all 0
   * @param threads number of threads, 0 for all cores
   */
  public static CodeMixture finalClusters(
      int clusters, int[] centreCounts, int[][] codes, double[] weights, long seed, int threads)
      throws InterruptedException {
    if (centreCounts.length == 1) {
      double[] sizes = new double[centreCounts[0]];
      for (int i = 0; i < codes.length; i++) {
        sizes[codes[i][0]] += weights[i];
      }
      return CodeMixture.ofCentres(sizes);
    }
    try (Workers workers = new Workers(threads)) {
      return new MixtureTrainer(WeightedCodes.of(centreCounts, codes, weights), seed, workers)
          .merged(clusters);
    }
  }

  /**
   * Learns a mixture in which every component is a final cluster.
   *
   * @see #finalClusters
   */
  public static CodeMixture train(
      int clusters, int[] centreCounts, int[][] codes, double[] weights, long seed)
      throws InterruptedException {
    try (Workers workers = new Workers(1)) {
      MixtureTrainer trainer =
          new MixtureTrainer(WeightedCodes.of(centreCounts, codes, weights), seed, workers);
      return trainer.improved(trainer.bestStart(clusters), MAX_STEPS).mixture();
    }
  }

  private CodeMixture merged(int clusters) throws InterruptedException {
    int fewest = Math.max(1, clusters);
    Fit best = bestStart(fewest);
    double bestCriterion = criterion(best);
    List<Fit> others = new ArrayList<>();
    for (int components : candidates(fewest)) {
      Fit run = bestStart(components);
      double criterion = criterion(run);
      others.add(criterion > bestCriterion ? best : run);
      if (criterion <= bestCriterion) {
        break;
      }
      best = run;
      bestCriterion = criterion;
    }
    int used = best.mixture().clusters();
    best = improved(best, used == clusters ? MAX_STEPS : MAX_STEPS_BEFORE_MERGING);
    if (used == clusters) {
      return best.mixture();
    }
    InformationBottleneck merging = new InformationBottleneck(best.statistics());
    ClusterCurve curve = merging.curve(centreCounts);
    int wanted = clusters == 0 ? curve.best() : clusters;
    CodeMixture alone = best.mixture().mergedTo(merging.clusterOf(wanted), curve);
    List<CodeMixture> voters = new ArrayList<>(List.of(alone));
    for (Fit run : others) {
      if (run.mixture().clusters() >= MIN_COMPONENTS * wanted) {
        int[] clusterOf = new InformationBottleneck(run.statistics()).clusterOf(wanted);
        voters.add(run.mixture().mergedTo(clusterOf, null));
      }
    }
    return voters.size() < MIN_VOTERS || wanted == 1
        ? alone
        : best.mixture().mergedTo(ClusterEnsemble.clusterOf(codes, best.mixture(), voters), curve);
  }

  /** Goes on until a step hardly improves the likelihood, at most a number of steps. */
  private Fit improved(Fit start, int steps) throws InterruptedException {
    Fit fit = start;
    boolean converged = false;
    for (int i = 0; i < steps && !converged; i++) {
      Expectation.Step step = expectation.of(fit.mixture);
      converged = step.logLikelihood() - fit.logLikelihood
          < MIN_IMPROVEMENT * Math.abs(step.logLikelihood());
      fit =
          new Fit(step.statistics().mixture(frequencies), step.statistics(), step.logLikelihood());
    }
    return fit;
  }

  /** Numbers of components above N, as far as each could have two different codes. */
  private int[] candidates(int clusters) {
    return IntStream.iterate(clusters, n -> 2 * n <= codes.size(), n -> 2 * n)
        .flatMap(n -> IntStream.of(n + (n + 1) / 2, 2 * n))
        .filter(n -> n > clusters && 2 * n <= codes.size())
        .distinct()
        .toArray();
  }

  private double criterion(Fit run) {
    int components = run.mixture().clusters();
    double parameters = components - 1;
    for (int k : centreCounts) {
      parameters += components * (k - 1.0);
    }
    return run.logLikelihood()
        - parameters / 2 * Math.log(Arrays.stream(codes.weights()).sum());
  }

  /** The most likely of several short runs. */
  private Fit bestStart(int components) throws InterruptedException {
    double affordable = RESTART_WORK / ((double) codes.size() * components);
    int restarts = components == 1 ? 1 : (int) Math.max(1, Math.min(MAX_RESTARTS, affordable));
    Fit best = null;
    for (int r = 0; r < restarts; r++) {
      Fit run = improved(new Fit(start(components), null, Double.NEGATIVE_INFINITY), SHORT_STEPS);
      if (best == null || run.logLikelihood() > best.logLikelihood()) {
        best = run;
      }
    }
    return best;
  }

  /** Components of equal size around random codes, far ones more likely, as in k-means++. */
  private CodeMixture start(int components) {
    double[] distances = codes.weights().clone();
    double[][][] logSymbols = new double[components][frequencies.length][];
    for (int j = 0; j < components; j++) {
      int[] seed = codes.code(ArrayIndex.draw(distances, generator));
      for (int m = 0; m < frequencies.length; m++) {
        logSymbols[j][m] = new double[centreCounts[m]];
        for (int k = 0; k < centreCounts[m]; k++) {
          double own = seed[m] == k ? SEED_SHARE : 0;
          logSymbols[j][m][k] = Math.log(own + (1 - SEED_SHARE) * frequencies[m][k]);
        }
      }
      for (int i = 0; i < codes.size(); i++) {
        int[] code = codes.code(i);
        long differences =
            IntStream.range(0, seed.length).filter(m -> code[m] != seed[m]).count();
        double distance = codes.weight(i) * differences;
        distances[i] = j == 0 ? distance : Math.min(distances[i], distance);
      }
    }
    double[] logPriors = new double[components];
    Arrays.fill(logPriors, -Math.log(components));
    return new CodeMixture(logPriors, logSymbols);
  }
}
