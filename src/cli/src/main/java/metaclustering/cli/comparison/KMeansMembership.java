package metaclustering.cli.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Random;
import java.util.Vector;
import java.util.stream.IntStream;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.SelectedTag;
import weka.core.SparseInstance;
import weka.core.Utils;
import weka.filters.Filter;
import weka.filters.SimpleBatchFilter;
import weka.filters.UnsupervisedFilter;
import weka.filters.unsupervised.attribute.Remove;

/**
 * Replaces the attributes of a row by the number of its cluster, one-hot, in sparse rows: of one
 * k-means over all attributes, or of one for each of several random groups of attributes, which are
 * as equal in size as can be. What learned groups are to be compared with.
 *
 * <p>Each k-means is Weka's, seeded as k-means++, trained on the first batch; where it ends with
 * fewer clusters than asked for, there are as many binary attributes. The class is never looked at
 * and always kept, as the last attribute.
 */
public class KMeansMembership extends SimpleBatchFilter implements UnsupervisedFilter {

  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_GROUPS = 1;
  private static final int DEFAULT_CLUSTERS = 5;
  private static final int DEFAULT_SEED = 1;

  private int m_Groups = DEFAULT_GROUPS;
  private int m_Clusters = DEFAULT_CLUSTERS;
  private int m_Seed = DEFAULT_SEED;

  private List<Remove> m_Views;
  private List<SimpleKMeans> m_Trained;

  @Override
  public String globalInfo() {
    return "Replaces the attributes of a row by its k-means cluster, one-hot; with several groups,"
        + " by its cluster in each of several random groups of attributes. The class, if set, is"
        + " never looked at and always kept.";
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = new SimpleKMeans().getCapabilities();
    result.setOwner(this);
    result.enableAllClasses();
    result.enable(Capability.MISSING_CLASS_VALUES);
    result.enable(Capability.NO_CLASS);
    result.setMinimumNumberInstances(0);
    return result;
  }

  @Override
  public boolean allowAccessToFullInputFormat() {
    return true;
  }

  @Override
  protected Instances determineOutputFormat(Instances data) throws Exception {
    m_Views = new ArrayList<>();
    m_Trained = new ArrayList<>();
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int[] group : groups(data)) {
      Remove view = new Remove();
      view.setAttributeIndicesArray(group);
      view.setInvertSelection(true);
      view.setInputFormat(data);
      SimpleKMeans kMeans = train(seen(data, view));
      for (int k = 0; k < kMeans.numberOfClusters(); k++) {
        attributes.add(new Attribute("km" + m_Views.size() + "=" + k, List.of("0", "1")));
      }
      m_Views.add(view);
      m_Trained.add(kMeans);
    }
    boolean hasClass = data.classIndex() >= 0;
    if (hasClass) {
      attributes.add((Attribute) data.classAttribute().copy());
    }
    Instances header = new Instances(data.relationName(), attributes, 0);
    if (hasClass) {
      header.setClassIndex(header.numAttributes() - 1);
    }
    return header;
  }

  /** The attributes without class, shuffled and dealt out; no group is empty. */
  private List<int[]> groups(Instances data) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, data.numAttributes())
        .filter(i -> i != data.classIndex())
        .boxed()
        .toList());
    Collections.shuffle(shuffled, new Random(m_Seed));
    int groups = Math.min(m_Groups, shuffled.size());
    return IntStream.range(0, groups)
        .mapToObj(g -> IntStream.range(0, shuffled.size())
            .filter(i -> i % groups == g)
            .map(shuffled::get)
            .sorted()
            .toArray())
        .toList();
  }

  private SimpleKMeans train(Instances rows) throws Exception {
    SimpleKMeans kMeans = new SimpleKMeans();
    kMeans.setNumClusters(m_Clusters);
    kMeans.setSeed(m_Seed);
    kMeans.setInitializationMethod(
        new SelectedTag(SimpleKMeans.KMEANS_PLUS_PLUS, SimpleKMeans.TAGS_SELECTION));
    kMeans.buildClusterer(rows);
    return kMeans;
  }

  /** The attributes of one group, without the class. */
  private static Instances seen(Instances data, Remove view) throws Exception {
    Instances seen = Filter.useFilter(data, view);
    seen.setClassIndex(-1);
    return seen;
  }

  @Override
  protected Instances process(Instances data) throws Exception {
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    int width = result.numAttributes();
    double[][] values = new double[data.numInstances()][width];
    int at = 0;
    for (int g = 0; g < m_Views.size(); g++) {
      Instances seen = seen(data, m_Views.get(g));
      for (int i = 0; i < values.length; i++) {
        values[i][at + m_Trained.get(g).clusterInstance(seen.instance(i))] = 1;
      }
      at += m_Trained.get(g).numberOfClusters();
    }
    for (int i = 0; i < values.length; i++) {
      Instance row = data.instance(i);
      if (data.classIndex() >= 0) {
        values[i][width - 1] = row.classValue();
      }
      result.add(new SparseInstance(row.weight(), values[i]));
    }
    return result;
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    options.add(option("G", groupsTipText(), DEFAULT_GROUPS));
    options.add(option("N", clustersTipText(), DEFAULT_CLUSTERS));
    options.add(option("S", seedTipText(), DEFAULT_SEED));
    options.addAll(Collections.list(super.listOptions()));
    return options.elements();
  }

  private static Option option(String name, String text, int standard) {
    return new Option(
        "\t" + text + "\n\t(default " + standard + ")", name, 1, "-" + name + " <number>");
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    setGroups(number("G", options, DEFAULT_GROUPS));
    setClusters(number("N", options, DEFAULT_CLUSTERS));
    setSeed(number("S", options, DEFAULT_SEED));
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
  }

  private static int number(String name, String[] options, int standard) throws Exception {
    String text = Utils.getOption(name, options);
    try {
      return text.isEmpty() ? standard : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "option -" + name + ": '" + text + "' is not a whole number", e);
    }
  }

  @Override
  public String[] getOptions() {
    List<String> options =
        new ArrayList<>(List.of("-G", "" + m_Groups, "-N", "" + m_Clusters, "-S", "" + m_Seed));
    options.addAll(Arrays.asList(super.getOptions()));
    return options.toArray(String[]::new);
  }

  public String groupsTipText() {
    return "Random groups that the attributes are divided into; 1 for all attributes together.";
  }

  public int getGroups() {
    return m_Groups;
  }

  public void setGroups(int groups) {
    m_Groups = atLeastOne("groups (-G)", groups);
    reset();
  }

  public String clustersTipText() {
    return "Clusters in each group.";
  }

  public int getClusters() {
    return m_Clusters;
  }

  public void setClusters(int clusters) {
    m_Clusters = atLeastOne("clusters (-N)", clusters);
    reset();
  }

  private static int atLeastOne(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + ": " + value + " is less than 1");
    }
    return value;
  }

  public String seedTipText() {
    return "Seed of the groups and of k-means.";
  }

  public int getSeed() {
    return m_Seed;
  }

  public void setSeed(int seed) {
    m_Seed = seed;
    reset();
  }
}
