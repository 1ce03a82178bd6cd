package metaclustering.settings;

import java.io.Serializable;
import metaclustering.table.Scaling;

/**
 * All that decides how a model is trained, each component a setting that {@link Settings} describes by
 * the same name; immutable and valid. Made by a {@link Builder}.
 */
public record ClusteringSettings(
    int numClusters,
    FinalClusterMethod finalClusters,
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
    boolean missingAsValue,
    int numExecutionSlots,
    long seed)
    implements Serializable {

  public ClusteringSettings {
    Settings.NUM_CLUSTERS.require(numClusters);
    Settings.NUM_META_CLUSTERS.require(numMetaClusters);
    Settings.CLUSTERS_EACH.require(clustersEach);
    Settings.PASSES.require(passes);
    Settings.MASK_RATE.require(maskRate);
    Settings.CENTRE_RATE.require(centreRate);
    Settings.RANDOM_RATE.require(randomRate);
    Settings.BLOCK_SIZE.require(blockSize);
    Settings.POLISH_ROUNDS.require(polishRounds);
    Settings.NUM_EXECUTION_SLOTS.require(numExecutionSlots);
    if (shareClusters) {
      requirePositive(Settings.CLUSTERS_EACH, clustersEach, Settings.SHARE_CLUSTERS);
      requirePositive(Settings.POLISH_ROUNDS, polishRounds, Settings.SHARE_CLUSTERS);
    }
    if (jointSymbols) {
      requirePositive(Settings.POLISH_ROUNDS, polishRounds, Settings.JOINT_SYMBOLS);
    }
  }

  private static void requirePositive(Setting<Integer> setting, int value, Setting<?> other) {
    if (value < 1) {
      throw new InvalidSettingException(setting, value, "at least 1", other);
    }
  }

  /**
   * Checks that nothing is left to choose: neither a number, nor shared clusters, nor joint symbols.
   *
   * @param maxMetaClusters largest number of meta-clusters
   * @param where the end of the message, such as " for a stream"
   * @throws InvalidSettingException naming the setting
   */
  public void requireSizes(int maxMetaClusters, String where) {
    Range range = Range.from(1).to(maxMetaClusters);
    requireHere(
        range.contains(numMetaClusters),
        Settings.NUM_META_CLUSTERS,
        numMetaClusters,
        range + where);
    requireHere(clustersEach > 0, Settings.CLUSTERS_EACH, clustersEach, "at least 1" + where);
    requireHere(!shareClusters, Settings.SHARE_CLUSTERS, true, "false" + where);
    requireHere(!jointSymbols, Settings.JOINT_SYMBOLS, true, "false" + where);
  }

  private static void requireHere(boolean valid, Setting<?> setting, Object value, String allowed) {
    if (!valid) {
      throw new InvalidSettingException(setting, value, allowed);
    }
  }

  /**
   * These settings, but with at most as many meta-clusters as there are attributes that can be divided.
   *
   * @param usable how many attributes can be divided
   */
  public ClusteringSettings fitting(int usable) {
    return numMetaClusters > usable && usable > 0 ? withNumMetaClusters(usable) : this;
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
    return toBuilder()
        .numClusters(1)
        .finalClusters(FinalClusterMethod.AUTO)
        .numExecutionSlots(1)
        .build()
        .toString();
  }

  /** The settings with values, which are checked. */
  public static ClusteringSettings of(SettingValues values) {
    return new ClusteringSettings(
        values.get(Settings.NUM_CLUSTERS),
        values.get(Settings.FINAL_CLUSTERS),
        values.get(Settings.NUM_META_CLUSTERS),
        values.get(Settings.CLUSTERS_EACH),
        values.get(Settings.SHARE_CLUSTERS),
        values.get(Settings.JOINT_SYMBOLS),
        values.get(Settings.RULE),
        values.get(Settings.MASK_START),
        values.get(Settings.PASSES),
        values.get(Settings.MASK_RATE),
        values.get(Settings.CENTRE_RATE),
        values.get(Settings.RANDOM_RATE),
        values.get(Settings.BLOCK_SIZE),
        values.get(Settings.POLISH_ROUNDS),
        values.get(Settings.SCALE),
        values.get(Settings.MISSING_AS_VALUE),
        values.get(Settings.NUM_EXECUTION_SLOTS),
        values.get(Settings.SEED));
  }

  /** A builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that starts from these settings. */
  public Builder toBuilder() {
    return new Builder()
        .numClusters(numClusters)
        .finalClusters(finalClusters)
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
        .missingAsValue(missingAsValue)
        .numExecutionSlots(numExecutionSlots)
        .seed(seed);
  }

  /** Collects settings; {@link #build} checks them. */
  public static final class Builder {

    private final SettingValues values = new SettingValues();

    private Builder() {}

    /** The number M of meta-clusters and the number K of clusters in each. */
    public Builder size(int numMetaClusters, int clustersEach) {
      return set(Settings.NUM_META_CLUSTERS, numMetaClusters)
          .set(Settings.CLUSTERS_EACH, clustersEach);
    }

    public Builder numClusters(int value) {
      return set(Settings.NUM_CLUSTERS, value);
    }

    public Builder finalClusters(FinalClusterMethod value) {
      return set(Settings.FINAL_CLUSTERS, value);
    }

    public Builder shareClusters(boolean value) {
      return set(Settings.SHARE_CLUSTERS, value);
    }

    public Builder jointSymbols(boolean value) {
      return set(Settings.JOINT_SYMBOLS, value);
    }

    public Builder rule(LearningRule value) {
      return set(Settings.RULE, value);
    }

    public Builder maskStart(MaskStart value) {
      return set(Settings.MASK_START, value);
    }

    public Builder passes(int value) {
      return set(Settings.PASSES, value);
    }

    public Builder maskRate(double value) {
      return set(Settings.MASK_RATE, value);
    }

    public Builder centreRate(double value) {
      return set(Settings.CENTRE_RATE, value);
    }

    public Builder randomRate(double value) {
      return set(Settings.RANDOM_RATE, value);
    }

    public Builder blockSize(int value) {
      return set(Settings.BLOCK_SIZE, value);
    }

    public Builder polishRounds(int value) {
      return set(Settings.POLISH_ROUNDS, value);
    }

    public Builder scale(Scaling value) {
      return set(Settings.SCALE, value);
    }

    public Builder missingAsValue(boolean value) {
      return set(Settings.MISSING_AS_VALUE, value);
    }

    public Builder numExecutionSlots(int value) {
      return set(Settings.NUM_EXECUTION_SLOTS, value);
    }

    public Builder seed(long value) {
      return set(Settings.SEED, value);
    }

    private <T> Builder set(Setting<T> setting, T value) {
      values.set(setting, value);
      return this;
    }

    /**
     * The settings.
     *
     * @throws InvalidSettingException naming the setting, its value and what is allowed
     */
    public ClusteringSettings build() {
      return ClusteringSettings.of(values);
    }
  }
}
