package metaclustering.cli.rows;

import java.util.Locale;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import weka.clusterers.Clusterer;
import weka.core.Attribute;
import weka.core.Instances;

/** The class attribute of rows. */
public final class Classes {

  public static final String NONE = "none";
  private static final String FIRST = "first";
  public static final String LAST = "last";

  private Classes() {}

  /**
   * Sets the class attribute of rows, so that it is not clustered.
   *
   * @param rows modified
   * @param choice first, last, none, the attribute's name or its number from 1
   * @throws IllegalArgumentException if there is no such attribute, or no other
   */
  public static void set(Instances rows, String choice) {
    try {
      rows.setClassIndex(choice.equals(NONE) ? -1 : index(rows, choice));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "the class (-c) is '" + choice
              + "'; it must be first, last, none, a name or a number from 1" + " to "
              + rows.numAttributes(),
          e);
    }
    if (rows.classIndex() >= 0 && rows.numAttributes() == 1) {
      throw new IllegalArgumentException("there is no attribute besides the class (-c)");
    }
  }

  /**
   * The index of an attribute.
   *
   * @param choice first, last, its name or its number from 1
   * @throws IllegalArgumentException if there is no such attribute
   */
  public static int index(Instances rows, String choice) {
    int last = rows.numAttributes() - 1;
    if (choice.equals(FIRST) || choice.equals(LAST)) {
      return choice.equals(FIRST) ? 0 : last;
    }
    Attribute named = rows.attribute(choice);
    if (named != null) {
      return named.index();
    }
    return IntStream.rangeClosed(0, last)
        .filter(i -> choice.equals(Integer.toString(i + 1)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no attribute '" + choice + "'"));
  }

  /**
   * How well the clusters of a trained clusterer agree with the classes, in one line; rows without
   * class do not count.
   *
   * @param rows with a nominal class
   */
  public static String compared(Clusterer clusterer, Instances rows) throws Exception {
    String name = rows.classAttribute().name();
    Instances known = new Instances(rows);
    known.deleteWithMissingClass();
    if (known.isEmpty()) {
      return "class '" + name + "': missing in all rows";
    }
    int[] clusters = new int[known.size()];
    for (int i = 0; i < clusters.length; i++) {
      clusters[i] = clusterer.clusterInstance(known.instance(i));
    }
    int[] classes = known.stream().mapToInt(row -> (int) row.classValue()).toArray();
    return String.format(
        Locale.ROOT,
        "clusters against class '%s': adjusted Rand index %.3f, normalised mutual information %.3f",
        name,
        Agreement.adjustedRandIndex(clusters, classes),
        Agreement.normalisedMutualInformation(clusters, classes));
  }
}
