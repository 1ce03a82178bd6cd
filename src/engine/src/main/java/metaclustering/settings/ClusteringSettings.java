package metaclustering.settings;

import java.io.Serializable;
import metaclustering.table.Scaling;

/**
 * All that decides how a model is trained; immutable and valid. Made by a {@link Builder}.
 *
 * @param numClusters number N of final clusters; 0 to choose it from the codes
 * @param numMetaClusters number M of meta-clusters; 0 to choose it from the rows
 * @param clustersEach number K of centres in each; 0 to choose them from the rows
 * @param shareClusters whether the M K centres are shared among the meta-clusters so as to lower the error
 * @param jointSymbols whether the symbols of a row are chosen together, for its reconstruction
 * @param rule the learning rule
 * @param maskStart how the masks begin
 * @param passes passes over the rows, 0 for as many as the masks need to settle
 * @param maskRate step of the masks, above 0 and at most 100
 * @param centreRate step of the centres, above 0 and at most 1
 * @param randomRate share of choices that are random, from 0 to below 1
 * @param blockSize rows between two updates of the masks, 1 to 1024 (the article's rule uses 1)
 * @param polishRounds largest number of polish rounds, 0 for none
 * @param scale how numeric attributes are scaled
 * @param numExecutionSlots number of numExecutionSlots, 0 for all cores; never changes the result
 * @param seed of the random generator
 */
public record ClusteringSettings(
    int numClusters,
    int numMetaClusters,
    int clustersEach,
    boolean shareClusters,
    boolean jointSymbols,
    LearningRule rule,
    MaskStart maskStart,
    int passes,
    double maskRate,
    double centreRate,
    double randomRate,
    int blockSize,
    int polishRounds,
    Scaling scale,
    int numExecutionSlots,
    long seed)
    implements Serializable {

  private static final String CENTRES_EACH = "the number of clusters in each meta-cluster (-K)";
  private static final String POLISH_ROUNDS = "the number of polish rounds (-polish)";
  private static final int DEFAULT_CLUSTERS = 2;
  private static final int DEFAULT_META_CLUSTERS = 4;
  private static final int MAX_UNITS = 1_000_000;
  private static final int MAX_MASK_RATE = 100;
  private static final int MAX_BLOCK_ROWS = 1024;
  private static final int MAX_THREADS = 1024;

  public ClusteringSettings {
    require("the number of final clusters (-N)", numClusters, 0, MAX_UNITS);
    require("the number of meta-clusters (-M)", numMetaClusters, 0, MAX_UNITS);
    require(CENTRES_EACH, clustersEach, 0, MAX_UNITS);
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
    require("the number of rows in a block (-block)", blockSize, 1, MAX_BLOCK_ROWS);
    require(POLISH_ROUNDS, polishRounds, 0, Integer.MAX_VALUE);
    require("the number of threads (-num-slots)", numExecutionSlots, 0, MAX_THREADS);
    if (shareClusters) {
      String range = "at least 1 to share the clusters (-share)";
      require(clustersEach > 0, CENTRES_EACH, clustersEach, range);
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
    require("the number of meta-clusters (-M)", numMetaClusters, 1, MAX_UNITS);
    require(CENTRES_EACH, clustersEach, 1, MAX_UNITS);
    if (shareClusters) {
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
    require("the number of meta-clusters (-M)", numMetaClusters, 1, attributes);
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
  public ClusteringSettings fitting(int usable) {
    boolean tooMany = numMetaClusters > usable && usable > 0;
    return tooMany && numMetaClusters == DEFAULT_META_CLUSTERS ? withNumMetaClusters(usable) : this;
  }

  /** The same settings for another number of meta-clusters. */
  public ClusteringSettings withNumMetaClusters(int newMetaClusters) {
    return toBuilder().size(newMetaClusters, clustersEach).build();
  }

  /** The same settings for another number of centres in each meta-cluster. */
  public ClusteringSettings withClustersEach(int newCentresEach) {
    return toBuilder().size(numMetaClusters, newCentresEach).build();
  }

  /** The same settings without shared centres and jointly chosen symbols. */
  public ClusteringSettings plain() {
    return toBuilder().shareClusters(false).jointSymbols(false).build();
  }

  /** Names everything that decides the trained model, but not the threads or the final clusters. */
  public String trainingKey() {
    return toBuilder().numClusters(1).numExecutionSlots(1).build().toString();
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these settings. */
  public Builder toBuilder() {
    return new Builder()
        .numClusters(numClusters)
        .size(numMetaClusters, clustersEach)
        .shareClusters(shareClusters)
        .jointSymbols(jointSymbols)
        .rule(rule)
        .maskStart(maskStart)
        .passes(passes)
        .maskRate(maskRate)
        .centreRate(centreRate)
        .randomRate(randomRate)
        .blockSize(blockSize)
        .polishRounds(polishRounds)
        .scale(scale)
        .numExecutionSlots(numExecutionSlots)
        .seed(seed);
  }

  /** Collects settings; {@link #build} checks them. */
  public static final class Builder {

    private int numClusters = DEFAULT_CLUSTERS;
    private int numMetaClusters = DEFAULT_META_CLUSTERS;
    private int clustersEach = 5;
    private boolean shareClusters;
    private boolean jointSymbols;
    private LearningRule rule = LearningRule.EXPONENTIATED;
    private MaskStart maskStart = MaskStart.DEPENDENCE;
    private int passes;
    private double maskRate = 1;
    private double centreRate = 0.12;
    private double randomRate = 0.005;
    private int blockSize = 4;
    private int polishRounds = 20;
    private Scaling scale = Scaling.RANGE;
    private int numExecutionSlots = 1;
    private long seed = 1;

    private Builder() {}

    public Builder numClusters(int newClusters) {
      numClusters = newClusters;
      return this;
    }

    /** The number M of meta-clusters and the number K of centres in each. */
    public Builder size(int newMetaClusters, int newCentresEach) {
      numMetaClusters = newMetaClusters;
      clustersEach = newCentresEach;
      return this;
    }

    /** Whether the centres are shared among the meta-clusters. */
    public Builder shareClusters(boolean sharing) {
      shareClusters = sharing;
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

    public Builder maskStart(MaskStart newStart) {
      maskStart = newStart;
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

    public Builder blockSize(int newBlockRows) {
      blockSize = newBlockRows;
      return this;
    }

    public Builder polishRounds(int newRounds) {
      polishRounds = newRounds;
      return this;
    }

    public Builder scale(Scaling newScale) {
      scale = newScale;
      return this;
    }

    public Builder numExecutionSlots(int newThreads) {
      numExecutionSlots = newThreads;
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
    public ClusteringSettings build() {
      return new ClusteringSettings(
          numClusters,
          numMetaClusters,
          clustersEach,
          shareClusters,
          jointSymbols,
          rule,
          maskStart,
          passes,
          maskRate,
          centreRate,
          randomRate,
          blockSize,
          polishRounds,
          scale,
          numExecutionSlots,
          seed);
    }
  }
}
