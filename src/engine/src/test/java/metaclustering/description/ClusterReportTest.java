package metaclustering.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class ClusterReportTest {

  private static ClusterReport report(
      List<AttributeSpec> attributes, double[][] rows, int clusters, int... labels)
      throws InterruptedException {
    try (Table table = Table.read(RowSource.of(attributes, rows), Scaling.RANGE);
        Workers workers = new Workers(1)) {
      return new ClusterReport(
          table.layout(), ClusterDescription.of(table, clusters, labels, workers));
    }
  }

  /** Three clusters: the first has high a, the second low a and green, the third low a and red. */
  private static ClusterReport three() throws InterruptedException {
    List<AttributeSpec> attributes = List.of(
        AttributeSpec.numeric("noise"),
        new AttributeSpec("colour", List.of("red", "green", "blue")),
        AttributeSpec.numeric("a"));
    Random random = new Random(1);
    double[][] rows = new double[300][];
    int[] labels = new int[300];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = i % 3;
      double noise = random.nextGaussian();
      double colour = labels[i] == 0 ? random.nextInt(3) : 2 - labels[i];
      double a = (labels[i] == 0 ? 20 : 10) + random.nextGaussian();
      rows[i] = new double[] {noise, colour, a};
    }
    return report(attributes, rows, 3, labels);
  }

  @Test
  void sentencesSayWhatSetsAClusterApart() throws Exception {
    List<String> sentences = three().sentences();
    assertThat(sentences.get(0)).matches("Cluster 0 \\(33 %\\): high a \\((19|20)\\.\\d\\)");
    assertThat(sentences.get(1))
        .startsWith("Cluster 1 (33 %): ")
        .contains("colour = green", "low a");
    assertThat(sentences.get(2)).contains("colour = red", "low a (").doesNotContain("noise");
  }

  @Test
  void sentencesAboutPixelsNamePlaces() throws Exception {
    List<AttributeSpec> pixels =
        IntStream.range(0, 36).mapToObj(a -> AttributeSpec.numeric("px" + a)).toList();
    Random random = new Random(1);
    double[][] rows = new double[60][36];
    int[] labels = new int[60];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = i % 3;
      for (int a = 0; a < 36; a++) {
        boolean isTopLeft = a / 6 < 2 && a % 6 < 2;
        boolean isMiddle = a / 12 == 1 && a % 6 / 2 == 1;
        boolean isBright = labels[i] == 0 ? isTopLeft : labels[i] == 1 && isMiddle;
        rows[i][a] = (isBright ? 200 : 0) + random.nextInt(30);
      }
    }
    ClusterReport report = report(pixels, rows, 3, labels);
    assertThat(report.sentences())
        .containsExactly(
            "Cluster 0 (33 %): more at the top left; less in the middle",
            "Cluster 1 (33 %): more in the middle; less at the top left",
            "Cluster 2 (33 %): less at the top left and in the middle");
    assertThat(report.toString()).contains("pictures").doesNotContain("px");
  }

  /** Sums of squares: a between 6,667, within about 300; colour between .44, of all .667 - .22. */
  @Test
  void attributesAreOrderedByWhatTheyExplain() throws Exception {
    ClusterReport report = three();
    double[] shares = report.table().separation().shares();
    assertThat(shares[2]).isCloseTo(1 - 300 / 6_967.0, within(0.02));
    assertThat(shares[0]).isLessThan(0.03);
    assertThat(shares[1]).isBetween(0.5, 0.8);
    String table = report.toString();
    assertThat(table.indexOf("\na  ")).isLessThan(table.indexOf("\ncolour  "));
    assertThat(table.indexOf("\ncolour  ")).isLessThan(table.indexOf("\nnoise  "));
  }

  /** Goodman and Kruskal's tau of {{8, 2}, {3, 7}}: .55 and .45 of all, Gini .495; within .37. */
  @Test
  void nominalAttributesAreMeasuredByTau() throws Exception {
    double[][] rows = new double[20][];
    Arrays.setAll(rows, i -> new double[] {i % 10 < (i < 10 ? 8 : 3) ? 0 : 1});
    int[] labels = IntStream.range(0, 20).map(i -> i / 10).toArray();
    ClusterReport report =
        report(List.of(new AttributeSpec("x", List.of("u", "v"))), rows, 2, labels);
    assertThat(report.table().separation().shares()[0])
        .isCloseTo((0.495 - 0.37) / 0.495, within(1e-6));
    assertThat(report.sentences())
        .containsExactly(
            "Cluster 0 (50 %): mostly x = u (80 %, of all rows 55 %)",
            "Cluster 1 (50 %): mostly x = v (70 %)");
  }

  @Test
  void theTableShowsAllRowsBesideTheClustersAndMarksWhatTheSentencesName() throws Exception {
    List<String> lines = three().toString().lines().toList();
    int head = IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).startsWith("attribute"))
        .findFirst()
        .orElseThrow();
    assertThat(lines.get(head).split("  +"))
        .containsExactly("attribute", "separates", "all", "cluster 0", "cluster 1", "cluster 2");
    assertThat(lines.get(head + 1).split("  +"))
        .containsExactly("rows", "300", "100 (33 %)", "100 (33 %)", "100 (33 %)");
    assertThat(lines.get(head + 2)).matches("a +\\d+ % .*\\)\\* +.*");
    assertThat(lines.get(head + 4)).startsWith("noise").doesNotContain("*");
  }

  @Test
  void manyAttributesAndClustersAreCounted() throws Exception {
    double[][] rows = new double[400][];
    Arrays.setAll(rows, i -> new Random(i).doubles(25).toArray());
    List<AttributeSpec> attributes =
        IntStream.range(0, 25).mapToObj(a -> AttributeSpec.numeric("x" + a)).toList();
    String text = report(
            attributes, rows, 40, IntStream.range(0, 400).map(i -> i % 40).toArray())
        .toString();
    assertThat(text).contains("and 10 smaller clusters\n", "and 5 attributes that separate less\n");
    assertThat(text.lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void oneClusterIsAllRows() throws Exception {
    double[][] rows = {{1, 5}, {2, 5}, {4, 5}};
    ClusterReport report = report(
        List.of(AttributeSpec.numeric("x"), AttributeSpec.numeric("still")), rows, 1, 0, 0, 0);
    assertThat(report.sentences()).containsExactly("Cluster 0 (100 %)");
    assertThat(report.toString())
        .contains("x          2.3 (1.2)")
        .doesNotContain("separate")
        .doesNotContain("still");
  }
}
