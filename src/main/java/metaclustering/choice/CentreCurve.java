package metaclustering.choice;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How long the rows' description is by the number K of centres of one meta-cluster. Not equal to
 * another unless it shares its arrays.
 *
 * @param lengths in bits for each row, of 1, 2, ... centres
 */
public record CentreCurve(double[] lengths) implements Serializable {

  /** The number of centres with the shortest description, the smallest of equals. */
  public int shortest() {
    int best = 0;
    for (int k = 1; k < lengths.length; k++) {
      best = lengths[k] < lengths[best] ? k : best;
    }
    return best + 1;
  }

  /** Whether the most centres that were tried are best. */
  public boolean isAtItsEnd() {
    return shortest() == lengths.length && lengths.length > 1;
  }

  /** The shortest length in bits for each row. */
  double length() {
    return Arrays.stream(lengths).min().orElseThrow();
  }
}
