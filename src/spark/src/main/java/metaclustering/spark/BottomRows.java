package metaclustering.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import metaclustering.math.Mixing;

/**
 * A sample of rows, in layers: of each layer those of the smallest keys, at most so many. A key is a
 * hash of a row's contents and of its number among equal rows, so the sample is a random one that
 * depends on the rows alone. Additive.
 */
final class BottomRows implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A row of the sample.
   *
   * @param contents hash by which it can be found
   */
  record Key(long key, long contents) implements Serializable, Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::key).thenComparingLong(Key::contents);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  private final int most;
  private final Map<String, PriorityQueue<Key>> layers = new HashMap<>();

  BottomRows(int most) {
    this.most = most;
  }

  /**
   * Adds rows of equal contents.
   *
   * @param contents hash of the contents
   * @param count how many rows there are
   */
  void add(String layer, long contents, long count) {
    for (long number = 0; number < count; number++) {
      add(layer, new Key(Mixing.mix(contents + Mixing.mix(number)), contents));
    }
  }

  private void add(String layer, Key key) {
    PriorityQueue<Key> kept =
        layers.computeIfAbsent(layer, l -> new PriorityQueue<>(Comparator.reverseOrder()));
    if (kept.size() < most) {
      kept.add(key);
    } else if (key.compareTo(kept.peek()) < 0) {
      kept.poll();
      kept.add(key);
    }
  }

  /** Adds other rows, and returns these. */
  BottomRows merge(BottomRows others) {
    others.layers.forEach((layer, keys) -> keys.forEach(key -> add(layer, key)));
    return this;
  }

  /** As many rows as asked for, as equally from all layers as there are, by ascending keys. */
  List<Key> take() {
    List<Map.Entry<String, PriorityQueue<Key>>> sorted = new ArrayList<>(layers.entrySet());
    sorted.sort(Comparator.<Map.Entry<String, PriorityQueue<Key>>>comparingInt(
            layer -> layer.getValue().size())
        .thenComparing(Map.Entry::getKey));
    List<Key> taken = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      int share = (most - taken.size()) / (sorted.size() - i);
      sorted.get(i).getValue().stream().sorted().limit(share).forEach(taken::add);
    }
    taken.sort(Comparator.naturalOrder());
    return taken;
  }

  int layers() {
    return layers.size();
  }
}
