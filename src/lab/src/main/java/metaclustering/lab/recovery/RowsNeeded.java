package metaclustering.lab.recovery;

import java.util.Arrays;
import java.util.Locale;
import metaclustering.lab.generators.HiddenGroups;
import metaclustering.lab.generators.HiddenTable;

/**
 * How many rows a table must have for the groups to be found exactly: the smallest of some sizes at
 * which they are.
 *
 * @param rows ascending, one per seed; {@link #NEVER} where the largest table was too small
 */
public record RowsNeeded(String caseName, Finder finder, int[] rows) {

  /** More than the largest table. */
  public static final int NEVER = Integer.MAX_VALUE;

  private static final int[] SIZES = {
    125, 250, 375, 500, 750, 1_000, 1_500, 2_000, 3_000, 4_000, 6_000, 8_000, 12_000, 16_000
  };

  /** Measures a finder on tables of the seeds 1, 2, ..., from the smallest size on. */
  public static RowsNeeded measure(RecoveryCase setting, Finder finder, int seeds)
      throws InterruptedException {
    int[] rows = new int[seeds];
    for (int seed = 1; seed <= seeds; seed++) {
      rows[seed - 1] = needed(setting.groups(), finder, seed);
    }
    Arrays.sort(rows);
    return new RowsNeeded(setting.name(), finder, rows);
  }

  private static int needed(HiddenGroups groups, Finder finder, int seed)
      throws InterruptedException {
    for (int size : SIZES) {
      HiddenTable table = groups.table(size, seed);
      int[] owners =
          finder.find(table, groups.groups().size(), groups.clusters(), seed).owners();
      if (table.isExact(owners)) {
        return size;
      }
    }
    return NEVER;
  }

  /** Median (worst). */
  public String cell() {
    return String.format(
        Locale.ROOT, "%s (%s)", words(rows[rows.length / 2]), words(rows[rows.length - 1]));
  }

  private static String words(int count) {
    return count == NEVER
        ? "over " + String.format(Locale.ROOT, "%,d", SIZES[SIZES.length - 1])
        : String.format(Locale.ROOT, "%,d", count);
  }
}
