package weka.gui.metaclustering.swing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.UIManager;
import metaclustering.picture.chart.Charts;
import metaclustering.picture.layout.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

/** Pictures in windows follow the look and feel; files do not. */
class LookAndFeelTest {

  private static final Color GROUND = new Color(0x2B3850);
  private static final Color INK = new Color(0xDDDDDD);

  @AfterEach
  void asBefore() {
    UIManager.put("Table.background", null);
    UIManager.put("Table.foreground", null);
    UIManager.put("Label.font", null);
  }

  private static void darken() {
    UIManager.put("Table.background", GROUND);
    UIManager.put("Table.foreground", INK);
  }

  private static BufferedImage picture(JComponent view) {
    view.setSize(500, 300);
    BufferedImage image = new BufferedImage(500, 300, BufferedImage.TYPE_INT_RGB);
    view.paint(image.createGraphics());
    return image;
  }

  /** Whether a picture has a pixel of a colour. */
  private static boolean has(BufferedImage image, Color colour) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int pixel : pixels) {
      if (pixel == colour.getRGB()) {
        return true;
      }
    }
    return false;
  }

  @Test
  void sheetsAreDarkInADarkWindowAndWhiteInFiles() {
    darken();
    Sheet sheet = Sheet.titled("A title IIII", "and a text IIII");
    SheetView view = new SheetView("sheet");
    view.show(sheet);
    BufferedImage shown = picture(view);
    assertThat(has(shown, GROUND)).isTrue();
    assertThat(has(shown, INK)).isTrue();
    assertThat(has(shown, Color.WHITE)).isFalse();
    assertThat(has(sheet.image(), Color.WHITE)).isTrue();
    assertThat(has(sheet.image(), GROUND)).isFalse();
  }

  @Test
  void messagesInsteadOfChartsAreDarkToo() {
    darken();
    BufferedImage shown = picture(new ChartView("chart", "Nothing IIII"));
    assertThat(has(shown, GROUND)).isTrue();
    assertThat(has(shown, Color.WHITE)).isFalse();
  }

  @Test
  void chartsHaveLargerTextsInWindowsOfLargerTexts() {
    XYChart chart = Charts.lines("A title", "x", "y", 500, 300);
    Charts.line(chart, "line", Charts.colour(2), new double[] {0, 1}, new double[] {0, 1});
    ChartView view = new ChartView("chart", "Nothing");
    view.show(List.of(chart));
    int usual = titleHeight(picture(view));
    UIManager.put("Label.font", new Font(Font.DIALOG, Font.PLAIN, 18));
    assertThat(titleHeight(picture(view))).isGreaterThan(usual);
  }

  /** How many lines of pixels the title has, the first text from above. */
  private static int titleHeight(BufferedImage image) {
    int y = 0;
    while (!isDark(image, y)) {
      y++;
    }
    int first = y;
    while (isDark(image, y)) {
      y++;
    }
    return y - first;
  }

  private static boolean isDark(BufferedImage image, int y) {
    int dark = 0x80;
    for (int x = 0; x < image.getWidth(); x++) {
      if ((image.getRGB(x, y) & 0xFF) < dark) {
        return true;
      }
    }
    return false;
  }
}
