package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.swing.data.Index;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JPanelFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.gui.metaclustering.swing.SheetView;
import weka.gui.treevisualizer.TreeVisualizer;
import weka.gui.visualize.VisualizePanel;

/** Digits in the Explorer, from the file to the pictures. */
class ExplorerDigitsTest {

  @TempDir
  private Path folder;

  @Test
  void masksFormWhileTheClusterTabTrains() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("digits-test.arff.gz");
      driver.screenshot("1-rows");
      JPanelFixture cluster = driver.clusterTab();
      driver.choose(cluster.target(), "weka/clusterers/MetaClusterer");
      DialogFixture editor = driver.editProperties(
          cluster.target(),
          "numClusters",
          "10",
          "numMetaClusters",
          "8",
          "clustersEach",
          "16",
          "passes",
          "15");
      driver.screen.save(editor.target(), "2-properties");
      driver.confirm(editor);
      driver.chooseRadio(cluster.target(), "Classes to clusters evaluation");
      driver.start(cluster);

      JPanelFixture tab = driver.metaClustersTab();
      driver.view("Masks");
      SheetView masks = driver.sheet("masks");
      driver.waitFor("first masks", () -> masks.sheet() != null);
      List<int[]> early = Tiles.in(ExplorerDriver.picture(masks));
      driver.screenshot("3-learning");
      driver.waitFor(
          "masks to change", () -> moved(early, Tiles.in(ExplorerDriver.picture(masks))) > 0.02);
      driver.waitForResult();
      driver.screenshot("4-masks");

      BufferedImage picture = ExplorerDriver.picture(masks);
      List<int[]> tiles = Tiles.in(picture);
      assertThat(tiles).hasSize(2 + 8).hasSameSizeAs(early);
      assertThat(Tiles.areDifferent(tiles)).isTrue();
      assertThat(moved(early, tiles)).isGreaterThan(0.02);
      assertThat(tab.progressBar("progress").target().getString()).startsWith("Done");

      for (String view : List.of("Sizes", "Attributes", "Training")) {
        tab.tabbedPane("views").selectTab(view);
        driver.screenshot("view-" + view);
      }
      tab.tabbedPane("views").selectTab("Row");
      tab.spinner("rowNumber").enterTextAndCommit("12");
      SheetView row = driver.sheet("row");
      driver.waitFor("the row", () -> Tiles.in(ExplorerDriver.picture(row)).size() >= 3);
      List<int[]> parts = Tiles.in(ExplorerDriver.picture(row));
      assertThat(Tiles.areDifferent(parts)).isTrue();
      assertThat(tab.label("code").text()).matches(" Code:( +\\d+){8}");
      driver.screenshot("5-row");

      driver.clusterTab();
      assertThat(driver.clusterOutput())
          .contains("8 groups of ", "16 centres each", "Class attribute: digit");
      driver.screenshot("report");
    }
  }

  /** The largest share of pixels that changed in a tile. */
  private static double moved(List<int[]> before, List<int[]> after) {
    double most = 0;
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      most = Math.max(most, Tiles.difference(before.get(i), after.get(i)));
    }
    return most;
  }

  @Test
  void theMenuOfAResultOpensItsPictures() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("digits-test.arff.gz");
      JPanelFixture cluster = driver.clusterTab();
      driver.choose(cluster.target(), "weka/clusterers/MetaClusterer");
      driver.setProperties(
          cluster.target(), "numClusters", "2", "passes", "1", "polishRounds", "1");
      driver.startAndWait(cluster);

      driver.resultMenu().menuItemWithPath("Plugins", "Visualize meta-clusters").click();
      FrameFixture window = WindowFinder.findFrame("pictures").using(driver.screen.robot());
      window.tabbedPane("views").requireSelectedTab(Index.atIndex(0)).selectTab("Masks");
      SheetView masks =
          driver.screen.find(window.target(), SheetView.class, v -> "masks".equals(v.getName()));
      driver.waitFor("masks", () -> masks.sheet() != null);
      List<int[]> tiles = Tiles.in(ExplorerDriver.picture(masks));
      assertThat(tiles).hasSize(2 + 4);
      assertThat(Tiles.areDifferent(tiles)).isTrue();
      driver.screen.save(window.target(), "result-pictures");
      window.tabbedPane("views").selectTab("Clusters");
      Path svg = folder.resolve("clusters.svg");
      driver.press(window.target(), "Save picture...", Screen::hasDialog);
      driver.chooseFile(svg);
      driver.waitFor("SVG", () -> Files.exists(svg));
      assertThat(Files.readString(svg, StandardCharsets.UTF_8))
          .contains("clusters of 1000 rows", "<image");
      window.close();

      driver.resultMenu().menuItemWithPath("Visualize tree").click();
      FrameFixture tree = driver.window("Weka Cluster Tree Visualizer");
      assertThat(Screen.isShown(tree.target(), TreeVisualizer.class)).isTrue();
      driver.screen.save(tree.target(), "result-tree");
      tree.close();

      driver.resultMenu().menuItemWithPath("Visualize cluster assignments").click();
      FrameFixture plot = driver.window("Weka Clusterer Visualize");
      assertThat(Screen.isShown(plot.target(), VisualizePanel.class)).isTrue();
      driver.screen.save(plot.target(), "result-assignments");
      plot.close();
    }
  }
}
