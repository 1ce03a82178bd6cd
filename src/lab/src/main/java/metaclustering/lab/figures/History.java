package metaclustering.lab.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What was seen of something while it was learned, at numbers of rows that grow by a constant factor:
 * the beginning in detail, and few moments in all.
 *
 * @param <T> what is kept of a moment
 */
final class History<T> {

  private static final double GROWTH = 1.35;

  private final List<Moment<T>> moments = new ArrayList<>();
  private double next;

  /** What was seen after some rows. */
  record Moment<T>(long rows, T seen) {}

  /** Whether a moment after that many rows shall be kept. */
  boolean isDue(long rows) {
    return rows >= next;
  }

  void add(long rows, T seen) {
    moments.add(new Moment<>(rows, seen));
    next = Math.max(next, rows * GROWTH);
  }

  List<Moment<T>> moments() {
    return List.copyOf(moments);
  }

  /** The last moment until some rows; the first if there is none. */
  T at(long rows) {
    T last = moments.get(0).seen;
    for (Moment<T> moment : moments) {
      last = moment.rows <= rows ? moment.seen : last;
    }
    return last;
  }

  long lastRows() {
    return moments.get(moments.size() - 1).rows;
  }

  /** The numbers of rows of some histories, each once, ascending. */
  static List<Long> timesOf(List<? extends History<?>> histories) {
    TreeSet<Long> times = new TreeSet<>();
    histories.forEach(history -> history.moments().forEach(moment -> times.add(moment.rows())));
    return List.copyOf(times);
  }
}
