package metaclustering.finalclusters;

import java.io.Serializable;
import java.util.Optional;
import metaclustering.settings.FinalClusterMethod;

/**
 * How final clusters were found, and why so. Immutable.
 *
 * @param method never {@link FinalClusterMethod#AUTO}
 * @param reason one or two sentences for people
 * @param numbers how well other numbers of clusters fit; null if their number was given
 */
public record FinalClusterChoice(FinalClusterMethod method, String reason, ClusterCurve numbers)
    implements Serializable {

  /** How their number was chosen; empty if it was given. */
  public Optional<ClusterCurve> curve() {
    return Optional.ofNullable(numbers);
  }
}
