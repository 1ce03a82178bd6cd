package metaclustering.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows in the user's own units, wherever they are kept. Cells are visited as primitives and only
 * where they are stored, so a sparse source costs what it holds: a cell that is not visited is 0.
 */
public interface RowSource {

  /** The attributes, in the order of their indices. */
  List<AttributeSpec> attributes();

  int rowCount();

  /** The weight of a row, at least 0: a row of weight v counts as v rows. */
  double weight(int row);

  default double[] weights() {
    return IntStream.range(0, rowCount()).mapToDouble(this::weight).toArray();
  }

  /** The number of a row, from 1, among all rows that these are a part of. */
  default long number(int row) {
    return row + 1L;
  }

  /** Shows every stored cell of the row to the visitor, each attribute at most once. */
  void visit(int row, CellVisitor visitor);

  /** Receives the stored cells of one row. */
  @FunctionalInterface
  interface CellVisitor {
    /**
     * @param attribute index of the attribute
     * @param value a number, the index of a nominal value, or NaN if the value is missing
     */
    void cell(int attribute, double value);
  }

  /** Rows of numbers with attributes named x0, x1, ...; NaN is a missing value. Not copied. */
  static RowSource of(double[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    List<AttributeSpec> attributes =
        IntStream.range(0, width).mapToObj(a -> AttributeSpec.numeric("x" + a)).toList();
    return of(attributes, rows);
  }

  /** Rows of cells, all of weight 1; NaN is a missing value. Not copied. */
  static RowSource of(List<AttributeSpec> attributes, double[][] rows) {
    double[] weights = new double[rows.length];
    Arrays.fill(weights, 1);
    return of(attributes, rows, weights);
  }

  /** Rows of cells with weights; NaN is a missing value. Not copied. */
  static RowSource of(List<AttributeSpec> attributes, double[][] rows, double[] weights) {
    return new ArrayRowSource(attributes, rows, weights);
  }
}
