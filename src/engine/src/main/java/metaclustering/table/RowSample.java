package metaclustering.table;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import metaclustering.math.Mixing;

/**
 * A random sample of rows: those whose numbers have the smallest hashes. So it depends on the rows and
 * the seed alone, in whatever order and by whichever thread they are added. Rows of weight 0 are left out.
 */
public final class RowSample {

  private record Drawn(long key, long number, StoredRow row) {}

  private final int most;
  private final long seed;
  private final PriorityQueue<Drawn> drawn =
      new PriorityQueue<>(Comparator.comparingLong(Drawn::key).reversed());
  private volatile long largest = Long.MAX_VALUE;

  /**
   * A sample of no rows.
   *
   * @param most rows to keep
   */
  public RowSample(int most, long seed) {
    this.most = most;
    this.seed = Mixing.mix(seed);
  }

  /** Adds rows that know their numbers. */
  public void add(RowSource rows) {
    for (int i = 0; i < rows.rowCount(); i++) {
      long number = rows.number(i);
      long key = Mixing.mix(seed ^ number);
      if (key <= largest && RowReader.weight(rows, i) > 0) {
        add(new Drawn(key, number, StoredRow.of(rows, i)));
      }
    }
  }

  private synchronized void add(Drawn row) {
    drawn.add(row);
    if (drawn.size() > most) {
      drawn.poll();
      largest = drawn.element().key();
    }
  }

  /** The sample in the order of the rows. */
  public synchronized List<StoredRow> rows() {
    return drawn.stream()
        .sorted(Comparator.comparingLong(Drawn::number))
        .map(Drawn::row)
        .toList();
  }
}
