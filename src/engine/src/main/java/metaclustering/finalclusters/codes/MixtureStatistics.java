package metaclustering.finalclusters.codes;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.math.Offsets;

/**
 * The sufficient statistics of a mixture: for every component the weight of its codes, and of each of
 * their symbols. A code counts in every component by its membership. All sums are additive.
 */
final class MixtureStatistics implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Weight of the overall symbol frequencies in every component, in rows. */
  private static final double PRIOR_ROWS = 1;

  private final double[] sizes;

  /** [J][M][K]. */
  private final double[][][] symbols;

  /**
   * Statistics of no code.
   *
   * @param components number J
   * @param centreCounts the number of symbols of each attribute group, [M]
   */
  MixtureStatistics(int components, int[] centreCounts) {
    sizes = new double[components];
    symbols = new double[components][][];
    Arrays.setAll(
        symbols, j -> Arrays.stream(centreCounts).mapToObj(double[]::new).toArray(double[][]::new));
  }

  /**
   * Statistics of codes.
   *
   * @param sizes the weight of each component's codes, [J]
   * @param weights of its symbols, those of all meta-clusters one after another, [symbols x J]
   * @param centreCounts the number of symbols of each attribute group, [M]
   */
  static MixtureStatistics of(double[] sizes, double[][] weights, int[] centreCounts) {
    MixtureStatistics result = new MixtureStatistics(sizes.length, centreCounts);
    System.arraycopy(sizes, 0, result.sizes, 0, sizes.length);
    int[] starts = Offsets.of(centreCounts);
    for (int j = 0; j < sizes.length; j++) {
      for (int m = 0; m < centreCounts.length; m++) {
        for (int k = 0; k < centreCounts[m]; k++) {
          result.symbols[j][m][k] = weights[starts[m] + k][j];
        }
      }
    }
    return result;
  }

  /** The number J of components. */
  int components() {
    return sizes.length;
  }

  /** The weight of a component's codes. */
  double size(int component) {
    return sizes[component];
  }

  /** The weights of a component's symbols, [M][K]; not to be modified. */
  double[][] symbols(int component) {
    return symbols[component];
  }

  void add(int[] code, double[] memberships, double weight) {
    for (int j = 0; j < sizes.length; j++) {
      add(code, j, weight * memberships[j]);
    }
  }

  /** Adds a code to a component. */
  void add(int[] code, int component, double weight) {
    sizes[component] += weight;
    for (int m = 0; m < code.length; m++) {
      symbols[component][m][code[m]] += weight;
    }
  }

  /** Adds the statistics of other codes, of the same shape. */
  void add(MixtureStatistics others) {
    for (int j = 0; j < sizes.length; j++) {
      sizes[j] += others.sizes[j];
      for (int m = 0; m < symbols[j].length; m++) {
        for (int k = 0; k < symbols[j][m].length; k++) {
          symbols[j][m][k] += others.symbols[j][m][k];
        }
      }
    }
  }

  double total() {
    double total = 0;
    for (double size : sizes) {
      total += size;
    }
    return total;
  }

  void scale(double factor) {
    for (int j = 0; j < sizes.length; j++) {
      sizes[j] *= factor;
      for (double[] ofMetaCluster : symbols[j]) {
        for (int k = 0; k < ofMetaCluster.length; k++) {
          ofMetaCluster[k] *= factor;
        }
      }
    }
  }

  /** The shares of the symbols in all codes, [M][K], as if each had occurred once more. */
  double[][] frequencies() {
    double[][] result = new double[symbols[0].length][];
    for (int m = 0; m < result.length; m++) {
      result[m] = new double[symbols[0][m].length];
      double all = total() + result[m].length;
      for (int k = 0; k < result[m].length; k++) {
        double sum = 1;
        for (double[][] ofComponent : symbols) {
          sum += ofComponent[m][k];
        }
        result[m][k] = sum / all;
      }
    }
    return result;
  }

  /**
   * The most probable mixture, every component a final cluster.
   *
   * @param frequencies of the symbols, [M][K], towards which every component is smoothed
   */
  CodeMixture mixture(double[][] frequencies) {
    double all = total() + sizes.length * PRIOR_ROWS;
    double[] logPriors = new double[sizes.length];
    double[][][] logSymbols = new double[sizes.length][frequencies.length][];
    for (int j = 0; j < sizes.length; j++) {
      logPriors[j] = Math.log((sizes[j] + PRIOR_ROWS) / all);
      for (int m = 0; m < frequencies.length; m++) {
        logSymbols[j][m] = new double[frequencies[m].length];
        for (int k = 0; k < frequencies[m].length; k++) {
          double count = symbols[j][m][k] + PRIOR_ROWS * frequencies[m][k];
          logSymbols[j][m][k] = Math.log(count / (sizes[j] + PRIOR_ROWS));
        }
      }
    }
    return new CodeMixture(logPriors, logSymbols);
  }

  /** The centres of a single meta-cluster as clusters, by the weights of their symbols. */
  CodeMixture centres() {
    double[] weights = new double[symbols[0][0].length];
    for (double[][] ofComponent : symbols) {
      for (int k = 0; k < weights.length; k++) {
        weights[k] += ofComponent[0][k];
      }
    }
    return CodeMixture.ofCentres(weights);
  }
}
