package weka.clusterers;

import java.io.File;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.Clustering;
import metaclustering.choice.SizeChoice;
import metaclustering.description.ClusterDescription;
import metaclustering.file.ChecksummedObject;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.finalclusters.codes.CodeMixture;
import metaclustering.model.CentreNearness;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.SoftMemberships;
import metaclustering.parallel.LowMemory;
import metaclustering.progress.TrainingListener;
import metaclustering.quality.ClusterQuality;
import metaclustering.settings.ClusteringSettings;
import metaclustering.settings.InvalidSettingException;
import weka.clusterers.passes.InstancePasses;
import weka.clusterers.passes.LoaderPasses;
import weka.core.AdditionalMeasureProducer;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Drawable;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.TechnicalInformation;
import weka.core.TechnicalInformation.Field;
import weka.core.TechnicalInformation.Type;
import weka.core.TechnicalInformationHandler;
import weka.core.UnsupportedAttributeTypeException;
import weka.core.Utils;
import weka.core.WeightedInstancesHandler;
import weka.core.converters.Loader;

/**
 * <!-- globalinfo-start --> Divides the attributes into meta-clusters, each with a clusterer of its
 * own, so that the error is small: every row becomes a code of M symbols, and belongs to one of N
 * final clusters. <!-- globalinfo-end -->
 *
 * <p>The distribution over the final clusters is {@code P(n | x)}. The log density is in the attributes'
 * own units (see {@link Clustering#logDensity}): comparable with {@link EM}'s.
 */
