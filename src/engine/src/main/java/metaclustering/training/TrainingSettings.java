package metaclustering.training;

import java.io.Serializable;

/**
 * All that decides how a model is trained; immutable and valid. Made by a {@link Builder}.
 *
 * @param metaClusters number M of meta-clusters; 0 to choose it from the rows, see {@link TableTraining}
 * @param centresEach number K of centres in each; 0 to choose them from the rows
 * @param sharesCentres whether the M K centres are shared among the meta-clusters as lowers the error,
 *     see {@link TableTraining}
 * @param jointSymbols whether the symbols of a row are chosen together, for its reconstruction
 * @param rule the learning rule
 * @param start how the masks begin
 * @param passes passes over the rows, 0 for as many as the masks need to settle
 * @param maskRate step of the masks, above 0 and at most 100
 * @param centreRate step of the centres, above 0 and at most 1
 * @param randomRate share of choices that are random, from 0 to below 1
 * @param blockRows rows between two updates of the masks, 1 to 1024 (the article's rule uses 1)
 * @param polishRounds largest number of polish rounds, 0 for none
 * @param threads number of threads, 0 for all cores; never changes the result
 * @param seed of the random generator
 */
public record TrainingSettings(
    int metaClusters,
    int centresEach,
    boolean sharesCentres,
    boolean jointSymbols,
    LearningRule rule,
    MaskStart start,
    int passes,
    double maskRate,
    double centreRate,
    double randomRate,
    int blockRows,
    int polishRounds,
    int threads,
    long seed)
    implements Serializable {

  private static final String CENTRES_EACH = "the number of clusters in each meta-cluster (-K)";
  private static final String POLISH_ROUNDS = "the number of polish rounds (-polish)";
  private static final int DEFAULT_META_CLUSTERS = 4;
  private static final int MAX_UNITS = 1_000_000;
  private static final int MAX_MASK_RATE = 100;
  private static final int MAX_BLOCK_ROWS = 1024;
  private static final int MAX_THREADS = 1024;

  public TrainingSettings {
    require("the number of meta-clusters (-M)", metaClusters, 0, MAX_UNITS);
    require(CENTRES_EACH, centresEach, 0, MAX_UNITS);
    require("the number of passes (-I)", passes, 0, Integer.MAX_VALUE);
    require(
        maskRate > 0 && maskRate <= MAX_MASK_RATE,
        "the mask rate (-mask-rate)",
        maskRate,
        "above 0 and at most " + MAX_MASK_RATE);
    require(
        centreRate > 0 && centreRate <= 1,
        "the centre rate (-centre-rate)",
        centreRate,
        "above 0 and at most 1");
    require(
        randomRate >= 0 && randomRate < 1,
        "the random rate (-random-rate)",
        randomRate,
        "at least 0 and below 1");
    require("the number of rows in a block (-block)", blockRows, 1, MAX_BLOCK_ROWS);
    require(POLISH_ROUNDS, polishRounds, 0, Integer.MAX_VALUE);
    require("the number of threads (-num-slots)", threads, 0, MAX_THREADS);
    if (sharesCentres) {
      String range = "at least 1 to share the clusters (-share)";
      require(centresEach > 0, CENTRES_EACH, centresEach, range);
      require(polishRounds > 0, POLISH_ROUNDS, polishRounds, range);
    }
    require(
        polishRounds > 0 || !jointSymbols,
        POLISH_ROUNDS,
        polishRounds,
        "at least 1 to choose symbols jointly (-joint)");
  }

  /**
   * Checks that no number is to be chosen, nothing to be shared and no symbols to be chosen jointly.
   *
   * @throws IllegalArgumentException naming that which is 0, or the option
   */
  public void requireSizes() {
    require("the number of meta-clusters (-M)", metaClusters, 1, MAX_UNITS);
    require(CENTRES_EACH, centresEach, 1, MAX_UNITS);
    if (sharesCentres) {
      throw new IllegalArgumentException(
          "clusters can be shared (-share) among the meta-clusters only"
              + " where a whole table is learned from, not a stream");
    }
    if (jointSymbols) {
      throw new IllegalArgumentException("symbols can be chosen jointly (-joint) only where a whole"
          + " table is learned from, not a stream");
    }
  }

  /**
   * Checks the number of meta-clusters.
   *
   * @throws IllegalArgumentException if there are fewer attributes
   */
  public void requireMetaClustersFor(int attributes) {
    require("the number of meta-clusters (-M)", metaClusters, 1, attributes);
  }

  private static void require(String what, int value, int min, int max) {
    String range = max == Integer.MAX_VALUE ? "at least " + min : "from " + min + " to " + max;
    require(value >= min && value <= max, what, value, range);
  }

  private static void require(boolean valid, String what, Number value, String range) {
    if (!valid) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be " + range);
    }
  }

  /**
   * These settings, but where the default number of meta-clusters is too many for the attributes that
   * can be divided, with as many as there are.
   *
   * @param usable how many attributes can be divided
   */
  public TrainingSettings fitting(int usable) {
    boolean tooMany = metaClusters > usable && usable > 0;
    return tooMany && metaClusters == DEFAULT_META_CLUSTERS ? withMetaClusters(usable) : this;
  }

  /** The same settings for another number of meta-clusters. */
  public TrainingSettings withMetaClusters(int newMetaClusters) {
    return withSize(newMetaClusters, centresEach);
  }

  /** The same settings for another number of centres in each meta-cluster. */
  public TrainingSettings withCentres(int newCentresEach) {
    return withSize(metaClusters, newCentresEach);
  }

  /** The same settings with as many centres in each meta-cluster and symbols chosen by themselves. */
  TrainingSettings plain() {
    return with(metaClusters, centresEach, false, false);
  }

  private TrainingSettings withSize(int newMetaClusters, int newCentresEach) {
    return with(newMetaClusters, newCentresEach, sharesCentres, jointSymbols);
  }

  private TrainingSettings with(
      int newMetaClusters, int newCentresEach, boolean sharing, boolean joint) {
    return new TrainingSettings(
        newMetaClusters,
        newCentresEach,
        sharing,
        joint,
        rule,
        start,
        passes,
        maskRate,
        centreRate,
        randomRate,
        blockRows,
        polishRounds,
        threads,
        seed);
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; {@link #build} checks them. */
  public static final class Builder {

    private int metaClusters = DEFAULT_META_CLUSTERS;
    private int centresEach = 5;
    private boolean sharesCentres;
    private boolean jointSymbols;
    private LearningRule rule = LearningRule.EXPONENTIATED;
    private MaskStart start = MaskStart.DEPENDENCE;
    private int passes;
    private double maskRate = 1;
    private double centreRate = 0.12;
    private double randomRate = 0.005;
    private int blockRows = 4;
    private int polishRounds = 20;
    private int threads = 1;
    private long seed = 1;

    private Builder() {}

    /** The number M of meta-clusters and the number K of centres in each. */
    public Builder size(int newMetaClusters, int newCentresEach) {
      metaClusters = newMetaClusters;
      centresEach = newCentresEach;
      return this;
    }

    /** Whether the centres are shared among the meta-clusters. */
    public Builder sharesCentres(boolean sharing) {
      sharesCentres = sharing;
      return this;
    }

    /** Whether the symbols of a row are chosen together. */
    public Builder jointSymbols(boolean joint) {
      jointSymbols = joint;
      return this;
    }

    public Builder rule(LearningRule newRule) {
      rule = newRule;
      return this;
    }

    public Builder start(MaskStart newStart) {
      start = newStart;
      return this;
    }

    public Builder passes(int newPasses) {
      passes = newPasses;
      return this;
    }

    public Builder maskRate(double newRate) {
      maskRate = newRate;
      return this;
    }

    public Builder centreRate(double newRate) {
      centreRate = newRate;
      return this;
    }

    public Builder randomRate(double newRate) {
      randomRate = newRate;
      return this;
    }

    public Builder blockRows(int newBlockRows) {
      blockRows = newBlockRows;
      return this;
    }

    public Builder polishRounds(int newRounds) {
      polishRounds = newRounds;
      return this;
    }

    public Builder threads(int newThreads) {
      threads = newThreads;
      return this;
    }

    public Builder seed(long newSeed) {
      seed = newSeed;
      return this;
    }

    /**
     * The settings.
     *
     * @throws IllegalArgumentException naming the setting, its value and its range
     */
    public TrainingSettings build() {
      return new TrainingSettings(
          metaClusters,
          centresEach,
          sharesCentres,
          jointSymbols,
          rule,
          start,
          passes,
          maskRate,
          centreRate,
          randomRate,
          blockRows,
          polishRounds,
          threads,
          seed);
    }
  }
}
