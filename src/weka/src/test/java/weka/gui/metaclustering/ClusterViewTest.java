package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.awt.Point;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import org.assertj.swing.data.Index;
import org.assertj.swing.data.TableCell;
import org.assertj.swing.fixture.JPanelFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import weka.gui.metaclustering.swing.SheetView;

/** What the clusters are like and which rows they have, in the real Explorer. */
class ClusterViewTest {

  /** Of the table of a cluster's rows. */
  private static final int PROBABILITY = 1;

  private static final int TYPE = 3;

  @TempDir
  private Path folder;

  private static ExplorerDriver trained(String data, String... options) throws Exception {
    ExplorerDriver driver = new ExplorerDriver();
    driver.openData(data);
    JPanelFixture tab = driver.metaClustersTab();
    driver.setProperties(tab.target(), options);
    driver.train(tab);
    driver.waitForResult();
    return driver;
  }

  /** The cells of a column of a table. */
  private static List<String> column(JPanelFixture tab, int column) {
    return Arrays.stream(tab.table("members").contents())
        .map(row -> row[column])
        .toList();
  }

  @Test
  void clustersComeFirstWithTheirRows() throws Exception {
    try (ExplorerDriver driver = trained("zoo.arff", "numClusters", "7")) {
      JPanelFixture tab = driver.metaClustersTab();
      tab.tabbedPane("views").requireTitle("Clusters", Index.atIndex(0));
      SheetView clusters = driver.sheet("clusters");
      JTable members = tab.table("members").target();
      driver.waitFor("rows", () -> members.getRowCount() > 0);
      assertThat(tab.comboBox("cluster").contents()).hasSize(7);
      int all = 0;
      for (int n = 0; n < 7; n++) {
        tab.comboBox("cluster").selectItem(n);
        all += members.getRowCount();
      }
      assertThat(all).isEqualTo(101);
      tab.comboBox("cluster").selectItem(0);

      driver.screen.robot().click(clusters, placeOf(clusters, 1));
      driver.waitFor(
          "the cluster that was clicked on",
          () -> tab.comboBox("cluster").target().getSelectedIndex() == 1);
      assertThat(tab.table("members").target().getColumnName(TYPE)).isEqualTo("type");
      tab.comboBox("order").selectItem("those at the border first");
      List<String> probabilities = column(tab, PROBABILITY);
      assertThat(probabilities.get(0)).isLessThan(probabilities.get(probabilities.size() - 1));
      driver.screenshot("clusters");

      String row = column(tab, 0).get(2);
      tab.table("members").cell(TableCell.row(2).column(TYPE)).doubleClick();
      driver.waitFor(
          "the row",
          () -> views(driver).getTitleAt(views(driver).getSelectedIndex()).equals("Row"));
      tab.spinner("rowNumber").requireValue(Integer.valueOf(row));
      SheetView memberships = driver.sheet("memberships");
      driver.waitFor("its clusters", () -> memberships.sheet() != null);
    }
  }

  /** Saves the view that is shown. */
  private Path save(ExplorerDriver driver, Container window, String name) {
    Path file = folder.resolve(name);
    driver.press(window, "Save picture...", Screen::hasDialog);
    driver.chooseFile(file);
    driver.waitFor(name, () -> Files.exists(file));
    return file;
  }

  @Test
  void everyViewCanBeSaved() throws Exception {
    try (ExplorerDriver driver = trained("zoo.arff", "numClusters", "0", "numMetaClusters", "2")) {
      JPanelFixture tab = driver.metaClustersTab();
      assertThat(text(save(driver, tab.target(), "clusters.svg"))).contains("separates", "hair");
      driver.view("Row");
      SheetView memberships = driver.sheet("memberships");
      driver.waitFor("the row", () -> memberships.sheet() != null);
      assertThat(text(save(driver, tab.target(), "row.svg")))
          .contains("Row 1", "probability", "Reconstruction", "catsize");
      driver.view("Dependence");
      assertThat(text(save(driver, tab.target(), "dependence.svg")))
          .contains("normalised mutual information");
      driver.view("Attributes");
      assertThat(text(save(driver, tab.target(), "attributes.svg"))).contains("Certainty");
      driver.view("Training");
      assertThat(ImageIO.read(save(driver, tab.target(), "training.png").toFile()))
          .isNotNull();
      driver.view("Chosen");
      // charts have their texts as outlines
      assertThat(text(save(driver, tab.target(), "chosen.svg"))).contains("<path");

      driver.clusterTab();
      driver.resultList().item(0).click();
      driver.resultMenu().menuItemWithPath("Plugins", "Visualize meta-clusters").requireEnabled();
    }
  }

  private static String text(Path svg) throws IOException {
    return Files.readString(svg, StandardCharsets.UTF_8);
  }

  private static JTabbedPane views(ExplorerDriver driver) {
    return driver.screen.find(
        driver.panel(ExplorerTab.class), JTabbedPane.class, v -> "views".equals(v.getName()));
  }

  /** A visible place where a part of a sheet is. */
  private static Point placeOf(SheetView view, int part) {
    return Screen.onEventThread(() -> {
      for (int y = 0; y < view.getVisibleRect().height; y += 4) {
        for (int x = 0; x < view.getVisibleRect().width; x += 4) {
          if (view.partAt(new Point(x, y)) == part) {
            return new Point(x + 4, y + 4);
          }
        }
      }
      throw new AssertionError("part " + part + " is not shown");
    });
  }
}
