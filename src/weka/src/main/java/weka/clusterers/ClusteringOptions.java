package weka.clusterers;

import java.io.File;
import java.nio.file.Path;
import java.util.Enumeration;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.FinalClusterMethod;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.settings.Range;
import metaclustering.settings.Setting;
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import metaclustering.table.Scaling;
import metaclustering.training.Checkpoint;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.Utils;
import weka.gui.ProgrammaticProperty;

/**
 * The options and properties of the clusterers; see {@link Settings} for what they do. Properties are
 * checked when a clusterer is built, options at once.
 */
@SuppressWarnings("MutablePublicArray") // the tags, as in all of Weka's schemes
public abstract class ClusteringOptions extends RandomizableDensityBasedClusterer
    implements NumberOfClustersRequestable {

  private static final long serialVersionUID = 1L;

  private static final EnumTags<LearningRule> RULES =
      new EnumTags<>(Settings.RULE, "Exponentiated gradient", "As in the article of 2018");
  private static final EnumTags<MaskStart> STARTS = new EnumTags<>(
      Settings.MASK_START, "Equal", "By the dependence of the attributes on each other");
  private static final EnumTags<Scaling> SCALES = new EnumTags<>(
      Settings.SCALE, "None", "To [0, 1] by their range", "To mean 0 and standard deviation 1");
  private static final EnumTags<FinalClusterMethod> METHODS = new EnumTags<>(
      Settings.FINAL_CLUSTERS,
      "Mixture or neighbours, by the rows",
      "Mixture over the rows",
      "Communities of neighbours",
      "Mixture over the codes");

  public static final Tag[] TAGS_FINAL = METHODS.tags();
  public static final Tag[] TAGS_RULE = RULES.tags();
  public static final Tag[] TAGS_START = STARTS.tags();
  public static final Tag[] TAGS_SCALE = SCALES.tags();

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("N", Settings.NUM_CLUSTERS)
      .with("final", Settings.FINAL_CLUSTERS)
      .with("M", Settings.NUM_META_CLUSTERS)
      .with("K", Settings.CLUSTERS_EACH)
      .with("share", Settings.SHARE_CLUSTERS)
      .with("joint", Settings.JOINT_SYMBOLS)
      .with("I", Settings.PASSES)
      .with("rule", Settings.RULE)
      .with("init", Settings.MASK_START, Settings.MASK_START)
      .with("mask-rate", Settings.MASK_RATE)
      .with("centre-rate", Settings.CENTRE_RATE)
      .with("random-rate", Settings.RANDOM_RATE)
      .with("block", Settings.BLOCK_SIZE)
      .with("polish", Settings.POLISH_ROUNDS)
      .with("scale", Settings.SCALE)
      .with("missing", Settings.MISSING_AS_VALUE)
      .with("stability", Settings.STABILITY_HALVES, Settings.STABILITY_HALVES)
      .with("num-slots", Settings.NUM_EXECUTION_SLOTS)
      .with("checkpoint", Settings.CHECKPOINT)
      .with("every", Settings.EVERY, Settings.CHECKPOINT);

  /** Weka's seeds are ints. */
  private static final Setting<Integer> SEED = Setting.of(
      Settings.SEED.name(), Settings.SEED.defaultValue().intValue(), Range.ALL, Settings.SEED_HELP);

  private static final SettingOptions SEED_OPTION = new SettingOptions().with("S", SEED);

  /** The values of all settings but the seed, which Weka keeps. */
  final SettingValues m_Settings = new SettingValues();

  SettingOptions settingOptions() {
    return OPTIONS;
  }

  /**
   * What decides the clustering.
   *
   * @throws IllegalArgumentException naming the setting, its value and what is allowed
   */
  final ClusteringSettings settings() {
    SettingValues values = new SettingValues(m_Settings);
    values.set(Settings.SEED, (long) getSeed());
    try {
      return ClusteringSettings.of(values);
    } catch (InvalidSettingException e) {
      throw settingOptions().named(e);
    }
  }

  final Checkpoint checkpoint() {
    String path = m_Settings.get(Settings.CHECKPOINT);
    try {
      return new Checkpoint(path.isEmpty() ? null : Path.of(path), getEvery());
    } catch (InvalidSettingException e) {
      throw settingOptions().named(e);
    }
  }

  @Override
  public Enumeration<Option> listOptions() {
    return settingOptions().list(super.listOptions());
  }

  /**
   * Parses the options strictly: a value that is not of its kind or out of its range is an error, as
   * is an option that does not exist.
   */
  @Override
  public void setOptions(String[] options) throws Exception {
    settingOptions().read(options, m_Settings);
    SettingValues seed = new SettingValues();
    SEED_OPTION.read(options, seed);
    super.setOptions(options);
    setSeed(seed.get(SEED));
    Utils.checkForRemainingOptions(options);
    settings();
  }

  @Override
  public String[] getOptions() {
    return settingOptions().write(m_Settings, super.getOptions());
  }

  /** The options of a {@link MetaClusterer} with these values, whose seed is an int. */
  public static String[] options(SettingValues values) {
    return OPTIONS.write(values, "-S", values.get(Settings.SEED).toString());
  }

  /** The options that a {@link MetaClusterer} has. */
  final String[] batchOptions() {
    return OPTIONS.write(m_Settings, super.getOptions());
  }

  @Override
  @OptionMetadata(displayName = "seed", description = Settings.SEED_HELP, displayOrder = 5)
  public int getSeed() {
    return super.getSeed();
  }

  @OptionMetadata(
      displayName = "numClusters",
      description = Settings.NUM_CLUSTERS_HELP,
      displayOrder = 1)
  public int getNumClusters() {
    return m_Settings.get(Settings.NUM_CLUSTERS);
  }

  @Override
  public void setNumClusters(int numClusters) {
    m_Settings.set(Settings.NUM_CLUSTERS, numClusters);
  }

  @OptionMetadata(
      displayName = "numMetaClusters",
      description = Settings.NUM_META_CLUSTERS_HELP,
      displayOrder = 2)
  public int getNumMetaClusters() {
    return m_Settings.get(Settings.NUM_META_CLUSTERS);
  }

  public void setNumMetaClusters(int numMetaClusters) {
    m_Settings.set(Settings.NUM_META_CLUSTERS, numMetaClusters);
  }

  @OptionMetadata(
      displayName = "clustersEach",
      description = Settings.CLUSTERS_EACH_HELP,
      displayOrder = 3)
  public int getClustersEach() {
    return m_Settings.get(Settings.CLUSTERS_EACH);
  }

  public void setClustersEach(int clustersEach) {
    m_Settings.set(Settings.CLUSTERS_EACH, clustersEach);
  }

  public String shareClustersTipText() {
    return Settings.SHARE_CLUSTERS.help();
  }

  @ProgrammaticProperty
  public boolean getShareClusters() {
    return m_Settings.get(Settings.SHARE_CLUSTERS);
  }

  public void setShareClusters(boolean shareClusters) {
    m_Settings.set(Settings.SHARE_CLUSTERS, shareClusters);
  }

  public String jointSymbolsTipText() {
    return Settings.JOINT_SYMBOLS.help();
  }

  @ProgrammaticProperty
  public boolean getJointSymbols() {
    return m_Settings.get(Settings.JOINT_SYMBOLS);
  }

  public void setJointSymbols(boolean jointSymbols) {
    m_Settings.set(Settings.JOINT_SYMBOLS, jointSymbols);
  }

  @OptionMetadata(displayName = "passes", description = Settings.PASSES_HELP, displayOrder = 9)
  public int getPasses() {
    return m_Settings.get(Settings.PASSES);
  }

  public void setPasses(int passes) {
    m_Settings.set(Settings.PASSES, passes);
  }

  @OptionMetadata(
      displayName = "finalClusters",
      description = Settings.FINAL_CLUSTERS_HELP,
      displayOrder = 7)
  public SelectedTag getFinalClusters() {
    return METHODS.select(m_Settings.get(Settings.FINAL_CLUSTERS));
  }

  public void setFinalClusters(SelectedTag finalClusters) {
    m_Settings.set(
        Settings.FINAL_CLUSTERS,
        METHODS.value(finalClusters, m_Settings.get(Settings.FINAL_CLUSTERS)));
  }

  public String ruleTipText() {
    return Settings.RULE.help();
  }

  @ProgrammaticProperty
  public SelectedTag getRule() {
    return RULES.select(m_Settings.get(Settings.RULE));
  }

  public void setRule(SelectedTag rule) {
    m_Settings.set(Settings.RULE, RULES.value(rule, m_Settings.get(Settings.RULE)));
  }

  public String maskStartTipText() {
    return Settings.MASK_START.help();
  }

  @ProgrammaticProperty
  public SelectedTag getMaskStart() {
    return STARTS.select(m_Settings.get(Settings.MASK_START));
  }

  public void setMaskStart(SelectedTag maskStart) {
    m_Settings.set(
        Settings.MASK_START, STARTS.value(maskStart, m_Settings.get(Settings.MASK_START)));
  }

  public String maskRateTipText() {
    return Settings.MASK_RATE.help();
  }

  @ProgrammaticProperty
  public double getMaskRate() {
    return m_Settings.get(Settings.MASK_RATE);
  }

  public void setMaskRate(double maskRate) {
    m_Settings.set(Settings.MASK_RATE, maskRate);
  }

  public String centreRateTipText() {
    return Settings.CENTRE_RATE.help();
  }

  @ProgrammaticProperty
  public double getCentreRate() {
    return m_Settings.get(Settings.CENTRE_RATE);
  }

  public void setCentreRate(double centreRate) {
    m_Settings.set(Settings.CENTRE_RATE, centreRate);
  }

  public String randomRateTipText() {
    return Settings.RANDOM_RATE.help();
  }

  @ProgrammaticProperty
  public double getRandomRate() {
    return m_Settings.get(Settings.RANDOM_RATE);
  }

  public void setRandomRate(double randomRate) {
    m_Settings.set(Settings.RANDOM_RATE, randomRate);
  }

  public String blockSizeTipText() {
    return Settings.BLOCK_SIZE.help();
  }

  @ProgrammaticProperty
  public int getBlockSize() {
    return m_Settings.get(Settings.BLOCK_SIZE);
  }

  public void setBlockSize(int blockSize) {
    m_Settings.set(Settings.BLOCK_SIZE, blockSize);
  }

  @OptionMetadata(
      displayName = "polishRounds",
      description = Settings.POLISH_ROUNDS_HELP,
      displayOrder = 10)
  public int getPolishRounds() {
    return m_Settings.get(Settings.POLISH_ROUNDS);
  }

  public void setPolishRounds(int polishRounds) {
    m_Settings.set(Settings.POLISH_ROUNDS, polishRounds);
  }

  @OptionMetadata(displayName = "scale", description = Settings.SCALE_HELP, displayOrder = 4)
  public SelectedTag getScale() {
    return SCALES.select(m_Settings.get(Settings.SCALE));
  }

  public void setScale(SelectedTag scale) {
    m_Settings.set(Settings.SCALE, SCALES.value(scale, m_Settings.get(Settings.SCALE)));
  }

  @OptionMetadata(
      displayName = "missingAsValue",
      description = Settings.MISSING_AS_VALUE_HELP,
      displayOrder = 6)
  public boolean getMissingAsValue() {
    return m_Settings.get(Settings.MISSING_AS_VALUE);
  }

  public void setMissingAsValue(boolean missingAsValue) {
    m_Settings.set(Settings.MISSING_AS_VALUE, missingAsValue);
  }

  @OptionMetadata(
      displayName = "numExecutionSlots",
      description = Settings.NUM_EXECUTION_SLOTS_HELP,
      displayOrder = 11)
  public int getNumExecutionSlots() {
    return m_Settings.get(Settings.NUM_EXECUTION_SLOTS);
  }

  public void setNumExecutionSlots(int numExecutionSlots) {
    m_Settings.set(Settings.NUM_EXECUTION_SLOTS, numExecutionSlots);
  }

  @OptionMetadata(
      displayName = "stabilityHalves",
      description = Settings.STABILITY_HALVES_HELP,
      displayOrder = 8)
  public int getStabilityHalves() {
    return m_Settings.get(Settings.STABILITY_HALVES);
  }

  public void setStabilityHalves(int stabilityHalves) {
    m_Settings.set(Settings.STABILITY_HALVES, stabilityHalves);
  }

  @OptionMetadata(
      displayName = "checkpoint",
      description = Settings.CHECKPOINT_HELP,
      displayOrder = 12)
  public File getCheckpoint() {
    return new File(m_Settings.get(Settings.CHECKPOINT));
  }

  public void setCheckpoint(File checkpoint) {
    m_Settings.set(Settings.CHECKPOINT, checkpoint.getPath());
  }

  public String everyTipText() {
    return Settings.EVERY.help();
  }

  @ProgrammaticProperty
  public int getEvery() {
    return m_Settings.get(Settings.EVERY);
  }

  public void setEvery(int every) {
    m_Settings.set(Settings.EVERY, every);
  }
}
