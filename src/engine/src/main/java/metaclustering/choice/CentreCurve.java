package metaclustering.choice;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;

/**
 * The length of the rows' description by the number K of centres of one attribute group, and the chosen
 * number. Not equal to another unless it shares its arrays.
 *
 * <p>Chosen is the smallest K whose description exceeds the shortest by at most the standard error of the
 * difference, which is estimated from the differences of the rows (Vuong, "Likelihood Ratio Tests for
 * Model Selection and Non-Nested Hypotheses", Econometrica 57, 1989; the rule of one standard error is
 * that of Breiman et al., "Classification and Regression Trees", 1984).
 *
 * @param lengths in bits a row, of 1, 2, ... centres
 * @param errors standard errors of the differences from the shortest
 * @param redundant attributes that are not counted, each with the attribute that describes it
 */
public record CentreCurve(double[] lengths, double[] errors, List<String> redundant)
    implements Serializable {

  public CentreCurve {
    redundant = List.copyOf(redundant);
  }

  /**
   * Compares mixtures of 1, 2, ... components.
   *
   * @param costs of the parameters, in nats
   * @param logDensities of the rows, in nats, [K x rows]
   */
  static CentreCurve of(double[] costs, double[][] logDensities) {
    int rows = logDensities[0].length;
    double bits = Math.log(2) * rows;
    double[] lengths = IntStream.range(0, costs.length)
        .mapToDouble(k -> (costs[k] - Arrays.stream(logDensities[k]).sum()) / bits)
        .toArray();
    double[] best = logDensities[ArrayIndex.ofSmallest(lengths)];
    double[] errors = Arrays.stream(logDensities)
        .mapToDouble(of -> standardError(best, of) / bits)
        .toArray();
    return new CentreCurve(lengths, errors, List.of());
  }

  CentreCurve without(List<String> attributes) {
    return new CentreCurve(lengths, errors, attributes);
  }

  /** The standard error of the sum of the differences. */
  private static double standardError(double[] some, double[] others) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < some.length; i++) {
      double difference = some[i] - others[i];
      sum += difference;
      squares += difference * difference;
    }
    return Math.sqrt(Math.max(0, squares - sum * sum / some.length));
  }

  /** The chosen number of centres. */
  public int chosen() {
    double shortest = length();
    return 1
        + IntStream.range(0, lengths.length)
            .filter(k -> lengths[k] <= shortest + errors[k])
            .findFirst()
            .orElse(ArrayIndex.ofSmallest(lengths));
  }

  /** Whether the largest number that was tried is chosen. */
  public boolean isAtMaximum() {
    return chosen() == lengths.length && lengths.length > 1;
  }

  /** The shortest length in bits a row. */
  double length() {
    return Arrays.stream(lengths).min().orElseThrow();
  }
}
