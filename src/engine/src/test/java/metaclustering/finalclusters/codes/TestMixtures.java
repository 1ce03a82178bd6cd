package metaclustering.finalclusters.codes;

import java.util.Arrays;
import java.util.Random;

/** Mixtures and codes made by hand. */
final class TestMixtures {

  private TestMixtures() {}

  /** A mixture of these probabilities, [N] and [N x M x K]. */
  static CodeMixture of(double[] priors, double[][][] symbols) {
    return new CodeMixture(
        logs(priors),
        Arrays.stream(symbols)
            .map(cluster -> Arrays.stream(cluster).map(TestMixtures::logs).toArray(double[][]::new))
            .toArray(double[][][]::new));
  }

  private static double[] logs(double[] probabilities) {
    return Arrays.stream(probabilities).map(Math::log).toArray();
  }

  static CodeMixture random(int clusters, int metaClusters, int centresEach, Random random) {
    double[][][] symbols = new double[clusters][metaClusters][];
    for (double[][] cluster : symbols) {
      for (int m = 0; m < metaClusters; m++) {
        cluster[m] = shares(centresEach, random);
      }
    }
    return of(shares(clusters, random), symbols);
  }

  private static double[] shares(int count, Random random) {
    double[] shares = random.doubles(count, 0.01, 1).toArray();
    double total = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / total).toArray();
  }

  /** All codes of M symbols from 0 to K - 1. */
  static int[][] allCodes(int metaClusters, int centresEach) {
    int count = 1;
    for (int m = 0; m < metaClusters; m++) {
      count *= centresEach;
    }
    int[][] codes = new int[count][metaClusters];
    for (int i = 0; i < count; i++) {
      for (int m = 0, rest = i; m < metaClusters; m++, rest /= centresEach) {
        codes[i][m] = rest % centresEach;
      }
    }
    return codes;
  }

  /** All probabilities of a mixture in one row of numbers, priors first. */
  static double[] numbers(CodeMixture mixture, int metaClusters, int centresEach) {
    int clusters = mixture.clusters();
    double[] numbers = new double[clusters * (1 + metaClusters * centresEach)];
    System.arraycopy(mixture.priors(), 0, numbers, 0, clusters);
    int at = clusters;
    for (int n = 0; n < clusters; n++) {
      for (int m = 0; m < metaClusters; m++) {
        for (int k = 0; k < centresEach; k++) {
          numbers[at++] = Math.exp(mixture.logSymbolProbability(n, m, k));
        }
      }
    }
    return numbers;
  }
}
