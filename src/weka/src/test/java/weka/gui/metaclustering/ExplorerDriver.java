package weka.gui.metaclustering;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JRadioButton;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.JTree;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.finder.JFileChooserFinder;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.finder.WindowFinder;
import org.assertj.swing.fixture.DialogFixture;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.fixture.JListFixture;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.assertj.swing.fixture.JPanelFixture;
import org.assertj.swing.fixture.JPopupMenuFixture;
import org.assertj.swing.fixture.JTabbedPaneFixture;
import org.assertj.swing.fixture.JTextComponentFixture;
import org.assertj.swing.fixture.JTreeFixture;
import org.junit.jupiter.api.Assumptions;
import weka.core.Instances;
import weka.core.PackageFiles;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyDialog;
import weka.gui.PropertyPanel;
import weka.gui.ResultHistoryPanel;
import weka.gui.explorer.ClustererPanel;
import weka.gui.explorer.Explorer;
import weka.gui.metaclustering.swing.SheetView;

/** Uses the real Explorer as a person would: by its mouse and keyboard, seeing what is on screen. */
final class ExplorerDriver implements AutoCloseable {

  /** The smallest window that all of the tab must fit into. */
  static final Dimension SMALL = new Dimension(1024, 700);

  private static final Dimension WINDOW = new Dimension(800, 600);

  final Screen screen;
  private final Robot robot;
  private final Explorer explorer;
  private final JFrame window;

