package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import java.util.stream.IntStream;
import metaclustering.file.ChecksummedObject;
import metaclustering.settings.Setting;
import metaclustering.settings.SettingValues;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.Clusterer;
import weka.clusterers.ClustererOption;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SettingOptions;
import weka.core.Capabilities;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
import weka.core.Utils;
import weka.core.WeightedAttributesHandler;
import weka.core.WeightedInstancesHandler;
import weka.filters.SimpleBatchFilter;
import weka.filters.UnsupervisedFilter;

/**
 * A filter that trains a {@link MetaClusterer} on the first batch of rows and stays as it is for later
 * ones, which must have the same attributes. The class is never looked at and always kept.
 */
public abstract class MetaClustererFilter extends SimpleBatchFilter
    implements UnsupervisedFilter, WeightedInstancesHandler, WeightedAttributesHandler {

  private static final long serialVersionUID = 1L;

  private static final String CLUSTERER_HELP =
      "The MetaClusterer that is trained on the first batch of rows.";

  private MetaClusterer m_Clusterer = defaultClusterer();
  private Instances m_TrainingHeader;
  private transient Instances m_LastChecked;

  protected MetaClusterer defaultClusterer() {
    return new MetaClusterer();
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = m_Clusterer.getCapabilities();
    result.setOwner(this);
    result.setMinimumNumberInstances(0);
    return result;
  }

  @Override
  public boolean allowAccessToFullInputFormat() {
    return true;
  }

  @Override
  public boolean setInputFormat(Instances instanceInfo) throws Exception {
    m_TrainingHeader = new Instances(instanceInfo, 0);
    return super.setInputFormat(instanceInfo);
  }

  @Override
  public boolean input(Instance instance) throws Exception {
    requireHeader(instance.dataset());
    return super.input(instance);
  }

  @Override
  public boolean input(Instances instances) throws Exception {
    requireHeader(instances);
    return super.input(instances);
  }

  @SuppressWarnings("ReferenceEquality") // the same object, not an equal one: comparing costs more
  private void requireHeader(Instances data) {
    if (data == null || data == m_LastChecked || m_TrainingHeader == null) {
      return;
    }
    String difference = m_TrainingHeader.equalHeadersMsg(data);
    if (difference != null) {
      throw new IllegalArgumentException(
          "the rows have other attributes than those of the first batch: " + difference.strip());
    }
    m_LastChecked = data;
  }

  /**
   * A copy of the clusterer.
   *
   * @param seedsOn how far its seed is from the one that was chosen
   */
  MetaClusterer untrained(int seedsOn) throws Exception {
    MetaClusterer result = (MetaClusterer) AbstractClusterer.makeCopy(m_Clusterer);
    result.setSeed(m_Clusterer.getSeed() + seedsOn);
    return result;
  }

  /** Such a copy, which has learned from rows. */
  MetaClusterer trained(Instances data, int seedsOn) throws Exception {
    return trained(untrained(seedsOn), data);
  }

  /** The clusterer, which has learned from rows. */
  static MetaClusterer trained(MetaClusterer clusterer, Instances data) throws Exception {
    clusterer.buildClusterer(withoutAttributeWeights(data));
    return clusterer;
  }

  /** Weights of attributes are for the schemes that come after, not for the clusterer. */
  private static Instances withoutAttributeWeights(Instances data) {
    boolean weighted =
        IntStream.range(0, data.numAttributes()).anyMatch(i -> data.attribute(i).weight() != 1);
    if (!weighted) {
      return data;
    }
    Instances plain = new Instances(data);
    for (int i = 0; i < plain.numAttributes(); i++) {
      plain.setAttributeWeight(i, 1);
    }
    return plain;
  }

  abstract SettingOptions settingOptions();

  /** Their values, modified by {@link #set}. */
  abstract SettingValues settingValues();

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    options.add(ClustererOption.option(CLUSTERER_HELP, defaultClusterer()));
    options.addAll(Collections.list(settingOptions().list(super.listOptions())));
    return options.elements();
  }

  /** Parses the options strictly: what is not of its kind or out of its range is an error. */
  @Override
  public void setOptions(String[] options) throws Exception {
    setClusterer(ClustererOption.read(options, defaultClusterer()));
    settingOptions().read(options, settingValues());
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
    reset();
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>(List.of("-W", Utils.toCommandLine(m_Clusterer)));
    Collections.addAll(options, settingOptions().write(settingValues(), super.getOptions()));
    return options.toArray(String[]::new);
  }

  final <T> void set(Setting<T> setting, T value) {
    settingOptions().set(settingValues(), setting, value);
    reset();
  }

  @OptionMetadata(displayName = "clusterer", description = CLUSTERER_HELP, displayOrder = 4)
  public Clusterer getClusterer() {
    return m_Clusterer;
  }

  public void setClusterer(Clusterer clusterer) {
    m_Clusterer = ClustererOption.require(clusterer);
    reset();
  }

  /** What is saved: this, with a checksum. */
  Object writeReplace() {
    return ChecksummedObject.of(this);
  }
}
