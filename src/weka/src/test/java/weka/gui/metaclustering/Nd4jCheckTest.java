package weka.gui.metaclustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import metaclustering.linalg.NativeReport;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import weka.gui.GUIChooser.GUIChooserMenuPlugin;

/** What "ND4J check" measures, and how its window tells it. */
class Nd4jCheckTest {

  @Test
  void reportNamesVersionsSpeedAndMemory() {
    Map<String, String> lines = NativeReport.measure().lines();
    assertThat(lines.keySet()).first().isEqualTo("Verdict");
    assertThat(lines.get("Verdict")).startsWith("ND4J works, ");
    assertThat(lines.get("ND4J")).isEqualTo("1.0.0-M2.1");
    assertThat(lines.get("BLAS")).containsIgnoringCase("openblas").contains("0.3.19");
    assertThat(lines.get("Backend")).isEqualTo("CpuBackend");
    assertThat(lines.get("BLAS threads")).startsWith("1 ");
    String speed = lines.get("Float product");
    assertThat(Double.parseDouble(speed.substring(0, speed.indexOf(' ')))).isBetween(0.1, 2000.0);
    assertThat(lines.get("Off-heap")).matches("[\\d,]+ MiB of [\\d,]+ MiB .*");
  }

  @Test
  void windowShowsTheReportAndMeasuresAgain() {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    Nd4jCheck check = GuiActionRunner.execute(() -> new Nd4jCheck());
    assertThat(check.getMenuToDisplayIn()).isEqualTo(GUIChooserMenuPlugin.Menu.TOOLS);
    assertThat(check.getMenuEntryText()).isEqualTo("ND4J check");
    try (Screen screen = new Screen()) {
      JFrame window = shown(screen, check);
      screen.waitFor("report", () -> text(screen, window).contains("GFLOP/s"));
      screen.save(window, "nd4j-check");
    }
  }

  @Test
  void windowSaysWhyNd4jDoesNotWork() {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    AtomicInteger measured = new AtomicInteger();
    Supplier<String> broken = () -> {
      measured.incrementAndGet();
      throw new IllegalStateException("ND4J cannot be loaded on Plan9 mips");
    };
    Nd4jCheck check = GuiActionRunner.execute(() -> new Nd4jCheck(broken));
    try (Screen screen = new Screen()) {
      JFrame window = shown(screen, check);
      screen.waitFor(
          "cause", () -> text(screen, window).contains("cannot be loaded on Plan9 mips"));
      screen.press(window, JButton.class, "Measure again", () -> measured.get() == 2);
      assertThat(text(screen, window)).contains("Verdict: ND4J does not work here");
    }
  }

  private static JFrame shown(Screen screen, Nd4jCheck check) {
    JFrame window = GuiActionRunner.execute(() -> {
      JFrame created = new JFrame("ND4J check");
      created.add(check);
      return created;
    });
    new FrameFixture(screen.robot(), window).show(new Dimension(800, 600));
    return window;
  }

  private static String text(Screen screen, JFrame window) {
    JTextArea area = screen.find(window, JTextArea.class, t -> "report".equals(t.getName()));
    return Screen.onEventThread(area::getText);
  }
}
