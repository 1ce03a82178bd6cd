package metaclustering.lab.studies;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import metaclustering.description.ClusterReport;
import metaclustering.description.Trait;
import weka.classifiers.trees.J48;
import weka.clusterers.ClassRemoval;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/**
 * Whether the sentences about clusters say what matters: how many rows a small decision tree puts into
 * their clusters that sees only the attributes that the sentences name.
 */
public final class SentenceStudy {

  private static final int LEAVES = 3;
  private static final double GROWTH = 1.3;

  private SentenceStudy() {}

  /**
   * What was measured on a table.
   *
   * @param clusters their number
   * @param attributes number of attributes
   * @param named those that are named
   * @param byNamed share of the rows that the tree of the named ones puts right
   * @param byAll the same of all attributes
   * @param largest share of the largest cluster
   */
  public record Result(
      int clusters,
      int attributes,
      Set<String> named,
      double byNamed,
      double byAll,
      double largest) {}

  /**
   * Trains by default options with the number of classes.
   *
   * @param rows with a class, which is hidden
   */
  public static Result of(Instances rows, int seed) throws Exception {
    Instances hidden = ClassRemoval.withoutClass(rows);
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setNumClusters(
        (int) rows.stream().mapToDouble(row -> row.classValue()).distinct().count());
    clusterer.setSeed(seed);
    clusterer.buildClusterer(hidden);
    ClusterReport report =
        new ClusterReport(clusterer.model().layout(), clusterer.description().orElseThrow());
    int clusters = clusterer.numberOfClusters();
    Set<Integer> named = new TreeSet<>();
    for (int n = 0; n < clusters; n++) {
      report.table().traits(n).stream().map(Trait::attribute).forEach(named::add);
    }
    int[] labels = new int[hidden.size()];
    int[] sizes = new int[clusters];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = clusterer.clusterInstance(hidden.get(i));
      sizes[labels[i]]++;
    }
    List<Integer> all = IntStream.range(0, hidden.numAttributes()).boxed().toList();
    return new Result(
        clusters,
        all.size(),
        new TreeSet<>(named.stream().map(a -> hidden.attribute(a).name()).toList()),
        reproduced(hidden, List.copyOf(named), labels, clusters),
        reproduced(hidden, all, labels, clusters),
        IntStream.of(sizes).max().orElseThrow() / (double) labels.length);
  }

  /** The share of rows that the largest tree of at most three leaves a cluster puts right. */
  private static double reproduced(
      Instances rows, List<Integer> attributes, int[] labels, int clusters) throws Exception {
    Instances labelled = labelled(rows, attributes, labels, clusters);
    J48 tree = new J48();
    int least = 2;
    do {
      tree.setBinarySplits(true);
      tree.setMinNumObj(least);
      tree.buildClassifier(labelled);
      least = (int) Math.ceil(least * GROWTH);
    } while (tree.measureNumLeaves() > LEAVES * clusters);
    int right = 0;
    for (int i = 0; i < labels.length; i++) {
      right += tree.classifyInstance(labelled.get(i)) == labels[i] ? 1 : 0;
    }
    return right / (double) labels.length;
  }

  private static Instances labelled(
      Instances rows, List<Integer> attributes, int[] labels, int clusters) {
    ArrayList<Attribute> header = new ArrayList<>();
    attributes.forEach(a -> header.add((Attribute) rows.attribute(a).copy()));
    header.add(new Attribute(
        "the cluster", IntStream.range(0, clusters).mapToObj(Integer::toString).toList()));
    Instances result = new Instances("clusters", header, rows.size());
    result.setClassIndex(attributes.size());
    for (int i = 0; i < labels.length; i++) {
      double[] values = new double[header.size()];
      for (int c = 0; c < attributes.size(); c++) {
        values[c] = rows.get(i).value(attributes.get(c));
      }
      values[attributes.size()] = labels[i];
      result.add(new DenseInstance(rows.get(i).weight(), values));
    }
    return result;
  }
}
