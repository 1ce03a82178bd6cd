package metaclustering.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An attribute as the user knows it: a name and, if it is nominal, its values.
 *
 * @param name the attribute's name, used in reports and error messages
 * @param values the nominal values in the order of their indices; empty for a numeric attribute
 * @param missingIsValue whether the last value stands for a missing one
 */
public record AttributeSpec(String name, List<String> values, boolean missingIsValue)
    implements Serializable {

  private static final String MISSING = "missing";

  public AttributeSpec {
    values = List.copyOf(values);
  }

  public AttributeSpec(String name, List<String> values) {
    this(name, values, false);
  }

  public static AttributeSpec numeric(String name) {
    return new AttributeSpec(name, List.of());
  }

  /** The same nominal attribute with one more value for missing ones; a numeric one as it is. */
  public AttributeSpec withMissing() {
    if (!isNominal() || missingIsValue) {
      return this;
    }
    List<String> more = new ArrayList<>(values);
    more.add(values.contains(MISSING) ? "(" + MISSING + ")" : MISSING);
    return new AttributeSpec(name, more, true);
  }

  /** The same attribute as its rows have it: without the value for missing ones. */
  public AttributeSpec withoutMissing() {
    return missingIsValue ? new AttributeSpec(name, values.subList(0, missingIndex())) : this;
  }

  private int missingIndex() {
    return values.size() - 1;
  }

  /** A cell for the columns: a missing one is the index of its value, if it has one. */
  public double toColumns(double cell) {
    return missingIsValue && Double.isNaN(cell) ? missingIndex() : cell;
  }

  /** A cell as rows have it: NaN for the index of the value that stands for missing ones. */
  public double toRow(double cell) {
    return missingIsValue && cell == missingIndex() ? Double.NaN : cell;
  }

  /** A cell as people write it, a question mark where it is missing. */
  public String text(double value) {
    double cell = toColumns(value);
    if (Double.isNaN(cell)) {
      return "?";
    }
    return isNominal() ? values.get((int) cell) : String.format(Locale.ROOT, "%.4g", cell);
  }

  /** Whether the cells of this attribute are indices of {@link #values()}. */
  public boolean isNominal() {
    return !values.isEmpty();
  }
}
