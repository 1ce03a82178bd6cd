package metaclustering.training.online;

import java.util.stream.IntStream;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;

/** In which order rows are learned from. */
public final class RowOrder {

  private RowOrder() {}

  /** The numbers of the rows of weight above 0, ascending. */
  public static int[] weighted(Table table) {
    return IntStream.range(0, table.rowCount()).filter(i -> table.weight(i) > 0).toArray();
  }

  /** Puts a random choice of the rows in random order to the front (Fisher and Yates). */
  public static void shuffle(int[] rows, int count, RandomGenerator generator) {
    for (int i = 0; i < Math.min(count, rows.length - 1); i++) {
      int j = i + generator.nextInt(rows.length - i);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
  }
}
