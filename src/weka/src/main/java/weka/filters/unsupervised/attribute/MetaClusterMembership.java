package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import java.util.stream.IntStream;
import metaclustering.settings.Setting;
import metaclustering.settings.SettingValues;
import weka.clusterers.EnumTags;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SettingOptions;
import weka.core.Capabilities;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Range;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.Utils;
import weka.filters.Filter;

/**
 * <!-- globalinfo-start --> Replaces the attributes of a row by its code: which cluster of each
 * meta-cluster it belongs to. <!-- globalinfo-end -->
 *
 * <p>The clusterer is trained on the first batch and stays as it is for later ones. The class is
 * never looked at and always kept.
 */
public class MetaClusterMembership extends MetaClustererFilter {

  private static final long serialVersionUID = 1L;

  /** What replaces the attributes. */
  private enum Output {
    ONE_HOT,
    NOMINAL,
    BOTH,
    SOFT,
    RESIDUAL
  }

  private static final Setting<Output> OUTPUT = Setting.of(
      "output",
      Output.ONE_HOT,
      "Form of the code: M * K binary attributes in sparse rows, M nominal attributes, both, or M * K"
          + " soft memberships from 0 to 1 that sum to 1 in each attribute group. residual gives the"
          + " difference between each numeric attribute and its reconstruction from the code, for a"
          + " second stage, without the nominal attributes.");

  private static final Setting<Boolean> FINAL_CLUSTER =
      Setting.of("finalCluster", false, "Add the cluster of the row as a nominal attribute.");

  private static final Setting<Boolean> DISTANCES = Setting.of(
      "distances",
      false,
      "Add for each attribute group the masked distance of the row from its centre: large where the row"
          + " resembles no training row.");

  private static final Setting<Boolean> KEEP_ORIGINAL =
      Setting.of("keepOriginal", false, "Keep the original attributes before the new ones.");

  /** The settings with their options. */
  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("output", OUTPUT)
      .with("final", FINAL_CLUSTER)
      .with("distances", DISTANCES)
      .with("keep", KEEP_ORIGINAL);

  private static final EnumTags<Output> OUTPUTS = new EnumTags<>(
      OUTPUT,
      "M * K binary attributes, in sparse rows",
      "M nominal attributes",
      "Binary and nominal attributes",
      "M * K numbers from 0 to 1",
      "Difference between each numeric attribute and its reconstruction");

  /** The forms of the code that can be chosen. */
  @SuppressWarnings("MutablePublicArray") // as in all of Weka's schemes
  public static final Tag[] TAGS_OUTPUT = OUTPUTS.tags();

  private final SettingValues m_Settings = new SettingValues();
  private Range m_Ignored = new Range();

  private Remove m_Remove;
  private MetaClusterer m_Trained;
  private MembershipFormat m_Format;

  @Override
  public String globalInfo() {
    return "Replaces the attributes of a row by its code: which cluster of each meta-cluster it"
        + " belongs to, as M * K binary attributes in sparse rows or as M nominal attributes. A"
        + " MetaClusterer is trained on the first batch of rows and stays as it is for later ones."
        + " The class, if set, is never looked at and always kept.";
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    if (!m_Ignored.getRanges().isEmpty()) {
      // ignored attributes may be of any kind; the clusterer refuses the others
      result.enableAllAttributes();
    }
    return result;
  }

  @Override
  public boolean setInputFormat(Instances instanceInfo) throws Exception {
    m_Trained = null;
    return super.setInputFormat(instanceInfo);
  }

  @Override
  protected Instances determineOutputFormat(Instances data) throws Exception {
    m_Ignored.setUpper(data.numAttributes() - 1);
    int[] ignored = Arrays.stream(m_Ignored.getSelection())
        .filter(i -> i != data.classIndex())
        .toArray();
    m_Remove = new Remove();
    m_Remove.setAttributeIndicesArray(ignored);
    m_Remove.setInputFormat(data);
    Instances seen = seenByClusterer(data);
    int[] numeric = form() == Output.RESIDUAL ? numericOf(seen) : new int[0];
    m_Trained = trained(seen, 0);
    m_Format = new MembershipFormat(
        data,
        getKeepOriginal(),
        new MembershipFormat.Parts(
            form() == Output.ONE_HOT || form() == Output.BOTH,
            form() == Output.NOMINAL || form() == Output.BOTH,
            form() == Output.SOFT,
            getFinalCluster(),
            getDistances()),
        m_Trained.model().centreCounts(),
        m_Trained.numberOfClusters(),
        Arrays.stream(numeric).mapToObj(i -> seen.attribute(i).name()).toList());
    return m_Format.header();
  }

