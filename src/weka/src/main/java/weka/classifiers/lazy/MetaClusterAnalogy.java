package weka.classifiers.lazy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.Vector;
import java.util.stream.IntStream;
import metaclustering.file.ChecksummedObject;
import metaclustering.memory.AnalogyQuestion;
import metaclustering.memory.CodeMemory;
import metaclustering.memory.Recollection;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.UpdateableBatchProcessor;
import weka.classifiers.UpdateableClassifier;
import weka.clusterers.Clusterer;
import weka.clusterers.MetaClusterer;
import weka.clusterers.OptionReader;
import weka.clusterers.SchemeSpecification;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;
import weka.core.TechnicalInformationHandler;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;

/**
 * <!-- globalinfo-start --> Remembers which codes had which class, and answers for a row by what it is
 * like when the parts that do not match are switched off. <!-- globalinfo-end -->
 *
 * <p>Life of a classifier: rows are <i>gathered</i> until there are enough of them ({@code -gather});
 * so long a question trains the clusterer on all gathered rows if they have grown by a quarter since
 * it was trained. Then the rows are dropped, the clusterer stays as it is, and every further row is
 * remembered by its code alone, in bounded memory. A build from as many rows or more trains once, on
 * all of them. As long as no attribute has two different values, the answer is the classes' shares.
 */
