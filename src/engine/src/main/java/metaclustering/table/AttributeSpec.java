package metaclustering.table;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * An attribute as the user knows it: a name and, if it is nominal, its values.
 *
 * @param name the attribute's name, used in reports and error messages
 * @param values the nominal values in the order of their indices; empty for a numeric attribute
 */
public record AttributeSpec(String name, List<String> values) implements Serializable {

  public AttributeSpec {
    values = List.copyOf(values);
  }

  public static AttributeSpec numeric(String name) {
    return new AttributeSpec(name, List.of());
  }

  /** A cell as people write it, a question mark where it is missing. */
  public String text(double value) {
    if (Double.isNaN(value)) {
      return "?";
    }
    return isNominal() ? values.get((int) value) : String.format(Locale.ROOT, "%.4g", value);
  }

  /** Whether the cells of this attribute are indices of {@link #values()}. */
  public boolean isNominal() {
    return !values.isEmpty();
  }
}
