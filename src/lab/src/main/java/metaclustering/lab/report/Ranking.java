package metaclustering.lab.report;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;

/**
 * Mean ranks of treatments over data sets, 1 for the best, and whether they differ by more than
 * chance: the Friedman test with the correction of Iman and Davenport, and the critical difference of
 * two mean ranks by Nemenyi at level 0.05.
 *
 * <p>Demšar, <i>Statistical comparisons of classifiers over multiple data sets</i>, Journal of Machine
 * Learning Research 7 (2006).
 *
 * @param meanRanks one for each name
 * @param p of the hypothesis that all are equally good; NaN for fewer than two data sets or names
 * @param criticalDifference of two mean ranks
 */
public record Ranking(List<String> names, double[] meanRanks, double p, double criticalDifference) {

  /** 0.95 quantiles of the studentised range over the root of 2, from two treatments on. */
  private static final double[] QUANTILES = {
    1.960, 2.344, 2.569, 2.728, 2.850, 2.948, 3.031, 3.102, 3.164, 3.219, 3.268, 3.313, 3.354,
    3.391, 3.426, 3.458, 3.489, 3.517, 3.544
  };

  /**
   * Ranks treatments.
   *
   * @param values of each data set, one for each of up to 20 names, the larger the better; NaN is worst
   */
  public static Ranking of(List<String> names, double[][] values) {
    NaturalRanking ranking = new NaturalRanking(NaNStrategy.MAXIMAL, TiesStrategy.AVERAGE);
    int k = names.size();
    double n = values.length;
    double[] means = new double[k];
    for (double[] row : values) {
      double[] ranks = ranking.rank(Arrays.stream(row).map(x -> -x).toArray());
      for (int i = 0; i < k; i++) {
        means[i] += ranks[i] / n;
      }
    }
    double criticalDifference =
        k < 2 ? Double.NaN : QUANTILES[k - 2] * Math.sqrt(k * (k + 1) / (6 * n));
    return new Ranking(names, means, friedman(means, n), criticalDifference);
  }

  private static double friedman(double[] meanRanks, double n) {
    double k = meanRanks.length;
    if (n < 2 || k < 2) {
      return Double.NaN;
    }
    double squares = Arrays.stream(meanRanks).map(r -> r * r).sum();
    double chiSquared = 12 * n / (k * (k + 1)) * (squares - k * (k + 1) * (k + 1) / 4);
    double rest = n * (k - 1) - chiSquared;
    return rest <= 0
        ? 0 // the same order on all data sets
        : 1
            - new FDistribution(null, k - 1, (k - 1) * (n - 1))
                .cumulativeProbability((n - 1) * chiSquared / rest);
  }
}
