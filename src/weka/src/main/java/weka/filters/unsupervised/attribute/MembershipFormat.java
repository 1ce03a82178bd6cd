package weka.filters.unsupervised.attribute;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * The attributes that {@link MetaClusterMembership} gives and how a row of them is put together:
 * kept attributes, then the binary, the nominal and the soft attributes of the code or what it
 * leaves, the final cluster and the distances. A class that is kept alone stays first if it was
 * first, and is last otherwise. Immutable.
 */
final class MembershipFormat implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What to give; see the filter's options. */
  record Parts(
      boolean oneHot, boolean nominal, boolean soft, boolean finalCluster, boolean distances)
      implements Serializable {}

  /**
   * What is known of a row.
   *
   * @param memberships [M][K]; not used if they are not asked for, as the two below
   * @param distances one per meta-cluster
   * @param left what the code leaves of the row, one for each attribute of which something is left
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Membership(
      int[] code, double[][] memberships, int finalCluster, double[] distances, double[] left) {}

  private final Parts parts;

  /** Of all meta-clusters; only in formats saved when it was one number for all. */
  private final int centresEach;

  private final int[] centres;
  private final int[] keptBefore;
  private final int[] keptAfter;
  private final Instances header;

  /**
   * Makes the header.
   *
   * @param input the header of the rows that come in
   * @param keepAll whether all attributes are kept, or the class alone
   * @param centres number of clusters in each meta-cluster
   * @param finalClusters number of final clusters
   * @param left names of the attributes whose rest is given
   */
  MembershipFormat(
      Instances input,
      boolean keepAll,
      Parts parts,
      int[] centres,
      int finalClusters,
      List<String> left) {
    this.parts = parts;
    this.centresEach = 0;
    this.centres = centres.clone();
    int classIndex = input.classIndex();
    int[] classAlone = classIndex < 0 ? new int[0] : new int[] {classIndex};
    int[] all = IntStream.range(0, input.numAttributes()).toArray();
    this.keptBefore = keepAll ? all : classIndex == 0 ? classAlone : new int[0];
    this.keptAfter = keepAll || classIndex == 0 ? new int[0] : classAlone;

    ArrayList<Attribute> attributes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i : keptBefore) {
      attributes.add((Attribute) input.attribute(i).copy());
      taken.add(input.attribute(i).name());
    }
    for (int i : keptAfter) {
      taken.add(input.attribute(i).name());
    }
    String prefix = "";
    while (collides(prefix, taken, finalClusters, left)) {
      prefix += "_";
    }
    attributes.addAll(made(prefix, finalClusters, left));
    for (int i : keptAfter) {
      attributes.add((Attribute) input.attribute(i).copy());
    }
    this.header = new Instances(input.relationName(), attributes, 0);
    if (classIndex >= 0) {
      header.setClassIndex(header.attribute(input.classAttribute().name()).index());
    }
  }

  private boolean collides(String prefix, Set<String> taken, int finalClusters, List<String> left) {
    return made(prefix, finalClusters, left).stream()
        .anyMatch(attribute -> taken.contains(attribute.name()));
  }

  private List<Attribute> made(String prefix, int finalClusters, List<String> left) {
    List<Attribute> result = new ArrayList<>();
    List<String> names =
        numbers(centres.length).stream().map(n -> prefix + "mc" + n).toList();
    for (int m = 0; m < centres.length && (parts.oneHot || parts.soft); m++) {
      for (String symbol : numbers(centres[m])) {
        String name = names.get(m) + "=" + symbol;
        result.add(parts.soft ? new Attribute(name) : new Attribute(name, List.of("0", "1")));
      }
    }
    if (parts.nominal) {
      for (int m = 0; m < centres.length; m++) {
        result.add(new Attribute(names.get(m), numbers(centres[m])));
      }
    }
    left.forEach(name -> result.add(new Attribute(prefix + name + "-residual")));
    if (parts.finalCluster) {
      result.add(new Attribute(prefix + "final", numbers(finalClusters)));
    }
    if (parts.distances) {
      names.forEach(name -> result.add(new Attribute(name + "-distance")));
    }
    return result;
  }

  /** The numbers from 0 on, all as wide as the last. */
  private static List<String> numbers(int count) {
    int width = Integer.toString(count - 1).length();
    return IntStream.range(0, count)
        .mapToObj(i -> String.format(Locale.ROOT, "%0" + width + "d", i))
        .toList();
  }

  /** The attributes without rows. */
  Instances header() {
    return new Instances(header, 0);
  }

  /**
   * A row of the new attributes; sparse if there are binary attributes or the row was sparse.
   *
   * @param target the table that the row is for: texts of kept attributes are added to it
   */
  Instance row(Instance input, Membership membership, Instances target) {
    int[] code = membership.code;
    double[] values = new double[target.numAttributes()];
    int at = 0;
    for (int i : keptBefore) {
      values[at] = kept(input, i, target.attribute(at));
      at++;
    }
    if (parts.oneHot) {
      for (int m = 0; m < code.length; m++) {
        values[at + code[m]] = 1;
        at += centres(m);
      }
    }
    if (parts.soft) {
      for (double[] of : membership.memberships) {
        System.arraycopy(of, 0, values, at, of.length);
        at += of.length;
      }
    }
    if (parts.nominal) {
      for (int symbol : code) {
        values[at++] = symbol;
      }
    }
    for (double rest : membership.left) {
      values[at++] = rest;
    }
    if (parts.finalCluster) {
      values[at++] = membership.finalCluster;
    }
    if (parts.distances) {
      for (double distance : membership.distances) {
        values[at++] = distance;
      }
    }
    for (int i : keptAfter) {
      values[at] = kept(input, i, target.attribute(at));
      at++;
    }
    boolean sparse = parts.oneHot || input instanceof SparseInstance;
    return sparse
        ? new SparseInstance(input.weight(), values)
        : new DenseInstance(input.weight(), values);
  }

  private int centres(int metaCluster) {
    return centres == null ? centresEach : centres[metaCluster];
  }

  private static double kept(Instance input, int attribute, Attribute target) {
    if (input.isMissing(attribute)) {
      return input.value(attribute);
    } else if (target.isString()) {
      return target.addStringValue(input.stringValue(attribute));
    } else if (target.isRelationValued()) {
      return target.addRelation(input.relationalValue(attribute));
    }
    return input.value(attribute);
  }
}
