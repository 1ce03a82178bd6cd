package metaclustering.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.AttributeSpec;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.TableLayout;
import org.junit.jupiter.api.Test;

class ModelReportTest {
  private static final int LINE = 100;

  /** Attribute a is owned by meta-cluster owners[a], or constant if that is -1. */
  private static MetaClusterModel model(
      List<String> names, int[] owners, float[] certainties, double[] explained, double[][] sizes) {
    int attributes = names.size();
    boolean[] informative = new boolean[attributes];
    for (int a = 0; a < attributes; a++) {
      informative[a] = owners[a] >= 0;
    }
    double[] units = new double[attributes];
    Arrays.fill(units, 1);
    TableLayout layout = new TableLayout(
        names.stream().map(AttributeSpec::numeric).toList(),
        new double[attributes],
        units,
        informative);
    double[] byMetaCluster = new double[sizes.length];
    for (int m = 0; m < sizes.length; m++) {
      byMetaCluster[m] = 0.25 + 0.5 * m;
    }
    return new MetaClusterModel(
            layout,
            new ColumnStatistics(new double[attributes], units),
            Geometry.MASKED_DISTANCE,
            TestModels.hardMasks(sizes.length, owners),
            new float[sizes.length][sizes[0].length][attributes],
            certainties)
        .withSummary(new ModelSummary(0.3216, explained, byMetaCluster, sizes));
  }

  @Test
  void aWholeReport() {
    MetaClusterModel model = model(
        List.of("weak", "strong", "alone", "still", "middle"),
        new int[] {0, 0, 1, -1, 0},
        new float[] {0.5f, 1, 0.75f, 0.5f, 0.75f},
        new double[] {0.2, 0.5, 0.9, Double.NaN, 0.4},
        new double[][] {{7, 0, 30}, {12, 13, 12}, {37, 0, 0}});
    assertThat(model.toString().lines())
        .containsExactly(
            "3 groups of 4 attributes, 3 centres each",
            "",
            "Group 0 (3 attributes, 25 % explained, certainty 0.75): strong, middle, weak",
            "  centre 0 (19 %): strong 0.0, middle 0.0, weak 0.0",
            "  centre 2 (81 %): strong 0.0, middle 0.0, weak 0.0",
            "  and 1 centre without rows",
            "",
            "Group 1 (1 attribute, 75 % explained, certainty 0.75): alone",
            "  centre 0 (32 %): alone 0.0",
            "  centre 1 (35 %): alone 0.0",
            "  centre 2 (32 %): alone 0.0",
            "",
            "Group 2: no attributes",
            "",
            "Constant or always missing (not clustered): still");
  }

  @Test
  void nominalCentresShowTheShareOfTheirValue() {
    double[] none = {0, 0};
    TableLayout layout = new TableLayout(
        List.of(
            new AttributeSpec("colour", List.of("red", "green", "blue")),
            new AttributeSpec("big", List.of("no", "yes"))),
        none,
        none,
        new boolean[] {true, true});
    float indicator = (float) Math.sqrt(0.5);
    MetaClusterModel model = new MetaClusterModel(
            layout,
            new ColumnStatistics(new double[4], new double[4]),
            Geometry.MASKED_DISTANCE,
            TestModels.hardMasks(1, new int[] {0, 0}),
            new float[][][] {{{0.25f * indicator, 0.75f * indicator, 0, 0.1f}}},
            new float[] {1, 1})
        .withSummary(new ModelSummary(
            0.5, new double[] {0.9, 0.5}, new double[] {0.5}, new double[][] {{8}}));
    assertThat(model.toString())
        .contains("centre 0 (100 %): colour = green (75 %), big = no (90 %)");
  }

  @Test
  void withoutConstantsThereIsNoLineAboutThem() {
    MetaClusterModel model = model(
        List.of("a", "b"),
        new int[] {0, 1},
        new float[] {1, 1},
        new double[] {1, 1},
        new double[][] {{1, 2}, {2, 1}});
    assertThat(model.toString()).doesNotContain("Constant");
  }

  /** Certainty times explained share decides: .9 * .2 = .18 is below .5 * .4 = .2. */
  @Test
  void strengthIsCertaintyTimesExplainedShare() {
    MetaClusterModel model = model(
        List.of("certain", "explained", "both"),
        new int[] {0, 0, 0},
        new float[] {0.9f, 0.5f, 0.8f},
        new double[] {0.2, 0.4, 0.3},
        new double[][] {{1, 2}});
    assertThat(model.toString()).contains(": both, explained, certain\n");
  }

  private static MetaClusterModel many(int owned, int constant, String prefix) {
    int attributes = owned + constant;
    int[] owners = IntStream.range(0, attributes).map(a -> a < owned ? 0 : -1).toArray();
    float[] certainties = new float[attributes];
    Arrays.fill(certainties, 1);
    double[] explained =
        IntStream.range(0, attributes).mapToDouble(a -> 1.0 / (a + 1)).toArray();
    return model(
        IntStream.range(0, attributes).mapToObj(a -> prefix + a).toList(),
        owners,
        certainties,
        explained,
        new double[][] {{5, 6, 0, 0}});
  }

  @Test
  void fiftyNamesAreShownAndTheOthersCounted() {
    String fifty = many(50, 0, "n").toString();
    assertThat(fifty).contains("n0, n1, ").contains("n49\n").doesNotContain("more");
    String more = many(1_500, 51, "n").toString();
    assertThat(more).contains("n49 and 1450 more\n").contains("n1549 and 1 more\n");
    assertThat(more.lines()).allMatch(line -> line.length() <= LINE);
  }

  @Test
  void manyCentresAreCounted() {
    double[][] sizes = new double[1][25];
    Arrays.setAll(sizes[0], k -> k % 2 == 0 ? k : 0);
    String report = model(List.of("a"), new int[] {0}, new float[] {1}, new double[] {1}, sizes)
        .toString();
    assertThat(report.lines().filter(line -> line.startsWith("  centre "))).hasSize(10);
    assertThat(report)
        .contains(
            "  centre 24 (15 %): a 0.0\n  and 2 smaller centres\n  and 13 centres without rows");
  }

  @Test
  void longNamesDoNotLengthenALine() {
    MetaClusterModel model = many(3, 3, "a name of many words ".repeat(6));
    assertThat(model.toString().lines()).allMatch(line -> line.length() <= LINE);
  }

  @Test
  void allCentresIdle() {
    MetaClusterModel model = model(
        List.of("a"), new int[] {0}, new float[] {1}, new double[] {1}, new double[][] {{0, 0, 0}});
    assertThat(model.toString()).contains("certainty 1.00): a\n").doesNotContain("centre 0");
  }

  @Test
  void percentSignsInNamesAreOnlyText() {
    MetaClusterModel model = model(
        List.of("50 %d", "100 %"),
        new int[] {0, -1},
        new float[] {1, 1},
        new double[] {1, Double.NaN},
        new double[][] {{1, 1}});
    assertThat(model.toString()).contains(": 50 %d\n").contains(": 100 %\n");
  }
}
