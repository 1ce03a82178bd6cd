package metaclustering.spark;

import java.io.Serializable;
import metaclustering.math.Mixing;
import metaclustering.table.RowSource;

/**
 * The cells of one row; NaN where a value is missing.
 *
 * @param places the attributes of the values, ascending; null for all attributes in their order
 * @param values not copied
 */
public record Cells(int[] places, double[] values) implements Serializable {

  void visit(RowSource.CellVisitor visitor) {
    for (int i = 0; i < values.length; i++) {
      visitor.cell(places == null ? i : places[i], values[i]);
    }
  }

  /** A hash of the contents, equal for equal rows however they are stored. */
  long hash() {
    long hash = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        long place = places == null ? i : places[i];
        hash = Mixing.mix(hash ^ (Double.doubleToLongBits(values[i]) + Mixing.STEP * (place + 1)));
      }
    }
    return hash;
  }
}
