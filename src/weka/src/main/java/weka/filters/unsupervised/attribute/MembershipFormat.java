package weka.filters.unsupervised.attribute;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * The attributes that {@link MetaClusterMembership} gives and how a row of them is put together:
 * kept attributes, then the binary or the soft and the nominal attributes of the code or what it
 * leaves, the final cluster and the distances. A class that is kept alone stays first if it was
 * first, and is last otherwise. Immutable.
 */
final class MembershipFormat implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What to give; see the filter's options. Serializable as formats saved before hold it. */
  record Parts(
      boolean oneHot, boolean nominal, boolean soft, boolean finalCluster, boolean distances)
      implements Serializable {}

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
    int classIndex = input.classIndex();
    int[] classAlone = classIndex < 0 ? new int[0] : new int[] {classIndex};
    int[] all = IntStream.range(0, input.numAttributes()).toArray();
    this.keptBefore = keepAll ? all : classIndex == 0 ? classAlone : new int[0];
    this.keptAfter = keepAll || classIndex == 0 ? new int[0] : classAlone;

    Set<String> taken = IntStream.concat(Arrays.stream(keptBefore), Arrays.stream(keptAfter))
        .mapToObj(i -> input.attribute(i).name())
        .collect(Collectors.toSet());
    String prefix = "";
    List<Attribute> made = made(prefix, parts, centres, finalClusters, left);
    while (made.stream().anyMatch(attribute -> taken.contains(attribute.name()))) {
      prefix += "_";
      made = made(prefix, parts, centres, finalClusters, left);
    }
    ArrayList<Attribute> attributes = new ArrayList<>();
    for (int i : keptBefore) {
      attributes.add((Attribute) input.attribute(i).copy());
    }
    attributes.addAll(made);
    for (int i : keptAfter) {
      attributes.add((Attribute) input.attribute(i).copy());
    }
    this.header = new Instances(input.relationName(), attributes, 0);
    if (classIndex >= 0) {
      header.setClassIndex(header.attribute(input.classAttribute().name()).index());
    }
  }

  private static List<Attribute> made(
      String prefix, Parts parts, int[] centres, int finalClusters, List<String> left) {
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

  Instances header() {
    return new Instances(header, 0);
  }

  /**
   * A row of the new attributes.
   *
   * @param made the values of those that are not kept
   * @param sparse whether it is sparse even if the row that came in was not
   * @param target the table that the row is for: texts of kept attributes are added to it
   */
  Instance row(Instance input, double[] made, boolean sparse, Instances target) {
    double[] values = new double[target.numAttributes()];
    int at = 0;
    for (int i : keptBefore) {
      values[at] = kept(input, i, target.attribute(at));
      at++;
    }
    System.arraycopy(made, 0, values, at, made.length);
    at += made.length;
    for (int i : keptAfter) {
      values[at] = kept(input, i, target.attribute(at));
      at++;
    }
    return sparse || input instanceof SparseInstance
        ? new SparseInstance(input.weight(), values)
        : new DenseInstance(input.weight(), values);
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
