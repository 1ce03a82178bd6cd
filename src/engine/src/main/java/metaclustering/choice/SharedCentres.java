package metaclustering.choice;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Whether sharing a number of centres among the attribute groups lowered the error.
 *
 * @param centreCounts of each group when they are shared
 * @param before relative error on the training rows with the same number of centres in each group
 * @param after relative error when they are shared
 */
public record SharedCentres(List<Integer> centreCounts, double before, double after)
    implements Serializable {

  public SharedCentres {
    centreCounts = List.copyOf(centreCounts);
  }

  /** Whether the model has these centres. */
  public boolean isBetter() {
    return after < before;
  }

  @Override
  public String toString() {
    String errors = String.format(
        Locale.ROOT, " (relative error %.4f, with equal numbers %.4f).\n", after, before);
    return isBetter()
        ? centreCounts.stream()
            .map(String::valueOf)
            .collect(
                Collectors.joining(", ", "Centres shared among the attribute groups: ", errors))
        : "Equal numbers of centres in all attribute groups: sharing does not lower the error"
            + errors;
  }
}
