package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import weka.core.PackageFiles;
import weka.core.converters.ConverterUtils.DataSource;
import weka.gui.ResultHistoryPanel;
import weka.gui.WorkbenchApp;
import weka.gui.explorer.ClustererPanel;
import weka.gui.metaclustering.swing.SheetView;

/** The tab in the real Workbench. */
class WorkbenchTest {

  @Test
  void theTabIsAPerspectiveThatSharesResultsWithTheClusterPerspective() throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    PackageFiles.load();
    weka.gui.GenericObjectEditor.determineClasses();
    try (Screen screen = new Screen()) {
      WorkbenchApp workbench = GuiActionRunner.execute(() -> new WorkbenchApp());
      JFrame window = GuiActionRunner.execute(() -> {
        JFrame created = new JFrame("Weka Workbench");
        created.add(workbench);
        return created;
      });
      FrameFixture frame = new FrameFixture(screen.robot(), window);
      frame.show(ExplorerDriver.SMALL);
      GuiActionRunner.execute(() -> workbench
          .getPerspectiveManager()
          .getMainPerspective()
          .setInstances(DataSource.read(Path.of("test-data", "iris.arff").toString())));

      show(screen, window, "Meta-clusters", ExplorerTab.class);
      JComboBox<?> choice =
          screen.find(window, JComboBox.class, c -> "results".equals(c.getName()));
      screen.press(window, JButton.class, "Start", () -> choice.getItemCount() > 0);
      screen.waitFor(
          "result", () -> String.valueOf(choice.getSelectedItem()).contains("MetaClusterer"));
      SheetView clusters =
          screen.find(window, SheetView.class, v -> "clusters".equals(v.getName()));
      screen.waitFor("clusters", () -> clusters.sheet() != null);
      screen.save(window, "workbench");

      show(screen, window, "Cluster", ClustererPanel.class);
      ResultHistoryPanel results = screen.find(window, ResultHistoryPanel.class, p -> true);
      assertThat(results.getList().getModel().getSize()).isEqualTo(1);
      GuiActionRunner.execute(() -> workbench.getPerspectiveManager().terminate());
    }
  }

  private static void show(
      Screen screen, Container window, String title, Class<? extends JPanel> perspective) {
    screen.press(window, JToggleButton.class, title, () -> Screen.isShown(window, perspective));
  }
}
