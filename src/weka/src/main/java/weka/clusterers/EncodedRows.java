package weka.clusterers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import metaclustering.imagination.Surprise;
import metaclustering.parallel.Interruption;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;

/**
 * Rows with what a trained clusterer says of each: its symbols (attributes mc0, mc1, ...), its cluster,
 * the probability of the cluster, and its surprise, in standard deviations above the mean of these rows
 * (see {@link Surprise}).
 */
public final class EncodedRows {

  private final MetaClusterer clusterer;
  private final Instances rows;
  private final Instances kept;

  private EncodedRows(MetaClusterer clusterer, Instances rows, Instances kept) {
    this.clusterer = clusterer;
    this.rows = rows;
    this.kept = kept;
  }

  /**
   * What the clusterer says of rows.
   *
   * @param rows with the attributes of the training rows
   */
  public static Instances of(MetaClusterer clusterer, Instances rows) throws InterruptedException {
    return new EncodedRows(
            clusterer, rows, new Instances(rows.relationName(), new ArrayList<>(), 0))
        .encoded();
  }

  /**
   * The same, behind attributes of the same rows that are carried through.
   *
   * @param kept the same rows with any attributes
   */
  public static Instances of(MetaClusterer clusterer, Instances rows, Instances kept)
      throws InterruptedException {
    return new EncodedRows(clusterer, rows, kept).encoded();
  }

  /** How surprising rows are among others. */
  public static Surprise surprise(MetaClusterer clusterer, Instances usual)
      throws InterruptedException {
    return Surprise.among(
        clusterer.model(), InstancesSource.of(usual, usual.classIndex()), clusterer.getSeed());
  }

  private Instances encoded() throws InterruptedException {
    int[][] codes = clusterer.codes(rows);
    Surprise surprise = rows.isEmpty() ? null : surprise(clusterer, rows);
    Instances result = header();
    for (int i = 0; i < codes.length; i++) {
      Interruption.check();
      DoubleStream.Builder values = DoubleStream.builder();
      for (int a = 0; a < kept.numAttributes(); a++) {
        values.add(kept.get(i).value(a));
      }
      Arrays.stream(codes[i]).forEach(values::add);
      double[] memberships = clusterer.distributionForInstance(rows.get(i));
      int cluster = Utils.maxIndex(memberships);
      values.add(cluster);
      values.add(memberships[cluster]);
      values.add(surprise.of(InstancesSource.values(rows.get(i))).ofRow());
      result.add(new DenseInstance(rows.get(i).weight(), values.build().toArray()));
    }
    return result;
  }

  private Instances header() {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < kept.numAttributes(); a++) {
      attributes.add(kept.attribute(a));
    }
    int[] centres = clusterer.model().centreCounts();
    for (int m = 0; m < centres.length; m++) {
      attributes.add(new Attribute(free("mc" + m), numbers(centres[m])));
    }
    attributes.add(new Attribute(free("cluster"), numbers(clusterer.numberOfClusters())));
    attributes.add(new Attribute(free("probability")));
    attributes.add(new Attribute(free("surprise")));
    return new Instances(kept.relationName(), attributes, rows.size());
  }

  /** A name that no attribute has. */
  private String free(String name) {
    return kept.attribute(name) == null ? name : free("_" + name);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
