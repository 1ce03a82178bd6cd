package weka.gui.metaclustering;

import static org.assertj.swing.core.matcher.JButtonMatcher.withText;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JTree;
import metaclustering.picture.PngFile;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.exception.WaitTimedOutError;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JButtonFixture;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JPanelFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.assertj.swing.fixture.JTabbedPaneFixture;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.assertj.swing.fixture.JTreeFixture;
import org.assertj.swing.image.ScreenshotTaker;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.assertj.swing.timing.Timeout;
import org.junit.jupiter.api.Assumptions;
import weka.core.PackageFiles;
import weka.gui.PropertyPanel;
import weka.gui.ResultHistoryPanel;
import weka.gui.explorer.ClustererPanel;
import weka.gui.explorer.Explorer;

/** Uses the real Explorer as a person would: by its mouse and keyboard, seeing what is on screen. */
final class ExplorerDriver implements AutoCloseable {

  /** The smallest window that all of the tab must fit into. */
  static final Dimension SMALL = new Dimension(1024, 700);

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final Timeout PATIENCE = Timeout.timeout(60, TimeUnit.SECONDS);

  final Robot robot;
  private final Explorer explorer;
  private final FrameFixture frame;

  /** Opens an Explorer that has loaded the package; skips the test where there is no screen. */
  ExplorerDriver() throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    PackageFiles.load();
    weka.gui.GenericObjectEditor.determineClasses();
    robot = BasicRobot.robotWithNewAwtHierarchy();
    robot.settings().delayBetweenEvents(20);
    explorer = GuiActionRunner.execute(Explorer::new);
    JFrame window = GuiActionRunner.execute(() -> {
      JFrame created = new JFrame("Weka Explorer");
      created.add(explorer);
      return created;
    });
    frame = new FrameFixture(robot, window);
    frame.show(SMALL);
  }

  @Override
  public void close() {
    GuiActionRunner.execute(() -> explorer.terminate());
    robot.cleanUp();
  }

  /** Opens a file of the test data by the Preprocess tab's dialog. */
  void openData(String name) throws IOException {
    tab("Preprocess");
    button(explorer.getPreprocessPanel(), "Open file...").click();
    chooseFile(unpacked(name));
    waitFor("rows of " + name, () -> explorer.getPreprocessPanel().getInstances() != null);
    waitFor("tabs", () -> explorer.getTabbedPane().isEnabledAt(1));
  }

  /** The Preprocess tab's dialog wants to be told of compressed files; these are not. */
  private static Path unpacked(String name) throws IOException {
    Path file = Path.of("test-data", name);
    if (!name.endsWith(".gz")) {
      return file;
    }
    Path target = Path.of("target", "unpacked", name.substring(0, name.length() - 3));
    Files.createDirectories(target.getParent());
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  void tab(String title) {
    new JTabbedPaneFixture(robot, explorer.getTabbedPane()).selectTab(title);
  }

  /** One of the Explorer's tabs by its class. */
  <P extends JPanel> P panel(Class<P> type) {
    return explorer.getPanels().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  JPanelFixture clusterTab() {
    tab("Cluster");
    return new JPanelFixture(robot, panel(ClustererPanel.class));
  }

  JPanelFixture metaClustersTab() {
    tab("Meta-clusters");
    return new JPanelFixture(robot, panel(MetaClustersPanel.class));
  }

  /** Chooses a scheme in an editor's tree, such as weka/clusterers/MetaClusterer. */
  void choose(Container panel, String path) {
    button(panel, "Choose").click();
    JTree tree = robot.finder().findByType(JTree.class, true);
    new JTreeFixture(robot, tree).clickPath(path);
  }

  /** Opens the property editor of a panel and types values: a name, its value, a name, ... */
  void setProperties(Container panel, String... namesAndValues) {
    DialogFixture dialog = editProperties(panel, namesAndValues);
    dialog.button(withText("OK")).click();
  }

  /** The same, with the editor left open. */
  DialogFixture editProperties(Container panel, String... namesAndValues) {
    robot.click(find(panel, PropertyPanel.class, p -> p.getComponentCount() == 0));
    DialogFixture dialog =
        WindowFinder.findDialog(weka.gui.PropertyDialog.class).using(robot);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      JLabel label = find((Container) dialog.target(), JLabel.class, l -> name.equals(l.getText()));
      JTextField field = fieldOf(label);
      robot.click(field);
      dialog.robot().focusAndWaitForFocusGain(field);
      new JTextComponentFixture(robot, field).deleteText().enterText(namesAndValues[i + 1]);
    }
    return dialog;
  }

  /** The text field in the same line as a label. */
  private static JTextField fieldOf(JLabel label) {
    return Arrays.stream(label.getParent().getComponents())
        .filter(c -> Math.abs(middle(c) - middle(label)) < label.getHeight())
        .map(c -> c instanceof JTextField f ? f : first((Container) c))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static JTextField first(Container container) {
    return Arrays.stream(container.getComponents())
        .filter(JTextField.class::isInstance)
        .map(JTextField.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static int middle(Component component) {
    return component.getY() + component.getHeight() / 2;
  }

  JButtonFixture button(Container panel, String text) {
    return new JButtonFixture(robot, find(panel, JButton.class, b -> text.equals(b.getText())));
  }

  /** The frame whose title begins with a text, when it is open. */
  FrameFixture window(String title) {
    return WindowFinder.findFrame(new GenericTypeMatcher<JFrame>(JFrame.class, true) {
          @Override
          protected boolean isMatching(JFrame candidate) {
            return candidate.getTitle().startsWith(title);
          }
        })
        .withTimeout(PATIENCE.duration())
        .using(robot);
  }

  /** A radio button by its text. */
  static GenericTypeMatcher<JRadioButton> radio(String text) {
    return new GenericTypeMatcher<>(JRadioButton.class, true) {
      @Override
      protected boolean isMatching(JRadioButton candidate) {
        return text.equals(candidate.getText());
      }
    };
  }

  /** The only component of a type that is showing and as wanted. */
  <C extends Component> C find(Container root, Class<C> type, Predicate<C> wanted) {
    return robot.finder().find(root, new GenericTypeMatcher<C>(type, true) {
      @Override
      protected boolean isMatching(C component) {
        return wanted.test(component);
      }
    });
  }

  /** The dialog with a message that is open or opens soon. */
  JOptionPaneFixture message() {
    return JOptionPaneFinder.findOptionPane().withTimeout(PATIENCE.duration()).using(robot);
  }

  /** Chooses a file in the dialog that asks for one. */
  void chooseFile(Path file) {
    JFileChooser chooser = JFileChooserFinder.findFileChooser().using(robot).target();
    robot.waitForIdle();
    GuiActionRunner.execute(() -> {
      chooser.setSelectedFile(file.toAbsolutePath().toFile());
      chooser.approveSelection();
    });
  }

  /** The Cluster tab's list of results. */
  JListFixture resultList() {
    ResultHistoryPanel results =
        find(panel(ClustererPanel.class), ResultHistoryPanel.class, p -> true);
    return new JListFixture(robot, results.getList());
  }

  /** Presses Start in the Cluster tab and waits until all of it is done. */
  void startAndWait(JPanelFixture clusterTab) {
    JButtonFixture start = button(clusterTab.target(), "Start");
    start.click();
    waitFor("start", () -> !start.target().isEnabled());
    waitFor("end", () -> start.target().isEnabled());
  }

  /** The menu of the first result in the Cluster tab. */
  JPopupMenuFixture resultMenu() {
    resultList().item(0).rightClick();
    return new JPopupMenuFixture(robot, robot.findActivePopupMenu());
  }

  /** The text of the Cluster tab's output. */
  String clusterOutput() {
    JTextArea output = find(panel(ClustererPanel.class), JTextArea.class, a -> !a.isEditable());
    return onEventThread(output::getText);
  }

  /** A picture in the Meta-clusters tab by its name, such as masks. */
  SheetView sheet(String name) {
    return find(panel(MetaClustersPanel.class), SheetView.class, v -> name.equals(v.getName()));
  }

  /** Waits until a training has ended in the Meta-clusters tab with a result that is shown. */
  void waitForResult() {
    JComboBox<?> choice =
        find(panel(MetaClustersPanel.class), JComboBox.class, c -> "results".equals(c.getName()));
    waitFor("result", () -> String.valueOf(choice.getSelectedItem()).contains("MetaClusterer"));
    robot.waitForIdle();
  }

  /** Waits until something is so, seen by the event thread. */
  void waitFor(String what, BooleanSupplier condition) {
    try {
      Pause.pause(
          new Condition(what) {
            @Override
            public boolean test() {
              return onEventThread(condition::getAsBoolean);
            }
          },
          PATIENCE);
    } catch (WaitTimedOutError e) {
      save(new ScreenshotTaker().takeDesktopScreenshot(), "waited-in-vain");
      throw e;
    }
  }

  static <T> T onEventThread(Callable<T> question) {
    return GuiActionRunner.execute(question);
  }

  /** What a component looks like. */
  static BufferedImage picture(Component component) {
    return onEventThread(() -> {
      BufferedImage image = new BufferedImage(
          component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
      component.paint(image.createGraphics());
      return image;
    });
  }

  void screenshot(String name) {
    screenshot(name, frame.target());
  }

  void screenshot(String name, Component window) {
    robot.moveMouse(window, new Point(0, 0)); // away from what shows tips
    robot.waitForIdle();
    save(picture(window), name);
  }

  private static void save(BufferedImage image, String name) {
    try {
      PngFile.save(image, SCREENSHOTS.resolve(name + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