  /** Opens an Explorer that has loaded the package; skips the test where there is no screen. */
  ExplorerDriver() throws Exception {
    Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "needs a screen");
    PackageFiles.load();
    GenericObjectEditor.determineClasses();
    screen = new Screen();
    robot = screen.robot();
    explorer = GuiActionRunner.execute(() -> new Explorer());
    window = GuiActionRunner.execute(() -> {
      JFrame created = new JFrame("Weka Explorer");
      created.add(explorer);
      return created;
    });
    new FrameFixture(robot, window).show(SMALL);
  }

  @Override
  public void close() {
    GuiActionRunner.execute(() -> explorer.terminate());
    screen.close();
  }

  /** Opens a file of the test data by the Preprocess tab's dialog. */
  void openData(String name) throws IOException {
    openFile(unpacked(name));
  }

  /** Opens a file of rows. */
  void openFile(Path file) {
    tab("Preprocess");
    press(preprocessTab(), "Open file...", Screen::hasDialog);
    chooseFile(file);
    waitFor("rows of " + file, () -> rows() != null);
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

  JPanel preprocessTab() {
    return explorer.getPreprocessPanel();
  }

  JPanelFixture clusterTab() {
    tab("Cluster");
    return new JPanelFixture(robot, panel(ClustererPanel.class));
  }

  JPanelFixture metaClustersTab() {
    tab("Meta-clusters");
    return new JPanelFixture(robot, panel(ExplorerTab.class));
  }

  /** The rows that the Explorer works on. */
  Instances rows() {
    return explorer.getPreprocessPanel().getInstances();
  }

  void press(Container panel, String text, BooleanSupplier effect) {
    screen.press(panel, JButton.class, text, effect);
  }

  void waitFor(String what, BooleanSupplier condition) {
    screen.waitFor(what, condition);
  }

  void screenshot(String name) {
    screen.save(window, name);
  }

  static BufferedImage picture(Component component) {
    return Screen.picture(component);
  }

  /** Chooses a scheme in an editor's tree, such as weka/clusterers/MetaClusterer. */
  void choose(Container panel, String path) {
    press(panel, "Choose", Screen::hasMenu);
    JTree tree = robot.finder().findByType(JTree.class, true);
    new JTreeFixture(robot, tree).clickPath(path);
  }

  /** Sets properties in the editor of a panel: a name, its value, a name, ... */
  void setProperties(Container panel, String... namesAndValues) {
    DialogFixture dialog = editProperties(panel, namesAndValues);
    confirm(dialog);
  }

  /** Closes a dialog by its OK button. */
  void confirm(DialogFixture dialog) {
    press(dialog.target(), "OK", () -> !dialog.target().isShowing());
  }

  /** The same, with the editor left open. */
  DialogFixture editProperties(Container panel, String... namesAndValues) {
    robot.waitForIdle();
    PropertyPanel options =
        screen.find(panel, PropertyPanel.class, p -> p.getComponentCount() == 0);
    screen.click(options, Screen::hasDialog);
    DialogFixture dialog = WindowFinder.findDialog(PropertyDialog.class).using(robot);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = namesAndValues[i];
      JLabel label = screen.find(dialog.target(), JLabel.class, l -> name.equals(l.getText()));
      JTextField field = fieldOf(label);
      robot.focusAndWaitForFocusGain(field);
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

  /** The frame whose title begins with a text, when it is open. */
  FrameFixture window(String title) {
    FrameFixture found = WindowFinder.findFrame(
            Screen.matcher(JFrame.class, f -> f.getTitle().startsWith(title)))
        .withTimeout(Screen.PATIENCE.duration())
        .using(robot);
    // without a window manager a window may fall back to the size that it had at first
    found.resizeTo(WINDOW);
    return found;
  }

  void chooseRadio(Container panel, String text) {
    JRadioButton button = screen.find(panel, JRadioButton.class, b -> text.equals(b.getText()));
    screen.click(button, button::isSelected);
  }

  /** The dialog with a message that is open or opens soon. */
  JOptionPaneFixture message() {
    waitFor("a message", Screen::hasDialog);
    return JOptionPaneFinder.findOptionPane()
        .withTimeout(Screen.PATIENCE.duration())
        .using(robot);
  }

  /** Closes the dialog with a message. */
  void dismiss(JOptionPaneFixture message) {
    press(message.target(), "OK", () -> !message.target().isShowing());
  }

  /** Presses a button that opens a menu, and chooses from it. */
  void chooseFrom(Container panel, String button, String item) {
    press(panel, button, Screen::hasMenu);
    popup().menuItemWithPath(item).click();
  }

  /** Chooses a file in the dialog that asks for one. */
  void chooseFile(Path file) {
    waitFor("a dialog", Screen::hasDialog);
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
        screen.find(panel(ClustererPanel.class), ResultHistoryPanel.class, p -> true);
    return new JListFixture(robot, results.getList());
  }

  /** The menu of the first result in the Cluster tab. */
  JPopupMenuFixture resultMenu() {
    resultList().item(0).rightClick();
    return popup();
  }

  /** The menu of the Cluster tab's list while it has no results. */
  private JPopupMenuFixture emptyResultMenu() {
    robot.rightClick(resultList().target());
    return popup();
  }

  /** Loads a model by the menu of the Cluster tab's list, and waits until its report has a text. */
  void loadModel(Path file, String text) {
    clusterTab();
    emptyResultMenu().menuItemWithPath("Load model").click();
    chooseFile(file);
    waitFor("model", () -> clusterOutput().contains(text));
  }

  /** The menu that is open. */
  JPopupMenuFixture popup() {
    return new JPopupMenuFixture(robot, robot.findActivePopupMenu());
  }

  /** Presses Start in the Cluster tab and waits until all of it is done. */
  void startAndWait(JPanelFixture clusterTab) {
    JButton start =
        screen.find(clusterTab.target(), JButton.class, b -> "Start".equals(b.getText()));
    JButton stop = screen.find(clusterTab.target(), JButton.class, b -> "Stop".equals(b.getText()));
    start(clusterTab);
    waitFor("end", () -> start.isEnabled() && !stop.isEnabled());
  }

  /** Presses Start in the Cluster tab. */
  void start(JPanelFixture clusterTab) {
    int before = resultList().target().getModel().getSize();
    press(clusterTab.target(), "Start", () -> resultList().target().getModel().getSize() > before);
  }

  /** Presses Start in the Meta-clusters tab. */
  void train(JPanelFixture metaClustersTab) {
    JProgressBar bar = metaClustersTab.progressBar("progress").target();
    String before = bar.getString();
    press(metaClustersTab.target(), "Start", () -> !before.equals(bar.getString()));
  }

  /** The text of the Cluster tab's output. */
  String clusterOutput() {
    return text(panel(ClustererPanel.class));
  }

  /** The text that a tab has put out, whether it is seen or not. */
  String text(JPanel tab) {
    return Screen.onEventThread(() -> robot
        .finder()
        .find(tab, new GenericTypeMatcher<JTextArea>(JTextArea.class) {
          @Override
          protected boolean isMatching(JTextArea area) {
            return !area.isEditable();
          }
        })
        .getText());
  }

  /** Shows a view of the Meta-clusters tab, such as Masks. */
  void view(String title) {
    new JPanelFixture(robot, panel(ExplorerTab.class)).tabbedPane("views").selectTab(title);
  }

  /** A picture in the view of the Meta-clusters tab that is shown, by its name, such as masks. */
  SheetView sheet(String name) {
    return screen.find(panel(ExplorerTab.class), SheetView.class, v -> name.equals(v.getName()));
  }

  /** Waits until a training has ended in the Meta-clusters tab with a result that is shown. */
  void waitForResult() {
    JComboBox<?> choice =
        screen.find(panel(ExplorerTab.class), JComboBox.class, c -> "results".equals(c.getName()));
    waitFor("result", () -> String.valueOf(choice.getSelectedItem()).contains("MetaClusterer"));
    robot.waitForIdle();
  }
}
