package metaclustering.lab.recovery;

import java.util.Locale;
import metaclustering.lab.generators.HiddenGroups;
import metaclustering.lab.generators.HiddenTable;

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
    String caseName,
    Finder finder,
    int seeds,
    double columns,
    double worst,
    double exact,
    double rows) {

  /** The first line of a CSV file of recoveries. */
  public static final String CSV_HEAD = "case,finder,seeds,columnARI,worst,exact,rowARI";

  /** Measures a finder on tables of the seeds 1, 2, ... */
  public static Recovery measure(RecoveryCase setting, Finder finder, int seeds)
      throws InterruptedException {
    return measure(setting, finder, finder, seeds);
  }

  /** The same of somebody who goes by another finder's name. */
  static Recovery measure(RecoveryCase setting, Finder name, Finding finding, int seeds)
      throws InterruptedException {
    HiddenGroups groups = setting.groups();
    double sum = 0;
    double worst = 1;
    double exact = 0;
    double rows = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      HiddenTable table = groups.table(setting.rows(), seed);
      Finder.Found found = finding.find(table, groups.groups().size(), groups.clusters(), seed);
      double agreement = table.columnAgreement(found.owners());
      sum += agreement;
      worst = Math.min(worst, agreement);
      exact += table.isExact(found.owners()) ? 1 : 0;
      rows +=
          found.codes() == null ? Double.NaN : table.rowAgreement(found.owners(), found.codes());
    }
    return new Recovery(
        setting.name(), name, seeds, sum / seeds, worst, exact / seeds, rows / seeds);
  }

  /** One cell of the table for people: columns (worst), exact. */
  public String cell() {
    return String.format(Locale.ROOT, "%.3f (%.3f), %.0f %%", columns, worst, 100 * exact);
  }

  /** A line of a CSV file. */
  public String csv() {
    return String.format(
        Locale.ROOT,
        "\"%s\",%s,%d,%.4f,%.4f,%.3f,%.4f",
        caseName,
        finder,
        seeds,
        columns,
        worst,
        exact,
        rows);
  }

  /**
   * What a line of a CSV file says.
   *
   * @throws IllegalArgumentException if it is not one that {@link #csv} wrote
   */
  public static Recovery of(String line) {
    int end = line.lastIndexOf('"');
    String[] cells = line.substring(end + 2).split(",");
    return new Recovery(
        line.substring(1, end),
        Finder.valueOf(cells[0]),
        Integer.parseInt(cells[1]),
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]),
        Double.parseDouble(cells[5]));
  }
}
