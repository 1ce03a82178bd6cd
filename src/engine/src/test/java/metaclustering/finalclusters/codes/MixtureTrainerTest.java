package metaclustering.finalclusters.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.parallel.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixtureTrainerTest {
  private static final int LENGTH = 6;
  private static final int EACH = 3;

  /** No test may hand its interruption on to the next one. */
  @AfterEach
  void clearInterruption() {
    Thread.interrupted();
  }

  /** Rows of class 0 have mostly symbol 0, of class 1 mostly symbol 2; every third is of class 1. */
  private static int[][] twoClasses(int rows, Random random) {
    int[][] codes = new int[rows][LENGTH];
    for (int i = 0; i < rows; i++) {
      int usual = classOf(i) == 0 ? 0 : 2;
      for (int m = 0; m < LENGTH; m++) {
        codes[i][m] = random.nextDouble() < 0.9 ? usual : random.nextInt(EACH);
      }
    }
    return codes;
  }

  private static int classOf(int row) {
    return row % 3 == 2 ? 1 : 0;
  }

  /** As many meta-clusters of as many symbols. */
  private static int[] equal(int metaClusters, int each) {
    int[] centres = new int[metaClusters];
    Arrays.fill(centres, each);
    return centres;
  }

  private static CodeMixture train(int clusters, int[][] codes, double[] weights, long seed)
      throws InterruptedException {
    return MixtureTrainer.train(clusters, equal(LENGTH, EACH), codes, weights, seed);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static double[] numbers(CodeMixture mixture) {
    return TestMixtures.numbers(mixture, LENGTH, EACH);
  }

  /** Mostly: .9 + .1 / 3 = .933 of the class's own symbol, .033 of each other one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void twoClearClassesAreFound(long seed) throws InterruptedException {
    int rows = 900;
    int[][] codes = twoClasses(rows, new Random(seed));
    CodeMixture mixture = train(2, codes, ones(rows), seed);
    int first = mixture.cluster(new int[LENGTH]);
    int right = 0;
    for (int i = 0; i < rows; i++) {
      right += (mixture.cluster(codes[i]) == first) == (classOf(i) == 0) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(890);
    assertThat(mixture.priors()[first]).isCloseTo(2 / 3.0, within(0.02));
    for (int m = 0; m < LENGTH; m++) {
      for (int k = 0; k < EACH; k++) {
        assertThat(Math.exp(mixture.logSymbolProbability(first, m, k)))
            .isCloseTo(k == 0 ? 0.9333 : 0.0333, within(0.05));
        assertThat(Math.exp(mixture.logSymbolProbability(1 - first, m, k)))
            .isCloseTo(k == 2 ? 0.9333 : 0.0333, within(0.05));
      }
    }
  }

  @Test
  void theResultIsADistribution() throws InterruptedException {
    int[][] codes = twoClasses(60, new Random(8));
    for (int clusters = 1; clusters <= 5; clusters++) {
      CodeMixture mixture = train(clusters, codes, ones(60), 3);
      assertThat(mixture.clusters()).isEqualTo(clusters);
      double sum = 0;
      for (int[] code : TestMixtures.allCodes(LENGTH, EACH)) {
        sum += Math.exp(mixture.logProbability(code));
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  /**
   * One cluster is the symbols' frequencies: counts 3 and 1 of 4 rows, smoothed by one each to
   * 4/6 and 2/6, then the same again with the weight of one row: (3 + 4/6) / 5 and (1 + 2/6) / 5.
   */
  @Test
  void oneClusterIsTheSmoothedFrequencies() throws InterruptedException {
    int[][] codes = {{0}, {0}, {1}, {0}};
    CodeMixture mixture = MixtureTrainer.train(1, equal(1, 2), codes, ones(4), 0);
    assertThat(mixture.priors()).containsExactly(new double[] {1}, within(1e-12));
    assertThat(TestMixtures.numbers(mixture, 1, 2))
        .containsExactly(new double[] {1, (3 + 4 / 6.0) / 5, (1 + 2 / 6.0) / 5}, within(1e-12));
  }

  @Test
  void theSeedDecides() throws InterruptedException {
    Random random = new Random(4);
    int[][] codes = new int[80][LENGTH];
    for (int[] code : codes) {
      Arrays.setAll(code, m -> random.nextInt(EACH));
    }
    CodeMixture first = train(4, codes, ones(80), 21);
    CodeMixture again = train(4, codes, ones(80), 21);
    CodeMixture other = train(4, codes, ones(80), 22);
    assertThat(numbers(again)).containsExactly(numbers(first));
    assertThat(numbers(other)).isNotEqualTo(numbers(first));
  }

  @Test
  void aRowOfWeightTwoIsTwoRows() throws InterruptedException {
    int rows = 200;
    int[][] codes = twoClasses(rows, new Random(5));
    int[][] repeated = new int[rows + rows / 4][];
    double[] weights = ones(rows);
    int count = 0;
    for (int i = 0; i < rows; i++) {
      repeated[count++] = codes[i];
      if (i % 4 == 1) {
        repeated[count++] = codes[i].clone();
        weights[i] = 2;
      }
    }
    CodeMixture weighted = train(3, codes, weights, 6);
    CodeMixture plain = train(3, repeated, ones(count), 6);
    CodeMixture unweighted = train(3, codes, ones(rows), 6);
    assertThat(numbers(weighted)).containsExactly(numbers(plain), within(1e-9));
    assertThat(numbers(weighted)).isNotEqualTo(numbers(unweighted));
  }

  @Test
  void rowsOfWeightZeroDoNotCount() throws InterruptedException {
    int[][] codes = twoClasses(90, new Random(6));
    int[][] more = Arrays.copyOf(codes, 120);
    double[] weights = Arrays.copyOf(ones(90), 120);
    for (int i = 90; i < 120; i++) {
      more[i] = new int[] {1, 1, 1, 1, 1, i % EACH};
    }
    assertThat(numbers(train(2, more, weights, 1)))
        .containsExactly(numbers(train(2, codes, ones(90), 1)));
  }

  @Test
  void moreClustersThanDifferentCodes() throws InterruptedException {
    int[][] codes = {{0, 0}, {1, 1}, {0, 0}};
    CodeMixture mixture = MixtureTrainer.train(4, equal(2, 2), codes, ones(3), 1);
    assertThat(Arrays.stream(mixture.priors()).sum()).isCloseTo(1, within(1e-12));
    assertThat(mixture.cluster(codes[0])).isNotEqualTo(mixture.cluster(codes[1]));
    assertThat(Arrays.stream(TestMixtures.numbers(mixture, 2, 2))).allMatch(p -> p >= 0 && p <= 1);
  }

  @Test
  void interruptionStopsTheTraining() {
    int[][] codes = twoClasses(30, new Random(7));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> train(2, codes, ones(30), 1)).isInstanceOf(InterruptedException.class);
  }

  /**
   * Two final clusters, each of two kinds of codes that share the first symbols and nothing else: one
   * component cannot be both kinds.
   */
  private static int[][] clustersOfTwoKinds(int rows, Random random) {
    int[][] codes = new int[rows][LENGTH];
    for (int i = 0; i < rows; i++) {
      int cluster = i % 2;
      int kind = random.nextInt(2);
      for (int m = 0; m < LENGTH; m++) {
        int usual = m < 2 ? 2 * cluster : kind;
        codes[i][m] = random.nextDouble() < 0.95 ? usual : random.nextInt(EACH);
      }
    }
    return codes;
  }

  @Test
  void aFinalClusterMayHaveSeveralComponents() throws InterruptedException {
    int rows = 3_000;
    int[][] codes = clustersOfTwoKinds(rows, new Random(15));
    CodeMixture mixture =
        MixtureTrainer.finalClusters(2, equal(LENGTH, EACH), codes, ones(rows), 1, 1);
    CodeMixture plain = train(2, codes, ones(rows), 1);
    assertThat(mixture.clusters()).isEqualTo(2);
    assertThat(mixture.components().clusters()).isEqualTo(4);
    assertThat(logLikelihood(mixture, codes))
        .isGreaterThan(logLikelihood(plain, codes) + 0.25 * rows);
  }

  /** Of four kinds each: eight components, and mixtures of four, six, eight and more that vote. */
  @Test
  @Tag("slow")
  void mixturesVoteOnTheFinalClusters() throws InterruptedException {
    int rows = 6_000;
    Random random = new Random(20);
    int[][] codes = new int[rows][2 * LENGTH];
    for (int i = 0; i < rows; i++) {
      int kind = random.nextInt(4);
      for (int m = 0; m < 2 * LENGTH; m++) {
        int usual = m < 4 ? i % 2 : m % 4 == kind ? 2 : 0;
        codes[i][m] = random.nextDouble() < 0.97 ? usual : random.nextInt(EACH);
      }
    }
    int[] centres = equal(2 * LENGTH, EACH);
    CodeMixture mixture = MixtureTrainer.finalClusters(2, centres, codes, ones(rows), 1, 1);
    assertThat(mixture.components().clusters()).isGreaterThanOrEqualTo(8);
    int first = mixture.cluster(codes[0]);
    long right = IntStream.range(0, rows)
        .filter(i -> (mixture.cluster(codes[i]) == first) == (i % 2 == 0))
        .count();
    assertThat(right).isGreaterThan(rows * 98L / 100);
    assertThat(mixture.curve()).isPresent();
  }

  private static double logLikelihood(CodeMixture mixture, int[][] codes) {
    return Arrays.stream(codes).mapToDouble(mixture::logProbability).sum();
  }

  @Test
  void theNumberOfClustersCanBeLeftToTheCodes() throws InterruptedException {
    int[][] two = twoClasses(900, new Random(18));
    CodeMixture chosen = MixtureTrainer.finalClusters(0, equal(LENGTH, EACH), two, ones(900), 1, 1);
    assertThat(chosen.clusters()).isEqualTo(2);
    ClusterCurve curve = chosen.curve().orElseThrow();
    assertThat(curve.best()).isEqualTo(2);
    assertThat(curve.criterion(2)).isGreaterThan(curve.criterion(1));
    Random random = new Random(19);
    int[][] noise = new int[900][LENGTH];
    for (int[] code : noise) {
      Arrays.setAll(code, m -> random.nextInt(EACH));
    }
    assertThat(MixtureTrainer.finalClusters(0, equal(LENGTH, EACH), noise, ones(900), 1, 1)
            .clusters())
        .isEqualTo(1);
  }

  @Test
  void whereOneComponentIsEnoughThereIsOne() throws InterruptedException {
    int[][] codes = twoClasses(900, new Random(16));
    CodeMixture mixture =
        MixtureTrainer.finalClusters(2, equal(LENGTH, EACH), codes, ones(900), 1, 1);
    assertThat(mixture.components()).isSameAs(mixture);
  }

  @Test
  void threadsDoNotMatter() throws InterruptedException {
    int rows = 5_000;
    Random random = new Random(17);
    int[][] codes = new int[rows][LENGTH + 4];
    for (int[] code : codes) {
      Arrays.setAll(code, m -> random.nextInt(EACH));
    }
    int[] centres = equal(LENGTH + 4, EACH);
    CodeMixture one = MixtureTrainer.finalClusters(3, centres, codes, ones(rows), 1, 1);
    CodeMixture three = MixtureTrainer.finalClusters(3, centres, codes, ones(rows), 1, 3);
    assertThat(TestMixtures.numbers(three, LENGTH + 4, EACH))
        .containsExactly(TestMixtures.numbers(one, LENGTH + 4, EACH));
  }

  /** Frequencies of the symbols with one row more for each, [M x K]. */
  private static double[][] frequencies(int[][] codes, double[] weights) {
    double[][] result = new double[LENGTH][EACH];
    double total = Arrays.stream(weights).sum();
    for (int m = 0; m < LENGTH; m++) {
      Arrays.fill(result[m], 1 / (total + EACH));
      for (int i = 0; i < codes.length; i++) {
        result[m][codes[i][m]] += weights[i] / (total + EACH);
      }
    }
    return result;
  }

  /** What learning raises: the log likelihood with one row of the frequencies in each cluster. */
  private static double objective(CodeMixture mixture, int[][] codes, double[] weights) {
    double[][] frequencies = frequencies(codes, weights);
    double sum = 0;
    for (int i = 0; i < codes.length; i++) {
      sum += weights[i] * mixture.logProbability(codes[i]);
    }
    for (int n = 0; n < mixture.clusters(); n++) {
      sum += mixture.logPriors()[n];
      for (int m = 0; m < LENGTH; m++) {
        for (int k = 0; k < EACH; k++) {
          sum += frequencies[m][k] * mixture.logSymbolProbability(n, m, k);
        }
      }
    }
    return sum;
  }

  @Test
  void noStepLowersTheLikelihood() throws InterruptedException {
    Random random = new Random(12);
    for (int clusters = 1; clusters <= 4; clusters++) {
      int[][] codes = twoClasses(150, random);
      double[] weights = random.doubles(150, 0.1, 3).toArray();
      MixtureStatistics start = new MixtureStatistics(clusters, equal(LENGTH, EACH));
      for (int n = 0; n < clusters; n++) {
        double[] alone = new double[clusters];
        alone[n] = 1;
        start.add(codes[n], alone, 1);
      }
      double[][] frequencies = frequencies(codes, weights);
      try (Workers workers = new Workers(1)) {
        Expectation expectation =
            new Expectation(WeightedCodes.of(equal(LENGTH, EACH), codes, weights), workers);
        CodeMixture mixture = start.mixture(frequencies);
        double first = objective(mixture, codes, weights);
        double before = first;
        for (int i = 0; i < 60; i++) {
          mixture = expectation.of(mixture).statistics().mixture(frequencies);
          double after = objective(mixture, codes, weights);
          assertThat(after).as("step %s", i).isGreaterThanOrEqualTo(before - 1e-9);
          before = after;
        }
        assertThat(before).isGreaterThan(first + 1);
      }
    }
  }

  /** A finished mixture hardly changes in one more step, worked out from the definition. */
  @Test
  void theResultStandsStill() throws InterruptedException {
    int[][] codes = twoClasses(300, new Random(13));
    double[] weights = new Random(14).doubles(300, 0.1, 3).toArray();
    CodeMixture mixture = train(2, codes, weights, 5);
    double[][] frequencies = frequencies(codes, weights);
    double total = Arrays.stream(weights).sum();
    for (int n = 0; n < 2; n++) {
      double size = 0;
      double[][] counts = new double[LENGTH][EACH];
      for (int i = 0; i < codes.length; i++) {
        double share = weights[i] * mixture.memberships(codes[i])[n];
        size += share;
        for (int m = 0; m < LENGTH; m++) {
          counts[m][codes[i][m]] += share;
        }
      }
      assertThat(mixture.priors()[n]).isCloseTo((size + 1) / (total + 2), within(1e-3));
      for (int m = 0; m < LENGTH; m++) {
        for (int k = 0; k < EACH; k++) {
          assertThat(Math.exp(mixture.logSymbolProbability(n, m, k)))
              .isCloseTo((counts[m][k] + frequencies[m][k]) / (size + 1), within(1e-3));
        }
      }
    }
  }
}
