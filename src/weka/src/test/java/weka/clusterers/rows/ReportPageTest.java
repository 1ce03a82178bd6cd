package weka.clusterers.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import metaclustering.ClusteringReport;
import metaclustering.description.ClusterReport;
import metaclustering.description.ClusterTable;
import metaclustering.table.PictureShape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.EncodedRows;
import weka.clusterers.MetaClusterer;
import weka.clusterers.UnusableAttributes;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;

/** The page as somebody sees it who gets it: in a browser, without a network. */
class ReportPageTest {

  private static final String HOSTILE = "</script><script>document.title='taken'</script>";

  @TempDir
  static Path folder;

  private static Browser browser;
  private static Instances zoo;
  private static MetaClusterer clusterer;
  private static Path page;

  @BeforeAll
  static void write() throws Exception {
    zoo = DataSource.read("test-data/zoo.arff");
    zoo.setClassIndex(zoo.numAttributes() - 1);
    clusterer = built("-N 4 -M 2", zoo);
    page = folder.resolve("zoo.html");
    ReportPage.write(page, clusterer, zoo, "zoo", Optional.empty());
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static MetaClusterer built(String options, Instances rows) throws Exception {
    MetaClusterer result = new MetaClusterer();
    result.setOptions(Utils.splitOptions(options));
    result.buildClusterer(rows);
    return result;
  }

  @Test
  void itSaysWhatTheReportSays() {
    browser.open(page, 1200);
    ClusterReport report =
        new ClusterReport(clusterer.model().layout(), clusterer.description().orElseThrow());
    assertThat(browser.find("#counts").getText()).isEqualTo("4 clusters of 101 rows");
    List<String> heads = browser.texts(".card h3");
    List<String> texts = browser.texts(".sentence");
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      sentences.add(heads.get(i) + ": " + texts.get(i).replace('\u00a0', ' '));
    }
    assertThat(sentences).isEqualTo(report.sentences());
    assertThat(browser.texts("#quality li"))
        .isEqualTo(ClusteringReport.quality(clusterer.clustering(), clusterer.quality()));
    assertThat(browser.texts("#warnings li"))
        .isEqualTo(ClusteringReport.warnings(clusterer.clustering(), clusterer.quality()));
    assertThat(browser.texts("#made li"))
        .containsAll(ClusteringReport.making(clusterer.clustering()))
        .contains(
            "Program: weka.clusterers.MetaClusterer " + Utils.joinOptions(clusterer.getOptions()));
    ClusterTable table = report.table();
    List<String> cells = new ArrayList<>();
    for (int a : table.attributes()) {
      List<String> line = new ArrayList<>(List.of(
          table.name(a),
          String.format(Locale.ROOT, "%.0f %%", 100 * table.separation().shares()[a]),
          table.ofAll(a).text()));
      table.clusters().forEach(n -> line.add(table.cell(n, a).text()));
      cells.add(String.join("|", line));
    }
    assertThat(browser.lines(".compared")).isEqualTo(cells);
  }

