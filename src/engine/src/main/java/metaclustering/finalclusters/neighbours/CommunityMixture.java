package metaclustering.finalclusters.neighbours;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.finalclusters.vectors.PrincipalComponents;
import metaclustering.math.LogSumExp;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Communities described by normal distributions, so that a row finds its own without the rows that it
 * was among: each community is a mixture of {@link CommunityNormals} over the {@link
 * PrincipalComponents},
 *
 * <pre>P(n | x) ~ sum_j P(j) prod_d N(x[d]; mean[j][d], variance[j][d])   over the components j of n.</pre>
 *
 * Immutable.
 */
public final class CommunityMixture implements FinalClusters {

  private static final long serialVersionUID = 1L;

  /** What is added to the variances, as a share of the mean variance of a dimension. */
  private static final double MIN_SHARE = 1e-3;

  /** The same of points that are all equal. */
  private static final double MIN_VARIANCE = 1e-9;

  /** A density that is less likely by so many nats is not computed to its last digit. */
  private static final double NEGLIGIBLE = 100;

  private final PrincipalComponents space;
  private final List<CommunityNormals> communities;

  CommunityMixture(PrincipalComponents space, List<CommunityNormals> communities) {
    this.space = space;
    this.communities = List.copyOf(communities);
  }

  /**
   * Describes communities.
   *
   * @param weights of the points
   * @param labels the community of each point, all numbers from 0 on
   */
  static CommunityMixture of(
      PrincipalComponents space,
      float[][] points,
      double[] weights,
      int[] labels,
      long seed,
      Workers workers)
      throws InterruptedException {
    CommunityNormals[] communities =
        new CommunityNormals[Arrays.stream(labels).max().orElse(0) + 1];
    double least = Math.max(MIN_VARIANCE, MIN_SHARE * meanVariance(points));
    workers.run(communities.length, n -> {
      int[] own = IntStream.range(0, labels.length).filter(i -> labels[i] == n).toArray();
      float[][] ownPoints = Arrays.stream(own).mapToObj(i -> points[i]).toArray(float[][]::new);
      double[] ownWeights = Arrays.stream(own).mapToDouble(i -> weights[i]).toArray();
      communities[n] = CommunityNormals.of(ownPoints, ownWeights, least, new Well19937c(seed + n));
    });
    return new CommunityMixture(space, new ArrayList<>(Arrays.asList(communities)));
  }

  /** The variance of a dimension, in the mean. */
  private static double meanVariance(float[][] points) {
    int dimensions = points[0].length;
    double sum = 0;
    for (int d = 0; d < dimensions; d++) {
      int dimension = d;
      double[] values = Arrays.stream(points).mapToDouble(x -> x[dimension]).toArray();
      sum += StatUtils.populationVariance(values);
    }
    return sum / dimensions;
  }

  PrincipalComponents space() {
    return space;
  }

  List<CommunityNormals> communities() {
    return communities;
  }

  @Override
  public int clusters() {
    return communities.size();
  }

  /** {@code ln P(n)}, the weight of the communities' points. */
  @Override
  public double[] logPriors() {
    double all = communities.stream().mapToDouble(CommunityNormals::weight).sum();
    return communities.stream()
        .mapToDouble(community -> Math.log(community.weight() / all))
        .toArray();
  }

  @Override
  public double[] logMemberships(MetaClusterModel model, float[] row) {
    return logMemberships(row);
  }

  /** {@code ln P(n | row)} for every cluster n, of a row of columns, NaN where a value is missing. */
  double[] logMemberships(float[] row) {
    float[] point = space.point(row);
    double[] logs = new double[communities.size()];
    double largest = Double.NEGATIVE_INFINITY;
    for (int n = 0; n < logs.length; n++) {
      logs[n] = communities.get(n).logDensity(point, largest - NEGLIGIBLE);
      largest = Math.max(largest, logs[n]);
    }
    return LogSumExp.normalised(logs);
  }
}
