package metaclustering.finalclusters.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import metaclustering.finalclusters.ClusterCurve;
import metaclustering.math.ArrayIndex;
import metaclustering.parallel.Workers;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class RowMixtureTest {

  private static final int ROWS = 90;

  private static final int[] ALL = {0, 1, 2};

  /** Numbers around 0, 10 or 20, a colour that goes with them, and a number that is mostly 0. */
  private static Table table() {
    RandomGenerator random = new Well19937c(3);
    double[][] rows = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      int c = i % 3;
      rows[i] = new double[] {10 * c + random.nextGaussian(), c, i % 3 == 2 ? i % 5 : 0};
    }
    rows[4][0] = Double.NaN;
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("x"),
        new AttributeSpec("colour", List.of("red", "green", "blue")),
        AttributeSpec.numeric("rare"));
    return Table.read(RowSource.of(attributes, rows), Scaling.RANGE);
  }

  private static RowMixture trained(Table table, int threads) throws InterruptedException {
    try (Workers workers = new Workers(threads)) {
      return RowMixtureTrainer.train(table, ALL, 3, new int[0], 1, workers);
    }
  }

  @Test
  void componentsAreTheGroups() throws Exception {
    try (Table table = table()) {
      RowMixture mixture = trained(table, 1);
      float[] row = new float[table.layout().columns()];
      int[] clusterOf = new int[3];
      for (int i = 0; i < ROWS; i++) {
        table.copyRow(i, row);
        int cluster = ArrayIndex.ofLargest(mixture.logMemberships(table.layout(), row));
        clusterOf[i % 3] = i < 3 ? cluster : clusterOf[i % 3];
        assertThat(cluster).isEqualTo(clusterOf[i % 3]);
      }
      assertThat(clusterOf).doesNotHaveDuplicates();
      for (double prior : mixture.logPriors()) {
        assertThat(Math.exp(prior)).isCloseTo(1 / 3.0, within(.01));
      }
    }
  }

  @Test
  void threadsDoNotMatter() throws Exception {
    try (Table table = table()) {
      RowMixture one = trained(table, 1);
      RowMixture three = trained(table, 3);
      float[] row = new float[table.layout().columns()];
      for (int i = 0; i < ROWS; i++) {
        table.copyRow(i, row);
        assertThat(three.logMemberships(table.layout(), row))
            .isEqualTo(one.logMemberships(table.layout(), row));
      }
    }
  }

  @Test
  void missingValuesAreLeftOut() throws Exception {
    try (Table table = table()) {
      RowMixture mixture = trained(table, 1);
      float[] unknown = table.layout().encode(new double[] {Double.NaN, Double.NaN, Double.NaN});
      assertThat(mixture.logMemberships(table.layout(), unknown))
          .containsExactly(mixture.logPriors(), within(1e-9));
      assertThat(mixture.logDensity(table.layout(), unknown)).isCloseTo(0, within(1e-9));
      float[] green = table.layout().encode(new double[] {Double.NaN, 1, Double.NaN});
      assertThat(Math.exp(mixture.logDensity(table.layout(), green)))
          .isCloseTo(1 / 3.0, within(.01));
    }
  }

  @Test
  void numbersOfClustersHaveAnElbow() throws Exception {
    try (Table table = table();
        Workers workers = new Workers(1)) {
      ClusterCurve curve = RowMixtureTrainer.numbers(table, ALL, 1, workers);
      assertThat(curve.components()).isEqualTo(10);
      assertThat(curve.best()).isEqualTo(3);
      assertThat(curve.criterion(1)).isZero();
      assertThat(curve.criterion(10)).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void jsonKeepsEveryBit() throws Exception {
    try (Table table = table()) {
      RowMixture mixture = trained(table, 1);
      RowMixture read = RowMixtureJson.read(RowMixtureJson.of(mixture), table.layout());
      float[] row = new float[table.layout().columns()];
      for (int i = 0; i < ROWS; i++) {
        table.copyRow(i, row);
        assertThat(read.logMemberships(table.layout(), row))
            .isEqualTo(mixture.logMemberships(table.layout(), row));
        assertThat(read.logDensity(table.layout(), row))
            .isEqualTo(mixture.logDensity(table.layout(), row));
      }
      for (String member : List.of("logPriors", "common", "numbers")) {
        JsonObject damaged = RowMixtureJson.of(mixture);
        damaged.set(member, Json.array(1));
        assertThatThrownBy(() -> RowMixtureJson.read(damaged, table.layout()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("the mixture over rows has");
      }
    }
  }
}