public class MetaClusterAnalogy extends AbstractClassifier
    implements UpdateableClassifier,
        UpdateableBatchProcessor,
        WeightedInstancesHandler,
        TechnicalInformationHandler {

  private static final long serialVersionUID = 1L;

  private static final AnalogySettings DEFAULTS = AnalogySettings.DEFAULTS;
  private static final int DEFAULT_GATHERED = 500;
  private static final int SHOWN = 3;

  /** Gathered rows are trained on anew when they are this times as many. */
  private static final double GROWTH = 1.25;

  private MetaClusterer m_Clusterer = new MetaClusterer();
  private int m_Tries = DEFAULTS.tries();
  private double m_UsualShare = DEFAULTS.usualShare();
  private double m_ExchangeRate = DEFAULTS.exchangeRate();
  private int m_Capacity = DEFAULTS.capacity();
  private int m_GatheredRows = DEFAULT_GATHERED;

  private Instances m_Header;

  /** The rows so far; null once the clusterer stays as it is. */
  private Instances m_Gathered;

  private int m_TrainedOn;
  private AnalogyMemory m_Memory;

  /** What the classifier is, for the Explorer's "About". */
  public String globalInfo() {
    return "Remembers which codes of a MetaClusterer had which class, and answers for a row by what it"
        + " is like. Each meta-cluster is one part of the row, however many attributes describe it; a"
        + " part that does not match, that is like nothing seen or that has no value is switched off,"
        + " and the rest decides. So it answers for combinations of parts that it never saw, and says"
        + " why. It can be updated row by row: the meta-clusters stay as they were trained, new codes"
        + " are remembered. For more information see:\n\n"
        + getTechnicalInformation();
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    TechnicalInformation article = m_Clusterer.getTechnicalInformation();
    TechnicalInformation kernel = article.add(Type.ARTICLE);
    kernel.setValue(Field.AUTHOR, "J. Aitchison and C. G. G. Aitken");
    kernel.setValue(Field.YEAR, "1976");
    kernel.setValue(Field.TITLE, "Multivariate binary discrimination by the kernel method");
    kernel.setValue(Field.JOURNAL, "Biometrika");
    kernel.setValue(Field.VOLUME, "63");
    kernel.setValue(Field.PAGES, "413-420");
    return article;
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = m_Clusterer.getCapabilities();
    result.setOwner(this);
    result.disableAllClasses();
    result.disable(Capability.NO_CLASS);
    result.enable(Capability.NOMINAL_CLASS);
    result.enable(Capability.MISSING_CLASS_VALUES);
    result.setMinimumNumberInstances(0);
    return result;
  }

  /**
   * Learns from the rows; none are a start too, for {@link #updateClassifier}.
   *
   * @throws Exception if the options or the rows cannot be used, or {@link InterruptedException}
   */
  @Override
  public synchronized void buildClassifier(Instances data) throws Exception {
    settings();
    getCapabilities().testWithFail(data);
    m_Header = null;
    m_Gathered = new Instances(data);
    m_TrainedOn = 0;
    m_Memory = null;
    train();
    m_Header = new Instances(data, 0);
  }

  private void train() throws Exception {
    if (!isTelling(m_Gathered)) {
      return;
    }
    m_Memory = AnalogyMemory.train(m_Clusterer, settings(), m_Gathered);
    m_TrainedOn = m_Gathered.numInstances();
    if (m_TrainedOn >= m_GatheredRows) {
      m_Gathered = null;
    }
  }

  /** Whether any attribute but the class has two different values that are known. */
  private static boolean isTelling(Instances rows) {
    return IntStream.range(0, rows.numAttributes())
        .filter(a -> a != rows.classIndex())
        .anyMatch(a -> rows.stream()
                .filter(row -> row.weight() > 0 && !row.isMissing(a))
                .mapToDouble(row -> row.value(a))
                .distinct()
                .limit(2)
                .count()
            == 2);
  }

  private AnalogySettings settings() {
    if (m_GatheredRows < 2) {
      throw new IllegalArgumentException("the number of rows to gather (-gather) is "
          + m_GatheredRows + "; it must be at least 2");
    }
    return new AnalogySettings(m_Tries, m_UsualShare, m_ExchangeRate, m_Capacity);
  }

  @Override
  public synchronized void updateClassifier(Instance instance) throws Exception {
    if (m_Header == null) {
      throw new IllegalStateException("no classifier has been built yet");
    }
    if (m_Memory != null) {
      m_Memory.add(instance);
    }
    if (m_Gathered != null) {
      if (m_Gathered.numInstances() >= m_GatheredRows) {
        m_Gathered.delete(0); // they tell nothing, and memory is bounded
      }
      m_Gathered.add(instance);
      if (m_Gathered.numInstances() >= m_GatheredRows) {
        train();
      }
    }
  }

  /** Trains on the gathered rows, all of them. */
  @Override
  public synchronized void batchFinished() throws Exception {
    if (m_Gathered != null && m_Gathered.numInstances() > m_TrainedOn) {
      trainIfPossible();
    }
  }

  /** The memory, brought up to the gathered rows; null as long as nothing can be learned. */
  private synchronized AnalogyMemory upToDate() throws Exception {
    if (m_Header == null) {
      throw new IllegalStateException("no classifier has been built yet");
    }
    boolean grown = m_Gathered != null
        && m_Gathered.numInstances() > m_TrainedOn
        && m_Gathered.numInstances() >= GROWTH * m_TrainedOn;
    if (grown) {
      trainIfPossible();
    }
    return m_Memory;
  }

  /** The first rows of a stream may be too alike for the options; then more have to come. */
  private void trainIfPossible() throws Exception {
    try {
      train();
    } catch (IllegalArgumentException e) {
      if (getDebug()) {
        System.err.println("cannot learn from " + m_Gathered.numInstances() + " rows: " + e);
      }
    }
  }

  /**
   * The probabilities of the classes; see {@link AnalogyQuestion#classProbabilities}.
   *
   * @throws IllegalArgumentException if the row's attributes differ from the training rows'
   */
  @Override
  public double[] distributionForInstance(Instance instance) throws Exception {
    AnalogyMemory memory = upToDate();
    return memory == null ? gatheredShares() : memory.ask(instance, Set.of()).classProbabilities();
  }

  /** How usual the classes are among the gathered rows, each counted once more. */
  private synchronized double[] gatheredShares() {
    double[] shares = new double[m_Header.numClasses()];
    Arrays.fill(shares, 1);
    for (Instance row : m_Gathered) {
      if (!row.classIsMissing()) {
        shares[(int) row.classValue()] += row.weight();
      }
    }
    Utils.normalize(shares);
    return shares;
  }

  /**
   * The remembered codes that are most like a row, the likest first.
   *
   * @param off the meta-clusters to switch off, besides those that are strange or without a value
   * @param most how many at most
   */
  public List<Recollection<CodeMemory.Entry>> recall(Instance instance, Set<Integer> off, int most)
      throws Exception {
    return memory().ask(instance, off).recall(most);
  }

  /** Says in words what class a row has, and what it is like. */
  public String explain(Instance instance) throws Exception {
    return explain(instance, Set.of(), SHOWN);
  }

  /**
   * Says in words what class a row has, and what it is like.
   *
   * @param off the meta-clusters to switch off, besides those that are strange or without a value
   * @param most how many remembered codes to tell at most
   */
  public String explain(Instance instance, Set<Integer> off, int most) throws Exception {
    return memory().explain(instance, off, most);
  }

  /**
   * The trained clusterer with its memory.
   *
   * @throws IllegalStateException if nothing has been learned yet
   */
  public AnalogyMemory memory() throws Exception {
    AnalogyMemory memory = upToDate();
    if (memory == null) {
      throw new IllegalStateException("nothing has been learned yet: the "
          + m_Gathered.numInstances() + " rows so far are too few or too alike");
    }
    return memory;
  }

  @Override
  public synchronized String toString() {
    String title = "MetaClusterAnalogy\n==================\n\n";
    if (m_Header == null) {
      return "MetaClusterAnalogy: no classifier has been built yet.";
    }
    if (m_Memory == null) {
      return title + m_Gathered.numInstances() + " rows gathered, nothing learned yet\n";
    }
    return title + m_Memory + "\n\n" + m_Memory.clusterer();
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    option(options, "W", "<clusterer specification>", clustererTipText(), standardClusterer());
    option(options, "tries", "<num>", triesTipText(), DEFAULTS.tries());
    option(options, "usual", "<num>", usualShareTipText(), DEFAULTS.usualShare());
    option(options, "exchange", "<num>", exchangeRateTipText(), DEFAULTS.exchangeRate());
    option(options, "codes", "<num>", capacityTipText(), DEFAULTS.capacity());
    option(options, "gather", "<num>", gatheredRowsTipText(), DEFAULT_GATHERED);
    options.addAll(Collections.list(super.listOptions()));
    return options.elements();
  }

  private static String standardClusterer() {
    return MetaClusterer.class.getName();
  }

  private static void option(
      Vector<Option> options, String name, String values, String tip, Object standard) {
    String text = "\t" + tip + "\n\t(default " + standard + ")";
    options.add(new Option(text, name, 1, "-" + name + " " + values));
  }

  /** Parses the options strictly: what is not of its kind or out of its range is an error. */
  @Override
  public void setOptions(String[] options) throws Exception {
    String clusterer = Utils.getOption('W', options);
    setClusterer(
        clusterer.isEmpty()
            ? new MetaClusterer()
            : SchemeSpecification.parse(Clusterer.class, clusterer));
    OptionReader reader = new OptionReader(options);
    m_Tries = reader.integer("tries", DEFAULTS.tries());
    m_UsualShare = reader.number("usual", DEFAULTS.usualShare());
    m_ExchangeRate = reader.number("exchange", DEFAULTS.exchangeRate());
    m_Capacity = reader.integer("codes", DEFAULTS.capacity());
    m_GatheredRows = reader.integer("gather", DEFAULT_GATHERED);
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
    settings();
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>();
    Collections.addAll(options, "-W", Utils.toCommandLine(m_Clusterer));
    Collections.addAll(options, "-tries", "" + m_Tries);
    Collections.addAll(options, "-usual", "" + m_UsualShare);
    Collections.addAll(options, "-exchange", "" + m_ExchangeRate);
    Collections.addAll(options, "-codes", "" + m_Capacity);
    Collections.addAll(options, "-gather", "" + m_GatheredRows);
    Collections.addAll(options, super.getOptions());
    return options.toArray(new String[0]);
  }

  public String clustererTipText() {
    return "The MetaClusterer whose codes are remembered.";
  }

  public Clusterer getClusterer() {
    return m_Clusterer;
  }

  /**
   * Sets the clusterer.
   *
   * @throws IllegalArgumentException if it is no {@link MetaClusterer}
   */
  public void setClusterer(Clusterer clusterer) {
    if (!(clusterer instanceof MetaClusterer metaClusterer)) {
      throw new IllegalArgumentException("the clusterer (-W) is a "
          + clusterer.getClass().getName() + "; it must be a " + standardClusterer());
    }
    m_Clusterer = metaClusterer;
  }

  public String triesTipText() {
    return "How many clusterers are trained, with the clusterer's seed and those that follow; the one"
        + " of least relative error is kept.";
  }

  public int getTries() {
    return m_Tries;
  }

  public void setTries(int tries) {
    m_Tries = tries;
  }

  public String usualShareTipText() {
    return "The share of the training rows that are usual in a meta-cluster, above 0 to 1: where a row"
        + " is farther from its centre than those, the meta-cluster is switched off; with 1 never.";
  }

  public double getUsualShare() {
    return m_UsualShare;
  }

  public void setUsualShare(double usualShare) {
    m_UsualShare = usualShare;
  }

  public String exchangeRateTipText() {
    return "The probability that a part of a row comes from elsewhere, above 0 and below 1: the smaller,"
        + " the more a part that contradicts counts against something remembered.";
  }

  public double getExchangeRate() {
    return m_ExchangeRate;
  }

  public void setExchangeRate(double exchangeRate) {
    m_ExchangeRate = exchangeRate;
  }

  public String capacityTipText() {
    return "The most codes to remember, at least 1; the one of least weight is forgotten first, of"
        + " equals the one not met for longest.";
  }

  public int getCapacity() {
    return m_Capacity;
  }

  public void setCapacity(int capacity) {
    m_Capacity = capacity;
  }

  public String gatheredRowsTipText() {
    return "Rows that are gathered, at least 2, before the meta-clusters stay as they are, if the"
        + " classifier is built from fewer and updated row by row.";
  }

  public int getGatheredRows() {
    return m_GatheredRows;
  }

  public void setGatheredRows(int gatheredRows) {
    m_GatheredRows = gatheredRows;
  }

  /** Runs the classifier from the command line. */
  public static void main(String[] args) {
    runClassifier(new MetaClusterAnalogy(), args);
  }

  /** What is saved: this, with a checksum. */
  Object writeReplace() {
    return ChecksummedObject.of(this);
  }
}
