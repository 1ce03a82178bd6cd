package metaclustering.lab.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import metaclustering.lab.generators.HiddenGroup;
import metaclustering.lab.generators.HiddenGroup.Kind;
import metaclustering.lab.generators.HiddenGroups;
import metaclustering.lab.generators.HiddenTable;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.AttributeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinderTest {

  private static HiddenTable table(double[][] rows) {
    int columns = rows[0].length;
    return new HiddenTable(
        Collections.nCopies(columns, AttributeSpec.numeric("x")),
        rows,
        new int[columns],
        new int[rows.length][1]);
  }

  @ParameterizedTest
  @EnumSource(
      value = Finder.class,
      names = {"ARTICLE", "RANDOM"},
      mode = EnumSource.Mode.EXCLUDE)
  void clearGroupsAreFound(Finder finder) throws InterruptedException {
    HiddenGroups groups = HiddenGroups.equal(3, new HiddenGroup(Kind.BINARY, 10, 4, 0.05));
    Recovery found = Recovery.measure(new RecoveryCase("clear", groups, 3_000), finder, 2);
    assertThat(found.exact()).isOne();
    assertThat(found.worst()).isOne();
  }

  @Test
  void randomGroupsAgreeByChanceAlone() throws InterruptedException {
    HiddenGroups groups = HiddenGroups.equal(4, new HiddenGroup(Kind.BINARY, 25, 4, 0.05));
    Recovery found = Recovery.measure(new RecoveryCase("clear", groups, 20), Finder.RANDOM, 10);
    assertThat(found.columns()).isCloseTo(0, within(0.03));
    assertThat(found.rows()).isNaN();
  }

  @Test
  void averageLinkageMergesTheMostAlikeFirst() {
    double[][] likeness = {
      {1, .9, .2, .3},
      {.9, 1, .3, .4},
      {.2, .3, 1, .5},
      {.3, .4, .5, 1}
    };
    assertThat(AverageLinkage.divide(likeness, 3)).containsExactly(0, 0, 1, 2);
    assertThat(AverageLinkage.divide(likeness, 2)).containsExactly(0, 0, 1, 1);
  }

  @Test
  void informationOfEqualColumnsIsTheirEntropy() {
    double nan = Double.NaN;
    double[][] rows = {{0, 5, 1}, {0, 5, 0}, {1, 7, 1}, {1, 7, 0}, {nan, 7, 1}};
    double[][] information = new MutualInformation(table(rows)).betweenColumns();
    assertThat(information[0][1]).isCloseTo(Math.log(2), within(1e-12));
    assertThat(information[0][2]).isCloseTo(0, within(1e-12));
    assertThat(information[1][0]).isEqualTo(information[0][1]);
  }

  @Test
  void manyValuesAreCutIntoTenBins() {
    double[][] rows = new double[1_000][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i, Math.pow(i, 3)};
    }
    double[][] information = new MutualInformation(table(rows)).betweenColumns();
    assertThat(information[0][1]).isCloseTo(Math.log(10), within(1e-9));
  }

  @Test
  void correlationsAreAbsoluteAndHolesAreAtTheMean() {
    double[][] rows = {{1, -1}, {2, -2}, {3, -3}, {Double.NaN, -2}};
    assertThat(Correlations.between(table(rows))[0][1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void aRecoveryComesBackFromItsLine() throws InterruptedException {
    HiddenGroups groups = HiddenGroups.equal(2, new HiddenGroup(Kind.BINARY, 8, 4, 0.05));
    RecoveryCase setting = new RecoveryCase("clear, quick", groups, 300);
    Recovery found = Recovery.measure(setting, Finder.DEFAULT, 2);
    Recovery read = Recovery.of(found.csv());
    assertThat(read.csv()).isEqualTo(found.csv());
    assertThat(read.caseName()).isEqualTo("clear, quick");
    assertThat(read.seeds()).isEqualTo(2);
    assertThat(Recovery.of(Recovery.measure(setting, Finder.RANDOM, 1).csv()).rows())
        .isNaN();
  }

  @Test
  void rowsNeededAreTheSmallestTableThatIsExact() throws InterruptedException {
    HiddenGroups groups = HiddenGroups.equal(2, new HiddenGroup(Kind.BINARY, 12, 4, 0.02));
    RowsNeeded needed =
        RowsNeeded.measure(new RecoveryCase("clear", groups, 300), Finder.DEFAULT, 3);
    assertThat(needed.rows()).hasSize(3).isSorted().contains(125);
    assertThat(needed.cell()).startsWith("125 (");
    RowsNeeded never = RowsNeeded.measure(new RecoveryCase("clear", groups, 300), Finder.RANDOM, 1);
    assertThat(never.rows()).containsExactly(RowsNeeded.NEVER);
    assertThat(never.cell()).isEqualTo("over 16,000 (over 16,000)");
  }

  @Test
  void noiseIsUncertainAndGroupsAreCertain() throws InterruptedException {
    HiddenGroups groups =
        HiddenGroups.equal(3, new HiddenGroup(Kind.BINARY, 10, 4, 0.1)).withNoiseColumns(30);
    CertaintyStudy study = CertaintyStudy.measure(new RecoveryCase("half noise", groups, 2_000), 3);
    assertThat(study.noise()).hasSize(90);
    assertThat(Arrays.stream(study.noise()).filter(c -> c == 0).count()).isGreaterThan(85);
    assertThat(study.grouped()).hasSize(90);
    assertThat(study.grouped()[0]).as("the least certain").isGreaterThan(0.8);
    assertThat(CertaintyStudy.cells(study.noise())).startsWith("90 | ");
    assertThat(CertaintyStudy.histogram(new double[] {0, 0.05, 0.5, 1}))
        .containsExactly(0.5, 0, 0, 0, 0, 0.25, 0, 0, 0, 0.25);
  }

  @Test
  void mixedKindsAreFoundThoughNumbersVaryLess() throws InterruptedException {
    RecoveryCase mixed = RecoveryCase.all().stream()
        .filter(c -> c.name().equals("numbers, nominal, binary"))
        .findFirst()
        .orElseThrow();
    assertThat(Recovery.measure(mixed, Finder.DEFAULT, 2).exact()).isOne();
    assertThat(Recovery.measure(mixed, Finder.UNIFORM, 2).exact()).isZero();
  }

  @Test
  void everyChangeOfTheAblationIsOfTheDefaults() {
    ClusteringSettings defaults = ClusteringSettings.builder().build();
    for (Ablation change : Ablation.values()) {
      ClusteringSettings changed = change.changed(ClusteringSettings.builder()).build();
      assertThat(changed.equals(defaults)).as(change.label()).isEqualTo(change == Ablation.NONE);
    }
    assertThat(Ablation.cases()).hasSize(6);
  }

  @Test
  void everyCaseHasANameOfItsOwn() {
    List<String> names = RecoveryCase.all().stream().map(RecoveryCase::name).toList();
    assertThat(names).doesNotHaveDuplicates().contains("d 128 M 8, noise 25 %");
  }
}
