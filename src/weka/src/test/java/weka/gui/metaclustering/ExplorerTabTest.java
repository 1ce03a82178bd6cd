package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.swing.JButton;
import javax.swing.JProgressBar;
import metaclustering.picture.chart.Charts;
import org.assertj.swing.fixture.JPanelFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.core.SerializationHelper;
import weka.core.Utils;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.explorer.ClassifierPanel;
import weka.gui.metaclustering.swing.ChartView;
import weka.gui.metaclustering.swing.SheetView;

/** What the Meta-clusters tab does by itself, in the real Explorer. */
class ExplorerTabTest {

  @TempDir
  private Path folder;

  @Test
  void stopInTheMiddleKeepsWhatWasLearned() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("digits-test.arff.gz");
      JPanelFixture tab = driver.metaClustersTab();
      tab.button("leftOut").requireText("Leave out: digit");
      driver.setProperties(
          tab.target(), "numMetaClusters", "3", "numClusters", "2", "passes", "1000000");
      driver.view("Masks");
      driver.train(tab);
      SheetView masks = driver.sheet("masks");
      driver.waitFor("first masks", () -> masks.sheet() != null);
      tab.button("start").requireDisabled();
      JProgressBar status = tab.progressBar("progress").target();
      driver.press( // a second time would cancel
          tab.target(), "Stop", () -> !status.getString().startsWith("Learning"));

