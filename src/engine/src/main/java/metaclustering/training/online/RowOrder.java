package metaclustering.training.online;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;

/** Random orders and samples of rows. */
public final class RowOrder {

  private RowOrder() {}

  /** The numbers of the rows of weight above 0, ascending. */
  static int[] weighted(Table table) {
    return IntStream.range(0, table.rowCount()).filter(i -> table.weight(i) > 0).toArray();
  }

  /** At most {@code count} random rows of weight above 0, in random order. */
  public static int[] sample(Table table, int count, RandomGenerator generator) {
    int[] rows = weighted(table);
    shuffle(rows, count, generator);
    return Arrays.copyOf(rows, Math.min(rows.length, count));
  }

  /** Puts a random choice of the rows in random order to the front (Fisher and Yates). */
  static void shuffle(int[] rows, int count, RandomGenerator generator) {
    for (int i = 0; i < Math.min(count, rows.length - 1); i++) {
      int j = i + generator.nextInt(rows.length - i);
      int row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
    }
  }
}
