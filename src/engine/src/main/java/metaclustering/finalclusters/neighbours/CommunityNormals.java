package metaclustering.finalclusters.neighbours;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.finalclusters.vectors.KMeans;
import metaclustering.math.LogSumExp;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The points of a community as a mixture of multivariate normals: begun by k-means, improved by a few
 * steps of expectation maximisation. The covariances are shrunk to the variances that all components
 * share, as if each had more points, about a quarter as many as dimensions. Immutable.
 *
 * @param weight of the points
 * @param logHeights the logarithm of each component's weight times the height of its normal, [J]
 * @param means [J][dimensions]
 * @param whitening the inverse of the covariance's lower Cholesky factor, row after row up to the
 *     diagonal, [J][dimensions (dimensions + 1) / 2]
 */
record CommunityNormals(double weight, double[] logHeights, float[][] means, float[][] whitening)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int MAX_COMPONENTS = 20;

  /** All components of a community have so many numbers at most, or there is one component. */
  private static final int MAX_NUMBERS = 5_000;

  /** A component has at least so many points, and a quarter as many more as dimensions, in the mean. */
  private static final int MIN_POINTS = 15;

  private static final double SHARED = 4;
  private static final int ROUNDS = 10;
  private static final int STEPS = 3;
  private static final double MIN_MEMBERSHIP = 1e-6;

  /**
   * Describes points.
   *
   * @param least added to every variance, above 0; the same in all communities, so that they compare
   */
  static CommunityNormals of(
      float[][] points, double[] weights, double least, RandomGenerator generator)
      throws InterruptedException {
    int dimensions = points[0].length;
    int affordable = MAX_NUMBERS / (dimensions * (dimensions + 1) / 2);
    int supported = points.length / (MIN_POINTS + dimensions / 4);
    int components = Math.max(1, Math.min(MAX_COMPONENTS, Math.min(affordable, supported)));
    int[] labels;
    try (Workers alone = new Workers(1)) {
      labels = KMeans.of(points, weights, components, ROUNDS, generator, alone).labels();
    }
    double[][] memberships = new double[points.length][components];
    for (int i = 0; i < labels.length; i++) {
      memberships[i][labels[i]] = weights[i];
    }
    CommunityNormals normals = fitted(points, memberships, least);
    for (int step = 0; step < STEPS && components > 1; step++) {
      for (int i = 0; i < labels.length; i++) {
        double[] joint = normals.logJoint(points[i], Double.NEGATIVE_INFINITY);
        double all = LogSumExp.of(joint);
        for (int j = 0; j < components; j++) {
          memberships[i][j] = weights[i] * Math.exp(joint[j] - all);
        }
      }
      normals = fitted(points, memberships, least);
    }
    return normals;
  }

  /** The normals that fit weighted memberships best, [points][J]. */
  private static CommunityNormals fitted(float[][] points, double[][] memberships, double least)
      throws InterruptedException {
    int components = memberships[0].length;
    int dimensions = points[0].length;
    double[] totals = new double[components];
    double[][] means = new double[components][dimensions];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < components; j++) {
        double weight = memberships[i][j];
        totals[j] += weight;
        for (int d = 0; d < dimensions && weight > MIN_MEMBERSHIP; d++) {
          means[j][d] += weight * points[i][d];
        }
      }
    }
    for (int j = 0; j < components; j++) {
      for (int d = 0; d < dimensions && totals[j] > 0; d++) {
        means[j][d] /= totals[j];
      }
    }
    double[][][] scatter = scatter(points, memberships, means);
    double all = Arrays.stream(totals).sum();
    double[] pooled = new double[dimensions];
    for (int d = 0; d < dimensions; d++) {
      for (double[][] ofComponent : scatter) {
        pooled[d] += ofComponent[d][d] / all;
      }
    }
    double[] logHeights = new double[components];
    float[][] whitening = new float[components][];
    float[][] centres = new float[components][dimensions];
    for (int j = 0; j < components; j++) {
      double[][] inverse = inverseFactor(covariance(scatter[j], totals[j], pooled, least));
      whitening[j] = packed(inverse);
      logHeights[j] = Math.log(Math.max(totals[j], Double.MIN_NORMAL));
      for (int d = 0; d < dimensions; d++) {
        logHeights[j] += Math.log(inverse[d][d]);
        centres[j][d] = (float) means[j][d];
      }
    }
    return new CommunityNormals(all, logHeights, centres, whitening);
  }

  /** The lower triangles of the weighted sums of products of deviations, [J][dimensions][]. */
  private static double[][][] scatter(float[][] points, double[][] memberships, double[][] means)
      throws InterruptedException {
    int dimensions = points[0].length;
    double[][][] scatter = new double[means.length][dimensions][dimensions];
    double[] gap = new double[dimensions];
    for (int i = 0; i < points.length; i++) {
      Interruption.check();
      for (int j = 0; j < means.length; j++) {
        double weight = memberships[i][j];
        if (weight > MIN_MEMBERSHIP) {
          for (int d = 0; d < dimensions; d++) {
            gap[d] = points[i][d] - means[j][d];
            double scaled = weight * gap[d];
            for (int e = 0; e <= d; e++) {
              scatter[j][d][e] += scaled * gap[e];
            }
          }
        }
      }
    }
    return scatter;
  }

  private static double[][] covariance(
      double[][] scatter, double total, double[] pooled, double least) {
    int dimensions = pooled.length;
    double shared = 1 + dimensions / SHARED;
    double[][] covariance = new double[dimensions][dimensions];
    for (int d = 0; d < dimensions; d++) {
      for (int e = 0; e < d; e++) {
        covariance[d][e] = scatter[d][e] / (total + shared);
        covariance[e][d] = covariance[d][e];
      }
      covariance[d][d] = (scatter[d][d] + shared * pooled[d]) / (total + shared) + least;
    }
    return covariance;
  }

  /** The inverse of the lower Cholesky factor. */
  private static double[][] inverseFactor(double[][] covariance) {
    RealMatrix factor = new CholeskyDecomposition(MatrixUtils.createRealMatrix(covariance)).getL();
    double[][] inverse = new double[covariance.length][covariance.length];
    for (int e = 0; e < inverse.length; e++) {
      RealVector unit = new ArrayRealVector(inverse.length);
      unit.setEntry(e, 1);
      MatrixUtils.solveLowerTriangularSystem(factor, unit);
      for (int d = e; d < inverse.length; d++) {
        inverse[d][e] = unit.getEntry(d);
      }
    }
    return inverse;
  }

  private static float[] packed(double[][] lower) {
    float[] result = new float[lower.length * (lower.length + 1) / 2];
    int next = 0;
    for (int d = 0; d < lower.length; d++) {
      for (int e = 0; e <= d; e++) {
        result[next++] = (float) lower[d][e];
      }
    }
    return result;
  }

  /** The logarithms of the components' weights times their densities; those below a bound may be larger. */
  private double[] logJoint(float[] point, double bound) {
    double[] joint = logHeights.clone();
    float[] gap = new float[point.length];
    for (int j = 0; j < joint.length; j++) {
      for (int d = 0; d < gap.length; d++) {
        gap[d] = point[d] - means[j][d];
      }
      joint[j] -= squaredLength(whitening[j], gap, 2 * (joint[j] - bound)) / 2;
    }
    return joint;
  }

  /** A part of the squared length if that is beyond a limit already. */
  private static double squaredLength(float[] lower, float[] gap, double limit) {
    double sum = 0;
    int next = 0;
    for (int d = 0; d < gap.length && sum <= limit; d++) {
      float product = product(lower, next, gap, d + 1);
      next += d + 1;
      sum += product * product;
    }
    return sum;
  }

  /** Four sums, as one would have to wait for itself. */
  private static float product(float[] lower, int from, float[] gap, int length) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int e = 0;
    for (; e + 3 < length; e += 4) {
      first += lower[from + e] * gap[e];
      second += lower[from + e + 1] * gap[e + 1];
      third += lower[from + e + 2] * gap[e + 2];
      fourth += lower[from + e + 3] * gap[e + 3];
    }
    for (; e < length; e++) {
      first += lower[from + e] * gap[e];
    }
    return first + second + third + fourth;
  }

  /**
   * The logarithm of the community's weight times its density at a point, up to a constant.
   *
   * @param bound below which a larger value, also below it, may be returned
   */
  double logDensity(float[] point, double bound) {
    return LogSumExp.of(logJoint(point, bound));
  }
}
