package metaclustering.finalclusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.parallel.Workers;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Learns final clusters by expectation maximisation in log space: several short courses from random
 * codes, the best of them carried on until it stands. The same codes, weights and seed give the same
 * clusters, whatever the number of threads.
 *
 * <p>Final clusters are seldom as simple as one component is. So there may be more components than
 * final clusters: as many as the Bayesian information criterion (Schwarz, 1978) likes best,
 *
 * <pre>BIC(J) = ln P(codes | J components) - (J - 1 + J sum_m (K_m - 1)) / 2 * ln(rows),</pre>
 *
 * of N, 3/2 N, 2 N, 3 N, 4 N, ... until it falls. They are gathered to N by the {@link
 * InformationBottleneck}, and where enough mixtures of at least 2 N components were tried on the way, by
 * what all of these say together ({@link ClusterEnsemble}). Which N is best can be left to the {@link
 * ClusterCurve}; then J is chosen from 1 on.
 *
 * <p>Equal codes are counted together. Each component's symbol probabilities are smoothed towards
 * those of all rows, as if it had seen one row more.
 */
public final class MixtureTrainer {

  private static final int MOST_RESTARTS = 10;

  /** All restarts together work through about as many codes times components. */
  private static final double RESTART_WORK = 1e6;

  private static final int SHORT_STEPS = 15;
  private static final int MOST_STEPS = 500;
  private static final int GATHERED_STEPS = 60;

  /** Components for each final cluster in a mixture that has a vote on them. */
  private static final int LEAST_COMPONENTS = 2;

  private static final int LEAST_VOTERS = 3;

  /** How much of a starting component is its starting code; the rest are the overall frequencies. */
  private static final double SEED_SHARE = 0.5;

  private final int[] centres;
  private final WeightedCodes codes;
  private final double[][] frequencies;
  private final Expectation expectation;
  private final RandomGenerator generator;

  private MixtureTrainer(WeightedCodes codes, long seed, Workers workers) {
    this.codes = codes;
    this.centres = codes.centres();
    this.frequencies = codes.frequencies();
    this.expectation = new Expectation(codes, workers);
    this.generator = new Well19937c(seed);
  }

  /**
   * Learns final clusters over codes; of a single meta-cluster they are its centres.
   *
   * @param clusters number N, or 0 for as many as have the largest {@link ClusterCurve#criterion}
   * @param centres how many symbols each meta-cluster has, [M]
   * @param codes [rows x M]
   * @param weights one per row, at least 0 and not all 0
   * @param threads number of threads, 0 for all cores
   */
  public static CodeMixture finalClusters(
      int clusters, int[] centres, int[][] codes, double[] weights, long seed, int threads)
      throws InterruptedException {
    if (centres.length == 1) {
      double[] sizes = new double[centres[0]];
      for (int i = 0; i < codes.length; i++) {
        sizes[codes[i][0]] += weights[i];
      }
      return CodeMixture.ofCentres(sizes);
    }
    try (Workers workers = new Workers(threads)) {
      return new MixtureTrainer(new WeightedCodes(centres, codes, weights), seed, workers)
          .gathered(clusters);
    }
  }

  /**
   * Learns a mixture in which every component is a final cluster.
   *
   * @see #finalClusters
   */
  public static CodeMixture train(
      int clusters, int[] centres, int[][] codes, double[] weights, long seed)
      throws InterruptedException {
    try (Workers workers = new Workers(1)) {
      MixtureTrainer trainer =
          new MixtureTrainer(new WeightedCodes(centres, codes, weights), seed, workers);
      EmRun course = trainer.begun(clusters);
      course.improve(MOST_STEPS);
      return course.mixture();
    }
  }

  private CodeMixture gathered(int clusters) throws InterruptedException {
    int fewest = Math.max(1, clusters);
    EmRun best = begun(fewest);
    double most = criterion(best, fewest);
    List<EmRun> others = new ArrayList<>();
    for (int components : candidates(fewest)) {
      EmRun course = begun(components);
      double criterion = criterion(course, components);
      others.add(criterion > most ? best : course);
      if (criterion <= most) {
        break;
      }
      best = course;
      most = criterion;
    }
    int used = best.mixture().clusters();
    best.improve(used == clusters ? MOST_STEPS : GATHERED_STEPS);
    if (used == clusters) {
      return best.mixture();
    }
    InformationBottleneck gathering = new InformationBottleneck(best.statistics());
    ClusterCurve curve = gathering.curve(centres);
    int wanted = clusters == 0 ? curve.best() : clusters;
    CodeMixture alone = best.mixture().gatheredTo(gathering.clusterOf(wanted), curve);
    List<CodeMixture> voters = new ArrayList<>(List.of(alone));
    for (EmRun course : others) {
      if (course.mixture().clusters() >= LEAST_COMPONENTS * wanted) {
        int[] clusterOf = new InformationBottleneck(course.statistics()).clusterOf(wanted);
        voters.add(course.mixture().gatheredTo(clusterOf, null));
      }
    }
    if (voters.size() < LEAST_VOTERS || wanted == 1) {
      return alone;
    }
    int[] clusterOf = ClusterEnsemble.clusterOf(codes, best.mixture(), voters);
    double kept = gathering.kept(best.statistics().gathered(clusterOf));
    return best.mixture().gatheredTo(clusterOf, curve.with(wanted, kept));
  }

  /** Numbers of components above N, as far as each could have two different codes. */
  private int[] candidates(int clusters) {
    return IntStream.iterate(clusters, n -> 2 * n <= codes.size(), n -> 2 * n)
        .flatMap(n -> IntStream.of(n + (n + 1) / 2, 2 * n))
        .filter(n -> n > clusters && 2 * n <= codes.size())
        .distinct()
        .toArray();
  }

  private double criterion(EmRun course, int components) {
    double parameters = components - 1;
    for (int k : centres) {
      parameters += components * (k - 1.0);
    }
    double rows = Arrays.stream(codes.weights()).sum();
    return course.logLikelihood() - parameters / 2 * Math.log(rows);
  }

  /** The most likely of several short courses. */
  private EmRun begun(int components) throws InterruptedException {
    double affordable = RESTART_WORK / ((double) codes.size() * components);
    int restarts = components == 1 ? 1 : (int) Math.max(1, Math.min(MOST_RESTARTS, affordable));
    EmRun best = null;
    for (int r = 0; r < restarts; r++) {
      EmRun course = new EmRun(expectation, frequencies, start(components));
      course.improve(SHORT_STEPS);
      if (best == null || course.logLikelihood() > best.logLikelihood()) {
        best = course;
      }
    }
    return best;
  }

  /** Components of equal size around random codes, far ones more likely, as in k-means++. */
  private CodeMixture start(int components) {
    double[] distances = codes.weights();
    double[][][] logSymbols = new double[components][frequencies.length][];
    for (int j = 0; j < components; j++) {
      int[] seed = codes.code(draw(distances));
      for (int m = 0; m < frequencies.length; m++) {
        logSymbols[j][m] = new double[centres[m]];
        for (int k = 0; k < centres[m]; k++) {
          double own = seed[m] == k ? SEED_SHARE : 0;
          logSymbols[j][m][k] = Math.log(own + (1 - SEED_SHARE) * frequencies[m][k]);
        }
      }
      for (int i = 0; i < codes.size(); i++) {
        double distance = codes.weight(i) * differences(codes.code(i), seed);
        distances[i] = j == 0 ? distance : Math.min(distances[i], distance);
      }
    }
    double[] logPriors = new double[components];
    Arrays.fill(logPriors, -Math.log(components));
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
}
