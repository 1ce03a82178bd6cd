package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.assertj.swing.fixture.JPanelFixture;
import org.junit.jupiter.api.Test;
import weka.gui.explorer.ClustererPanel;

class ExplorerDigitsTest {

  @Test
  void masksFormWhileTheClusterTabTrains() throws Exception {
    try (ExplorerDriver driver = new ExplorerDriver()) {
      driver.openData("digits-test.arff.gz");
      JPanelFixture cluster = driver.clusterTab();
      driver.choose(cluster.target(), "weka/clusterers/MetaClusterer");
      driver.setProperties(
          cluster.target(), "numMetaClusters", "6", "clustersEach", "8", "passes", "30");
      driver.screenshot("cluster-tab");
      driver.button(cluster.target(), "Start").click();

      JPanelFixture tab = driver.metaClustersTab();
      SheetView masks =
          driver.find(tab.target(), SheetView.class, v -> "masks".equals(v.getName()));
      driver.waitFor("first masks", () -> masks.sheet() != null);
      BufferedImage early = ExplorerDriver.picture(masks);
      driver.screenshot("early");
      driver.waitFor(
          "result",
          () -> tab.comboBox("results").target().getItemCount() == 1
              && !tab.comboBox("results").target().getSelectedItem().toString().startsWith("The "));
      driver.screenshot("done");
      BufferedImage late = ExplorerDriver.picture(masks);
      assertThat(late.getWidth()).isEqualTo(early.getWidth());
      driver.clusterTab();
      driver.screenshot("report");
      assertThat(driver.clusterOutput()).contains("6 meta-clusters of 8 centres");
      assertThat(driver.panel(ClustererPanel.class)).isNotNull();
    }
  }
}
