package metaclustering.codes;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a mixture is made from: for every cluster the weight of its codes, and of each of their
 * symbols. A code counts in every cluster by its membership. All of it is additive and can fade.
 */
final class MixtureStatistics implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Weight of the overall symbol frequencies in every cluster, in rows. */
  private static final double PRIOR_ROWS = 1;

  private final double[] sizes;

  /** [N][M][K]. */
  private final double[][][] symbols;

  /**
   * @param centres number of symbols in each meta-cluster, [M]
   */
  MixtureStatistics(int clusters, int[] centres) {
    sizes = new double[clusters];
    symbols = new double[clusters][][];
    Arrays.setAll(symbols, n -> CodeMixture.perSymbol(centres));
  }

  void add(int[] code, double[] memberships, double weight) {
    for (int n = 0; n < sizes.length; n++) {
      double share = weight * memberships[n];
      sizes[n] += share;
      for (int m = 0; m < code.length; m++) {
        symbols[n][m][code[m]] += share;
      }
    }
  }

  /** Adds the statistics of other codes, of the same shape. */
  void add(MixtureStatistics others) {
    for (int n = 0; n < sizes.length; n++) {
      sizes[n] += others.sizes[n];
      for (int m = 0; m < symbols[n].length; m++) {
        for (int k = 0; k < symbols[n][m].length; k++) {
          symbols[n][m][k] += others.symbols[n][m][k];
        }
      }
    }
  }

  /** The weight of all codes. */
  double total() {
    double total = 0;
    for (double size : sizes) {
      total += size;
    }
    return total;
  }

  /** Lets all that was added count by a factor. */
  void fade(double factor) {
    for (int n = 0; n < sizes.length; n++) {
      sizes[n] *= factor;
      for (double[] ofMetaCluster : symbols[n]) {
        for (int k = 0; k < ofMetaCluster.length; k++) {
          ofMetaCluster[k] *= factor;
        }
      }
    }
  }

  /** The shares of the symbols in all codes, [M][K], as if each had come once more. */
  double[][] frequencies() {
    double[][] result = new double[symbols[0].length][];
    for (int m = 0; m < result.length; m++) {
      result[m] = new double[symbols[0][m].length];
      double all = total() + result[m].length;
      for (int k = 0; k < result[m].length; k++) {
        double sum = 1;
        for (double[][] ofCluster : symbols) {
          sum += ofCluster[m][k];
        }
        result[m][k] = sum / all;
      }
    }
    return result;
  }

  /**
   * The most probable mixture.
   *
   * @param frequencies of the symbols, [M][K], towards which every cluster is smoothed
   */
  CodeMixture mixture(double[][] frequencies) {
    double all = total() + sizes.length * PRIOR_ROWS;
    double[] logPriors = new double[sizes.length];
    double[][][] logSymbols = new double[sizes.length][frequencies.length][];
    for (int n = 0; n < sizes.length; n++) {
      logPriors[n] = Math.log((sizes[n] + PRIOR_ROWS) / all);
      for (int m = 0; m < frequencies.length; m++) {
        logSymbols[n][m] = new double[frequencies[m].length];
        for (int k = 0; k < frequencies[m].length; k++) {
          double count = symbols[n][m][k] + PRIOR_ROWS * frequencies[m][k];
          logSymbols[n][m][k] = Math.log(count / (sizes[n] + PRIOR_ROWS));
        }
      }
    }
    return new CodeMixture(logPriors, logSymbols);
  }

  /** The centres of a single meta-cluster as clusters, by the weights of their symbols. */
  CodeMixture centres() {
    double[] weights = new double[symbols[0][0].length];
    for (double[][] ofCluster : symbols) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] += ofCluster[0][k];
      }
    }
    return CodeMixture.ofCentres(weights);
  }
}
