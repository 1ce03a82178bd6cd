package metaclustering.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.parallel.Workers;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentreChoiceTest {

  private static CentreChoice chooseForAll(Table table) throws InterruptedException {
    int[] all = IntStream.range(0, table.layout().attributes().size()).toArray();
    return choose(table, all);
  }

  private static CentreChoice choose(Table table, int... attributes) throws InterruptedException {
    try (Workers workers = new Workers(1)) {
      return CentreChoice.of(table, List.of(attributes), 1, workers)[0];
    }
  }

  private static int chosen(double[][] rows) throws InterruptedException {
    try (Table table = TestRows.table(rows)) {
      return chooseForAll(table).curve().chosen();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9})
  void clustersOfNumbersAreCounted(int clusters) throws InterruptedException {
    assertThat(chosen(TestRows.numbers(1_500, 1, 10, clusters, clusters))).isEqualTo(clusters);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9})
  void clustersOfNoisyBitsAreCounted(int clusters) throws InterruptedException {
    assertThat(chosen(TestRows.bits(1_500, 1, 20, clusters, 0.15, clusters))).isEqualTo(clusters);
  }

  @Test
  void noiseIsOneCluster() throws InterruptedException {
    assertThat(chosen(TestRows.numbers(1_500, 6, 1, 1, 1))).isEqualTo(1);
    assertThat(chosen(TestRows.bits(1_500, 6, 1, 1, 0.5, 1))).isEqualTo(1);
  }

  /** One nominal attribute alone has no clusters; two that go together have as many as values. */
  @Test
  void nominalValuesAreCounted() throws InterruptedException {
    List<AttributeSpec> attributes = List.of(
        new AttributeSpec("one", List.of("a", "b", "c")),
        new AttributeSpec("other", List.of("x", "y", "z")));
    Random random = new Random(1);
    double[][] rows = new double[600][];
    for (int i = 0; i < rows.length; i++) {
      int value = random.nextInt(3);
      double other = random.nextInt(20) == 0 ? Double.NaN : value;
      rows[i] = new double[] {value, other};
    }
    try (Table table = Table.read(RowSource.of(attributes, rows), Scaling.RANGE)) {
      assertThat(chooseForAll(table).curve().chosen()).isEqualTo(3);
      assertThat(choose(table, 0).curve().chosen()).isEqualTo(1);
      assertThat(choose(table, new int[0]).curve().chosen()).isEqualTo(1);
    }
  }

  /** Of clusters of several spreads none is counted twice. */
  @Test
  void spreadsMayDiffer() throws InterruptedException {
    Random random = new Random(2);
    double[][] rows = new double[600][4];
    for (int i = 0; i < rows.length; i++) {
      double spread = new double[] {0.05, 0.3, 1}[i % 3];
      for (int d = 0; d < 4; d++) {
        rows[i][d] = 3 * (i % 3) + spread * random.nextGaussian();
      }
    }
    assertThat(chosen(rows)).isEqualTo(3);
  }

  @Test
  void theFewestWithinTheStandardErrorAreChosen() {
    double[][] logDensities = {{-9, -9, -9, -9}, {-2, -5, -3, -4}, {-1, -5, -2.5, -4}};
    CentreCurve curve = CentreCurve.of(new double[3], logDensities);
    assertThat(curve.chosen()).isEqualTo(3);
    logDensities[2][1] = -5.6;
    CentreCurve doubtful = CentreCurve.of(new double[3], logDensities);
    assertThat(doubtful.lengths()[2]).isLessThan(doubtful.lengths()[1]);
    assertThat(doubtful.chosen()).isEqualTo(2);
  }

  /** Few rows cannot tell what many can. */
  @Test
  void rowsAreFinite() throws InterruptedException {
    assertThat(chosen(TestRows.bits(20, 1, 20, 9, 0.15, 9))).isLessThan(9);
  }

  @Test
  void centresAreTheClustersMeans() throws InterruptedException {
    Random random = new Random(3);
    double[][] rows = new double[400][];
    for (int i = 0; i < rows.length; i++) {
      double side = i % 4 == 0 ? 1 : 0;
      rows[i] = new double[] {side + 0.1 * random.nextGaussian(), 0.1 * random.nextGaussian()};
    }
    try (Table table = TestRows.table(rows)) {
      CentreChoice choice = chooseForAll(table);
      assertThat(choice.curve().chosen()).isEqualTo(2);
      float[][] centres = choice.centres();
      int low = centres[0][0] < centres[1][0] ? 0 : 1;
      double unit = table.layout().units()[0];
      double offset = table.layout().offsets()[0];
      assertThat(centres[low][0] * unit + offset).isCloseTo(0, within(0.03));
      assertThat(centres[1 - low][0] * unit + offset).isCloseTo(1, within(0.03));
      assertThat(chooseForAll(table).curve().lengths())
          .containsExactly(choice.curve().lengths());
    }
  }

  /** Copies, opposites, other units and other names of an attribute are no more evidence. */
  @Test
  void redundantAttributesDoNotCount() throws InterruptedException {
    double[][] bits = TestRows.bits(1_500, 1, 20, 5, 0.15, 5);
    double[][] more = new double[bits.length][];
    for (int i = 0; i < bits.length; i++) {
      more[i] = Arrays.copyOf(bits[i], 26);
      Arrays.fill(more[i], 20, 23, bits[i][0]);
      Arrays.fill(more[i], 23, 26, 1 - bits[i][0]);
    }
    try (Table table = TestRows.table(more)) {
      CentreCurve curve = chooseForAll(table).curve();
      assertThat(curve.chosen()).isEqualTo(5);
      assertThat(curve.redundant()).hasSize(6);
      assertThat(new SizeChoice(null, List.of(curve)).toString())
          .contains("Redundant attributes (not counted): " + String.join(", ", curve.redundant()));
    }
  }

  @Test
  void otherUnitsAreRedundant() throws InterruptedException {
    double[][] numbers = TestRows.numbers(1_500, 1, 6, 4, 4);
    Random random = new Random(5);
    double[][] more = new double[numbers.length][];
    for (int i = 0; i < numbers.length; i++) {
      more[i] = Arrays.copyOf(numbers[i], 7);
      more[i][6] = 32 - 1.8 * numbers[i][2] + 0.01 * random.nextGaussian();
      more[i][i % 7] = i % 9 == 0 ? Double.NaN : more[i][i % 7];
    }
    try (Table table = TestRows.table(more)) {
      CentreCurve curve = chooseForAll(table).curve();
      List<String> names =
          table.layout().attributes().stream().map(AttributeSpec::name).toList();
      String either = names.get(2) + " (by " + names.get(6) + ")";
      String other = names.get(6) + " (by " + names.get(2) + ")";
      assertThat(curve.redundant()).hasSize(1).containsAnyOf(either, other);
      assertThat(curve.chosen()).isEqualTo(4);
    }
  }

  /** Clusters tell attributes better than any other attribute does. */
  @Test
  void noAttributeOfClearClustersIsRedundant() throws InterruptedException {
    for (double[][] rows :
        List.of(TestRows.bits(1_500, 1, 20, 5, 0.15, 5), TestRows.numbers(1_500, 1, 10, 5, 5))) {
      try (Table table = TestRows.table(rows)) {
        assertThat(chooseForAll(table).curve().redundant()).isEmpty();
      }
    }
  }

  /** A number for each bit of each cluster would cost more than it tells. */
  @Test
  void clustersAreCountedUnderHeavyNoise() throws InterruptedException {
    assertThat(chosen(TestRows.bits(3_000, 1, 16, 8, 0.3, 8))).isBetween(7, 9);
  }

  /** As many as a person would not look at as clusters: no time is lost on telling by them. */
  @Test
  void manyValuesAreNoHindrance() throws InterruptedException {
    List<String> values = IntStream.range(0, 400).mapToObj(v -> "v" + v).toList();
    List<AttributeSpec> attributes = List.of(
        new AttributeSpec("one", values),
        new AttributeSpec("same", values),
        new AttributeSpec("bit", List.of("a", "b")));
    Random random = new Random(7);
    double[][] rows = new double[2_000][];
    for (int i = 0; i < rows.length; i++) {
      int value = random.nextInt(values.size());
      rows[i] = new double[] {value, value, value % 2};
    }
    try (Table table = Table.read(RowSource.of(attributes, rows), Scaling.RANGE)) {
      CentreCurve curve =
          assertTimeout(Duration.ofSeconds(30), () -> chooseForAll(table).curve());
      assertThat(curve.redundant()).isEmpty();
    }
  }
}
