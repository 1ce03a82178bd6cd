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
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.Clusterer;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.clusterers.SchemeSpecification;
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

  private static final int DEFAULT_ROWS = 100;
  private static final int DEFAULT_CLUSTERS = 200;
  private static final int DEFAULT_CLUSTERS_EACH = 16;

  /** Rows of the file per final cluster, at least. */
  private static final int MIN_ROWS = 25;

  private File m_RowsFile = new File("");
  private int m_NumClusters = DEFAULT_CLUSTERS;
  private double m_Spread = 1;
  private MetaClusterer m_Clusterer = defaultClusterer();

  private transient Imagination m_Imagination;
  private transient RandomGenerator m_Generator;

  /** A generator of {@value #DEFAULT_ROWS} rows. */
  public MetaClusterGenerator() {
    setNumExamplesAct(DEFAULT_ROWS);
  }

  private static MetaClusterer defaultClusterer() {
    MetaClusterer result = new MetaClusterer();
    result.setClustersEach(DEFAULT_CLUSTERS_EACH);
    return result;
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
        Math.min(m_NumClusters, affordable),
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
    Instance row = new DenseInstance(1, m_Imagination.draw(m_Spread, m_Generator));
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
    options.add(new Option(
        "\t" + numExamplesTipText() + "\n\t(default " + DEFAULT_ROWS + ")", "n", 1, "-n <num>"));
    options.add(new Option(
        "\t" + numClustersTipText() + "\n\t(default " + DEFAULT_CLUSTERS + ")",
        "N",
        1,
        "-N <num>"));
    options.add(
        new Option("\t" + spreadTipText() + "\n\t(default 1)", "spread", 1, "-spread <num>"));
    options.add(new Option(
        "\t" + clustererTipText() + "\n\t(default " + MetaClusterer.class.getName() + " -K "
            + DEFAULT_CLUSTERS_EACH + ")",
        "W",
        1,
        "-W <clusterer specification>"));
    return options.elements();
  }

  @Override
  public void setOptions(String[] options) throws Exception {
    super.setOptions(options);
    setRowsFile(new File(Utils.getOption('t', options)));
    setNumExamples((int) number("n", options, DEFAULT_ROWS));
    setNumClusters((int) number("N", options, DEFAULT_CLUSTERS));
    setSpread(number("spread", options, 1));
    String specification = Utils.getOption('W', options);
    setClusterer(
        specification.isEmpty()
            ? defaultClusterer()
            : SchemeSpecification.parse(Clusterer.class, specification));
  }

  private static double number(String name, String[] options, double defaultValue) throws Exception {
    String text = Utils.getOption(name, options);
    try {
      return text.isEmpty() ? defaultValue : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("option -" + name + ": '" + text + "' is not a number", e);
    }
  }

  @Override
  public String[] getOptions() {
    List<String> options = new ArrayList<>();
    Collections.addAll(options, super.getOptions());
    if (!m_RowsFile.getPath().isEmpty()) {
      Collections.addAll(options, "-t", m_RowsFile.getPath());
    }
    Collections.addAll(options, "-n", Integer.toString(getNumExamples()));
    Collections.addAll(options, "-N", Integer.toString(m_NumClusters));
    Collections.addAll(options, "-spread", Double.toString(m_Spread));
    Collections.addAll(options, "-W", Utils.toCommandLine(m_Clusterer));
    return options.toArray(new String[0]);
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
    return "The number of rows to draw.";
  }

  public int getNumExamples() {
    return getNumExamplesAct();
  }

  /** Sets the number of rows, at least 1. */
  public void setNumExamples(int numExamples) {
    if (numExamples < 1) {
      throw new IllegalArgumentException(
          "the number of rows (-n) is " + numExamples + "; it must be at least 1");
    }
    setNumExamplesAct(numExamples);
  }

  public String numClustersTipText() {
    return "The number of clusters over the codes: the more there are, the more the drawn rows"
        + " resemble those of the file. At most one for every " + MIN_ROWS + " rows.";
  }

  public int getNumClusters() {
    return m_NumClusters;
  }

  /** Sets the number of final clusters, at least 1. */
  public void setNumClusters(int numClusters) {
    if (numClusters < 1) {
      throw new IllegalArgumentException(
          "the number of final clusters (-N) is " + numClusters + "; it must be at least 1");
    }
    m_NumClusters = numClusters;
  }

  public String spreadTipText() {
    return "The standard deviation of numeric values in that of the centre's rows; with 0 all values"
        + " are the centre's.";
  }

  public double getSpread() {
    return m_Spread;
  }

  /** Sets the spread, at least 0. */
  public void setSpread(double spread) {
    if (!(spread >= 0)) {
      throw new IllegalArgumentException(
          "the spread (-spread) is " + spread + "; it must be at least 0");
    }
    m_Spread = spread;
  }

  public String clustererTipText() {
    return "The MetaClusterer that is trained on the rows of the file.";
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
          + clusterer.getClass().getName() + "; it must be a " + MetaClusterer.class.getName());
    }
    m_Clusterer = metaClusterer;
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
