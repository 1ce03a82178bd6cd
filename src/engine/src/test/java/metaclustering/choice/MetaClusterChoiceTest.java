package metaclustering.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaClusterChoiceTest {

  private static MetaClusterChoice.Result choose(double[][] rows) throws InterruptedException {
    try (Table table = TestRows.table(rows)) {
      return MetaClusterChoice.of(table, 1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 9})
  void groupsAreCounted(int groups) throws InterruptedException {
    assertThat(choose(TestRows.bits(2_000, groups, 10, 5, 0.1, groups)).metaClusters())
        .as("bits")
        .isEqualTo(groups);
    assertThat(choose(TestRows.numbers(2_000, groups, 8, 5, groups)).metaClusters())
        .as("numbers")
        .isEqualTo(groups);
  }

  /** All attributes depend on each other by one clustering. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void oneViewIsOneGroup(int clusters) throws InterruptedException {
    MetaClusterChoice.Result result = choose(TestRows.numbers(1_000, 1, 12, clusters, clusters));
    assertThat(result.metaClusters()).isEqualTo(1);
    assertThat(new SizeChoice(result, List.of()).toString())
        .startsWith("1 attribute group: a single clustering explains");
  }

  @Test
  void noiseHasNoGroups() throws InterruptedException {
    MetaClusterChoice.Result result = choose(TestRows.numbers(1_000, 6, 1, 1, 3));
    assertThat(result.metaClusters()).isEqualTo(1);
    assertThat(result.independent()).containsExactly("x0", "x1", "x2", "x3", "x4", "x5");
    assertThat(new SizeChoice(result, List.of()).toString())
        .isEqualTo("1 attribute group: no two attributes depend on each other.\n");
  }

  @Test
  void attributesThatDependOnNothingAreNamed() throws InterruptedException {
    Random random = new Random(4);
    double[][] rows = TestRows.bits(2_000, 3, 10, 5, 0.1, 3);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(rows[i], 32);
      rows[i][30] = random.nextInt(2);
      rows[i][31] = random.nextGaussian();
    }
    MetaClusterChoice.Result result = choose(rows);
    assertThat(result.metaClusters()).isEqualTo(3);
    assertThat(result.independent()).containsExactly("x30", "x31");
    assertThat(new SizeChoice(result, List.of()).toString())
        .contains("Independent attributes (assigned arbitrarily): x30, x31\n");
  }

  /** No pair of columns shows it: what is one excludes all the others of its group a little. */
  @Test
  void groupsThatNoPairShowsAreFound() throws InterruptedException {
    Random random = new Random(1);
    double[][] rows = new double[500][60];
    for (double[] row : rows) {
      for (int group = 0; group < 6; group++) {
        row[10 * group + random.nextInt(10)] = 1;
      }
    }
    assertThat(choose(rows).metaClusters()).isBetween(5, 6);
  }

  @Test
  void tooManyColumnsAreRefused() {
    double[][] rows = new double[4][3_001];
    for (int i = 0; i < rows.length; i++) {
      Arrays.fill(rows[i], i);
    }
    assertThatThrownBy(() -> choose(rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("numMetaClusters is 0")
        .hasMessageContaining("3001");
  }
}