  @Test
  void rowsAreSearchedSortedAndChosen() throws Exception {
    browser.open(page, 1200);
    Instances encoded = EncodedRows.of(clusterer, zoo);
    assertThat(browser.texts("#found").get(0)).isEqualTo("101 rows, 1 to 50 are shown");
    assertThat(browser.lines("#rows")).hasSize(50);
    assertThat(browser.lines("#rows").get(0))
        .startsWith(String.format(
            Locale.ROOT,
            "1|%d|%.3f|%.2f|",
            (int) encoded.get(0).value(encoded.attribute("cluster")),
            encoded.get(0).value(encoded.attribute("probability")),
            encoded.get(0).value(encoded.attribute("surprise"))));
    browser.find("#search").sendKeys("Insect");
    assertThat(browser.lines("#rows"))
        .hasSize(zoo.attributeStats(zoo.classIndex())
            .nominalCounts[zoo.classAttribute().indexOfValue("insect")])
        .allSatisfy(line -> assertThat(line).contains("|insect|"));
    browser.find("#search").clear();
    browser.find("#search").sendKeys(" ");
    browser.find(".show-rows[data-cluster='2']").click();
    long expected = encoded.stream()
        .filter(row -> row.value(encoded.attribute("cluster")) == 2)
        .count();
    assertThat(browser.texts("#found").get(0)).startsWith(expected + " row");
    browser.find("#cluster option[value='']").click();
    browser.find("#rows thead th:nth-child(4) button").click();
    browser.find("#rows thead th:nth-child(4) button").click();
    double most = encoded.stream()
        .mapToDouble(row -> row.value(encoded.attribute("surprise")))
        .max()
        .orElseThrow();
    assertThat(browser.lines("#rows").get(0).split("\\|")[3])
        .isEqualTo(String.format(Locale.ROOT, "%.2f", most));
    browser.find("#next").click();
    assertThat(browser.lines("#rows")).hasSize(50);
    browser.find("#next").click();
    assertThat(browser.lines("#rows")).hasSize(1);
    assertThat(browser.texts("#found").get(0)).isEqualTo("101 rows, 101 to 101 are shown");
    assertThat(browser.find("#next").isEnabled()).isFalse();
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void everybodyCanUseItOnEveryScreen() throws Exception {
    for (int width : new int[] {1200, 500}) {
      browser.open(page, width);
      browser.assertAccessible();
      assertThat((Boolean)
              browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
          .as("nothing is wider than the window, but for what scrolls by itself")
          .isTrue();
    }
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void namesAndValuesAreHarmless() throws Exception {
    ArrayList<Attribute> attributes = new ArrayList<>(List.of(
        new Attribute("<img src=x onerror=\"document.title='taken'\">"),
        new Attribute("y & z", List.of(HOSTILE, "<b>bold</b>")),
        new Attribute("note", (List<String>) null)));
    Instances rows = new Instances(HOSTILE, attributes, 40);
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      double[] values = {10 * (i % 2) + random.nextGaussian(), i % 2, 0};
      values[2] = rows.attribute(2).addStringValue(i + " {{{title}}} <!-- " + HOSTILE);
      rows.add(new DenseInstance(1, values));
    }
    Instances learned = UnusableAttributes.without(rows, List.of(2));
    MetaClusterer hostile = built("-N 2 -M 1 -K 2", learned);
    Path file = folder.resolve("hostile.html");
    ReportPage.write(file, hostile, rows, "rows", Optional.empty());
    browser.open(file, 1200);
    assertThat((String) browser.run("return document.title")).doesNotContain("taken");
    assertThat((Long) browser.run("return document.scripts.length")).isEqualTo(2);
    assertThat(browser.texts("main b, main img[src='x']")).isEmpty();
    assertThat(browser.lines("#rows"))
        .hasSize(40)
        .allSatisfy(line -> assertThat(line).contains("{{{title}}} <!-- " + HOSTILE));
    assertThat(browser.console()).isEmpty();
  }

  @Test
  void pixelsAreShownAsPictures() throws Exception {
    Random random = new Random(2);
    ArrayList<Attribute> pixels = new ArrayList<>();
    for (int a = 0; a < 16; a++) {
      pixels.add(new Attribute("pixel" + a));
    }
    Instances rows = new Instances("pictures", pixels, 60);
    for (int i = 0; i < 60; i++) {
      int kind = i % 2;
      rows.add(
          new DenseInstance(1, random.doubles(16).map(x -> 100 * kind + 20 * x).toArray()));
    }
    Path file = folder.resolve("pictures.html");
    ReportPage.write(
        file, built("-N 2 -M 2 -K 2", rows), rows, "rows", Optional.of(new PictureShape(4, 4)));
    browser.open(file, 800);
    assertThat((Long) browser.run("return Array.from(document.images)"
            + ".filter(image => image.complete && image.naturalWidth > 50).length"))
        .isEqualTo(4);
    assertThat(browser.texts(".sentence")).hasSize(2).allMatch(text -> text.contains(" at the "));
    assertThat(browser.texts("nav a")).doesNotContain("Compared");
    assertThat(browser.lines(".compared")).isEmpty();
    assertThat(Files.readString(file)).doesNotContain("http://", "https://");
  }
}
