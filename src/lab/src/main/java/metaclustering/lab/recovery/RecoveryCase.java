package metaclustering.lab.recovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import metaclustering.lab.generators.HiddenGroup;
import metaclustering.lab.generators.HiddenGroup.Kind;
import metaclustering.lab.generators.HiddenGroups;

/**
 * One setting of the study.
 *
 * @param name for tables and charts
 * @param rows of its tables
 */
public record RecoveryCase(String name, HiddenGroups groups, int rows) {

  private static final int ROWS = 6_000;
  private static final int FEW_ROWS = 2_000;

  /** The settings of the study, from easy to hard within each kind. */
  public static List<RecoveryCase> all() {
    List<RecoveryCase> cases = new ArrayList<>();
    cases.add(new RecoveryCase("one-hot 10 x 10", oneHot(10), 5_000));
    cases.add(new RecoveryCase("one-hot 10 x 10, 500 rows", oneHot(10), 500));
    cases.add(new RecoveryCase("one-hot 100 x 10", oneHot(100), 15_000));
    for (int percent : new int[] {5, 10, 20, 25, 30}) {
      cases.add(binary(40, 2, percent, ROWS));
      cases.add(binary(100, 4, percent, ROWS));
      cases.add(binary(128, 8, percent, ROWS));
    }
    cases.add(binary(512, 16, 10, ROWS));
    cases.add(binary(512, 16, 20, ROWS));
    cases.add(binary(128, 16, 10, ROWS));
    cases.add(binary(128, 32, 5, ROWS));
    cases.add(binary(128, 8, 10, 250));
    HiddenGroup group = new HiddenGroup(Kind.BINARY, 16, 8, 0.1);
    HiddenGroups eight = HiddenGroups.equal(8, group);
    cases.add(new RecoveryCase("half the columns noise", eight.withNoiseColumns(128), ROWS));
    cases.add(new RecoveryCase("correlated groups", eight.coupled(0.3), ROWS));
    cases.add(new RecoveryCase("repeated columns", eight.repeating(4), ROWS));
    cases.add(new RecoveryCase("10 % missing", eight.withMissing(0.1), ROWS));
    cases.add(new RecoveryCase(
        "2 to 60 columns",
        HiddenGroups.of(Stream.of(2, 4, 8, 16, 30, 60)
            .map(columns -> new HiddenGroup(Kind.BINARY, columns, 3, 0.1))
            .toList()),
        ROWS));
    cases.add(new RecoveryCase(
        "2 to 12 clusters",
        HiddenGroups.of(Stream.of(2, 3, 4, 6, 8, 12)
            .map(clusters -> new HiddenGroup(Kind.BINARY, 16, clusters, 0.1))
            .toList()),
        ROWS));
    cases.add(numeric("numbers, clear", 0.5));
    cases.add(numeric("numbers, overlapping", 1));
    List<HiddenGroup> mixed = new ArrayList<>();
    mixed.addAll(Collections.nCopies(2, new HiddenGroup(Kind.NUMERIC, 6, 4, 0.5)));
    mixed.addAll(Collections.nCopies(2, new HiddenGroup(Kind.NOMINAL, 6, 4, 0.2)));
    mixed.addAll(Collections.nCopies(2, new HiddenGroup(Kind.BINARY, 8, 4, 0.1)));
    HiddenGroups kinds = HiddenGroups.of(mixed);
    cases.add(new RecoveryCase("numbers, nominal, binary", kinds, 3_000));
    cases.add(new RecoveryCase("the same, 10 % missing", kinds.withMissing(0.1), 3_000));
    return List.copyOf(cases);
  }

  /** Tables without groups to be told apart: one view of the rows, or noise. */
  public static List<RecoveryCase> withoutGroups() {
    return List.of(
        oneView("bits, noise 10 %", new HiddenGroup(Kind.BINARY, 64, 8, 0.1)),
        oneView("bits, noise 30 %", new HiddenGroup(Kind.BINARY, 64, 8, 0.3)),
        oneView("one-hot", new HiddenGroup(Kind.ONE_HOT, 20, 20, 0)),
        oneView("numbers", new HiddenGroup(Kind.NUMERIC, 24, 5, 1)),
        oneView("nominal", new HiddenGroup(Kind.NOMINAL, 16, 6, 0.3)),
        new RecoveryCase("noise: bits", HiddenGroups.of(List.of()).withNoiseColumns(64), FEW_ROWS),
        new RecoveryCase(
            "noise: numbers",
            HiddenGroups.equal(40, new HiddenGroup(Kind.NUMERIC, 1, 5, 1)),
            FEW_ROWS));
  }

  private static RecoveryCase oneView(String name, HiddenGroup group) {
    return new RecoveryCase("one view: " + name, HiddenGroups.equal(1, group), FEW_ROWS);
  }

  private static HiddenGroups oneHot(int groups) {
    return HiddenGroups.equal(groups, new HiddenGroup(Kind.ONE_HOT, 10, 10, 0));
  }

  private static RecoveryCase binary(int columns, int groups, int noisePercent, int rows) {
    HiddenGroup group = new HiddenGroup(Kind.BINARY, columns / groups, 8, noisePercent / 100.0);
    String few = rows == ROWS ? "" : ", " + rows + " rows";
    return new RecoveryCase(
        "d " + columns + " M " + groups + ", noise " + noisePercent + " %" + few,
        HiddenGroups.equal(groups, group),
        rows);
  }

  private static RecoveryCase numeric(String name, double noise) {
    return new RecoveryCase(
        name, HiddenGroups.equal(5, new HiddenGroup(Kind.NUMERIC, 8, 5, noise)), 3_000);
  }
}
