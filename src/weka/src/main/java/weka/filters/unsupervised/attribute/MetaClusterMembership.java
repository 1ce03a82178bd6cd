package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import java.util.stream.IntStream;
import weka.clusterers.MetaClusterer;
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

  private static final int ONE_HOT = 0;
  private static final int NOMINAL = 1;
  private static final int BOTH = 2;
  private static final int SOFT = 3;
  private static final int RESIDUAL = 4;

  /** The forms of the code that can be chosen. */
  @SuppressWarnings("MutablePublicArray") // as in all of Weka's schemes
  public static final Tag[] TAGS_OUTPUT = {
    new Tag(ONE_HOT, "one-hot", "M * K binary attributes, in sparse rows", false),
    new Tag(NOMINAL, "nominal", "M nominal attributes", false),
    new Tag(BOTH, "both", "Binary and nominal attributes", false),
    new Tag(SOFT, "soft", "M * K numbers from 0 to 1", false),
    new Tag(RESIDUAL, "residual", "What the code leaves of each numeric attribute", false)
  };

  private int m_Output = ONE_HOT;
  private boolean m_FinalCluster;
  private boolean m_Distances;
  private boolean m_KeepOriginal;
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
    int[] numeric = m_Output == RESIDUAL ? numericOf(seen) : new int[0];
    m_Trained = trained(seen, 0);
    m_Format = new MembershipFormat(
        data,
        m_KeepOriginal,
        new MembershipFormat.Parts(
            m_Output == ONE_HOT || m_Output == BOTH,
            m_Output == NOMINAL || m_Output == BOTH,
            m_Output == SOFT,
            m_FinalCluster,
            m_Distances),
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
          "option -output: residual needs a numeric attribute, and the clusterer sees none");
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
    int[] numeric = m_Output == RESIDUAL ? numericOf(seen) : new int[0];
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    for (int i = 0; i < codes.length; i++) {
      Instance row = seen.instance(i);
      MembershipFormat.Membership membership = new MembershipFormat.Membership(
          codes[i],
          m_Output == SOFT ? m_Trained.memberships(row) : null,
          m_FinalCluster ? m_Trained.clusterOf(codes[i]) : 0,
          m_Distances ? m_Trained.distances(row) : null,
          left(row, codes[i], numeric));
      result.add(m_Format.row(data.instance(i), membership, result));
    }
    return result;
  }

  /** The clusterer that was trained on the first batch; null before. */
  public MetaClusterer trainedClusterer() {
    return m_Trained;
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    options.add(clustererOption());
    options.add(new Option(
        "\t" + outputTipText() + "\n\t(default one-hot)",
        "output",
        1,
        "-output one-hot|nominal|both|soft|residual"));
    options.add(new Option("\t" + finalClusterTipText(), "final", 0, "-final"));
    options.add(new Option("\t" + distancesTipText(), "distances", 0, "-distances"));
    options.add(new Option("\t" + keepOriginalTipText(), "keep", 0, "-keep"));
    options.add(new Option("\t" + ignoredAttributesTipText(), "R", 1, "-R <range>"));
    options.add(new Option("\t" + invertSelectionTipText(), "V", 0, "-V"));
    options.addAll(Collections.list(super.listOptions()));
    return options.elements();
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    readClusterer(options);
    String output = Utils.getOption("output", options);
    m_Output = output.isEmpty() ? ONE_HOT : output(output);
    m_FinalCluster = Utils.getFlag("final", options);
    m_Distances = Utils.getFlag("distances", options);
    m_KeepOriginal = Utils.getFlag("keep", options);
    setIgnoredAttributes(Utils.getOption('R', options));
    setInvertSelection(Utils.getFlag('V', options));
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
  }

  private static int output(String word) {
    for (Tag tag : TAGS_OUTPUT) {
      if (tag.getIDStr().equals(word)) {
        return tag.getID();
      }
    }
    throw new IllegalArgumentException(
        "option -output: '" + word + "' is none of one-hot, nominal, both, soft, residual");
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>();
    Collections.addAll(options, "-W", clustererSpecification());
    Collections.addAll(options, "-output", getOutput().getSelectedTag().getIDStr());
    flag(options, "-final", m_FinalCluster);
    flag(options, "-distances", m_Distances);
    flag(options, "-keep", m_KeepOriginal);
    if (!getIgnoredAttributes().isEmpty()) {
      Collections.addAll(options, "-R", getIgnoredAttributes());
    }
    flag(options, "-V", getInvertSelection());
    Collections.addAll(options, super.getOptions());
    return options.toArray(new String[0]);
  }

  private static void flag(List<String> options, String name, boolean set) {
    if (set) {
      options.add(name);
    }
  }

  public String outputTipText() {
    return "The form of the code: M * K binary attributes in sparse rows, M nominal attributes, both,"
        + " or M * K numbers from 0 to 1, soft memberships that sum to 1 in each meta-cluster. Or not"
        + " the code but what it leaves: each numeric attribute less what the code reconstructs it to"
        + " be, for a second stage; nominal attributes are left out.";
  }

  public SelectedTag getOutput() {
    return new SelectedTag(m_Output, TAGS_OUTPUT);
  }

  /** Chooses the form of the code by one of {@link #TAGS_OUTPUT}. */
  public void setOutput(SelectedTag output) {
    if (output.getTags() == TAGS_OUTPUT) {
      m_Output = output.getSelectedTag().getID();
      reset();
    }
  }

  public String finalClusterTipText() {
    return "Add the final cluster as a nominal attribute.";
  }

  public boolean getFinalCluster() {
    return m_FinalCluster;
  }

  public void setFinalCluster(boolean finalCluster) {
    m_FinalCluster = finalCluster;
    reset();
  }

  public String distancesTipText() {
    return "Add, for each meta-cluster, the masked distance of the row from the chosen centre: large"
        + " where the row is like nothing seen in training.";
  }

  public boolean getDistances() {
    return m_Distances;
  }

  public void setDistances(boolean distances) {
    m_Distances = distances;
    reset();
  }

  public String keepOriginalTipText() {
    return "Keep the original attributes before the new ones.";
  }

  public boolean getKeepOriginal() {
    return m_KeepOriginal;
  }

  public void setKeepOriginal(boolean keepOriginal) {
    m_KeepOriginal = keepOriginal;
    reset();
  }

  public String ignoredAttributesTipText() {
    return "Attributes that the clusterer shall not see, as a range such as 1,4-6,last. The class is"
        + " never seen.";
  }

  public String getIgnoredAttributes() {
    return m_Ignored.getRanges();
  }

  public void setIgnoredAttributes(String ranges) {
    m_Ignored.setRanges(ranges);
    reset();
  }

  public String invertSelectionTipText() {
    return "The clusterer shall see just the attributes of the range.";
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
