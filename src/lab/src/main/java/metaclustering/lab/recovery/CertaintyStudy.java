package metaclustering.lab.recovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import metaclustering.lab.generators.HiddenGroups;
import metaclustering.lab.generators.HiddenTable;

/**
 * The certainties that the default gives to columns that have a group and to columns of pure noise.
 *
 * @param grouped ascending, of all seeds
 * @param noise ascending, of all seeds
 */
public record CertaintyStudy(String caseName, double[] grouped, double[] noise) {

  /** Measures on tables of the seeds 1, 2, ... */
  public static CertaintyStudy measure(RecoveryCase setting, int seeds)
      throws InterruptedException {
    DoubleStream.Builder grouped = DoubleStream.builder();
    DoubleStream.Builder noise = DoubleStream.builder();
    HiddenGroups groups = setting.groups();
    for (int seed = 1; seed <= seeds; seed++) {
      HiddenTable table = groups.table(setting.rows(), seed);
      double[] certainties = Finder.DEFAULT
          .find(table, groups.groups().size(), groups.clusters(), seed)
          .certainties();
      for (int d = 0; d < certainties.length; d++) {
        (table.groupOf()[d] == HiddenTable.NONE ? noise : grouped).add(certainties[d]);
      }
    }
    return new CertaintyStudy(
        setting.name(),
        grouped.build().sorted().toArray(),
        noise.build().sorted().toArray());
  }

  /** Cells of a table for people: how many, share at 0, deciles 1, 5 and 9. */
  public static String cells(double[] certainties) {
    if (certainties.length == 0) {
      return "0 | | | |";
    }
    long zeros = Arrays.stream(certainties).filter(c -> c == 0).count();
    return String.format(
        Locale.ROOT,
        "%,d | %.1f %% | %.2f | %.2f | %.2f",
        certainties.length,
        100.0 * zeros / certainties.length,
        decile(certainties, 1),
        decile(certainties, 5),
        decile(certainties, 9));
  }

  private static double decile(double[] sorted, int number) {
    return sorted[Math.min(sorted.length - 1, sorted.length * number / 10)];
  }

  /** The share of the certainties in each tenth from 0 to 1. */
  static double[] histogram(double[] certainties) {
    double[] shares = new double[10];
    for (double certainty : certainties) {
      shares[(int) Math.min(9, certainty * 10)]++;
    }
    for (int bin = 0; bin < shares.length; bin++) {
      shares[bin] /= certainties.length;
    }
    return shares;
  }
}
