package metaclustering.finalclusters;

import java.io.Serializable;
import java.util.Locale;

/**
 * What is lost when components are gathered to fewer and fewer final clusters, at every number n of
 * these from 1 to the number of components. Immutable.
 *
 * <ul>
 *   <li><i>kept</i>: the share of what components tell of the symbols that n clusters still tell, 0 for
 *       one cluster, 1 for all components; see {@link InformationBottleneck}
 *   <li><i>criterion</i>: the integrated completed likelihood of n clusters (Biernacki, Celeux and
 *       Govaert, 2000), in nats a row: the log likelihood of codes and clusters together, each cluster
 *       one component, less half the logarithm of the rows for every parameter
 * </ul>
 */
public final class ClusterCurve implements Serializable {

  private static final long serialVersionUID = 1L;

  private final double[] kept;
  private final double[] criterion;

  ClusterCurve(double[] kept, double[] criterion) {
    this.kept = kept;
    this.criterion = criterion;
  }

  /** The number of components. */
  public int components() {
    return kept.length;
  }

  /** The share of information that so many clusters keep, from 0 to 1. */
  public double kept(int clusters) {
    return kept[clusters - 1];
  }

  /** The same where so many clusters, gathered in another way, keep another share. */
  ClusterCurve with(int clusters, double share) {
    double[] shares = kept();
    shares[clusters - 1] = share;
    return new ClusterCurve(shares, criterion);
  }

  /** The integrated completed likelihood of so many clusters, in nats a row. */
  public double criterion(int clusters) {
    return criterion[clusters - 1];
  }

  /** The number of clusters with the largest criterion, the least of equals. */
  public int best() {
    int best = 1;
    for (int n = 2; n <= components(); n++) {
      best = criterion(n) > criterion(best) ? n : best;
    }
    return best;
  }

  double[] kept() {
    return kept.clone();
  }

  double[] criterion() {
    return criterion.clone();
  }

  /** A line for people. */
  String at(int clusters) {
    return String.format(
        Locale.ROOT,
        "%d final clusters keep %.0f %% of what %d components tell of the symbols; the integrated"
            + " completed likelihood is largest for %d\n",
        clusters,
        100 * kept(clusters),
        components(),
        best());
  }
}
