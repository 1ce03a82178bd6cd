package weka.filters.unsupervised.attribute;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.SparseInstance;

/**
 * The attributes that {@link MetaClusterMembership} gives and how a row of them is put together: kept
 * attributes, then those of {@link MembershipValues} that say something. A class that is kept alone
 * stays first if it was first, and is last otherwise. Immutable.
 */
final class MembershipFormat implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What to give; see the filter's options. Serializable as filters hold it. */
  record Parts(
      boolean oneHot,
      boolean nominal,
      boolean soft,
      boolean nearness,
      boolean finalCluster,
      boolean distances)
      implements Serializable {

    /** Whether there is a number for each centre. */
    boolean perCentre() {
      return soft || nearness;
    }
  }

  private final int[] keptBefore;
  private final int[] keptAfter;

  /** Which values are given; null in filters of older releases, which give all. */
  private final int[] chosen;

  private final Instances header;

  /**
   * Makes the header.
   *
   * @param input the header of the rows that come in
   * @param keepAll whether all attributes are kept, or the class alone
   * @param attributes of the values, by the prefix of their names
   * @param chosen which of them are given, ascending; kept, not copied
   */
  MembershipFormat(
      Instances input,
      boolean keepAll,
      Function<String, List<Attribute>> attributes,
      int... chosen) {
    int classIndex = input.classIndex();
    int[] classAlone = classIndex < 0 ? new int[0] : new int[] {classIndex};
    int[] all = IntStream.range(0, input.numAttributes()).toArray();
    this.keptBefore = keepAll ? all : classIndex == 0 ? classAlone : new int[0];
    this.keptAfter = keepAll || classIndex == 0 ? new int[0] : classAlone;
    this.chosen = chosen;

    Set<String> taken = IntStream.concat(Arrays.stream(keptBefore), Arrays.stream(keptAfter))
        .mapToObj(i -> input.attribute(i).name())
        .collect(Collectors.toSet());
    String prefix = "";
    List<Attribute> made = attributes.apply(prefix);
    while (made.stream().anyMatch(attribute -> taken.contains(attribute.name()))) {
      prefix += "_";
      made = attributes.apply(prefix);
    }
    ArrayList<Attribute> result = new ArrayList<>();
    for (int i : keptBefore) {
      result.add((Attribute) input.attribute(i).copy());
    }
    for (int i : chosen) {
      result.add(made.get(i));
    }
    for (int i : keptAfter) {
      result.add((Attribute) input.attribute(i).copy());
    }
    this.header = new Instances(input.relationName(), result, 0);
    if (classIndex >= 0) {
      header.setClassIndex(header.attribute(input.classAttribute().name()).index());
    }
  }

  Instances header() {
    return new Instances(header, 0);
  }

  /**
   * A row of the new attributes.
   *
   * @param made all values, of which the chosen ones are given
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
    for (int i = 0; i < (chosen == null ? made.length : chosen.length); i++) {
      values[at] = made[chosen == null ? i : chosen[i]];
      at++;
    }
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
