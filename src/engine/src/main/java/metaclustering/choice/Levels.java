package metaclustering.choice;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.MathArrays;

/**
 * Components of a mixture that share their parameters of one attribute: they are united two by two,
 * those that lose the least likelihood first, and of all numbers of levels the one with the shortest
 * description is taken,
 *
 * <pre>length(L) = -sum_l ln p(cells of level l) + K ln L + ln K + L cost,</pre>
 *
 * K being the number of components, each of which names its level. Latent class models with few
 * parameters (Celeux and Govaert, "Clustering criteria for discrete data and latent class models",
 * Journal of Classification 8, 1991) are special cases: two levels of a binary attribute are a
 * prototype with noise, and one level makes an attribute tell nothing.
 *
 * @param levelOf of every component
 * @param statistics sums of every level
 * @param cost of telling all parameters, in nats
 */
record Levels(int[] levelOf, double[][] statistics, double cost) {

  /**
   * @param statistics sums of every component, which can be added
   * @param logLikelihood of the cells that have such sums, under the best parameters
   * @param cost of the parameters of one level
   */
  static Levels shortest(
      double[][] statistics, ToDoubleFunction<double[]> logLikelihood, double cost) {
    return new Union(statistics, logLikelihood).shortest(cost);
  }

  /** Every component has parameters of its own. */
  static Levels apart(double[][] statistics, double cost) {
    int components = statistics.length;
    return new Levels(IntStream.range(0, components).toArray(), statistics, components * cost);
  }

  /** Levels that are united in turn. */
  private static final class Union {

    private final ToDoubleFunction<double[]> logLikelihood;
    private final int components;
    private final double[][] sums;
    private final double[] likelihoods;
    private final double[][] losses;
    private final int[] into;
    private int left;

    Union(double[][] statistics, ToDoubleFunction<double[]> logLikelihood) {
      this.logLikelihood = logLikelihood;
      this.components = statistics.length;
      this.left = components;
      this.sums = Arrays.stream(statistics).map(double[]::clone).toArray(double[][]::new);
      this.likelihoods = Arrays.stream(sums).mapToDouble(logLikelihood).toArray();
      this.losses = new double[components][components];
      this.into = new int[components];
      for (int k = 0; k < components; k++) {
        into[k] = k;
        for (int j = 0; j < k; j++) {
          losses[k][j] = loss(k, j);
        }
      }
    }

    private double loss(int k, int j) {
      return likelihoods[k]
          + likelihoods[j]
          - logLikelihood.applyAsDouble(MathArrays.ebeAdd(sums[k], sums[j]));
    }

    Levels shortest(double cost) {
      double lost = 0;
      Levels best = levels(cost);
      double shortest = best.cost;
      while (left > 1) {
        lost += unite();
        double parameters = parameters(cost);
        if (lost + parameters < shortest) {
          shortest = lost + parameters;
          best = levels(cost);
        }
      }
      return best;
    }

    /** Returns what the union loses. */
    private double unite() {
      int first = -1;
      int second = -1;
      for (int k = 0; k < components; k++) {
        for (int j = 0; j < k; j++) {
          if (into[k] == k && into[j] == j && (first < 0 || losses[k][j] < losses[second][first])) {
            first = j;
            second = k;
          }
        }
      }
      double loss = losses[second][first];
      sums[first] = MathArrays.ebeAdd(sums[first], sums[second]);
      likelihoods[first] = logLikelihood.applyAsDouble(sums[first]);
      for (int k = 0; k < components; k++) {
        into[k] = into[k] == second ? first : into[k];
      }
      left--;
      for (int k = 0; k < components; k++) {
        if (into[k] == k && k != first) {
          losses[Math.max(k, first)][Math.min(k, first)] = loss(k, first);
        }
      }
      return loss;
    }

    private double parameters(double cost) {
      return components * Math.log(left) + Math.log(components) + left * cost;
    }

    private Levels levels(double cost) {
      int[] names = Arrays.stream(into).distinct().sorted().toArray();
      int[] levelOf =
          Arrays.stream(into).map(k -> Arrays.binarySearch(names, k)).toArray();
      double[][] statistics =
          Arrays.stream(names).mapToObj(k -> sums[k].clone()).toArray(double[][]::new);
      return new Levels(levelOf, statistics, parameters(cost));
    }
  }
}
