package weka.filters.unsupervised.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.imagination.RowDistribution;
import metaclustering.imagination.Surprise;
import weka.clusterers.InstancesSource;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * <!-- globalinfo-start --> Adds how strange a row is, and how strange each part of it: an outlier
 * score for the row and one for every meta-cluster. <!-- globalinfo-end -->
 *
 * <p>See {@link Surprise} for the formula. Later batches are compared with the first.
 */
public class MetaClusterSurprise extends RowDistributionFilter {

  private static final long serialVersionUID = 1L;

  private Surprise m_Surprise;
  private int m_MetaClusters;

  @Override
  public String globalInfo() {
    return "Adds how strange a row is (attribute 'surprise'), and how strange each part of it"
        + " ('surprise mc0', ...): high where the values of a meta-cluster's attributes are unlike"
        + " anything in the first batch, or do not go with the rest of the row. In standard"
        + " deviations above the mean of the first batch's rows; later batches are compared with"
        + " the first. The class, if set, is never looked at; if it is the last attribute, it stays"
        + " the last.";
  }

  @Override
  protected Instances determineOutputFormat(Instances data) throws Exception {
    RowDistribution distribution = learn(data, 0);
    m_Surprise = new Surprise(distribution, InstancesSource.of(data, data.classIndex()));
    m_MetaClusters = distribution.model().metaClusters();
    List<Attribute> before = new ArrayList<>();
    for (int i = 0; i < data.numAttributes(); i++) {
      before.add((Attribute) data.attribute(i).copy());
    }
    boolean isClassLast = data.classIndex() == before.size() - 1;
    int place = before.size() - (isClassLast ? 1 : 0);
    ArrayList<Attribute> attributes = new ArrayList<>(before.subList(0, place));
    attributes.add(new Attribute(free("surprise", data)));
    int width = Integer.toString(m_MetaClusters - 1).length();
    for (int m = 0; m < m_MetaClusters; m++) {
      attributes.add(new Attribute(free(String.format("surprise mc%0" + width + "d", m), data)));
    }
    attributes.addAll(before.subList(place, before.size()));
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClassIndex(isClassLast ? header.numAttributes() - 1 : data.classIndex());
    return header;
  }

  /** A name that no attribute has. */
  private static String free(String name, Instances data) {
    return data.attribute(name) == null ? name : free(name + "'", data);
  }

  @Override
  Instance changed(Instance row) {
    Surprise.Scores scores = m_Surprise.of(InstancesSource.values(row));
    double[] before = row.toDoubleArray();
    double[] values = Arrays.copyOf(before, before.length + 1 + m_MetaClusters);
    // filters that were saved by older releases put all behind the class
    boolean isClassLast = outputFormatPeek().classIndex() == values.length - 1;
    int place = before.length - (isClassLast ? 1 : 0);
    values[place] = scores.ofRow();
    System.arraycopy(scores.ofParts(), 0, values, place + 1, m_MetaClusters);
    System.arraycopy(before, place, values, place + 1 + m_MetaClusters, before.length - place);
    return row instanceof SparseInstance
        ? new SparseInstance(row.weight(), values)
        : new DenseInstance(row.weight(), values);
  }

  /** Runs the filter from the command line. */
  public static void main(String[] args) {
    runFilter(new MetaClusterSurprise(), args);
  }
}
