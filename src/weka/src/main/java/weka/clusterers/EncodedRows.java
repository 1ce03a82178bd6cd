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
import weka.core.Instance;
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

  /** Null if there are no rows. */
  private final Surprise surprise;

  /**
   * What is said of a row.
   *
   * @param cluster the most probable, from 0
   * @param probability of the cluster, from 0 to 1
   * @param surprise in standard deviations above the mean of all rows
   */
  public record Answer(int cluster, double probability, double surprise) {}

  private EncodedRows(MetaClusterer clusterer, Instances rows, Surprise surprise) {
    this.clusterer = clusterer;
    this.rows = rows;
    this.surprise = surprise;
  }

  /**
   * What the clusterer says of rows, as attributes of their own.
   *
   * @param rows with the attributes of the training rows
   */
  public static Instances of(MetaClusterer clusterer, Instances rows) throws InterruptedException {
    return of(clusterer, rows, new Instances(rows.relationName(), new ArrayList<>(), 0));
  }

  /**
   * The same, behind attributes of the same rows that are carried through.
   *
   * @param kept the same rows with any attributes
   */
  public static Instances of(MetaClusterer clusterer, Instances rows, Instances kept)
      throws InterruptedException {
    return among(clusterer, rows).behind(kept);
  }

  /**
   * Rows of which some are asked for.
   *
   * @param rows with the attributes of the training rows
   */
  public static EncodedRows among(MetaClusterer clusterer, Instances rows)
      throws InterruptedException {
    return new EncodedRows(clusterer, rows, rows.isEmpty() ? null : surprise(clusterer, rows));
  }

  /**
   * What the clusterer says of rows that are a part of others, behind attributes of the same rows.
   *
   * @param surprise among the others
   */
  public static Instances ofPart(
      MetaClusterer clusterer, Instances rows, Instances kept, Surprise surprise)
      throws InterruptedException {
    return new EncodedRows(clusterer, rows, surprise).behind(kept);
  }

  /** How surprising rows are among others. */
  public static Surprise surprise(MetaClusterer clusterer, Instances usual)
      throws InterruptedException {
    return Surprise.among(
        clusterer.model(), InstancesSource.of(usual, usual.classIndex()), clusterer.getSeed());
  }

  /** What the clusterer says of one of the rows, by its index. */
  public Answer answer(int row) {
    Instance asked = rows.get(row);
    double[] memberships = clusterer.distributionForInstance(asked);
    int cluster = Utils.maxIndex(memberships);
    return new Answer(
        cluster,
        memberships[cluster],
        surprise.of(InstancesSource.values(asked)).ofRow());
  }

  private Instances behind(Instances kept) throws InterruptedException {
    int[][] codes = clusterer.codes(rows);
    Instances result = header(kept);
    for (int i = 0; i < codes.length; i++) {
      Interruption.check();
      DoubleStream.Builder values = DoubleStream.builder();
      for (int a = 0; a < kept.numAttributes(); a++) {
        values.add(kept.get(i).value(a));
      }
      Arrays.stream(codes[i]).forEach(values::add);
      Answer answer = answer(i);
      values.add(answer.cluster()).add(answer.probability()).add(answer.surprise());
      result.add(new DenseInstance(rows.get(i).weight(), values.build().toArray()));
    }
    return result;
  }

  private Instances header(Instances kept) {
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int a = 0; a < kept.numAttributes(); a++) {
      attributes.add(kept.attribute(a));
    }
    int[] centres = clusterer.model().centreCounts();
    for (int m = 0; m < centres.length; m++) {
      attributes.add(new Attribute(free("mc" + m, kept), numbers(centres[m])));
    }
    attributes.add(new Attribute(free("cluster", kept), numbers(clusterer.numberOfClusters())));
    attributes.add(new Attribute(free("probability", kept)));
    attributes.add(new Attribute(free("surprise", kept)));
    return new Instances(kept.relationName(), attributes, rows.size());
  }

  /** A name that no attribute has. */
  private static String free(String name, Instances kept) {
    return kept.attribute(name) == null ? name : free("_" + name, kept);
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
