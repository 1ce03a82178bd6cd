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
import weka.clusterers.Clusterer;
import weka.clusterers.EnumTags;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SettingOptions;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Instances;
import weka.core.Option;
import weka.core.OptionMetadata;
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

  private static final int MAX_TRAININGS = 100;

  private enum Output {
    ONE_HOT,
    NOMINAL,
    BOTH,
    SOFT,
    RESIDUAL,
    NEARNESS,
    AUTO
  }

  private static final Setting<Output> OUTPUT =
      Setting.of("output", Output.AUTO, MembershipHelp.OUTPUT);
  private static final Setting<Boolean> KEEP_ORIGINAL =
      Setting.of("keepOriginal", false, MembershipHelp.KEEP_ORIGINAL);
  private static final Setting<Boolean> FINAL_CLUSTER =
      Setting.of("finalCluster", false, MembershipHelp.FINAL_CLUSTER);
  private static final Setting<Boolean> DISTANCES =
      Setting.of("distances", false, MembershipHelp.DISTANCES);
  private static final Setting<Integer> TRAININGS = Setting.of(
      "trainings",
      0,
      metaclustering.settings.Range.from(0).to(MAX_TRAININGS),
      MembershipHelp.TRAININGS);

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("output", OUTPUT)
      .with("trainings", TRAININGS)
      .with("final", FINAL_CLUSTER)
      .with("distances", DISTANCES)
      .with("keep", KEEP_ORIGINAL);

  private static final EnumTags<Output> OUTPUTS = new EnumTags<>(
      OUTPUT,
      "A binary attribute for each centre, in sparse rows",
      "A nominal attribute for each attribute group",
      "Binary and nominal attributes",
      "A number from 0 to 1 for each centre",
      "Difference between each numeric attribute and its reconstruction",
      "How near the row is to each centre",
      "nearness with the original attributes, otherwise nominal");

  /** The forms of the code that can be chosen. */
  @SuppressWarnings("MutablePublicArray") // as in all of Weka's schemes
  public static final Tag[] TAGS_OUTPUT = OUTPUTS.tags();

  private final SettingValues m_Settings = new SettingValues();
  private Range m_Ignored = new Range();

  private Remove m_Remove;
  private MetaClusterer m_Trained;

  /** Null in filters of older releases, which trained one. */
  private List<MetaClusterer> m_AllTrained;

  /** Null in filters of older releases; see {@link #form}. */
  private Output m_Form;

  private MembershipFormat m_Format;

  @Override
  public String globalInfo() {
    return "Replaces the attributes of a row by its code: which cluster of each attribute group"
        + " (meta-cluster) it belongs to, as binary or nominal attributes, or by how near it is to"
        + " each of their centres. A MetaClusterer is trained on the first batch of rows and stays as"
        + " it is for later ones. The class, if set, is never looked at and always kept.";
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
    m_AllTrained = null;
    m_Form = null;
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
    m_Form = null;
    m_Form = form();
    int[] numeric = residuals(seen);
    m_AllTrained = new MembershipTraining(this::untrained, parts().perCentre(), getFinalCluster())
        .of(seen, getTrainings());
    m_Trained = m_AllTrained.isEmpty() ? null : m_AllTrained.get(0);
    MembershipValues values = new MembershipValues(m_AllTrained, parts(), numeric);
    List<Attribute> attributes = values.attributes("");
    InformativeColumns columns = new InformativeColumns(attributes.size());
    values.visit(seen, (i, row) -> columns.add(row));
    m_Format = new MembershipFormat(
        data,
        getKeepOriginal(),
        values::attributes,
        columns.indices(i -> attributes.get(i).name().equals(MembershipValues.FINAL)));
    return m_Format.header();
  }

  /** The attributes of which a code leaves something, if that is given. */
  private int[] residuals(Instances seen) {
    if (form() != Output.RESIDUAL) {
      return new int[0];
    }
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
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    MembershipValues values = new MembershipValues(trainedClusterers(), parts(), residuals(seen));
    values.visit(
        seen,
        (i, made) -> result.add(m_Format.row(data.instance(i), made, parts().oneHot(), result)));
    return result;
  }

  /** The clusterers that were trained on the first batch; none before. */
  public List<MetaClusterer> trainedClusterers() {
    if (m_AllTrained != null) {
      return Collections.unmodifiableList(m_AllTrained);
    }
    return m_Trained == null ? List.of() : List.of(m_Trained);
  }

  /** The attribute groups that the new attributes are named after, with the values of their centres. */
  @Override
  public String toString() {
    if (trainedClusterers().isEmpty()) {
      return super.toString();
    }
    StringBuilder text = new StringBuilder();
    int first = 0;
    for (MetaClusterer clusterer : trainedClusterers()) {
      text.append(text.length() == 0 ? "" : "\nGroup 0 below is mc" + first + ":\n");
      text.append(clusterer.model());
      first += clusterer.model().metaClusters();
    }
    return text.toString();
  }

  /** The first clusterer that was trained on the first batch; null before. */
  public MetaClusterer trainedClusterer() {
    return m_Trained;
  }

  /** The form of the code that is, or was when the filter was trained, chosen. */
  private Output form() {
    if (m_Form != null) {
      return m_Form;
    }
    Output chosen = m_Settings.get(OUTPUT);
    if (chosen != Output.AUTO) {
      return chosen;
    }
    if (m_Trained != null) {
      return Output.ONE_HOT; // what older releases gave by default
    }
    return getKeepOriginal() ? Output.NEARNESS : Output.NOMINAL;
  }

  private MembershipFormat.Parts parts() {
    Output form = form();
    return new MembershipFormat.Parts(
        form == Output.ONE_HOT || form == Output.BOTH,
        form == Output.NOMINAL || form == Output.BOTH,
        form == Output.SOFT,
        form == Output.NEARNESS,
        getFinalCluster(),
        getDistances());
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
    options.add(new Option("\t" + MembershipHelp.IGNORED_ATTRIBUTES, "R", 1, "-R <range>"));
    options.add(new Option("\t" + MembershipHelp.INVERT_SELECTION, "V", 0, "-V"));
    return options.elements();
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    boolean clustererAlone = Utils.getOptionPos('W', options) >= 0
        && Utils.getOptionPos(OPTIONS.option(TRAININGS), options) < 0;
    setIgnoredAttributes(Utils.getOption('R', options));
    setInvertSelection(Utils.getFlag('V', options));
    super.setOptions(options);
    if (clustererAlone) {
      setTrainings(1);
    }
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

  @OptionMetadata(displayName = "output", description = MembershipHelp.OUTPUT, displayOrder = 1)
  public SelectedTag getOutput() {
    return OUTPUTS.select(m_Settings.get(OUTPUT));
  }

  public void setOutput(SelectedTag output) {
    set(OUTPUT, OUTPUTS.value(output, m_Settings.get(OUTPUT)));
  }

  /** A clusterer that is set is used as it is. */
  @Override
  public void setClusterer(Clusterer clusterer) {
    super.setClusterer(clusterer);
    setTrainings(Math.max(1, getTrainings()));
  }

  @OptionMetadata(
      displayName = "trainings",
      description = MembershipHelp.TRAININGS,
      displayOrder = 8)
  public int getTrainings() {
    return m_Settings.get(TRAININGS);
  }

  public void setTrainings(int trainings) {
    set(TRAININGS, trainings);
  }

  @OptionMetadata(
      displayName = "finalCluster",
      description = MembershipHelp.FINAL_CLUSTER,
      displayOrder = 3)
  public boolean getFinalCluster() {
    return m_Settings.get(FINAL_CLUSTER);
  }

  public void setFinalCluster(boolean finalCluster) {
    set(FINAL_CLUSTER, finalCluster);
  }

  @OptionMetadata(
      displayName = "distances",
      description = MembershipHelp.DISTANCES,
      displayOrder = 7)
  public boolean getDistances() {
    return m_Settings.get(DISTANCES);
  }

  public void setDistances(boolean distances) {
    set(DISTANCES, distances);
  }

  @OptionMetadata(
      displayName = "keepOriginal",
      description = MembershipHelp.KEEP_ORIGINAL,
      displayOrder = 2)
  public boolean getKeepOriginal() {
    return m_Settings.get(KEEP_ORIGINAL);
  }

  public void setKeepOriginal(boolean keepOriginal) {
    set(KEEP_ORIGINAL, keepOriginal);
  }

  @OptionMetadata(
      displayName = "ignoredAttributes",
      description = MembershipHelp.IGNORED_ATTRIBUTES,
      displayOrder = 5)
  public String getIgnoredAttributes() {
    return m_Ignored.getRanges();
  }

  public void setIgnoredAttributes(String ranges) {
    m_Ignored.setRanges(ranges);
    reset();
  }

  @OptionMetadata(
      displayName = "invertSelection",
      description = MembershipHelp.INVERT_SELECTION,
      displayOrder = 6)
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
