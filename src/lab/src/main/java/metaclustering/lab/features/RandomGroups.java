package metaclustering.lab.features;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import weka.clusterers.Clusterer;
import weka.clusterers.SimpleKMeans;
import weka.core.Attribute;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SelectedTag;
import weka.core.SparseInstance;
import weka.filters.Filter;
import weka.filters.unsupervised.attribute.Remove;

/**
 * Replaces the attributes of a row by the numbers of its clusters, one-hot, in sparse rows: of one
 * k-means for each of several random groups of attributes of about the same size. A baseline for
 * learned groups.
 *
 * <p>Each k-means is Weka's, seeded as k-means++ and trained on the first batch; if it ends with fewer
 * clusters than asked for, there are as many binary attributes. The class is not used and is kept as
 * the last attribute.
 */
public final class RandomGroups extends ClusterFeatures {

  private static final long serialVersionUID = 1L;

  private final int m_Groups;
  private final int m_Clusters;
  private final int m_Seed;

  private List<Remove> m_Views;
  private List<SimpleKMeans> m_Trained;

  /**
   * A filter that is not trained.
   *
   * @param groups random groups of attributes, at least 1
   * @param clusters in each group, at least 1
   * @param seed of the groups and of k-means
   */
  public RandomGroups(int groups, int clusters, int seed) {
    m_Groups = groups;
    m_Clusters = clusters;
    m_Seed = seed;
  }

  @Override
  public String globalInfo() {
    return "Replaces the attributes of a row by its k-means cluster in each of several random groups"
        + " of attributes, one-hot. The class, if set, is never looked at and always kept.";
  }

  @Override
  Clusterer scheme() {
    return new SimpleKMeans();
  }

  @Override
  protected Instances determineOutputFormat(Instances data) throws Exception {
    m_Views = new ArrayList<>();
    m_Trained = new ArrayList<>();
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int[] group : groups(data)) {
      Remove view = new Remove();
      view.setAttributeIndicesArray(group);
      view.setInvertSelection(true);
      view.setInputFormat(data);
      SimpleKMeans kMeans = train(seen(data, view));
      for (int k = 0; k < kMeans.numberOfClusters(); k++) {
        attributes.add(new Attribute("km" + m_Views.size() + "=" + k, List.of("0", "1")));
      }
      m_Views.add(view);
      m_Trained.add(kMeans);
    }
    boolean hasClass = data.classIndex() >= 0;
    if (hasClass) {
      attributes.add((Attribute) data.classAttribute().copy());
    }
    Instances header = new Instances(data.relationName(), attributes, 0);
    if (hasClass) {
      header.setClassIndex(header.numAttributes() - 1);
    }
    return header;
  }

  /** The attributes without class, shuffled and dealt out; no group is empty. */
  private List<int[]> groups(Instances data) {
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, data.numAttributes())
        .filter(i -> i != data.classIndex())
        .boxed()
        .toList());
    Collections.shuffle(shuffled, new Random(m_Seed));
    int groups = Math.min(m_Groups, shuffled.size());
    return IntStream.range(0, groups)
        .mapToObj(g -> IntStream.range(0, shuffled.size())
            .filter(i -> i % groups == g)
            .map(shuffled::get)
            .sorted()
            .toArray())
        .toList();
  }

  private SimpleKMeans train(Instances rows) throws Exception {
    SimpleKMeans kMeans = new SimpleKMeans();
    kMeans.setNumClusters(m_Clusters);
    kMeans.setSeed(m_Seed);
    kMeans.setInitializationMethod(
        new SelectedTag(SimpleKMeans.KMEANS_PLUS_PLUS, SimpleKMeans.TAGS_SELECTION));
    kMeans.buildClusterer(rows);
    return kMeans;
  }

  /** The attributes of one group, without the class. */
  private static Instances seen(Instances data, Remove view) throws Exception {
    Instances seen = Filter.useFilter(data, view);
    seen.setClassIndex(-1);
    return seen;
  }

  @Override
  protected Instances process(Instances data) throws Exception {
    Instances result = new Instances(getOutputFormat(), data.numInstances());
    int width = result.numAttributes();
    double[][] values = new double[data.numInstances()][width];
    int at = 0;
    for (int g = 0; g < m_Views.size(); g++) {
      Instances seen = seen(data, m_Views.get(g));
      for (int i = 0; i < values.length; i++) {
        values[i][at + m_Trained.get(g).clusterInstance(seen.instance(i))] = 1;
      }
      at += m_Trained.get(g).numberOfClusters();
    }
    for (int i = 0; i < values.length; i++) {
      Instance row = data.instance(i);
      if (data.classIndex() >= 0) {
        values[i][width - 1] = row.classValue();
      }
      result.add(new SparseInstance(row.weight(), values[i]));
    }
    return result;
  }
}
