package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import metaclustering.imagination.RowDistribution;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.Utils;

/**
 * A filter that learns a {@link RowDistribution} from the first batch of rows: a {@link MetaClusterer},
 * final clusters over its codes, and the values in the rows of each centre.
 */
public abstract class RowDistributionFilter extends MetaClustererFilter {

  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_CLUSTERS = 20;
  private static final int DEFAULT_ROUNDS = 5;
  private static final int DEFAULT_CLUSTERS_EACH = 16;

  private int m_NumClusters = DEFAULT_CLUSTERS;
  private int m_Rounds = DEFAULT_ROUNDS;

  @Override
  protected MetaClusterer defaultClusterer() {
    MetaClusterer result = new MetaClusterer();
    result.setClustersEach(DEFAULT_CLUSTERS_EACH);
    return result;
  }

  /**
   * Learns the distribution of rows.
   *
   * @param seedsOn how far the seed is from the clusterer's
   */
  RowDistribution learn(Instances data, int seedsOn) throws Exception {
    MetaClusterer trained = trained(data, seedsOn);
    return RowDistribution.learn(
        trained.model(),
        InstancesSource.of(data, data.classIndex()),
        m_NumClusters,
        m_Rounds,
        trained.getSeed());
  }

  /** The values of a row without the class. */
  static double[] valuesWithoutClass(Instance row) {
    double[] all = row.toDoubleArray();
    int classIndex = row.classIndex();
    if (classIndex < 0) {
      return all;
    }
    double[] values = new double[all.length - 1];
    System.arraycopy(all, 0, values, 0, classIndex);
    System.arraycopy(all, classIndex + 1, values, classIndex, values.length - classIndex);
    return values;
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    options.add(clustererOption());
    options.add(new Option(
        "\t" + numClustersTipText() + "\n\t(default " + DEFAULT_CLUSTERS + ")",
        "N",
        1,
        "-N <num>"));
    options.add(new Option(
        "\t" + roundsTipText() + "\n\t(default " + DEFAULT_ROUNDS + ")",
        "rounds",
        1,
        "-rounds <num>"));
    options.addAll(Collections.list(super.listOptions()));
    return options.elements();
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    readClusterer(options);
    setNumClusters(wholeNumber("N", options, DEFAULT_CLUSTERS));
    setRounds(wholeNumber("rounds", options, DEFAULT_ROUNDS));
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
  }

  static int wholeNumber(String name, String[] options, int standard) throws Exception {
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
    List<String> options = new ArrayList<>();
    Collections.addAll(options, "-W", clustererSpecification());
    Collections.addAll(options, "-N", Integer.toString(m_NumClusters));
    Collections.addAll(options, "-rounds", Integer.toString(m_Rounds));
    Collections.addAll(options, super.getOptions());
    return options.toArray(new String[0]);
  }

  public String numClustersTipText() {
    return "The number of final clusters that tell which symbols go together; no more than rows are"
        + " used. Those of the clusterer play no part.";
  }

  public int getNumClusters() {
    return m_NumClusters;
  }

  /** Sets the number of final clusters, at least 1. */
  public void setNumClusters(int numClusters) {
    m_NumClusters = atLeast(1, numClusters, "the number of final clusters (-N)");
    reset();
  }

  public String roundsTipText() {
    return "Rounds of expectation maximisation that follow, in which a row belongs to several"
        + " centres.";
  }

  public int getRounds() {
    return m_Rounds;
  }

  /** Sets the number of rounds, at least 0. */
  public void setRounds(int rounds) {
    m_Rounds = atLeast(0, rounds, "the number of rounds (-rounds)");
    reset();
  }

  static int atLeast(int least, int number, String what) {
    if (number < least) {
      throw new IllegalArgumentException(what + " is " + number + "; it must be at least " + least);
    }
    return number;
  }
}