public class MetaClusterer extends ClusteringOptions
    implements WeightedInstancesHandler,
        AdditionalMeasureProducer,
        Drawable,
        TechnicalInformationHandler {

  private static final long serialVersionUID = 1L;

  private BuiltModel m_Built;
  private transient TrainingListener m_Listener;

  /** What the clusterer is, for the Explorer's "About". */
  public String globalInfo() {
    return "Clusters the rows, and the attributes into groups that depend on each other"
        + " (meta-clusters). The report describes each cluster of rows in words and in a table, and"
        + " each attribute group with its centres.\n\nM clusterers look at the same rows, each"
        + " through a mask over the attributes, and the masks are learned so that the error is"
        + " small. Every row becomes a code of M symbols (which of its K clusters each clusterer"
        + " chose), so M * K centres tell K^M rows apart. The N final clusters are learned from the"
        + " rows, by a mixture model or as communities of neighbours.\n\nNumeric and nominal"
        + " attributes, missing values and weights are handled; the class, if set, is ignored. For"
        + " more information see:\n\n"
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
    BuiltModel built = batch(data);
    m_Built =
        built.withQuality(QualityMeasurement.of(built, data, settings(), getStabilityHalves()));
  }

  /**
   * Trains on the rows of a file that need not fit into memory; see {@link PassBuild}. No attribute is
   * left out.
   *
   * @param file an ARFF file, zipped or not, a CSV file, or another that Weka reads row by row
   * @throws Exception if the options or the rows cannot be used, or {@link InterruptedException}; a
   *     model built before is kept
   */
  public void buildClusterer(File file) throws Exception {
    TrainingListener listener = m_Listener == null ? TrainingListener.NONE : m_Listener;
    InstancePasses rows = InstancePasses.of(file, listener);
    buildClusterer(rows, rows.header());
  }

  /**
   * Trains on the rows of a loader that reads row by row and can be reset, which need not fit into
   * memory; see {@link PassBuild}. No attribute is left out.
   *
   * @throws Exception if the options or the rows cannot be used, or {@link InterruptedException}; a
   *     model built before is kept
   */
  public void buildClusterer(Loader loader) throws Exception {
    InstancePasses rows = LoaderPasses.of(loader);
    buildClusterer(rows, rows.header());
  }

  /**
   * Trains on rows that need not fit into memory; see {@link PassBuild}.
   *
   * @param header the attributes that are learned from, and maybe a class, which is not
   * @throws Exception if the options or the rows cannot be used, or {@link InterruptedException}; a
   *     model built before is kept
   */
  public void buildClusterer(InstancePasses rows, Instances header) throws Exception {
    try {
      m_Built = PassBuild.of(this, rows, header, m_Listener);
    } catch (InvalidSettingException e) {
      throw settingOptions().named(e);
    } catch (OutOfMemoryError e) {
      throw new IllegalStateException(LowMemory.advice("training", e), e);
    }
  }

  /** The model of all rows. */
  BuiltModel batch(Instances data) throws Exception {
    ClusteringSettings settings = settings();
    requireUsable(data);
    try {
      return build(data, settings);
    } catch (InvalidSettingException e) {
      throw settingOptions().named(e);
    } catch (OutOfMemoryError e) {
      throw new IllegalStateException(LowMemory.advice("training", e), e);
    }
  }

  /** Tests the capabilities, and names attributes of kinds that cannot be learned from. */
  final void requireUsable(Instances data) throws Exception {
    try {
      getCapabilities().testWithFail(data);
    } catch (UnsupportedAttributeTypeException e) {
      throw new UnsupportedAttributeTypeException(
          e.getMessage() + " Leave out " + UnusableAttributes.named(data));
    }
  }

  private BuiltModel build(Instances data, ClusteringSettings settings)
      throws InterruptedException {
    TrainingHeader header = header(data, settings);
    try (LiveTraining live = LiveTraining.begin(m_Listener, getDebug())) {
      Clustering clustering = Clustering.fit(header.rows(data), settings, live, checkpoint());
      live.learned(clustering.model());
      return new BuiltModel(header, clustering);
    }
  }

  TrainingHeader header(Instances data, ClusteringSettings settings) {
    return new TrainingHeader(data);
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
    return exp(built().clusters().logPriors());
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  /**
   * {@code ln p(x | n)} for every final cluster n, such that {@code p(x, n) = p(x) P(n | x)}; the density
   * p(x) is in the attributes' own units: see {@link Clustering#logDensity}.
   */
  @Override
  public double[] logDensityPerClusterForInstance(Instance instance) {
    return built().logDensityPerCluster(instance);
  }

  /** {@code P(n | x)} for every final cluster n; sums to 1. */
  @Override
  public double[] distributionForInstance(Instance instance) {
    BuiltModel built = built();
    return exp(built.clustering().logMemberships(built.columns(instance)));
  }

  /** The most probable final cluster, the lowest of equally probable ones. */
  @Override
  public int clusterInstance(Instance instance) {
    return built().cluster(instance);
  }

  /** The most probable final cluster of the row that a code stands for. */
  public int clusterOf(int[] code) {
    return built().clustering().clusterOf(code);
  }

  @Override
  public int numberOfClusters() {
    return built().clusters().clusters();
  }

  /**
   * The masks, one row per meta-cluster with one entry per attribute of the training header; NaN for
   * the class. For every attribute the masks sum to 1.
   */
  public double[][] masks() {
    BuiltModel built = built();
    return IntStream.range(0, built.model().metaClusters())
        .mapToObj(m -> built.byHeader(a -> built.model().mask(m, a)))
        .toArray(double[][]::new);
  }

  /**
   * The code of a row: M symbols from 0 to K - 1.
   *
   * @throws IllegalArgumentException if the row's attributes differ from the training rows'
   */
  public int[] code(Instance instance) {
    BuiltModel built = built();
    return built.model().encode(built.columns(instance));
  }

  /**
   * The codes of all rows of a table, [rows x M].
   *
   * @throws IllegalArgumentException if the attributes differ from the training rows'
   */
  public int[][] codes(Instances data) {
    BuiltModel built = built();
    return built.model().encode(built.header().rows(data), getNumExecutionSlots());
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

  /** How much a row belongs to each centre of each group, [M][K]; see {@link SoftMemberships}. */
  public double[][] memberships(Instance instance) {
    return built().memberships(instance);
  }

  /**
   * How much nearer a row is to each centre than to the centres of its attribute group on average,
   * [M][K]; see {@link CentreNearness}.
   */
  public double[][] nearness(Instance instance) {
    return built().nearness(instance);
  }

  /**
   * The values that a code stands for, one per attribute of the training header in its own units, the
   * index of the value for a nominal one; NaN for the class and for attributes that were never known.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public double[] decode(int[] code) {
    double[] values = model().decode(code);
    return built().byHeader(a -> values[a]);
  }

  /**
   * The best estimate of the row that was encoded: as {@link #decode}, but all symbols tell every
   * attribute, not its owner's alone; see {@link MetaClusterModel#reconstruct}.
   *
   * @throws IllegalArgumentException if the code has not M symbols from 0 to K - 1
   */
  public double[] reconstruct(int[] code) {
    double[] values = model().reconstruct(code);
    return built().byHeader(a -> values[a]);
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

  /** All that was learned. */
  public Clustering clustering() {
    return built().clustering();
  }

  /** The trained model. */
  public MetaClusterModel model() {
    return built().model();
  }

  /** How good the clusters of the training rows are, as far as it was measured. */
  public ClusterQuality quality() {
    return built().quality();
  }

  /** What the rows of each final cluster held in training; empty in models of older releases. */
  public Optional<ClusterDescription> description() {
    return built().clustering().description();
  }

  /** How the numbers of meta-clusters and of clusters were chosen, where they were. */
  public SizeChoice choice() {
    return built().clustering().choice();
  }

  /** How the number of final clusters was chosen; empty if it was given. */
  public Optional<ClusterCurve> finalClusterChoice() {
    return built().clustering().finalChoice().curve();
  }

  /** The final clusters, as the codes of their rows show them. */
  public CodeMixture mixture() {
    return built().clustering().symbols();
  }

  @Override
  public int graphType() {
    return Drawable.TREE;
  }

  /** The meta-clusters as a tree, in GraphViz's language; see {@link MetaClusterGraph}. */
  @Override
  public String graph() {
    return MetaClusterGraph.of(built().model(), description());
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
        ? built().report("Options: " + Utils.joinOptions(getOptions()))
        : "MetaClusterer: no clusterer has been built yet.";
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

  /**
   * Runs the clusterer from the command line, as Weka does with every scheme, or in passes over the file
   * if one of the options is {@code -in-passes}; see {@link PassRun}.
   */
  @Override
  public void run(Object toRun, String[] options) throws Exception {
    if (PassRun.isMeant(options)) {
      PassRun.run((MetaClusterer) toRun, options);
    } else {
      super.run(toRun, options);
    }
  }

  /** Runs the clusterer from the command line. */
  public static void main(String[] args) throws Exception {
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.run(clusterer, args);
  }
}
