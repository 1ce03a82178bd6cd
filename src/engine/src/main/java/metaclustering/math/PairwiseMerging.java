package metaclustering.math;

/**
 * Agglomerative clustering: items are merged two by two, always the pair that costs least. The costs of
 * all pairs are kept, so that a merge computes those of one item only; time and memory grow with the
 * square of the items, and finding the cheapest pair looks at all.
 */
public final class PairwiseMerging {

  /** What is merged, by number. */
  public interface Items {

    /** What merging two of the items that are left costs; {@code first < second}. */
    double cost(int first, int second);

    /** Merges the second item into the first; the second does not occur any more. */
    void merge(int first, int second);
  }

  private final Items items;

  /** Of the pairs {@code i < j}, at [i][j]. */
  private final double[][] costs;

  /** The item into which each was merged, itself if it is left. */
  private final int[] into;

  private int left;

  /** Begins with all items apart. */
  public PairwiseMerging(int size, Items items) {
    this.items = items;
    this.costs = new double[size][size];
    this.into = new int[size];
    this.left = size;
    for (int i = 0; i < size; i++) {
      into[i] = i;
      for (int j = i + 1; j < size; j++) {
        costs[i][j] = items.cost(i, j);
      }
    }
  }

  /** The number of items that are left. */
  public int left() {
    return left;
  }

  /** Whether an item is left, not merged into another. */
  public boolean isLeft(int item) {
    return into[item] == item;
  }

  /** Merges the cheapest pair, of equals the one of the lowest numbers, and returns its cost. */
  public double mergeCheapest() {
    int first = -1;
    int second = -1;
    for (int i = 0; i < into.length; i++) {
      for (int j = i + 1; j < into.length && isLeft(i); j++) {
        if (isLeft(j) && (first < 0 || costs[i][j] < costs[first][second])) {
          first = i;
          second = j;
        }
      }
    }
    double cost = costs[first][second];
    items.merge(first, second);
    left--;
    for (int i = 0; i < into.length; i++) {
      into[i] = into[i] == second ? first : into[i];
    }
    for (int i = 0; i < into.length; i++) {
      if (isLeft(i) && i != first) {
        costs[Math.min(i, first)][Math.max(i, first)] =
            items.cost(Math.min(i, first), Math.max(i, first));
      }
    }
    return cost;
  }

  /** The cluster of each item, numbered from 0 by its first item. */
  public int[] clusterOf() {
    int[] number = new int[into.length];
    int[] result = new int[into.length];
    int next = 0;
    for (int i = 0; i < into.length; i++) {
      number[i] = isLeft(i) ? next++ : 0;
      result[i] = number[into[i]];
    }
    return result;
  }
}
