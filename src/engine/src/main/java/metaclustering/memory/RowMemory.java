package metaclustering.memory;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import metaclustering.table.StoredRow;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * A bounded sample of all rows seen, balanced over their codes.
 *
 * <p>A row is <i>crowded</i> by the number of remembered rows that share its symbols, summed over the
 * attribute groups. If the memory is full, a new row enters with the probability of a reservoir (Vitter,
 * 1985), capacity / rows seen, and replaces the more crowded one of two random rows. So rows of all
 * times have the same chance to enter, and frequent rows leave first. A higher chance for uncrowded rows
 * was tried: it forgets, because after centres have been freed the newest rows look rare.
 *
 * <p>In a very long stream at most {@link #SPAN} times the capacity count as seen; otherwise no new row
 * would ever enter.
 */
public final class RowMemory implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final double SPAN = 50;

  private final int capacity;
  private final RandomGenerator generator;
  private final List<RememberedRow> rows = new ArrayList<>();
  private final int[][] counts;
  private double seen;

  /**
   * An empty memory.
   *
   * @param capacity the largest number of rows, at least 1
   * @param centres number of symbols in each meta-cluster, [M]
   */
  public RowMemory(int capacity, int[] centres, RandomGenerator generator) {
    this.capacity = capacity;
    this.generator = generator;
    this.counts = Arrays.stream(centres).mapToObj(int[]::new).toArray(int[][]::new);
  }

  public int size() {
    return rows.size();
  }

  public List<StoredRow> rows() {
    return rows.stream().map(RememberedRow::row).toList();
  }

  /** Offers a new row, or sets the code of one that was offered and need not be in the memory any more. */
  public void remember(RememberedRow row, int... code) {
    boolean isNew = row.code == null;
    if (row.isKept) {
      count(row.code, -1);
      count(code, 1);
    }
    row.code = code;
    if (isNew) {
      offer(row);
    }
  }

  private void offer(RememberedRow row) {
    seen = Math.min(seen + row.row().weight(), SPAN * capacity);
    if (rows.size() < capacity) {
      rows.add(row);
      enter(row);
    } else if (generator.nextDouble() * seen < capacity * row.row().weight()) {
      RememberedRow other = rows.set(mostCrowdedOfTwo(), row);
      other.isKept = false;
      count(other.code, -1);
      enter(row);
    }
  }

  private int mostCrowdedOfTwo() {
    int one = generator.nextInt(rows.size());
    int other = generator.nextInt(rows.size());
    return crowd(rows.get(one)) >= crowd(rows.get(other)) ? one : other;
  }

  private long crowd(RememberedRow row) {
    long sum = 0;
    for (int m = 0; m < counts.length; m++) {
      sum += counts[m][row.code[m]];
    }
    return sum;
  }

  private void enter(RememberedRow row) {
    row.isKept = true;
    count(row.code, 1);
  }

  private void count(int[] code, int change) {
    for (int m = 0; m < counts.length; m++) {
      counts[m][code[m]] += change;
    }
  }

  public RememberedRow draw() {
    return rows.get(generator.nextInt(rows.size()));
  }

  public List<RememberedRow> shuffled() {
    List<RememberedRow> result = new ArrayList<>(rows);
    for (int i = result.size() - 1; i > 0; i--) {
      Collections.swap(result, i, generator.nextInt(i + 1));
    }
    return result;
  }
}
