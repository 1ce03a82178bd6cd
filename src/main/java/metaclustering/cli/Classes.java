package metaclustering.cli;

import java.util.Optional;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/**
 * The known classes of rows, taken away from what is clustered.
 *
 * @param name of the class attribute
 * @param nominal whether clusters can be compared with the classes
 * @param labels the index of each row's class, {@link #UNKNOWN} where it is missing
 */
record Classes(String name, boolean nominal, int[] labels) {

  static final int UNKNOWN = -1;

  static final String NONE = "none";
  static final String FIRST = "first";
  static final String LAST = "last";

  /**
   * Removes the class attribute from rows.
   *
   * @param rows modified
   * @param choice first, last, none, the attribute's name or its number from 1
   * @return the classes, or empty if the choice is none
   * @throws IllegalArgumentException if there is no such attribute, or no other
   */
  static Optional<Classes> remove(Instances rows, String choice) {
    if (choice.equals(NONE)) {
      return Optional.empty();
    }
    int index = index(rows, choice);
    if (rows.numAttributes() == 1) {
      throw new IllegalArgumentException("there is no attribute besides the class (-c)");
    }
    Attribute attribute = rows.attribute(index);
    int[] labels = rows.stream()
        .mapToInt(row -> row.isMissing(index) ? UNKNOWN : (int) row.value(index))
        .toArray();
    rows.setClassIndex(-1);
    rows.deleteAttributeAt(index);
    return Optional.of(new Classes(attribute.name(), attribute.isNominal(), labels));
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
