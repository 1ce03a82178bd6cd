package metaclustering.choice;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the centres were shared among the meta-clusters, if that lowered the error.
 *
 * @param centres their numbers in the meta-clusters
 * @param before relative error on the training rows with as many in each
 * @param after the same when they are shared
 */
public record SharedCentres(List<Integer> centres, double before, double after)
    implements Serializable {

  public SharedCentres {
    centres = List.copyOf(centres);
  }

  /** Whether the model has these centres. */
  public boolean isBetter() {
    return after < before;
  }

  /** A line for people. */
  @Override
  public String toString() {
    String errors =
        String.format(Locale.ROOT, "relative error %.4f, with as many in each %.4f", after, before);
    return isBetter()
        ? centres.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(
                ", ", "Clusters shared among the meta-clusters: ", " (" + errors + ").\n"))
        : "There are as many clusters in each meta-cluster, as sharing them does not lower the error ("
            + errors + ").\n";
  }
}
