package metaclustering.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import metaclustering.parallel.Workers;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterDescriptionTest {

  private static final double NAN = Double.NaN;

  private static final List<AttributeSpec> ATTRIBUTES = List.of(
      AttributeSpec.numeric("size"),
      new AttributeSpec("colour", List.of("red", "green", "blue")),
      new AttributeSpec("big", List.of("no", "yes")),
      AttributeSpec.numeric("still"));

  private static final double[][] ROWS = {
    {10, 0, 0, 7}, {14, 0, 0, 7}, {12, 1, 1, 7}, {NAN, 0, NAN, 7}, {30, 2, 1, 7}, {34, 2, 1, 7}
  };

  private static final double[] WEIGHTS = {1, 1, 2, 1, 1, 3};
  private static final int[] LABELS = {0, 0, 0, 0, 2, 2};

  private record Described(TableLayout layout, ClusterDescription description) {
    static Described of(RowSource rows, int clusters, int threads, int... labels) {
      try (Table table = Table.read(rows, Scaling.RANGE);
          Workers workers = new Workers(threads)) {
        return new Described(
            table.layout(), ClusterDescription.of(table, clusters, labels, workers));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    Profile profile(int cluster) {
      return description.profiles().get(cluster);
    }
  }

  private static Described described() {
    return Described.of(RowSource.of(ATTRIBUTES, ROWS, WEIGHTS), 3, 1, LABELS);
  }

  /** Of sizes 10, 14, 12, 12: mean 12, variance (4 + 4) / 4; one row of five does not have it. */
  @Test
  void numbersHaveMeanAndDeviation() {
    Described d = described();
    Profile first = d.profile(0);
    assertThat(first.weight()).isEqualTo(5);
    assertThat(first.missing(0)).isCloseTo(0.2, within(1e-12));
    assertThat(first.typical(d.layout, 0)).isCloseTo(12, within(1e-4));
    assertThat(first.deviation(d.layout, 0)).isCloseTo(Math.sqrt(2), within(1e-5));
    assertThat(d.profile(2).typical(d.layout, 0)).isCloseTo(33, within(1e-4));
    assertThat(first.typical(d.layout, 3)).isEqualTo(7);
  }

  @Test
  void nominalAttributesHaveShares() {
    Described d = described();
    assertThat(d.profile(0).shares(d.layout, 1))
        .containsExactly(new double[] {0.6, 0.4, 0}, within(1e-6));
    assertThat(d.profile(0).typical(d.layout, 1)).isZero();
    assertThat(d.profile(0).shares(d.layout, 2))
        .containsExactly(new double[] {0.5, 0.5}, within(1e-6));
    assertThat(d.profile(2).typical(d.layout, 2)).isOne();
  }

  @Test
  void clustersWithoutRowsAreKnown() {
    Described d = described();
    assertThat(d.description.inhabited()).containsExactly(0, 2);
    assertThat(d.description.share(1)).isZero();
    assertThat(d.description.share(2)).isCloseTo(4 / 9.0, within(1e-12));
    assertThat(d.profile(1).isKnown(0)).isFalse();
    assertThat(d.profile(1).missing(0)).isZero();
    assertThat(new ClusterReport(d.layout, d.description).toString())
        .contains("Cluster 1: no rows")
        .doesNotContain("NaN");
  }

  @Test
  void allRowsAreTheirClustersTogether() {
    Described d = described();
    Described one = Described.of(RowSource.of(ATTRIBUTES, ROWS, WEIGHTS), 1, 1, new int[6]);
    Profile merged = d.description.all(d.layout);
    Profile all = one.profile(0);
    assertThat(merged.weight()).isEqualTo(all.weight());
    assertThat(merged.known()).containsExactly(all.known(), within(1e-9));
    assertThat(merged.means()).containsExactly(all.means(), within(1e-6f));
    assertThat(merged.variances()).containsExactly(all.variances(), within(1e-6));
  }

  /** Sums keep what a large offset would hide. */
  @Test
  void aSmallVarianceIsNotLost() {
    double[][] rows = new double[40][];
    Arrays.setAll(rows, i -> new double[] {i < 20 ? 1e6 + i % 2 : 2e6});
    Described d = Described.of(
        RowSource.of(rows), 2, 1, IntStream.range(0, 40).map(i -> i / 20).toArray());
    assertThat(d.profile(0).deviation(d.layout, 0)).isCloseTo(0.5, within(0.05));
  }

  private static double[][] random(int rows) {
    Random random = new Random(5);
    double[][] cells = new double[rows][30];
    for (double[] row : cells) {
      for (int a = 0; a < row.length; a++) {
        row[a] = random.nextInt(10) > 0 ? 0 : random.nextDouble();
      }
    }
    return cells;
  }

  @Test
  void threadsChangeNothing() {
    int[] labels = new Random(3).ints(700, 0, 5).toArray();
    RowSource rows = RowSource.of(random(700));
    String one =
        DescriptionJson.of(Described.of(rows, 5, 1, labels).description).toString();
    assertThat(DescriptionJson.of(Described.of(rows, 5, 4, labels).description)).hasToString(one);
  }

  @Test
  void plainJsonReadsTheSame() {
    Described d = described();
    JsonObject json = Json.parse(DescriptionJson.of(d.description).toString()).asObject();
    ClusterDescription read = DescriptionJson.read(json, d.layout, 3);
    assertThat(DescriptionJson.of(read)).isEqualTo(json);
    assertThat(read.dependence().isKnown()).isFalse();
    ClusterDescription with =
        d.description.with(new GroupDependence(new double[][] {{1, 0.3}, {0.3, 1}}));
    assertThat(DescriptionJson.read(DescriptionJson.of(with), d.layout, 3)
            .dependence()
            .withClusters(0))
        .isEqualTo(0.3);
    assertThatThrownBy(() -> DescriptionJson.read(
            DescriptionJson.of(with).set("dependence", Json.array().add(Json.array(1, 2))),
            d.layout,
            3))
        .hasMessageContaining("not square");
    assertThatThrownBy(() -> DescriptionJson.read(json, d.layout, 2))
        .hasMessageContaining("one profile for each cluster");
    json.set("identifiers", Json.array(9));
    assertThatThrownBy(() -> DescriptionJson.read(json, d.layout, 3))
        .hasMessageContaining("does not exist");
    json.get("profiles").asArray().get(0).asObject().set("known", Json.array(1));
    assertThatThrownBy(() -> DescriptionJson.read(json, d.layout, 3))
        .hasMessageContaining("does not fit the attributes");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100_000, -5})
  void numbersOfRowsAreFound(int first) {
    double[][] rows = new double[60][];
    Arrays.setAll(rows, i -> new double[] {
      first + (i * 7) % 60, i % 30, i == 40 ? first : first + i, Math.sqrt(i), i == 59 ? 70 : i
    });
    Described d = Described.of(RowSource.of(rows), 1, 2, new int[60]);
    assertThat(d.description.identifiers()).containsExactly(0);
  }

  @Test
  void namesOfRowsAreFound() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "customer " + i).toList();
    List<AttributeSpec> attributes =
        List.of(new AttributeSpec("name", names), new AttributeSpec("half", names));
    double[][] rows = new double[20][];
    Arrays.setAll(rows, i -> new double[] {19 - i, i % 10});
    Described d = Described.of(RowSource.of(attributes, rows), 1, 1, new int[20]);
    assertThat(d.description.identifiers()).containsExactly(0);
  }
}
