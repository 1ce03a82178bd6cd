package metaclustering.table;

/** Turns one row of a source into columns and checks every cell on the way. */
final class RowReader {

  /** Squares of larger columns, summed over many of them, would leave the range of a float. */
  static final double LARGEST = 1e15;

  private RowReader() {}

  /**
   * Overwrites the columns of the stored cells; the caller has filled in the image of zeros.
   *
   * @throws IllegalArgumentException naming the row and the attribute of a cell that has no column
   */
  static void read(RowSource source, TableLayout layout, int row, float[] columns) {
    visit(source, row, (attribute, value) -> {
      try {
        layout.encode(attribute, value, columns);
      } catch (IllegalArgumentException e) {
        throw problem(source, row, attribute, e.getMessage());
      }
      float column = columns[layout.firstColumn(attribute)];
      if (Math.abs(column) > LARGEST) {
        throw problem(source, row, attribute, "the value " + value + " is too large in its scale");
      }
    });
  }

  /** Shows a row's stored cells, each of which must be finite or missing. */
  static void visit(RowSource source, int row, RowSource.CellVisitor visitor) {
    source.visit(row, (attribute, value) -> {
      if (Double.isInfinite(value)) {
        throw problem(source, row, attribute, "the value is infinite");
      }
      visitor.cell(attribute, value);
    });
  }

  static double weight(RowSource source, int row) {
    double weight = source.weight(row);
    if (!(weight >= 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("row " + source.number(row) + ": the weight " + weight
          + " is not a number of at least 0");
    }
    return weight;
  }

  static IllegalArgumentException problem(
      RowSource source, int row, int attribute, String message) {
    String name = source.attributes().get(attribute).name();
    return new IllegalArgumentException(
        "row " + source.number(row) + ", attribute '" + name + "': " + message);
  }
}
