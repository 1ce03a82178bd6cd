package metaclustering.choice;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import metaclustering.math.PairwiseMerging;
import org.apache.commons.math3.util.MathArrays;

/**
 * Components of a mixture that share their parameters of one attribute: they are merged two by two,
 * those that lose the least likelihood first, and of all numbers of levels the one with the shortest
 * description is taken,
 *
 * <pre>length(L) = -sum_l ln p(cells of level l) + K ln L + ln K + L cost,</pre>
 *
 * with K components, each of which names its level. Latent class models with few parameters (Celeux and
 * Govaert, "Clustering criteria for discrete data and latent class models", Journal of Classification
 * 8, 1991) are special cases: two levels of a binary attribute are a prototype with noise, and with one
 * level the attribute is independent of the components.
 *
 * @param levelOf of every component
 * @param statistics sums of every level
 * @param cost of the description of all parameters, in nats
 */
record Levels(int[] levelOf, double[][] statistics, double cost) {

  /**
   * The levels of the shortest description.
   *
   * @param statistics sums of every component, which can be added
   * @param logLikelihood of the cells that have such sums, under the best parameters
   * @param cost of the parameters of one level
   */
  static Levels shortest(
      double[][] statistics, ToDoubleFunction<double[]> logLikelihood, double cost) {
    Components components = new Components(statistics, logLikelihood);
    PairwiseMerging merging = new PairwiseMerging(statistics.length, components);
    double lost = 0;
    Levels best = components.levels(merging, cost);
    double shortest = best.cost;
    while (merging.left() > 1) {
      lost += merging.mergeCheapest();
      double parameters = parameters(statistics.length, merging.left(), cost);
      if (lost + parameters < shortest) {
        shortest = lost + parameters;
        best = components.levels(merging, cost);
      }
    }
    return best;
  }

  /** Every component has parameters of its own. */
  static Levels apart(double[][] statistics, double cost) {
    int components = statistics.length;
    return new Levels(IntStream.range(0, components).toArray(), statistics, components * cost);
  }

  private static double parameters(int components, int levels, double cost) {
    return components * Math.log(levels) + Math.log(components) + levels * cost;
  }

  private static final class Components implements PairwiseMerging.Items {

    private final ToDoubleFunction<double[]> logLikelihood;
    private final double[][] sums;
    private final double[] likelihoods;

    Components(double[][] statistics, ToDoubleFunction<double[]> logLikelihood) {
      this.logLikelihood = logLikelihood;
      this.sums = statistics.clone();
      this.likelihoods = Arrays.stream(sums).mapToDouble(logLikelihood).toArray();
    }

    @Override
    public double cost(int first, int second) {
      return likelihoods[first]
          + likelihoods[second]
          - logLikelihood.applyAsDouble(MathArrays.ebeAdd(sums[first], sums[second]));
    }

    @Override
    public void merge(int first, int second) {
      sums[first] = MathArrays.ebeAdd(sums[first], sums[second]);
      likelihoods[first] = logLikelihood.applyAsDouble(sums[first]);
    }

    Levels levels(PairwiseMerging merging, double cost) {
      double[][] left = IntStream.range(0, sums.length)
          .filter(merging::isLeft)
          .mapToObj(k -> sums[k])
          .toArray(double[][]::new);
      return new Levels(merging.clusterOf(), left, parameters(sums.length, merging.left(), cost));
    }
  }
}
