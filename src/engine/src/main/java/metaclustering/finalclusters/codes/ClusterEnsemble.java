package metaclustering.finalclusters.codes;

import java.util.Arrays;
import java.util.List;
import metaclustering.parallel.Interruption;

/**
 * A cluster ensemble (Strehl and Ghosh, JMLR 3, 2002): merges the components of a mixture by the votes of
 * several mixtures of the same codes, each merged to N final clusters already. The cluster to which a
 * voter assigns a code is a symbol; the {@link InformationBottleneck} merges the components by these
 * symbols, one of each voter. The majority of the voters decides where a single merging would decide by
 * a small difference.
 */
final class ClusterEnsemble {

  private static final int CODES_BETWEEN_CHECKS = 1_000;

  private ClusterEnsemble() {}

  /**
   * The final cluster of each component.
   *
   * @param components the mixture, in which every component is a cluster
   * @param voters mixtures of N clusters each, all numbers of which are used
   */
  static int[] clusterOf(WeightedCodes codes, CodeMixture components, List<CodeMixture> voters)
      throws InterruptedException {
    int clusters = voters.get(0).clusters();
    int[] symbols = new int[voters.size()];
    Arrays.fill(symbols, clusters);
    MixtureStatistics votes = new MixtureStatistics(components.clusters(), symbols);
    for (int i = 0; i < codes.size(); i++) {
      if (i % CODES_BETWEEN_CHECKS == 0) {
        Interruption.check();
      }
      int[] code = codes.code(i);
      int[] vote = voters.stream().mapToInt(voter -> voter.cluster(code)).toArray();
      votes.add(vote, components.memberships(code), codes.weight(i));
    }
    return new InformationBottleneck(votes).clusterOf(clusters);
  }
}
