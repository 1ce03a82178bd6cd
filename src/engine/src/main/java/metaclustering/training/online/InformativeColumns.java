package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.TableLayout;

/**
 * The attributes and columns that are learned from, numbered without gaps: place i of {@code
 * attributes} is an attribute's index in the layout, place j of {@code columns} a column's.
 *
 * @param attributes ascending
 * @param columns ascending
 * @param placeOfAttribute for every column's place, that of its attribute
 */
record InformativeColumns(int[] attributes, int[] columns, int[] placeOfAttribute) {

  static InformativeColumns of(TableLayout layout) {
    int[] attributes = IntStream.range(0, layout.attributes().size())
        .filter(layout::isInformative)
        .toArray();
    int[] columns = layout.informativeColumns();
    int[] placeOfAttribute = IntStream.of(columns)
        .map(d -> Arrays.binarySearch(attributes, layout.attributeOf(d)))
        .toArray();
    return new InformativeColumns(attributes, columns, placeOfAttribute);
  }

  /** Whether every attribute is one column, so that both have the same places. */
  boolean isOneToOne() {
    return attributes.length == columns.length;
  }
}
