package metaclustering.finalclusters.codes;

import java.io.Serializable;

/**
 * Updates final clusters from a stream of codes, in constant memory: expectation maximisation on running
 * statistics, in which the weight of old codes decays. The final cluster of each component does not
 * change. Of a single attribute group the final clusters are its centres.
 *
 * <p>After Liang and Klein, "Online EM for Unsupervised Models", NAACL 2009, with a constant step.
 */
public final class MixtureLearner implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Codes between two updates of the mixture. */
  private static final int CODES_BETWEEN_UPDATES = 250;

  /** The weight of older codes decays so that all together never exceed this, in rows. */
  private static final double MEMORY_ROWS = 5_000;

  private final boolean centresAlone;
  private final MixtureStatistics statistics;
  private CodeMixture mixture;
  private final MixtureStatistics latest;
  private int added;

  /**
   * Continues from a mixture.
   *
   * @param codes from which it was learned, or some of them, [rows x M]
   * @param weights one per row, at least 0
   * @param centreCounts the number of symbols of each attribute group, [M]
   */
  public MixtureLearner(CodeMixture mixture, int[][] codes, double[] weights, int[] centreCounts) {
    this.mixture = mixture;
    this.centresAlone = codes[0].length == 1;
    int components = mixture.components().clusters();
    this.statistics = new MixtureStatistics(components, centreCounts);
    this.latest = new MixtureStatistics(components, centreCounts);
    for (int i = 0; i < codes.length; i++) {
      statistics.add(codes[i], mixture.componentMemberships(codes[i]), weights[i]);
    }
  }

  public void add(int[] code, double weight) {
    latest.add(code, mixture.componentMemberships(code), weight);
    added++;
    if (added == CODES_BETWEEN_UPDATES) {
      update();
    }
  }

  private void update() {
    double room = Math.max(0, MEMORY_ROWS - latest.total());
    double old = statistics.total();
    if (old > room) {
      statistics.scale(room / old);
    }
    statistics.add(latest);
    latest.scale(0);
    added = 0;
    mixture = centresAlone
        ? statistics.centres()
        : statistics
            .mixture(statistics.frequencies())
            .mergedTo(mixture.clusterOf(), mixture.curve().orElse(null));
  }

  /** The final clusters after the latest update. */
  public CodeMixture mixture() {
    return mixture;
  }
}
