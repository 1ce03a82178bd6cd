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
            "3 meta-clusters of 3 centres over 4 attributes, relative error 0.322",
            "",
            "meta-cluster  attributes  certainty  explained  cluster sizes (rows)"
                + "  strongest attributes",
            "           0           3      0.750     25.0 %       7 to 30, 1 idle"
                + "  strong middle weak",
            "           1           1      0.750     75.0 %              12 to 13  alone",
            "           2           0          -          -                     -"
                + "  no attributes",
            "",
            "Constant or always missing (not clustered): still");
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
    assertThat(model.toString()).contains("  both explained certain\n");
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

  /** The names that a line shows, and how many it leaves out. */
  private static void checkShortened(String line, int total, int first, String prefix) {
    assertThat(line.length()).as(line).isLessThanOrEqualTo(LINE);
    String[] words = line.substring(line.indexOf(prefix + first)).split(" ");
    int shown = 0;
    while (shown < words.length && words[shown].startsWith(prefix)) {
      assertThat(words[shown]).isEqualTo(prefix + (first + shown));
      shown++;
    }
    String rest = String.join(" ", Arrays.asList(words).subList(shown, words.length));
    assertThat(rest).isEqualTo(shown == total ? "" : "+" + (total - shown) + " more");
  }

  @Test
  void longListsAreShortenedToALine() {
    String prefix = "attr";
    for (int owned = 1; owned < 40; owned++) {
      List<String> lines = many(owned, owned, prefix).toString().lines().toList();
      assertThat(lines).hasSize(6);
      checkShortened(lines.get(3), owned, 0, prefix);
      checkShortened(lines.get(5), owned, owned, prefix);
    }
  }

  @Test
  void manyAttributesAreCounted() {
    String line = many(1_500, 0, "n").toString().lines().toList().get(3);
    assertThat(line).contains("  n0 n1 n2 ").endsWith(" more");
    checkShortened(line, 1_500, 0, "n");
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
    assertThat(model.toString()).contains(" 0 to 0, 3 idle  a\n");
  }

  @Test
  void percentSignsInNamesAreOnlyText() {
    MetaClusterModel model = model(
        List.of("50 %d", "100 %"),
        new int[] {0, -1},
        new float[] {1, 1},
        new double[] {1, Double.NaN},
        new double[][] {{1, 1}});
    assertThat(model.toString()).contains("  50 %d\n").contains(": 100 %\n");
  }
}
