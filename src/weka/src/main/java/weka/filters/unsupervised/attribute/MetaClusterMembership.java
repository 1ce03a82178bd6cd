package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import java.util.stream.DoubleStream;
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
            isOneHot(), isNominal(), form() == Output.SOFT, getFinalCluster(), getDistances()),
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
      double[] made = made(seen.instance(i), codes[i], numeric);
      result.add(m_Format.row(data.instance(i), made, isOneHot(), result));
    }
    return result;
  }

  /** The values of the new attributes, in the order of {@link MembershipFormat}. */
  private double[] made(Instance row, int[] code, int... numeric) {
    DoubleStream.Builder made = DoubleStream.builder();
    if (isOneHot()) {
      int[] centres = m_Trained.model().centreCounts();
      for (int m = 0; m < centres.length; m++) {
        for (int k = 0; k < centres[m]; k++) {
          made.add(k == code[m] ? 1 : 0);
        }
      }
    }
    if (form() == Output.SOFT) {
      Arrays.stream(m_Trained.memberships(row)).flatMapToDouble(Arrays::stream).forEach(made);
    }
    if (isNominal()) {
      Arrays.stream(code).forEach(made::add);
    }
    if (numeric.length > 0) {
      double[] told = m_Trained.reconstruct(code);
      Arrays.stream(numeric).forEach(i -> made.add(row.value(i) - told[i]));
    }
    if (getFinalCluster()) {
      made.add(m_Trained.clusterOf(code));
    }
    if (getDistances()) {
      Arrays.stream(m_Trained.distances(row)).forEach(made);
    }
    return made.build().toArray();
  }

  /** The clusterer that was trained on the first batch; null before. */
  public MetaClusterer trainedClusterer() {
    return m_Trained;
  }

  private Output form() {
    return m_Settings.get(OUTPUT);
  }

  private boolean isOneHot() {
    return form() == Output.ONE_HOT || form() == Output.BOTH;
  }

  private boolean isNominal() {
    return form() == Output.NOMINAL || form() == Output.BOTH;
  }

  @Override
  SettingOptions settingOptions() {
    return OPTIONS;
  }

  @Override
  SettingValues settingValues() {
    return m_Settings;
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>(Collections.list(super.listOptions()));
    options.add(new Option("\t" + ignoredAttributesTipText(), "R", 1, "-R <range>"));
    options.add(new Option("\t" + invertSelectionTipText(), "V", 0, "-V"));
    return options.elements();
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    setIgnoredAttributes(Utils.getOption('R', options));
    setInvertSelection(Utils.getFlag('V', options));
    super.setOptions(options);
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>(List.of(super.getOptions()));
    if (!getIgnoredAttributes().isEmpty()) {
      Collections.addAll(options, "-R", getIgnoredAttributes());
    }
    if (getInvertSelection()) {
      options.add("-V");
    }
    return options.toArray(String[]::new);
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