  /** The attributes of which a code leaves something. */
  private static int[] numericOf(Instances seen) {
    int[] numeric = IntStream.range(0, seen.numAttributes())
        .filter(i -> i != seen.classIndex() && seen.attribute(i).isNumeric())
        .toArray();
    if (numeric.length == 0) {
      throw new IllegalArgumentException(
          "output (-output) is residual, but the clusterer sees no numeric attribute");
    }
    return numeric;
  }

  private double[] left(Instance row, int[] code, int... numeric) {
    if (numeric.length == 0) {
      return new double[0];
    }
    double[] told = m_Trained.reconstruct(code);
    return Arrays.stream(numeric).mapToDouble(i -> row.value(i) - told[i]).toArray();
  }

  private Instances seenByClusterer(Instances data) throws Exception {
    return m_Ignored.getRanges().isEmpty() ? data : Filter.useFilter(data, m_Remove);
  }

  @Override
  protected Instances process(Instances data) throws Exception {
    Instances seen = seenByClusterer(data);
    int[][] codes = data.numInstances() == 1
        ? new int[][] {m_Trained.code(seen.instance(0))}
        : m_Trained.codes(seen);
    int[] numeric = form() == Output.RESIDUAL ? numericOf(seen) : new int[0];
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    for (int i = 0; i < codes.length; i++) {
      Instance row = seen.instance(i);
      MembershipFormat.Membership membership = new MembershipFormat.Membership(
          codes[i],
          form() == Output.SOFT ? m_Trained.memberships(row) : null,
          getFinalCluster() ? m_Trained.clusterOf(codes[i]) : 0,
          getDistances() ? m_Trained.distances(row) : null,
          left(row, codes[i], numeric));
      result.add(m_Format.row(data.instance(i), membership, result));
    }
    return result;
  }

  /** The clusterer that was trained on the first batch; null before. */
  public MetaClusterer trainedClusterer() {
    return m_Trained;
  }

  private Output form() {
    return m_Settings.get(OUTPUT);
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    options.add(clustererOption());
    options.add(new Option("\t" + ignoredAttributesTipText(), "R", 1, "-R <range>"));
    options.add(new Option("\t" + invertSelectionTipText(), "V", 0, "-V"));
    options.addAll(Collections.list(OPTIONS.list(super.listOptions())));
    return options.elements();
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    readClusterer(options);
    OPTIONS.read(options, m_Settings);
    setIgnoredAttributes(Utils.getOption('R', options));
    setInvertSelection(Utils.getFlag('V', options));
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>(List.of("-W", clustererSpecification()));
    Collections.addAll(options, OPTIONS.write(m_Settings));
    if (!getIgnoredAttributes().isEmpty()) {
      Collections.addAll(options, "-R", getIgnoredAttributes());
    }
    if (getInvertSelection()) {
      options.add("-V");
    }
    Collections.addAll(options, super.getOptions());
    return options.toArray(String[]::new);
  }

  private <T> void set(Setting<T> setting, T value) {
    m_Settings.set(setting, value);
    reset();
  }

  public String outputTipText() {
    return OUTPUT.help();
  }

  public SelectedTag getOutput() {
    return OUTPUTS.select(form());
  }

  public void setOutput(SelectedTag output) {
    set(OUTPUT, OUTPUTS.value(output, form()));
  }

  public String finalClusterTipText() {
    return FINAL_CLUSTER.help();
  }

  public boolean getFinalCluster() {
    return m_Settings.get(FINAL_CLUSTER);
  }

  public void setFinalCluster(boolean finalCluster) {
    set(FINAL_CLUSTER, finalCluster);
  }

  public String distancesTipText() {
    return DISTANCES.help();
  }

  public boolean getDistances() {
    return m_Settings.get(DISTANCES);
  }

  public void setDistances(boolean distances) {
    set(DISTANCES, distances);
  }

  public String keepOriginalTipText() {
    return KEEP_ORIGINAL.help();
  }

  public boolean getKeepOriginal() {
    return m_Settings.get(KEEP_ORIGINAL);
  }

  public void setKeepOriginal(boolean keepOriginal) {
    set(KEEP_ORIGINAL, keepOriginal);
  }

  public String ignoredAttributesTipText() {
    return "Attributes that the clusterer ignores, as a range such as 1,4-6,last. The class is always"
        + " ignored.";
  }

  public String getIgnoredAttributes() {
    return m_Ignored.getRanges();
  }

  public void setIgnoredAttributes(String ranges) {
    m_Ignored.setRanges(ranges);
    reset();
  }

  public String invertSelectionTipText() {
    return "Ignore all attributes but those of the range.";
  }

  public boolean getInvertSelection() {
    return m_Ignored.getInvert();
  }

  public void setInvertSelection(boolean invert) {
    m_Ignored.setInvert(invert);
    reset();
  }

  /** Runs the filter from the command line. */
  public static void main(String[] args) {
    runFilter(new MetaClusterMembership(), args);
  }
}
