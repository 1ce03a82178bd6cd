package metaclustering.training.polish;

import static org.assertj.core.api.Assertions.assertThat;

import metaclustering.dependence.AttributeGroups;
import metaclustering.fixtures.GroupedTable;
import metaclustering.fixtures.Synthetic;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.progress.TrainingListener;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.training.TableTraining;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartSelectionTest {

  private static final int COLUMNS = 16;
  private static final ClusteringSettings SETTINGS =
      ClusteringSettings.builder().size(4, 4).build();

  private static GroupedTable data(int rows, int seed) {
    return Synthetic.binaryPrototypes(COLUMNS, 4, 4, 0.05, rows, seed);
  }

  private static Table table(GroupedTable data) {
    return Table.read(RowSource.of(data.rows()), Scaling.RANGE);
  }

  /** Masks that give every column to its group's clusterer, or to that of the next column's group. */
  private static float[][] masks(int[] groupOf, int shift) {
    float[][] masks = new float[4][COLUMNS];
    for (int a = 0; a < COLUMNS; a++) {
      masks[groupOf[(a + shift) % COLUMNS]][a] = 1;
    }
    return masks;
  }

  private static boolean isBetter(Table table, AttributeGroups groups, float[][] masks)
      throws InterruptedException {
    try (Workers workers = new Workers(1)) {
      MetaClusterModel learned = GroupSeeding.model(table, SETTINGS, masks, new Well19937c(1));
      return new StartSelection(table, SETTINGS, groups, workers).isBetterThan(learned, masks);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 2_300})
  void theBetterOneWins(int rows) throws InterruptedException {
    GroupedTable data = data(rows, 2);
    try (Table table = table(data);
        Table other = table(data(400, 3))) {
      AttributeGroups right = AttributeGroups.of(table, 4, 1);
      AttributeGroups wrong = AttributeGroups.of(other, 4, 1);
      AttributeGroups mixed = new AttributeGroups(wrong.groupOf(), false);
      assertThat(isBetter(table, right, masks(data.groupOf(), 1))).isTrue();
      assertThat(isBetter(table, mixed, masks(data.groupOf(), 0))).isFalse();
    }
  }

  @Test
  void everyClustererHasAnAttribute() throws InterruptedException {
    try (Table table = table(data(300, 2));
        Workers workers = new Workers(1)) {
      float[][] masks = masks(new int[COLUMNS], 0);
      MetaClusterModel learned = GroupSeeding.model(table, SETTINGS, masks, new Well19937c(1));
      PolishState state = new PolishState(learned, masks, AttributeGroups.none(table.layout()));
      PolishPhase polish = PolishPhase.run(state, table, workers, TrainingListener.NONE, 5);
      for (int m = 0; m < 4; m++) {
        assertThat(polish.model().owned(m)).isNotEmpty();
      }
    }
  }

  @Test
  void groupsThatAreIndependentOfEachOtherStay() throws InterruptedException {
    GroupedTable data = Synthetic.binaryPrototypes(128, 32, 8, 0.05, 2_000, 16);
    try (Table table = Table.read(RowSource.of(data.rows()), Scaling.RANGE)) {
      AttributeGroups groups = AttributeGroups.of(table, 32, 1);
      assertThat(groups.areSeparated()).isTrue();
      ClusteringSettings settings = ClusteringSettings.builder().size(32, 8).build();
      MetaClusterModel model =
          TableTraining.train(table, settings, TrainingListener.NONE).model();
      for (int a = 0; a < 128; a++) {
        if (groups.isSettled(a)) {
          assertThat(model.owner(a)).isEqualTo(groups.groupOf(a));
        }
      }
    }
  }

  @Test
  void groupsThatWereKeptNeedNoContest() throws InterruptedException {
    GroupedTable data = data(300, 2);
    try (Table table = table(data)) {
      AttributeGroups groups =
          new AttributeGroups(AttributeGroups.of(table, 4, 1).groupOf(), false);
      assertThat(isBetter(table, groups, masks(groups.groupOf(), 0))).isFalse();
      assertThat(isBetter(table, AttributeGroups.none(table.layout()), masks(data.groupOf(), 1)))
          .isFalse();
    }
  }

  @Test
  void theCourseBeginsWithTheGroups() throws InterruptedException {
    GroupedTable data = data(300, 2);
    try (Table table = table(data);
        Workers workers = new Workers(1)) {
      AttributeGroups groups = AttributeGroups.of(table, 4, 1);
      PolishState course = new StartSelection(table, SETTINGS, groups, workers).start();
      for (int a = 0; a < COLUMNS; a++) {
        assertThat(course.model().owner(a)).isEqualTo(groups.groupOf(a));
        assertThat(course.model().mask(groups.groupOf(a), a)).isEqualTo(1);
      }
    }
  }

  /** A column of large variance that belongs to no group decides by the squared error alone. */
  @Test
  void whereGroupsAreNotClearSquaredErrorDecides() throws InterruptedException {
    double[][] rows = Synthetic.gaussianViews(4, COLUMNS, 2, 1, 400, 5).rows();
    for (double[] row : rows) {
      for (int a = 1; a < COLUMNS; a++) {
        row[a] += 0.5 * row[a - 1];
      }
    }
    try (Table table = Table.read(RowSource.of(rows), Scaling.NONE)) {
      AttributeGroups groups = AttributeGroups.of(table, 4, 1);
      assertThat(groups.exist()).isTrue();
      assertThat(groups.areSeparated()).isFalse();
      int[] alternating = new int[COLUMNS];
      for (int a = 0; a < COLUMNS; a++) {
        alternating[a] = a % 4;
      }
      assertThat(isBetter(table, groups, masks(alternating, 0))).isTrue();
    }
  }
}
