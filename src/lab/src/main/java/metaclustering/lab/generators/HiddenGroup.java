package metaclustering.lab.generators;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Columns that depend on each other through a hidden choice of one of some clusters.
 *
 * @param kind what the columns are
 * @param columns at least 1; of a one-hot group as many as clusters
 * @param clusters at least 2
 * @param noise share of the values that are random instead (binary: flipped); of numbers the standard
 *     deviation around centres that are drawn from N(0, 1)
 */
public record HiddenGroup(Kind kind, int columns, int clusters, double noise) {

  /** What columns are. */
  public enum Kind {
    /** Column k is 1 if the choice is k. */
    ONE_HOT,
    /** Every cluster has a random bit in every column. */
    BINARY,
    /** Every cluster has a random centre. */
    NUMERIC,
    /** Every cluster has one of four values in every column. */
    NOMINAL
  }

  private static final int VALUES = 4;
  private static final int MOST_TOSSES = 1_000;

  List<String> values() {
    return kind == Kind.NOMINAL ? List.of("a", "b", "c", "d") : List.of();
  }

  /**
   * What the clusters stand for, [clusters x columns]: no column is equal in all of them, and no two
   * clusters are equal as long as there are enough different ones.
   */
  double[][] prototypes(RandomGenerator random) {
    double[][] result = new double[clusters][columns];
    for (int toss = 0; toss < MOST_TOSSES; toss++) {
      for (int d = 0; d < columns; d++) {
        do {
          for (int k = 0; k < clusters; k++) {
            result[k][d] = prototype(k, d, random);
          }
        } while (isConstant(result, d));
      }
      if (areDistinct(result)) {
        break;
      }
    }
    return result;
  }

  private double prototype(int k, int d, RandomGenerator random) {
    return switch (kind) {
      case ONE_HOT -> k == d ? 1 : 0;
      case BINARY -> random.nextInt(2);
      case NUMERIC -> random.nextGaussian();
      case NOMINAL -> random.nextInt(VALUES);
    };
  }

  private static boolean isConstant(double[][] prototypes, int d) {
    return Arrays.stream(prototypes).allMatch(p -> p[d] == prototypes[0][d]);
  }

  private static boolean areDistinct(double[][] prototypes) {
    Set<List<Double>> different = new HashSet<>();
    for (double[] prototype : prototypes) {
      different.add(Arrays.stream(prototype).boxed().toList());
    }
    return different.size() == prototypes.length;
  }

  /** A value seen where the cluster stands for another. */
  double noisy(double value, RandomGenerator random) {
    return switch (kind) {
      case ONE_HOT, BINARY -> random.nextDouble() < noise ? 1 - value : value;
      case NUMERIC -> value + noise * random.nextGaussian();
      case NOMINAL -> random.nextDouble() < noise ? random.nextInt(VALUES) : value;
    };
  }
}
