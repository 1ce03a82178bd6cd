package weka.datagenerators.clusterers;

import java.io.File;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Vector;
import metaclustering.file.ChecksummedObject;
import metaclustering.imagination.Imagination;
import metaclustering.imagination.RowDistribution;
import metaclustering.settings.SettingValues;
import metaclustering.settings.Settings;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.Clusterer;
import weka.clusterers.ClustererOption;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SettingOptions;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Option;
import weka.core.RevisionUtils;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.datagenerators.DataGenerator;

/**
 * Draws rows that are like those of a file: it trains a {@link MetaClusterer} on them, learns final
 * clusters over the codes, and draws codes and then values. A class is an attribute like all others.
 */
public class MetaClusterGenerator extends DataGenerator {

  private static final long serialVersionUID = 1L;

  private static final int DEFAULT_CLUSTERS_EACH = 16;

  /** Rows of the file per final cluster, at least. */
  private static final int MIN_ROWS = 25;

  public static final SettingOptions OPTIONS = new SettingOptions()
      .with("n", Settings.NUM_EXAMPLES)
      .with("N", Settings.GENERATOR_CLUSTERS)
      .with("spread", Settings.SPREAD);

  private File m_RowsFile = new File("");
  private final SettingValues m_Settings = new SettingValues();
  private MetaClusterer m_Clusterer = defaultClusterer();

  private transient Imagination m_Imagination;
  private transient RandomGenerator m_Generator;

  /** A generator of the default number of rows. */
  public MetaClusterGenerator() {
    setNumExamplesAct(Settings.NUM_EXAMPLES.defaultValue());
  }

  private static MetaClusterer defaultClusterer() {
    return ClustererOption.ofCodes(DEFAULT_CLUSTERS_EACH);
  }

  /** What the generator does, for Weka's "About". */
  public String globalInfo() {
    return "Draws rows that are like those of a file. A MetaClusterer is trained on the rows, final"
        + " clusters are learned over their codes, and then a row is drawn as a final cluster, a"
        + " symbol for every meta-cluster, and a value for every attribute as in the rows of its"
        + " centre. All attributes of the file, a class too, are drawn.";
  }

  @Override
  public Instances defineDataFormat() throws Exception {
    if (m_RowsFile.getPath().isEmpty()) {
      throw new IllegalArgumentException("no file of rows is given (-t)");
    }
    if (!m_RowsFile.isFile()) {
      throw new IllegalArgumentException("the file of rows (-t) " + m_RowsFile + " does not exist");
    }
    Instances rows = DataSource.read(m_RowsFile.getPath());
    if (rows == null) {
      throw new IllegalArgumentException("the file of rows (-t) " + m_RowsFile + " has no rows");
    }
    rows.setClassIndex(-1);
    MetaClusterer trained = (MetaClusterer) AbstractClusterer.makeCopy(m_Clusterer);
    trained.buildClusterer(rows);
    int affordable = Math.max(1, rows.numInstances() / MIN_ROWS);
    m_Imagination = new Imagination(RowDistribution.learn(
        trained.model(),
        InstancesSource.of(rows, -1),
        Math.min(getNumClusters(), affordable),
        0,
        trained.getSeed()));
    m_Generator = new Well19937c(getSeed());
    Instances format = new Instances(rows, 0);
    format.setRelationName(getRelationNameToUse());
    m_DatasetFormat = format;
    return format;
  }

  @Override
  public Instance generateExample() throws Exception {
    if (m_Imagination == null) {
      throw new IllegalStateException("the format of the rows has not been defined yet");
    }
    Instance row = new DenseInstance(1, m_Imagination.draw(getSpread(), m_Generator));
    row.setDataset(m_DatasetFormat);
    return row;
  }

  @Override
  public Instances generateExamples() throws Exception {
    Instances result = new Instances(m_DatasetFormat, getNumExamplesAct());
    for (int i = 0; i < getNumExamplesAct(); i++) {
      result.add(generateExample());
    }
    return result;
  }

  @Override
  public String generateStart() {
    return "";
  }

  @Override
  public String generateFinished() {
    return "";
  }

  @Override
  public boolean getSingleModeFlag() {
    return true;
  }

  @Override
  public Enumeration<Option> listOptions() {
    Vector<Option> options = enumToVector(super.listOptions());
    options.add(new Option("\t" + rowsFileTipText(), "t", 1, "-t <file>"));
    options.add(ClustererOption.option(clustererTipText(), defaultClusterer()));
    return OPTIONS.list(options.elements());
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    super.setOptions(options);
    setRowsFile(new File(Utils.getOption('t', options)));
    OPTIONS.read(options, m_Settings);
    setNumExamples(getNumExamples());
    setClusterer(ClustererOption.read(options, defaultClusterer()));
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>();
    Collections.addAll(options, super.getOptions());
    if (!m_RowsFile.getPath().isEmpty()) {
      Collections.addAll(options, "-t", m_RowsFile.getPath());
    }
    Collections.addAll(options, OPTIONS.write(m_Settings, "-W", Utils.toCommandLine(m_Clusterer)));
    return options.toArray(String[]::new);
  }

  public String rowsFileTipText() {
    return "The file of rows that the drawn rows resemble (ARFF, CSV, ...).";
  }

  public File getRowsFile() {
    return m_RowsFile;
  }

  public void setRowsFile(File rowsFile) {
    m_RowsFile = rowsFile;
  }

  public String numExamplesTipText() {
    return Settings.NUM_EXAMPLES.help();
  }

  public int getNumExamples() {
    return m_Settings.get(Settings.NUM_EXAMPLES);
  }

  public void setNumExamples(int numExamples) {
    OPTIONS.set(m_Settings, Settings.NUM_EXAMPLES, numExamples);
    setNumExamplesAct(numExamples);
  }

  public String numClustersTipText() {
    return Settings.GENERATOR_CLUSTERS.help();
  }

  public int getNumClusters() {
    return m_Settings.get(Settings.GENERATOR_CLUSTERS);
  }

  public void setNumClusters(int numClusters) {
    OPTIONS.set(m_Settings, Settings.GENERATOR_CLUSTERS, numClusters);
  }

  public String spreadTipText() {
    return Settings.SPREAD.help();
  }

  public double getSpread() {
    return m_Settings.get(Settings.SPREAD);
  }

  public void setSpread(double spread) {
    OPTIONS.set(m_Settings, Settings.SPREAD, spread);
  }

  public String clustererTipText() {
    return "The MetaClusterer that is trained on the rows of the file.";
  }

  public Clusterer getClusterer() {
    return m_Clusterer;
  }

  public void setClusterer(Clusterer clusterer) {
    m_Clusterer = ClustererOption.require(clusterer);
  }

  @Override
  public String getRevision() {
    return RevisionUtils.extract("$Revision: 1 $");
  }

  /** Runs the generator from the command line. */
  public static void main(String[] args) {
    runDataGenerator(new MetaClusterGenerator(), args);
  }

  public String datasetFormatTipText() {
    return "The attributes of the rows, those of the file; set by Weka.";
  }

  /** What is saved: this, with a checksum. */
  Object writeReplace() {
    return ChecksummedObject.of(this);
  }
}
