package weka.clusterers;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Attribute;
import weka.core.Instances;

/** Attributes that are neither numeric nor nominal, which no clusterer learns from. */
public final class UnusableAttributes {

  private UnusableAttributes() {}

  /** The indices of string, date and relational attributes but the class, ascending. */
  public static List<Integer> of(Instances rows) {
    return IntStream.range(0, rows.numAttributes())
        .filter(a -> a != rows.classIndex() && isUnusable(rows.attribute(a)))
        .boxed()
        .toList();
  }

  private static boolean isUnusable(Attribute attribute) {
    return attribute.isDate() || !(attribute.isNumeric() || attribute.isNominal());
  }

  /** Attributes with their types: "'name' (string), 'born' (date)"; empty if there are none. */
  public static String named(Instances rows) {
    return of(rows).stream()
        .map(rows::attribute)
        .map(attribute -> "'" + attribute.name() + "' (" + Attribute.typeToString(attribute) + ")")
        .collect(Collectors.joining(", "));
  }

  /** A copy of rows without some attributes, none of them the class; the class stays the class. */
  public static Instances without(Instances rows, List<Integer> attributes) {
    Instances result = new Instances(rows);
    attributes.stream()
        .distinct()
        .sorted(Collections.reverseOrder())
        .forEach(result::deleteAttributeAt);
    return result;
  }
}
