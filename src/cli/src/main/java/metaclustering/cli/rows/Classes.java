package metaclustering.cli.rows;

import java.util.Optional;
import java.util.stream.IntStream;
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

  public static final int UNKNOWN = -1;

  public static final String NONE = "none";
  public static final String FIRST = "first";
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
        .orElseThrow(() -> new IllegalArgumentException("no attribute is the class (-c) '" + choice
            + "': it must be first, last, none, a name or a number from 1 to "
            + (last + 1)));
  }
}
