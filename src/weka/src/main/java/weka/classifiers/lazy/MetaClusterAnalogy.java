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
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.UpdateableBatchProcessor;
import weka.classifiers.UpdateableClassifier;
import weka.clusterers.Clusterer;
import weka.clusterers.ClustererOption;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SettingOptions;
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
import weka.gui.ProgrammaticProperty;

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

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("tries", Settings.TRIES)
      .with("usual", Settings.USUAL_SHARE)
      .with("exchange", Settings.EXCHANGE_RATE)
      .with("codes", Settings.CAPACITY)
      .with("gather", Settings.GATHERED_ROWS);

  private static final int SHOWN = 3;

  /** Gathered rows are trained on anew when they are this times as many. */
  private static final double GROWTH = 1.25;

  private MetaClusterer m_Clusterer = ClustererOption.ofCodes();
  private final SettingValues m_Settings = new SettingValues();

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
    OPTIONS.require(m_Settings);
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
    m_Memory = AnalogyMemory.train(m_Clusterer, OPTIONS.require(m_Settings), m_Gathered);
    m_TrainedOn = m_Gathered.numInstances();
    if (m_TrainedOn >= getGatheredRows()) {
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

  @Override
  public synchronized void updateClassifier(Instance instance) throws Exception {
    if (m_Header == null) {
      throw new IllegalStateException("no classifier has been built yet");
    }
    if (m_Memory != null) {
      m_Memory.add(instance);
    }
    if (m_Gathered != null) {
      if (m_Gathered.numInstances() >= getGatheredRows()) {
        m_Gathered.delete(0); // they tell nothing, and memory is bounded
      }
      m_Gathered.add(instance);
      if (m_Gathered.numInstances() >= getGatheredRows()) {
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
    options.add(ClustererOption.option(clustererTipText(), ClustererOption.ofCodes()));
    options.addAll(Collections.list(OPTIONS.list(super.listOptions())));
    return options.elements();
  }

  /** Parses the options strictly: what is not of its kind or out of its range is an error. */
  @Override
  public void setOptions(String[] options) throws Exception {
    setClusterer(ClustererOption.read(options, ClustererOption.ofCodes()));
    OPTIONS.read(options, m_Settings);
    super.setOptions(options);
    Utils.checkForRemainingOptions(options);
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>(List.of("-W", Utils.toCommandLine(m_Clusterer)));
    Collections.addAll(options, OPTIONS.write(m_Settings, super.getOptions()));
    return options.toArray(String[]::new);
  }

  public String clustererTipText() {
    return "The MetaClusterer whose codes are remembered.";
  }

  public Clusterer getClusterer() {
    return m_Clusterer;
  }

  public void setClusterer(Clusterer clusterer) {
    m_Clusterer = ClustererOption.require(clusterer);
  }

  public String triesTipText() {
    return Settings.TRIES.help();
  }

  public int getTries() {
    return m_Settings.get(Settings.TRIES);
  }

  public void setTries(int tries) {
    m_Settings.set(Settings.TRIES, tries);
  }

  public String usualShareTipText() {
    return Settings.USUAL_SHARE.help();
  }

  public double getUsualShare() {
    return m_Settings.get(Settings.USUAL_SHARE);
  }

  public void setUsualShare(double usualShare) {
    m_Settings.set(Settings.USUAL_SHARE, usualShare);
  }

  public String exchangeRateTipText() {
    return Settings.EXCHANGE_RATE.help();
  }

  @ProgrammaticProperty
  public double getExchangeRate() {
    return m_Settings.get(Settings.EXCHANGE_RATE);
  }

  public void setExchangeRate(double exchangeRate) {
    m_Settings.set(Settings.EXCHANGE_RATE, exchangeRate);
  }

  public String capacityTipText() {
    return Settings.CAPACITY.help();
  }

  public int getCapacity() {
    return m_Settings.get(Settings.CAPACITY);
  }

  public void setCapacity(int capacity) {
    m_Settings.set(Settings.CAPACITY, capacity);
  }

  public String gatheredRowsTipText() {
    return Settings.GATHERED_ROWS.help();
  }

  public int getGatheredRows() {
    return m_Settings.get(Settings.GATHERED_ROWS);
  }

  public void setGatheredRows(int gatheredRows) {
    m_Settings.set(Settings.GATHERED_ROWS, gatheredRows);
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
