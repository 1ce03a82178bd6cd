package metaclustering.lab.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.lab.generators.HiddenGroup.Kind;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class HiddenGroupsTest {

  private static final int ROWS = 2_000;

  private static double[] column(HiddenTable table, int d) {
    return Arrays.stream(table.rows()).mapToDouble(row -> row[d]).toArray();
  }

  private static int[] columnsOf(HiddenTable table, int group) {
    return IntStream.range(0, table.groupOf().length)
        .filter(d -> table.groupOf()[d] == group)
        .toArray();
  }

  @Test
  void oneHotRowsHaveAOneAtTheirChoice() {
    HiddenGroup oneHot = new HiddenGroup(Kind.ONE_HOT, 4, 4, 0);
    HiddenTable table = HiddenGroups.equal(3, oneHot).table(ROWS, 1);
    assertThat(table.groupOf()).hasSize(12);
    for (int g = 0; g < 3; g++) {
      int[] columns = columnsOf(table, g);
      assertThat(columns).hasSize(4);
      for (double[] row : table.rows()) {
        assertThat(Arrays.stream(columns).mapToDouble(d -> row[d]).sum()).isOne();
      }
    }
  }

  @Test
  void withoutNoiseAChoiceFixesItsColumns() {
    for (Kind kind : new Kind[] {Kind.BINARY, Kind.NUMERIC, Kind.NOMINAL}) {
      HiddenTable table = HiddenGroups.equal(2, new HiddenGroup(kind, 5, 3, 0)).table(ROWS, 2);
      for (int g = 0; g < 2; g++) {
        int group = g;
        for (int d : columnsOf(table, g)) {
          double[] values = column(table, d);
          for (int k = 0; k < 3; k++) {
            int choice = k;
            assertThat(IntStream.range(0, ROWS)
                    .filter(r -> table.choices()[r][group] == choice)
                    .mapToDouble(r -> values[r])
                    .distinct()
                    .count())
                .isOne();
          }
          assertThat(Arrays.stream(values).distinct().count()).isGreaterThan(1);
        }
      }
    }
  }

  @Test
  void bitsAreFlippedAsOftenAsAsked() {
    HiddenGroup quiet = new HiddenGroup(Kind.BINARY, 10, 4, 0);
    HiddenGroup noisy = new HiddenGroup(Kind.BINARY, 10, 4, 0.2);
    double[][] prototypes = quiet.prototypes(new Well19937c(3));
    assertThat(Arrays.stream(prototypes).map(Arrays::toString).distinct().count())
        .isEqualTo(4);
    Well19937c random = new Well19937c(4);
    double flips = IntStream.range(0, 10_000)
        .mapToDouble(i -> noisy.noisy(0, random))
        .average()
        .orElse(0);
    assertThat(flips).isCloseTo(0.2, within(0.015));
  }

  @Test
  void choicesAreAsCoupledAsAsked() {
    HiddenGroup group = new HiddenGroup(Kind.BINARY, 4, 4, 0);
    int[][] choices = HiddenGroups.equal(2, group).coupled(0.4).table(10_000, 5).choices();
    double equal = Arrays.stream(choices).filter(c -> c[0] == c[1]).count() / 10_000.0;
    assertThat(equal).isCloseTo(0.4 + 0.6 / 4, within(0.02));
  }

  @Test
  void columnsRepeatMissAndAreNoiseAsAsked() {
    HiddenGroup group = new HiddenGroup(Kind.BINARY, 6, 3, 0.3);
    HiddenTable repeating = HiddenGroups.of(List.of(group)).repeating(2).table(ROWS, 6);
    long different = IntStream.range(0, 6)
        .mapToObj(d -> Arrays.toString(column(repeating, d)))
        .distinct()
        .count();
    assertThat(different).isEqualTo(4);
    HiddenTable holes =
        HiddenGroups.of(List.of(group)).withNoiseColumns(4).withMissing(0.1).table(ROWS, 7);
    long missing = Arrays.stream(holes.rows())
        .flatMapToDouble(Arrays::stream)
        .filter(Double::isNaN)
        .count();
    assertThat(missing / (10.0 * ROWS)).isCloseTo(0.1, within(0.01));
    assertThat(columnsOf(holes, HiddenTable.NONE)).hasSize(4);
  }

  @Test
  void theSameSeedGivesTheSameTable() {
    HiddenGroups groups = HiddenGroups.equal(2, new HiddenGroup(Kind.NUMERIC, 3, 2, 1));
    assertThat(groups.table(50, 8).rows()).isDeepEqualTo(groups.table(50, 8).rows());
    assertThat(groups.table(50, 9).rows()[0]).isNotEqualTo(groups.table(50, 8).rows()[0]);
  }

  @Test
  void agreementIsThatOfTheColumnsThatHaveAGroup() {
    HiddenGroup group = new HiddenGroup(Kind.ONE_HOT, 2, 2, 0);
    HiddenTable table = HiddenGroups.equal(2, group).withNoiseColumns(3).table(10, 10);
    int[] swapped = Arrays.stream(table.groupOf()).map(g -> g == 0 ? 1 : 0).toArray();
    assertThat(table.columnAgreement(swapped)).isOne();
    assertThat(table.isExact(swapped)).isTrue();
    assertThat(table.isExact(new int[7])).isFalse();
    int[][] codes =
        Arrays.stream(table.choices()).map(c -> new int[] {1 - c[1], c[0]}).toArray(int[][]::new);
    assertThat(table.rowAgreement(swapped, codes)).isOne();
    assertThat(table.rowAgreement(table.groupOf(), codes)).isLessThan(0.9);
  }
}
