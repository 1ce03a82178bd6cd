package metaclustering.cli.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import weka.clusterers.InstancesSource;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.filters.SimpleBatchFilter;
import weka.filters.UnsupervisedFilter;

/**
 * Replaces the attributes of a row by features, or adds these, that are learned from the first batch.
 * Nominal attributes are indicator columns, and a missing value is the mean. The class is not used and
 * is kept as the last attribute.
 */
abstract class ColumnFeatures extends SimpleBatchFilter implements UnsupervisedFilter {

  private static final long serialVersionUID = 1L;

  private final Scaling m_Scaling;
  private final boolean m_Keep;

  private TableLayout m_Layout;
  private double[] m_Means;

  /**
   * @param scaling of the columns
   * @param keep whether the attributes are kept before the features
   */
  ColumnFeatures(Scaling scaling, boolean keep) {
    m_Scaling = scaling;
    m_Keep = keep;
  }

  /** Learns from the columns of the first batch, and gives the features' attributes. */
  abstract List<Attribute> learn(double[][] rows, TableLayout layout);

  /** The features of the columns of one row. */
  abstract double[] features(double[] row);

  @Override
  public Capabilities getCapabilities() {
    Capabilities result = new MetaClusterer().getCapabilities();
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
  protected Instances determineOutputFormat(Instances data) {
    try (Table table = Table.read(InstancesSource.of(data, data.classIndex()), m_Scaling)) {
      m_Layout = table.layout();
      m_Means = IntStream.range(0, m_Layout.columns())
          .mapToDouble(table.statistics()::mean)
          .toArray();
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    Arrays.stream(kept(data))
        .forEach(a -> attributes.add((Attribute) data.attribute(a).copy()));
    attributes.addAll(learn(columns(data), m_Layout));
    if (data.classIndex() >= 0) {
      attributes.add((Attribute) data.classAttribute().copy());
    }
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClassIndex(data.classIndex() < 0 ? -1 : header.numAttributes() - 1);
    return header;
  }

  private int[] kept(Instances data) {
    return IntStream.range(0, m_Keep ? data.numAttributes() : 0)
        .filter(a -> a != data.classIndex())
        .toArray();
  }

  private double[][] columns(Instances data) {
    InstancesSource source = InstancesSource.of(data, data.classIndex());
    double[][] rows = new double[data.numInstances()][m_Means.length];
    for (int i = 0; i < rows.length; i++) {
      float[] row = m_Layout.encode(source, i);
      Arrays.setAll(rows[i], d -> Float.isNaN(row[d]) ? m_Means[d] : row[d]);
    }
    return rows;
  }

  @Override
  protected Instances process(Instances data) {
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    int[] kept = kept(data);
    double[][] rows = columns(data);
    for (int i = 0; i < rows.length; i++) {
      Instance row = data.instance(i);
      DoubleStream.Builder values = DoubleStream.builder();
      Arrays.stream(kept).forEach(a -> values.add(row.value(a)));
      Arrays.stream(features(rows[i])).forEach(values::add);
      if (data.classIndex() >= 0) {
        values.add(row.classValue());
      }
      result.add(new DenseInstance(row.weight(), values.build().toArray()));
    }
    return result;
  }
}
