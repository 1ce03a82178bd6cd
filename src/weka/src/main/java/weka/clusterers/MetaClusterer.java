package weka.clusterers;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Vector;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import metaclustering.Clustering;
import metaclustering.choice.SizeChoice;
import metaclustering.dependence.AttributeGroups;
import metaclustering.file.ChecksummedObject;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.finalclusters.CodeMixture;
import metaclustering.finalclusters.RowDensity;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.SoftMemberships;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.LowMemory;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.LearningRule;
import metaclustering.settings.MaskStart;
import metaclustering.table.Scaling;
import metaclustering.training.Checkpoint;
import weka.core.AdditionalMeasureProducer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Drawable;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.SelectedTag;
import weka.core.Tag;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;
import weka.core.TechnicalInformationHandler;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;

/**
 * <!-- globalinfo-start --> Divides the attributes into meta-clusters, each with a clusterer of its
 * own, so that the error is small: every row becomes a code of M symbols, and the final clusters are
 * learned over the codes. <!-- globalinfo-end -->
 *
 * <p>The distribution over the final clusters is {@code P(n | code(x))}. The log density is that of
 * the model as a mixture ({@link RowDensity}), in the attributes' own units: comparable with {@link
 * EM}'s.
 */
public class MetaClusterer extends RandomizableDensityBasedClusterer
    implements NumberOfClustersRequestable,
        WeightedInstancesHandler,
        AdditionalMeasureProducer,
        Drawable,
        TechnicalInformationHandler {

  private static final long serialVersionUID = 1L;

  private static final EnumTags<LearningRule> RULES =
      new EnumTags<>(LearningRule.values(), "Exponentiated gradient", "As in the article of 2018");
  private static final EnumTags<MaskStart> STARTS = new EnumTags<>(
      MaskStart.values(), "Equal", "By the dependence of the attributes on each other");
  private static final EnumTags<Scaling> SCALES = new EnumTags<>(
      Scaling.values(),
      "As they are",
      "To [0, 1] by their range",
      "To mean 0 and standard deviation 1");

  /** The learning rules that can be chosen. */
  @SuppressWarnings("MutablePublicArray") // as in all of Weka's schemes
  public static final Tag[] TAGS_RULE = RULES.tags();

  /** The starts of the masks that can be chosen. */
  @SuppressWarnings("MutablePublicArray") // as in all of Weka's schemes
  public static final Tag[] TAGS_START = STARTS.tags();

  /** The scalings of numeric attributes that can be chosen. */
  @SuppressWarnings("MutablePublicArray") // as in all of Weka's schemes
  public static final Tag[] TAGS_SCALE = SCALES.tags();

  private static final ClusteringSettings DEFAULTS =
      ClusteringSettings.builder().build();
  private static final int DEFAULT_CLUSTERS = 2;
  private static final int DEFAULT_EVERY = 100_000;
  private static final Scaling DEFAULT_SCALE = Scaling.RANGE;

  private int m_NumClusters = DEFAULT_CLUSTERS;
  private int m_NumMetaClusters = DEFAULTS.numMetaClusters();
  private int m_ClustersEach = DEFAULTS.clustersEach();
  private boolean m_ShareClusters;
  private boolean m_JointSymbols;
  private int m_Passes = DEFAULTS.passes();
  private LearningRule m_Rule = DEFAULTS.rule();
  private MaskStart m_Start = DEFAULTS.maskStart();
  private double m_MaskRate = DEFAULTS.maskRate();
  private double m_CentreRate = DEFAULTS.centreRate();
  private double m_RandomRate = DEFAULTS.randomRate();
  private int m_BlockSize = DEFAULTS.blockSize();
  private int m_PolishRounds = DEFAULTS.polishRounds();
  private Scaling m_Scale = DEFAULT_SCALE;
  private int m_NumExecutionSlots = DEFAULTS.numExecutionSlots();

  private File m_Checkpoint = new File("");
  private int m_Every = DEFAULT_EVERY;

  private BuiltModel m_Built;
  private transient TrainingListener m_Listener;

  /** What the clusterer is, for the Explorer's "About". */
  public String globalInfo() {
    return "Divides the attributes into meta-clusters: M clusterers look at the same rows, each"
        + " through a mask over the attributes, and the masks are learned so that the error is"
        + " small. Every row becomes a code of M symbols (which of its K clusters each clusterer"
        + " chose), so M * K centres tell K^M rows apart. The N final clusters are learned over the"
        + " codes by a mixture model; with M = 1 they are the K centres themselves, as in"
        + " k-means.\n\nNumeric and nominal attributes, missing values and weights are handled;"
        + " the class, if set, is ignored. For more information see:\n\n"
        + getTechnicalInformation();
  }

  @Override
  public TechnicalInformation getTechnicalInformation() {
    TechnicalInformation article = new TechnicalInformation(Type.MISC);
    article.setValue(Field.AUTHOR, "ivalnic");
    article.setValue(Field.YEAR, "2018");
    article.setValue(
        Field.TITLE,
        "Meta-clustering with error minimisation, and why I think the brain works like this");
    TechnicalInformation gradient = article.add(Type.ARTICLE);
    gradient.setValue(Field.AUTHOR, "Jyrki Kivinen and Manfred K. Warmuth");
    gradient.setValue(Field.YEAR, "1997");
    gradient.setValue(
        Field.TITLE, "Exponentiated Gradient versus Gradient Descent for Linear Predictors");
    gradient.setValue(Field.JOURNAL, "Information and Computation");
    gradient.setValue(Field.VOLUME, "132");
    gradient.setValue(Field.PAGES, "1-63");
    return article;
  }

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = super.getCapabilities();
    result.disableAll();
    result.enable(Capability.NOMINAL_ATTRIBUTES);
    result.enable(Capability.NUMERIC_ATTRIBUTES);
    result.enable(Capability.MISSING_VALUES);
    result.enableAllClasses();
    result.enable(Capability.MISSING_CLASS_VALUES);
    result.enable(Capability.NO_CLASS);
    result.setMinimumNumberInstances(2);
    return result;
  }

  /**
   * Trains on the rows; the class, if set, is ignored.
   *
   * @throws Exception if the options or the rows cannot be used, or {@link InterruptedException}; a
   *     model built before is kept
   */
  @Override
  public void buildClusterer(Instances data) throws Exception {
    m_Built = batch(data);
  }

  /** The model of all rows. */
  BuiltModel batch(Instances data) throws Exception {
    ClusteringSettings settings = settings();
    getCapabilities().testWithFail(data);
    if (m_NumClusters > data.numInstances()) {
      throw new IllegalArgumentException("the number of final clusters (-N) is " + m_NumClusters
          + ", but there are only " + data.numInstances() + " training rows");
    }
    try {
      return build(data, settings);
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    } catch (OutOfMemoryError e) {
      throw new IllegalStateException(LowMemory.advice("training", e), e);
    }
  }

  private BuiltModel build(Instances data, ClusteringSettings settings) throws InterruptedException {
    TrainingHeader header = new TrainingHeader(data);
    try (LiveTraining live = LiveTraining.begin(listener())) {
      Clustering clustering = Clustering.fit(header.rows(data), settings, live, checkpoint());
      live.learned(clustering.model());
      return new BuiltModel(header, clustering);
    }
  }

  ClusteringSettings settings() {
    if (m_NumClusters < 0) {
      throw new IllegalArgumentException("the number of final clusters (-N) is " + m_NumClusters
          + "; it must be at least 1, or 0 for as many as the data show");
    }
    return ClusteringSettings.builder()
        .numClusters(m_NumClusters)
        .size(m_NumMetaClusters, m_ClustersEach)
        .shareClusters(m_ShareClusters)
        .jointSymbols(m_JointSymbols)
        .rule(m_Rule)
        .maskStart(start())
        .passes(m_Passes)
        .maskRate(m_MaskRate)
        .centreRate(m_CentreRate)
        .randomRate(m_RandomRate)
        .blockSize(m_BlockSize)
        .polishRounds(m_PolishRounds)
        .scale(m_Scale)
        .numExecutionSlots(m_NumExecutionSlots)
        .seed(getSeed())
        .build();
  }

  private Checkpoint checkpoint() {
    String path = m_Checkpoint.getPath();
    return new Checkpoint(path.isEmpty() ? null : Path.of(path), m_Every);
  }

  Scaling scaling() {
    return m_Scale;
  }

  private TrainingListener listener() {
    TrainingListener listener = m_Listener == null ? TrainingListener.NONE : m_Listener;
    if (!getDebug()) {
      return listener;
    }
    return new TrainingListener() {
      @Override
      public boolean onProgress(Progress progress) {
        return onProgress(progress, () -> null);
      }

      @Override
      public boolean onProgress(Progress progress, Supplier<MetaClusterModel> soFar) {
        System.err.println(progress);
        return listener.onProgress(progress, soFar);
      }
    };
  }

  /**
   * Who is told how a training goes and may end it early; not saved with the model.
   *
   * @param listener null for nobody
   */
  public void setListener(TrainingListener listener) {
    m_Listener = listener;
  }

  BuiltModel built() {
    if (m_Built == null) {
      throw new IllegalStateException("no clusterer has been built yet");
    }
    return m_Built;
  }

  @Override
  public double[] clusterPriors() {
    return built().mixture().priors();
  }

  /**
   * {@code ln p(x | n)} for every final cluster n, such that {@code p(x, n) = p(x) P(n | code(x))}
   * with the density p(x) of {@link RowDensity}, in the attributes' own units.
   */
  @Override
  public double[] logDensityPerClusterForInstance(Instance instance) {
    return built().logDensityPerCluster(instance);
  }

  /** {@code P(n | code(x))} for every final cluster n; sums to 1. */
  @Override
  public double[] distributionForInstance(Instance instance) {
    return built().mixture().memberships(code(instance));
  }

  /** The most probable final cluster, the lowest of equally probable ones. */
  @Override
  public int clusterInstance(Instance instance) {
    return built().mixture().cluster(code(instance));
  }

  /** The most probable final cluster of a code. */
  public int clusterOf(int[] code) {
    return built().mixture().cluster(code);
  }

  @Override
  public int numberOfClusters() {
    return built().mixture().clusters();
  }

  /**
   * The masks, one row per meta-cluster with one entry per attribute of the training header; NaN for
   * the class. For every attribute the masks sum to 1.
   */
  public double[][] masks() {
    return built().masks();
  }

  /**
   * The code of a row: M symbols from 0 to K - 1.
   *
   * @throws IllegalArgumentException if the row's attributes differ from the training rows'
   */
  public int[] code(Instance instance) {
    return built().code(instance);
  }

  /**
   * The codes of all rows of a table, [rows x M].
   *
   * @throws IllegalArgumentException if the attributes differ from the training rows'
   */
  public int[][] codes(Instances data) {
    return built().codes(data);
  }

  /**
   * A row as columns of the {@link #model()}, NaN where a value is missing.
   *
   * @throws IllegalArgumentException if the row's attributes differ from the training rows'
   */
  public float[] columns(Instance instance) {
    return built().columns(instance);
  }

  /**
   * How far a row is from the centres that it was given, one masked distance per meta-cluster; see
   * {@link MetaClusterModel#distances}.
   */
  public double[] distances(Instance instance) {
    return built().distances(instance);
  }

  /**
   * How much a row belongs to each cluster of each meta-cluster, [M][K]; see {@link
   * SoftMemberships}.
   */
  public double[][] memberships(Instance instance) {
    return built().memberships(instance);
  }

  /**
   * The values that a code stands for, one per attribute of the training header in its own units, the
   * index of the value for a nominal one; NaN for the class and for attributes that were never known.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public double[] decode(int[] code) {
    return built().decode(code);
  }

  /**
   * The best estimate of the row that was encoded: as {@link #decode}, but all symbols tell every
   * attribute, not its owner's alone; see {@link MetaClusterModel#reconstruct}.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public double[] reconstruct(int[] code) {
    return built().reconstruct(code);
  }

  /**
   * The meta-cluster that owns each attribute of the training header; -1 for the class and for
   * attributes that are constant or always missing.
   */
  public int[] metaClusterOf() {
    return built().owners();
  }

  /** Whether a clusterer has been built, so that there is a {@link #model()}. */
  public boolean isBuilt() {
    return m_Built != null;
  }

  /** The trained model. */
  public MetaClusterModel model() {
    return built().model();
  }

  /** How the numbers of meta-clusters and of clusters were chosen, where they were. */
  public SizeChoice choice() {
    return built().clustering().choice();
  }

  /** How the number of final clusters was chosen; empty if it was given. */
  public Optional<ClusterCurve> finalClusterChoice() {
    return m_NumClusters == 0 ? mixture().curve() : Optional.empty();
  }

  /** The final clusters, a mixture over the codes. */
  public CodeMixture mixture() {
    return built().mixture();
  }

  @Override
  public int graphType() {
    return Drawable.TREE;
  }

  /** The meta-clusters as a tree, in GraphViz's language; see {@link MetaClusterGraph}. */
  @Override
  public String graph() {
    return MetaClusterGraph.of(built().model());
  }

  @Override
  public Enumeration<String> enumerateMeasures() {
    return Collections.enumeration(BuiltModel.MEASURES);
  }

  @Override
  public double getMeasure(String name) {
    return built().measure(name);
  }

  @Override
  public String toString() {
    return isBuilt()
        ? built().report() + startReport()
        : "MetaClusterer: no clusterer has been built yet.";
  }

  private String startReport() {
    boolean tooMany = start() == MaskStart.DEPENDENCE
        && !AttributeGroups.isFeasible(built().model().layout());
    return tooMany
        ? "Too many columns to compare each two: the masks began equal, as with -init uniform\n"
        : "";
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = new Vector<>();
    option(options, "N", "<num>", numClustersTipText(), DEFAULT_CLUSTERS);
    option(options, "M", "<num>", numMetaClustersTipText(), DEFAULTS.numMetaClusters());
    option(options, "K", "<num>", clustersEachTipText(), DEFAULTS.clustersEach());
    options.add(new Option("\t" + shareClustersTipText(), "share", 0, "-share"));
    options.add(new Option("\t" + jointSymbolsTipText(), "joint", 0, "-joint"));
    option(options, "I", "<num>", passesTipText(), DEFAULTS.passes());
    option(options, "rule", RULES.words(), ruleTipText(), EnumTags.word(DEFAULTS.rule()));
    option(
        options, "init", STARTS.words(), maskStartTipText(), EnumTags.word(DEFAULTS.maskStart()));
    option(options, "mask-rate", "<num>", maskRateTipText(), DEFAULTS.maskRate());
    option(options, "centre-rate", "<num>", centreRateTipText(), DEFAULTS.centreRate());
    option(options, "random-rate", "<num>", randomRateTipText(), DEFAULTS.randomRate());
    option(options, "block", "<num>", blockSizeTipText(), DEFAULTS.blockSize());
    option(options, "polish", "<num>", polishRoundsTipText(), DEFAULTS.polishRounds());
    option(options, "scale", SCALES.words(), scaleTipText(), EnumTags.word(DEFAULT_SCALE));
    option(options, "num-slots", "<num>", numExecutionSlotsTipText(), DEFAULTS.numExecutionSlots());
    option(options, "checkpoint", "<file>", checkpointTipText(), "none");
    option(options, "every", "<num>", everyTipText(), DEFAULT_EVERY);
    options.addAll(Collections.list(super.listOptions()));
    return options.elements();
  }

  static void option(
      Vector<Option> options, String name, String values, String tip, Object standard) {
    String text = "\t" + tip + "\n\t(default " + standard + ")";
    options.add(new Option(text, name, 1, "-" + name + " " + values));
  }

  /**
   * Parses the options strictly: a value that is not of its kind or out of its range is an error, as
   * is an option that does not exist.
   */
  @Override
  public void setOptions(String[] options) throws Exception {
    OptionReader reader = new OptionReader(options);
    m_NumClusters = reader.integer("N", DEFAULT_CLUSTERS);
    m_NumMetaClusters = reader.integer("M", DEFAULTS.numMetaClusters());
    m_ClustersEach = reader.integer("K", DEFAULTS.clustersEach());
    m_ShareClusters = Utils.getFlag("share", options);
    m_JointSymbols = Utils.getFlag("joint", options);
    m_Passes = reader.integer("I", DEFAULTS.passes());
    m_Rule = reader.choice("rule", LearningRule.values(), DEFAULTS.rule());
    m_Start = reader.choice("init", MaskStart.values(), DEFAULTS.maskStart());
    m_MaskRate = reader.number("mask-rate", DEFAULTS.maskRate());
    m_CentreRate = reader.number("centre-rate", DEFAULTS.centreRate());
    m_RandomRate = reader.number("random-rate", DEFAULTS.randomRate());
    m_BlockSize = reader.integer("block", DEFAULTS.blockSize());
    m_PolishRounds = reader.integer("polish", DEFAULTS.polishRounds());
    m_Scale = reader.choice("scale", Scaling.values(), DEFAULT_SCALE);
    m_NumExecutionSlots = reader.integer("num-slots", DEFAULTS.numExecutionSlots());
    m_Checkpoint = new File(Utils.getOption("checkpoint", options));
    m_Every = reader.integer("every", DEFAULT_EVERY);
    int seed = reader.integer("S", m_SeedDefault);
    super.setOptions(options);
    setSeed(seed);
    Utils.checkForRemainingOptions(options);
    settings();
    checkpoint();
  }

  @Override
  public String[] getOptions() {
    return batchOptions();
  }

  /** The options that a {@link MetaClusterer} has. */
  final String[] batchOptions() {
    List<String> options = new ArrayList<>();
    Collections.addAll(options, "-N", "" + m_NumClusters);
    Collections.addAll(options, "-M", "" + m_NumMetaClusters);
    Collections.addAll(options, "-K", "" + m_ClustersEach);
    if (m_ShareClusters) {
      options.add("-share");
    }
    if (m_JointSymbols) {
      options.add("-joint");
    }
    Collections.addAll(options, "-I", "" + m_Passes);
    Collections.addAll(options, "-rule", EnumTags.word(m_Rule));
    if (start() != DEFAULTS.maskStart()) {
      Collections.addAll(options, "-init", EnumTags.word(start()));
    }
    Collections.addAll(options, "-mask-rate", "" + m_MaskRate);
    Collections.addAll(options, "-centre-rate", "" + m_CentreRate);
    Collections.addAll(options, "-random-rate", "" + m_RandomRate);
    Collections.addAll(options, "-block", "" + m_BlockSize);
    Collections.addAll(options, "-polish", "" + m_PolishRounds);
    Collections.addAll(options, "-scale", EnumTags.word(m_Scale));
    Collections.addAll(options, "-num-slots", "" + m_NumExecutionSlots);
    if (!m_Checkpoint.getPath().isEmpty()) {
      Collections.addAll(options, "-checkpoint", m_Checkpoint.getPath());
      Collections.addAll(options, "-every", "" + m_Every);
    }
    Collections.addAll(options, super.getOptions());
    return options.toArray(new String[0]);
  }

  public String numClustersTipText() {
    return "Number of final clusters, at least 1, or 0 for the number of the largest integrated"
        + " completed likelihood. With a single meta-cluster (M = 1) the final"
        + " clusters are its K centres and this is not used.";
  }

  public int getNumClusters() {
    return m_NumClusters;
  }

  @Override
  public void setNumClusters(int numClusters) {
    m_NumClusters = numClusters;
  }

  public String numMetaClustersTipText() {
    return "Number M of meta-clusters, from 1 to the number of attributes: into how many groups the"
        + " attributes are divided. With fewer attributes than the default it is their number. 0 to"
        + " choose it from the data: by the modularity of the attributes' dependence on each other (at"
        + " most 3,000 columns); 1 if there are no groups.";
  }

  public int getNumMetaClusters() {
    return m_NumMetaClusters;
  }

  public void setNumMetaClusters(int numMetaClusters) {
    m_NumMetaClusters = numMetaClusters;
  }

  public String clustersEachTipText() {
    return "Number K of clusters in each meta-cluster, at least 1; 0 to choose it in each meta-cluster by"
        + " the minimum description length (at most 32 each).";
  }

  public int getClustersEach() {
    return m_ClustersEach;
  }

  public void setClustersEach(int clustersEach) {
    m_ClustersEach = clustersEach;
  }

  public String shareClustersTipText() {
    return "Share the M * K clusters among the meta-clusters where they lower the error most, instead"
        + " of K in each.";
  }

  public boolean getShareClusters() {
    return m_ShareClusters;
  }

  public void setShareClusters(boolean shareClusters) {
    m_ShareClusters = shareClusters;
  }

  public String jointSymbolsTipText() {
    return "Choose the symbols of each row together, so that what the code reconstructs comes closest to"
        + " the row, instead of the nearest cluster of each meta-cluster. Better reconstruction, worse"
        + " decoding; soft memberships stay those of the nearest clusters.";
  }

  public boolean getJointSymbols() {
    return m_JointSymbols;
  }

  public void setJointSymbols(boolean jointSymbols) {
    m_JointSymbols = jointSymbols;
  }

  public String passesTipText() {
    return "Passes over the rows, at least 0; 0 for as many as the masks need to settle.";
  }

  public int getPasses() {
    return m_Passes;
  }

  public void setPasses(int passes) {
    m_Passes = passes;
  }

  public String ruleTipText() {
    return "The learning rule: exponentiated gradient, or the rule of the article of 2018, which"
        + " needs many more rows. Polishing follows both; without it (0 rounds) the article's masks"
        + " stay as they were learned.";
  }

  public SelectedTag getRule() {
    return RULES.select(m_Rule);
  }

  /** Chooses the learning rule by one of {@link #TAGS_RULE}. */
  public void setRule(SelectedTag rule) {
    m_Rule = RULES.value(rule, m_Rule);
  }

  public String maskStartTipText() {
    return "How the masks begin: equal, or larger for one clusterer in each group of attributes that"
        + " depend on each other, found by spectral clustering of their pairwise dependence (equal"
        + " for more than 3,000 columns). Many, small and noisy groups are found that equal masks"
        + " miss. The article's rule always begins with equal masks.";
  }

  public SelectedTag getMaskStart() {
    return STARTS.select(start());
  }

  /** Chooses how the masks begin by one of {@link #TAGS_START}. */
  public void setMaskStart(SelectedTag start) {
    m_Start = STARTS.value(start, start());
  }

  /** Clusterers that were saved before there was a choice do not have it. */
  private MaskStart start() {
    return m_Start == null ? MaskStart.UNIFORM : m_Start;
  }

  public String maskRateTipText() {
    return "Step of the masks, above 0 and at most 100.";
  }

  public double getMaskRate() {
    return m_MaskRate;
  }

  public void setMaskRate(double maskRate) {
    m_MaskRate = maskRate;
  }

  public String centreRateTipText() {
    return "Step of the centres towards a row, above 0 and at most 1.";
  }

  public double getCentreRate() {
    return m_CentreRate;
  }

  public void setCentreRate(double centreRate) {
    m_CentreRate = centreRate;
  }

  public String randomRateTipText() {
    return "Probability that a clusterer chooses a random cluster while it learns, from 0 to below"
        + " 1.";
  }

  public double getRandomRate() {
    return m_RandomRate;
  }

  public void setRandomRate(double randomRate) {
    m_RandomRate = randomRate;
  }

  public String blockSizeTipText() {
    return "Rows between two updates of the masks, 1 to 1024; more than 16 hinder the masks. The"
        + " article's rule uses 1.";
  }

  public int getBlockSize() {
    return m_BlockSize;
  }

  public void setBlockSize(int blockSize) {
    m_BlockSize = blockSize;
  }

  public String polishRoundsTipText() {
    return "Largest number of polish rounds, at least 0: passes with hard masks, each of which lowers"
        + " the error; 0 for none.";
  }

  public int getPolishRounds() {
    return m_PolishRounds;
  }

  public void setPolishRounds(int polishRounds) {
    m_PolishRounds = polishRounds;
  }

  public String scaleTipText() {
    return "How numeric attributes are scaled: not at all, to [0, 1] by their range, or to mean 0 and"
        + " standard deviation 1.";
  }

  public SelectedTag getScale() {
    return SCALES.select(m_Scale);
  }

  /** Chooses the scaling by one of {@link #TAGS_SCALE}. */
  public void setScale(SelectedTag scale) {
    m_Scale = SCALES.value(scale, m_Scale);
  }

  public String numExecutionSlotsTipText() {
    return "Number of threads, at least 0; 0 for all cores; never changes the result.";
  }

  public int getNumExecutionSlots() {
    return m_NumExecutionSlots;
  }

  public void setNumExecutionSlots(int slots) {
    m_NumExecutionSlots = slots;
  }

  /** The attributes and the class of the training rows, without rows. */
  public Instances trainingHeader() {
    return built().header().rows();
  }

  /** Takes a model that was built elsewhere. */
  final void take(BuiltModel built) {
    m_Built = built;
  }

  /** What is saved: this, with a checksum. */
  Object writeReplace() {
    return ChecksummedObject.of(this);
  }

  public String checkpointTipText() {
    return "A file in which a long training is saved now and then; if it was ended from outside, the"
        + " same training with the same file goes on where it was, to the same result. The file stays"
        + " at the end.";
  }

  public File getCheckpoint() {
    return m_Checkpoint;
  }

  public void setCheckpoint(File checkpoint) {
    m_Checkpoint = checkpoint;
  }

  public String everyTipText() {
    return "Rows learned from between two checkpoints, at least 1; only with a checkpoint file.";
  }

  public int getEvery() {
    return m_Every;
  }

  public void setEvery(int every) {
    m_Every = every;
  }

  /** Runs the clusterer from the command line. */
  public static void main(String[] args) {
    runClusterer(new MetaClusterer(), args);
  }
}
