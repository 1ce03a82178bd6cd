package metaclustering.recovery;

import java.util.Locale;

/**
 * How well a finder did in a case, over some seeds.
 *
 * @param columns mean adjusted Rand index of the columns' groups
 * @param worst the smallest of them
 * @param exact share of the seeds whose groups were exact
 * @param rows mean adjusted Rand index of the rows' choices in each group; NaN of those who find
 *     columns alone
 */
public record Recovery(
    String caseName, Finder finder, double columns, double worst, double exact, double rows) {

  /** Measures a finder on tables of the seeds 1, 2, ... */
  public static Recovery measure(RecoveryCase setting, Finder finder, int seeds)
      throws InterruptedException {
    HiddenGroups groups = setting.groups();
    double sum = 0;
    double worst = 1;
    double exact = 0;
    double rows = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      HiddenTable table = groups.table(setting.rows(), seed);
      Finder.Found found = finder.find(table, groups.groups().size(), groups.clusters(), seed);
      double agreement = table.columnAgreement(found.owners());
      sum += agreement;
      worst = Math.min(worst, agreement);
      exact += table.isExact(found.owners()) ? 1 : 0;
      rows +=
          found.codes() == null ? Double.NaN : table.rowAgreement(found.owners(), found.codes());
    }
    return new Recovery(setting.name(), finder, sum / seeds, worst, exact / seeds, rows / seeds);
  }

  /** One cell of the table for people: columns (worst), exact. */
  public String cell() {
    return String.format(Locale.ROOT, "%.3f (%.3f), %.0f %%", columns, worst, 100 * exact);
  }
}
