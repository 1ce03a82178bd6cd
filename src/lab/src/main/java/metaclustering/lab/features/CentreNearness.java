package metaclustering.lab.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import weka.clusterers.ClassRemoval;
import weka.clusterers.Clusterer;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Replaces the attributes of a row by how much nearer than the mean distance it is to each centre of a
 * k-means, at least 0: the triangle features of Coates, Ng and Lee, "An Analysis of Single-Layer
 * Networks in Unsupervised Feature Learning", AISTATS 2011. The k-means is a single attribute group,
 * trained on the first batch. The class is not used and is kept as the last attribute.
 */
public final class CentreNearness extends ClusterFeatures {

  private static final long serialVersionUID = 1L;

  private final int m_Centres;
  private final int m_Seed;
  private final int m_Threads;

  private MetaClusterer m_KMeans;

  /**
   * A filter that is not trained.
   *
   * @param threads 0 for all cores
   */
  public CentreNearness(int centres, int seed, int threads) {
    m_Centres = centres;
    m_Seed = seed;
    m_Threads = threads;
  }

  @Override
  public String globalInfo() {
    return "Replaces the attributes of a row by how much nearer than the mean distance it is to each"
        + " centre of a k-means. The class, if set, is never looked at and always kept.";
  }

  @Override
  Clusterer scheme() {
    return new MetaClusterer();
  }

  @Override
  protected Instances determineOutputFormat(Instances data) throws Exception {
    m_KMeans = new MetaClusterer();
    m_KMeans.setOptions(Utils.splitOptions(
        "-N 1 -final codes -M 1 -K " + m_Centres + " -S " + m_Seed + " -num-slots " + m_Threads));
    m_KMeans.buildClusterer(ClassRemoval.withoutClass(data));
    ArrayList<Attribute> attributes = new ArrayList<>();
    IntStream.range(0, m_Centres).forEach(k -> attributes.add(new Attribute("near" + k)));
    if (data.classIndex() >= 0) {
      attributes.add((Attribute) data.classAttribute().copy());
    }
    Instances header = new Instances(data.relationName(), attributes, 0);
    header.setClassIndex(data.classIndex() < 0 ? -1 : m_Centres);
    return header;
  }

  @Override
  protected Instances process(Instances data) throws Exception {
    MetaClusterModel model = m_KMeans.model();
    float[][] centres = model.centres(0);
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    Instances unlabelled = ClassRemoval.withoutClass(data);
    for (int i = 0; i < data.numInstances(); i++) {
      double[] distances = distances(m_KMeans.columns(unlabelled.instance(i)), centres);
      double mean = Arrays.stream(distances).average().orElseThrow();
      double[] values = Arrays.copyOf(distances, result.numAttributes());
      for (int k = 0; k < distances.length; k++) {
        values[k] = Math.max(0, mean - distances[k]);
      }
      Instance row = data.instance(i);
      if (data.classIndex() >= 0) {
        values[m_Centres] = row.classValue();
      }
      result.add(new DenseInstance(row.weight(), values));
    }
    return result;
  }

  private static double[] distances(float[] row, float[][] centres) {
    double[] distances = new double[centres.length];
    for (int k = 0; k < centres.length; k++) {
      double sum = 0;
      for (int d = 0; d < row.length; d++) {
        float gap = row[d] - centres[k][d];
        sum += Float.isNaN(gap) ? 0 : gap * gap;
      }
      distances[k] = Math.sqrt(sum);
    }
    return distances;
  }
}
