package metaclustering.cli.rows;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import weka.clusterers.Clusterer;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * The known classes of rows.
 *
 * @param name of the class attribute
 * @param nominal whether clusters can be compared with the classes
 * @param labels the index of each row's class, {@link #UNKNOWN} where it is missing
 */
public record Classes(String name, boolean nominal, int[] labels) {

  private static final int UNKNOWN = -1;

  public static final String NONE = "none";
  private static final String FIRST = "first";
  public static final String LAST = "last";

  /**
   * Sets the class attribute of rows, so that it is not clustered.
   *
   * @param rows modified
   * @param choice first, last, none, the attribute's name or its number from 1
   * @return the classes, or empty if the choice is none
   * @throws IllegalArgumentException if there is no such attribute, or no other
   */
  public static Optional<Classes> set(Instances rows, String choice) {
    if (choice.equals(NONE)) {
      rows.setClassIndex(-1);
      return Optional.empty();
    }
    rows.setClassIndex(index(rows, choice));
    if (rows.numAttributes() == 1) {
      throw new IllegalArgumentException("there is no attribute besides the class (-c)");
    }
    int[] labels = rows.stream()
        .mapToInt(row -> row.classIsMissing() ? UNKNOWN : (int) row.classValue())
        .toArray();
    return Optional.of(
        new Classes(rows.classAttribute().name(), rows.classAttribute().isNominal(), labels));
  }

  private static int index(Instances rows, String choice) {
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
        .orElseThrow(() -> new IllegalArgumentException("the class (-c) is '" + choice
            + "'; it must be first, last, none, a name or a number from 1 to "
            + (last + 1)));
  }

  /**
   * How well the clusters of a trained clusterer agree with the classes, in one line; rows without
   * class do not count.
   */
  public String compared(Clusterer clusterer, Instances rows) throws Exception {
    int[] known =
        IntStream.range(0, labels.length).filter(i -> labels[i] != UNKNOWN).toArray();
    if (known.length == 0) {
      return "class '" + name + "': missing in all rows";
    }
    int[] clusters = new int[known.length];
    for (int i = 0; i < known.length; i++) {
      clusters[i] = clusterer.clusterInstance(rows.instance(known[i]));
    }
    int[] expected = Arrays.stream(known).map(i -> labels[i]).toArray();
    return String.format(
        Locale.ROOT,
        "clusters against class '%s': adjusted Rand index %.3f, normalised mutual information %.3f",
        name,
        Agreement.adjustedRandIndex(clusters, expected),
        Agreement.normalisedMutualInformation(clusters, expected));
  }
}
