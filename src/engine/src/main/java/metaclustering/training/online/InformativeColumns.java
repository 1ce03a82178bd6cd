package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/**
 * The attributes and columns that are learned from, numbered without gaps: place i of {@code
 * attributes} is an attribute's index in the layout, place j of {@code columns} a column's.
 */
final class InformativeColumns {

  private final int[] attributes;
  private final int[] columns;
  private final int[] placeOfAttribute;

  InformativeColumns(TableLayout layout) {
    attributes = IntStream.range(0, layout.attributes().size())
        .filter(layout::isInformative)
        .toArray();
    columns = layout.informativeColumns();
    placeOfAttribute = new int[columns.length];
    for (int j = 0; j < columns.length; j++) {
      placeOfAttribute[j] = Arrays.binarySearch(attributes, layout.attributeOf(columns[j]));
    }
  }

  /** The attributes, ascending. Not to be modified. */
  int[] attributes() {
    return attributes;
  }

  /** The columns, ascending. Not to be modified. */
  int[] columns() {
    return columns;
  }

  /** For every column's place, that of its attribute. Not to be modified. */
  int[] placeOfAttribute() {
    return placeOfAttribute;
  }

  /** Whether every attribute is one column, so that both have the same places. */
  boolean isOneToOne() {
    return attributes.length == columns.length;
  }
}
