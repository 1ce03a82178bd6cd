package metaclustering.description;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * Finds attributes that number the rows and say nothing else: as many consecutive whole numbers as
 * there are rows, each once, or a nominal attribute of another value in every row.
 */
final class RowNumbers {

  private static final int MIN_ROWS = 10;

  /** Rows after which nearly all attributes are out. */
  private static final int FEW_ROWS = 3;

  /** How far a number that was kept as a float may be from a whole one. */
  private static final double CLOSE = 0.05;

  private RowNumbers() {}

  static int[] find(Table table) {
    int rows = table.rowCount();
    if (rows < MIN_ROWS) {
      return new int[0];
    }
    List<Numbers> likely = numbering(
        table, IntStream.range(0, table.layout().attributes().size()).toArray(), FEW_ROWS);
    int[] attributes = likely.stream().mapToInt(numbers -> numbers.attribute).toArray();
    return numbering(table, attributes, rows).stream()
        .filter(numbers -> numbers.span() == rows)
        .mapToInt(numbers -> numbers.attribute)
        .toArray();
  }

  /** Those of the attributes whose first values are different whole numbers, close to each other. */
  private static List<Numbers> numbering(Table table, int[] attributes, int rows) {
    float[] row = new float[table.layout().columns()];
    List<Numbers> left = IntStream.of(attributes).mapToObj(Numbers::new).toList();
    for (int i = 0; i < rows && !left.isEmpty(); i++) {
      table.copyRow(i, row);
      left = left.stream()
          .filter(n -> n.add(table.layout(), row, table.rowCount()))
          .toList();
    }
    return left;
  }

  /** The values of an attribute so far, as steps from the first. */
  private static final class Numbers {
    private final int attribute;
    private double first = Double.NaN;
    private final BitSet above = new BitSet();
    private final BitSet below = new BitSet();

    Numbers(int attribute) {
      this.attribute = attribute;
    }

    /** Whether the value is a new whole number of steps, fewer than the rows. */
    boolean add(TableLayout layout, float[] row, int rows) {
      if (Float.isNaN(row[layout.firstColumn(attribute)])) {
        return false;
      }
      double value = layout.decode(attribute, row);
      first = Double.isNaN(first) ? value : first;
      long steps = Math.round(value - first);
      if (Math.abs(value - first - steps) > CLOSE || Math.abs(steps) >= rows) {
        return false;
      }
      BitSet seen = steps < 0 ? below : above;
      boolean isNew = !seen.get((int) Math.abs(steps));
      seen.set((int) Math.abs(steps));
      return isNew;
    }

    /** How many whole numbers there are from the smallest to the largest value. */
    int span() {
      return above.length() + Math.max(0, below.length() - 1);
    }
  }
}
