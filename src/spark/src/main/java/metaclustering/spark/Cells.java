package metaclustering.spark;

import java.io.Serializable;
import metaclustering.table.RowSource;

/**
 * The cells of one row; NaN where a value is missing.
 *
 * @param places the attributes of the values, ascending; null for all attributes in their order
 * @param values not copied
 */
public record Cells(int[] places, double[] values) implements Serializable {

  private static final long STEP = 0x9E3779B97F4A7C15L;

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
        hash = mix(hash ^ (Double.doubleToLongBits(values[i]) + STEP * (place + 1)));
      }
    }
    return hash;
  }

  /** Spreads the bits of a number over all bits (Steele, Lea and Flood, "SplitMix", 2014). */
  public static long mix(long number) {
    long z = number + STEP;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
