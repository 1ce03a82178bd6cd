package metaclustering.finalclusters;

/** One run of expectation maximisation (Dempster, Laird and Rubin, 1977), step by step. */
final class EmRun {

  private static final double MIN_IMPROVEMENT = 1e-7;

  private final Expectation expectation;
  private final double[][] frequencies;
  private CodeMixture mixture;
  private MixtureStatistics statistics;
  private double logLikelihood = Double.NEGATIVE_INFINITY;

  /**
   * @param frequencies of the symbols, [M][K], towards which every component is smoothed
   * @param start the mixture to begin with
   */
  EmRun(Expectation expectation, double[][] frequencies, CodeMixture start) {
    this.expectation = expectation;
    this.frequencies = frequencies;
    this.mixture = start;
  }

  /** Runs until a step hardly improves the likelihood, at most a number of steps. */
  void improve(int steps) throws InterruptedException {
    for (int i = 0; i < steps; i++) {
      double before = logLikelihood;
      step();
      if (logLikelihood - before < MIN_IMPROVEMENT * Math.abs(logLikelihood)) {
        return;
      }
    }
  }

  void step() throws InterruptedException {
    Expectation.Step step = expectation.of(mixture);
    logLikelihood = step.logLikelihood();
    statistics = step.statistics();
    mixture = statistics.mixture(frequencies);
  }

  CodeMixture mixture() {
    return mixture;
  }

  /** The statistics of {@link #mixture()}; null before the first step. */
  MixtureStatistics statistics() {
    return statistics;
  }

  /** Of the mixture before the last step. */
  double logLikelihood() {
    return logLikelihood;
  }
}
