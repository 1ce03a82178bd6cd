package metaclustering.finalclusters;

import java.io.Serializable;

/**
 * Final clusters that follow a stream of codes: expectation maximisation on running statistics, in
 * which old codes fade, in constant memory; to which final cluster a component belongs stays. Of a
 * single meta-cluster they are its centres.
 *
 * <p>After Liang and Klein, "Online EM for Unsupervised Models", NAACL 2009, with a constant step.
 */
public final class MixtureLearner implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Codes between two updates of the mixture. */
  private static final int CODES_BETWEEN_UPDATES = 250;

  /** Older codes fade so that all together never weigh more rows than this. */
  private static final double MEMORY_ROWS = 5_000;

  private final boolean centresAlone;
  private final MixtureStatistics statistics;
  private CodeMixture mixture;
  private final MixtureStatistics latest;
  private int added;

  /**
   * Goes on from a mixture.
   *
   * @param codes those that it was learned from, or some of them, [rows x M]
   * @param weights one per row, at least 0
   * @param centres how many symbols each meta-cluster has, [M]
   */
  public MixtureLearner(CodeMixture mixture, int[][] codes, double[] weights, int[] centres) {
    this.mixture = mixture;
    this.centresAlone = codes[0].length == 1;
    int components = mixture.components().clusters();
    this.statistics = new MixtureStatistics(components, centres);
    this.latest = new MixtureStatistics(components, centres);
    for (int i = 0; i < codes.length; i++) {
      statistics.add(codes[i], mixture.componentMemberships(codes[i]), weights[i]);
    }
  }

  /** Learns from a code. */
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
      statistics.fade(room / old);
    }
    statistics.add(latest);
    latest.fade(0);
    added = 0;
    mixture = centresAlone
        ? statistics.centres()
        : statistics
            .mixture(statistics.frequencies())
            .gatheredTo(mixture.clusterOf(), mixture.curve().orElse(null));
  }

  /** The final clusters as they are now. */
  public CodeMixture mixture() {
    return mixture;
  }
}
