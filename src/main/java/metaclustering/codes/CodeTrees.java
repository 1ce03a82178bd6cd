package metaclustering.codes;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A distribution over codes that is finer than the final clusters: a mixture of trees, in each of
 * which every symbol but one depends on another one, its parent,
 *
 * <pre>P(code) = sum_n prior[n] prod_m P(code[m] | code[parent of m in n], n).</pre>
 *
 * It sums to 1 over all K^M codes. Chow and Liu, "Approximating discrete probability distributions
 * with dependence trees", 1968; Meila and Jordan, "Learning with mixtures of trees", JMLR 2000.
 * Immutable.
 */
public final class CodeTrees implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The parent of a tree's root. */
  static final int NONE = -1;

  private final double[] logPriors;
  private final Tree[] trees;

  CodeTrees(double[] logPriors, Tree[] trees) {
    this.logPriors = logPriors;
    this.trees = trees;
  }

  /**
   * One tree.
   *
   * @param order the meta-clusters, parents before children
   * @param parents per meta-cluster its parent, or {@link #NONE}
   * @param logTables per meta-cluster [symbols of the parent x K] {@code ln P(symbol | parent's
   *     symbol)}; of the root [1 x K]
   */
  record Tree(int[] order, int[] parents, double[][][] logTables) implements Serializable {

    double[] logSymbols(int metaCluster, int[] code) {
      int parent = parents[metaCluster];
      return logTables[metaCluster][parent == NONE ? 0 : code[parent]];
    }

    double logProbability(int[] code) {
      double sum = 0;
      for (int m = 0; m < code.length; m++) {
        sum += logSymbols(m, code)[code[m]];
      }
      return sum;
    }

    /** {@code ln P(code with another symbol) - ln P(code)} for every symbol of a meta-cluster. */
    double[] logChanges(int[] code, int metaCluster) {
      double[] own = logSymbols(metaCluster, code);
      double[] result = new double[own.length];
      for (int k = 0; k < result.length; k++) {
        result[k] = own[k] - own[code[metaCluster]];
      }
      for (int child : order) {
        if (parents[child] == metaCluster) {
          for (int k = 0; k < result.length; k++) {
            result[k] += logTables[child][k][code[child]]
                - logTables[child][code[metaCluster]][code[child]];
          }
        }
      }
      return result;
    }
  }

  /** The number of trees. */
  public int trees() {
    return trees.length;
  }

  /** {@code ln P(code)}. */
  public double logProbability(int[] code) {
    return LogSpace.sum(logJoint(code));
  }

  /** {@code ln (prior[n] P(code | n))} for every tree n. */
  double[] logJoint(int[] code) {
    double[] joint = logPriors.clone();
    for (int n = 0; n < joint.length; n++) {
      joint[n] += trees[n].logProbability(code);
    }
    return joint;
  }

  /**
   * {@code P(symbol of the meta-cluster | the code's other symbols)} for every symbol; sums to 1.
   *
   * @param code its own symbol of the meta-cluster plays no part
   */
  public double[] conditional(int[] code, int metaCluster) {
    double[] joint = logJoint(code);
    double[][] logs = new double[trees[0].logTables()[metaCluster][0].length][joint.length];
    for (int n = 0; n < joint.length; n++) {
      double[] changes = trees[n].logChanges(code, metaCluster);
      for (int k = 0; k < changes.length; k++) {
        logs[k][n] = joint[n] + changes[k];
      }
    }
    double[] result = Arrays.stream(logs).mapToDouble(LogSpace::sum).toArray();
    double evidence = LogSpace.sum(result);
    Arrays.setAll(result, k -> Math.exp(result[k] - evidence));
    return result;
  }

  /** A random code: a tree by the priors, then symbols from parents to children. */
  public int[] draw(RandomGenerator random) {
    Tree tree = trees[drawLog(logPriors, random)];
    int[] code = new int[tree.order().length];
    for (int m : tree.order()) {
      code[m] = drawLog(tree.logSymbols(m, code), random);
    }
    return code;
  }

  private static int drawLog(double[] logProbabilities, RandomGenerator random) {
    double at = random.nextDouble();
    int i = 0;
    while (i < logProbabilities.length - 1 && at >= Math.exp(logProbabilities[i])) {
      at -= Math.exp(logProbabilities[i++]);
    }
    return i;
  }
}