      driver.waitForResult();
      tab.button("start").requireEnabled();
      tab.button("stop").requireDisabled();
      assertThat(status.getString()).startsWith("Stopped early; what was learned is kept: ");
      assertThat(Tiles.in(ExplorerDriver.picture(masks))).hasSize(2 + 3);
      driver.clusterTab();
      assertThat(driver.resultList().contents()).hasSize(1);
      driver.resultList().item(0).click();
      assertThat(driver.clusterOutput())
          .contains("Ignored:      digit", "3 groups of ", "5 centres each", "-I 1000000");
    }
  }

  @Test
  void theClusterTabsStopEndsWhatIsShown() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("segment-challenge.arff");
      JPanelFixture cluster = driver.clusterTab();
      driver.choose(cluster.target(), "weka/clusterers/MetaClusterer");
      driver.setProperties(cluster.target(), "numClusters", "2", "passes", "1000000");
      driver.start(cluster);
      JPanelFixture tab = driver.metaClustersTab();
      driver.view("Masks");
      SheetView masks = driver.sheet("masks");
      driver.waitFor("first masks", () -> masks.sheet() != null);
      driver.clusterTab();
      driver.press(
          cluster.target(), "Stop", () -> driver.clusterOutput().contains("Run cancelled by user"));
      driver.metaClustersTab();
      driver.waitFor(
          "end", () -> tab.progressBar("progress").target().getString().startsWith("Cancelled"));
      tab.button("stop").requireDisabled();
    }
  }

  @Test
  void nominalAndMissingValuesAreShownAsTables() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("vote.arff");
      JPanelFixture tab = driver.metaClustersTab();
      driver.setProperties(
          tab.target(), "numMetaClusters", "3", "clustersEach", "4", "numClusters", "2");
      driver.train(tab);
      driver.waitForResult();
      tab.textBox("shape").requireText("");
      driver.view("Masks");
      SheetView masks = driver.sheet("masks");
      driver.waitFor("masks", () -> masks.sheet() != null);
      assertThat(ExplorerDriver.picture(masks).getHeight()).isGreaterThan(200);
      assertThat(Tiles.in(ExplorerDriver.picture(masks))).isEmpty();
      driver.screenshot("vote-masks");

      tab.tabbedPane("views").selectTab("Attributes");
      assertThat(tab.table("attributes").contents()).hasDimensions(16, 5);
      tab.tabbedPane("views").selectTab("Row");
      tab.spinner("rowNumber").enterTextAndCommit("2");
      driver.waitFor(
          "the row with a missing value",
          () -> tab.table("rowTable").target().getRowCount() == 16
              && tab.table("rowTable").target().getValueAt(15, 1).equals("?"));
      String[][] cells = tab.table("rowTable").contents();
      assertThat(cells[0]).startsWith("handicapped-infants", "n");
      assertThat(cells[15]).startsWith("export-administration-act-south-africa", "?");
      assertThat(List.of(cells).stream().map(c -> c[2])).containsOnly("y", "n");
      driver.screenshot("vote-row");

      driver.view("Masks");
      tab.textBox("shape").setText("4x4").pressAndReleaseKeys(KeyEvent.VK_ENTER);
      driver.waitFor("tiles", () -> Tiles.in(ExplorerDriver.picture(masks)).size() == 2 + 3);
      tab.textBox("shape").setText("4x5").pressAndReleaseKeys(KeyEvent.VK_ENTER);
      driver.dismiss(driver
          .message()
          .requireErrorMessage()
          .requireMessage("a picture of 4x5 has 20 pixels, but there are 16 attributes"));
    }
  }

  @Test
  void aSavedModelIsShown() throws Exception {
    Instances vote = DataSource.read(Path.of("test-data", "vote.arff").toString());
    Instances header = new Instances(vote, 0);
    vote.deleteAttributeAt(vote.numAttributes() - 1);
    MetaClusterer clusterer = new MetaClusterer();
    clusterer.setOptions(Utils.splitOptions("-M 2 -K 3 -N 2"));
    clusterer.buildClusterer(vote);
    Path file = folder.resolve("vote.model");
    SerializationHelper.writeAll(file.toString(), new Object[] {clusterer, header, new int[] {16}});
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("vote.arff");
      driver.loadModel(file, "2 groups of ");
      JPanelFixture tab = driver.metaClustersTab();
      driver.waitForResult();
      assertThat(tab.comboBox("results").selectedItem()).contains("from file 'vote.model'");
      driver.view("Masks");
      SheetView masks = driver.sheet("masks");
      driver.waitFor("masks", () -> masks.sheet() != null);
      tab.tabbedPane("views").selectTab("Training");
      driver.screenshot("loaded");
      driver.press(tab.target(), "Save training...", Screen::hasDialog);
      driver.dismiss(driver.message().requireMessage(Pattern.compile(".*did not watch.*")));
    }
  }

  @Test
  void whatIsShownCanBeSaved() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("digits-test.arff.gz");
      JPanelFixture tab = driver.metaClustersTab();
      driver.setProperties(
          tab.target(),
          "numMetaClusters",
          "3",
          "numClusters",
          "2",
          "passes",
          "4",
          "polishRounds",
          "2");
      driver.train(tab);
      driver.waitForResult();

      Path png = folder.resolve("centres.png");
      driver.view("Centres");
      driver.press(tab.target(), "Save picture...", Screen::hasDialog);
      driver.chooseFile(png);
      driver.waitFor("PNG", () -> Files.exists(png));
      BufferedImage image = ImageIO.read(png.toFile());
      assertThat(Tiles.in(image)).hasSize(3 * 5);

      Path svg = folder.resolve("masks.svg");
      driver.view("Masks");
      driver.press(tab.target(), "Save picture...", Screen::hasDialog);
      driver.chooseFile(svg);
      driver.waitFor("SVG", () -> Files.exists(svg));
      assertThat(Files.readString(svg, StandardCharsets.UTF_8))
          .contains("<svg", "Masks of 3 attribute groups", "</svg>");

      Path gif = folder.resolve("training.gif");
      driver.press(tab.target(), "Save training...", Screen::hasDialog);
      driver.chooseFile(gif);
      driver.waitFor("GIF", () -> Files.exists(gif));
      assertThat(frames(gif)).isGreaterThan(1);

      driver.press(tab.target(), "Save tables...", Screen::hasDialog);
      driver.chooseFile(folder.resolve("digits.csv"));
      Path centres = folder.resolve("digits-centres.csv");
      driver.waitFor("CSV", () -> Files.exists(centres));
      assertThat(Files.readAllLines(folder.resolve("digits-masks.csv"))).hasSize(1 + 784);
      JProgressBar status = tab.progressBar("progress").target();
      driver.waitFor(
          "a sign",
          () -> status.getString().equals("Wrote digits-masks.csv and digits-centres.csv"));
      assertThat(tab.button("saveReport").target().getY())
          .as("all buttons in one line")
          .isEqualTo(tab.button("savePicture").target().getY());

      Path noFolder = Files.createFile(folder.resolve("file")).resolve("masks.png");
      driver.press(tab.target(), "Save picture...", Screen::hasDialog);
      driver.chooseFile(noFolder);
      driver.dismiss(driver
          .message()
          .requireErrorMessage()
          .requireMessage(Pattern.compile("(?s)cannot write.*masks.png.*")));
    }
  }

  @Test
  void howNumbersWereChosenIsShown() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("zoo.arff");
      JPanelFixture tab = driver.metaClustersTab();
      tab.tabbedPane("views").selectTab("Chosen");
      driver.setProperties(
          tab.target(), "numMetaClusters", "0", "clustersEach", "0", "numClusters", "0");
      driver.train(tab);
      driver.waitForResult();
      ChartView chosen = driver.screen.find(tab.target(), ChartView.class, v -> true);
      driver.waitFor("three charts", () -> dots(chosen) == 2);
      driver.screenshot("chosen");

      driver.setProperties(tab.target(), "numMetaClusters", "2", "clustersEach", "3");
      driver.train(tab);
      driver.waitFor("one chart", () -> dots(chosen) == 1);
    }
  }

  /** How many dots, one below the other and left of the legends, have the colour of the best M and N. */
  private static long dots(ChartView view) {
    BufferedImage image = ExplorerDriver.picture(view);
    return IntStream.range(1, image.getHeight())
        .filter(y -> hasDot(image, y) && !hasDot(image, y - 1))
        .count();
  }

  private static boolean hasDot(BufferedImage image, int y) {
    int width = image.getWidth() * 3 / 4;
    int[] pixels = image.getRGB(0, y, width, 1, null, 0, width);
    return Arrays.stream(pixels).anyMatch(p -> p == Charts.colour(5).getRGB());
  }

  private static int frames(Path gif) throws Exception {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
      reader.setInput(in);
      return reader.getNumImages(true);
    } finally {
      reader.dispose();
    }
  }

  @Test
  void errorsAreDialogs() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("iris.arff");
      JPanelFixture tab = driver.metaClustersTab();
      driver.setProperties(tab.target(), "numClusters", "151");
      driver.train(tab);
      driver
          .message()
          .requireErrorMessage()
          .requireTitle("Problem building the clusterer")
          .requireMessage(
              Pattern.compile("(?s)numClusters \\(-N\\) is 151; it must be at most 150.*"));
      driver.screen.saveAll("error");
      driver.dismiss(driver.message());
      tab.button("start").requireEnabled();
      driver.setProperties(tab.target(), "numClusters", "2");
      driver.train(tab);
      driver.waitForResult();
      driver.screenshot("iris");
    }
  }

  @Test
  void theFilterFeedsAClassifier() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("iris.arff");
      driver.tab("Preprocess");
      driver.choose(
          driver.preprocessTab(), "weka/filters/unsupervised/attribute/MetaClusterMembership");
      JButton stop = driver.screen.find(
          driver.preprocessTab(), JButton.class, b -> "Stop".equals(b.getText()));
      BooleanSupplier isApplied = () -> driver.rows().attribute(0).name().startsWith("mc0");
      driver.press(
          driver.preprocessTab(), "Apply", () -> stop.isEnabled() || isApplied.getAsBoolean());
      driver.waitFor("codes", isApplied);
      assertThat(driver.rows().attribute(0).name()).matches("mc0\\(.*(petal|sepal).*");
      driver.screenshot("filter");
      driver.tab("Classify");
      ClassifierPanel classify = driver.panel(ClassifierPanel.class);
      driver.choose(classify, "weka/classifiers/bayes/NaiveBayes");
      driver.press(
          classify,
          "Start",
          () -> driver.text(classify).contains("Correctly Classified Instances"));
      assertThat(driver.text(classify))
          .containsPattern("Correctly Classified Instances +1[3-5]\\d ");
      driver.screenshot("classify");
    }
  }
}
