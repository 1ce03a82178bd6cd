package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.util.function.Supplier;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JMenuBar;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import metaclustering.linalg.NativeReport;
import weka.gui.GUIChooser.GUIChooserMenuPlugin;
import weka.gui.metaclustering.swing.LatestTask;

/**
 * "ND4J check" in the Tools menu of Weka's first window: a text that says which ND4J runs here, how
 * fast, and in how much memory, or why it does not. Measured by a thread of its own as soon as the
 * window is shown.
 */
public class Nd4jCheck extends JPanel implements GUIChooserMenuPlugin {

  private static final long serialVersionUID = 1L;

  private static final String NAME = "ND4J check";
  private static final String WAIT = "Loading ND4J and measuring...";

  private final transient Supplier<String> report;
  private final JTextArea text = new JTextArea(WAIT);
  private final JButton again = new JButton("Measure again");
  private final transient LatestTask task = new LatestTask(this, NAME);

  public Nd4jCheck() {
    this(() -> NativeReport.measure().toString());
  }

  Nd4jCheck(Supplier<String> report) {
    super(new BorderLayout());
    this.report = report;
    text.setName("report");
    text.setEditable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setFont(new Font(Font.MONOSPACED, Font.PLAIN, text.getFont().getSize()));
    text.setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
    again.setName("again");
    again.setToolTipText("Measures speed and memory once more");
    again.addActionListener(e -> measure());
    JButton copy = new JButton("Copy");
    copy.setToolTipText("Copies the text to the clipboard, for a mail or a fault report");
    copy.addActionListener(e -> {
      text.selectAll();
      text.copy();
      text.select(0, 0);
    });
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
    buttons.add(copy);
    buttons.add(again);
    add(new JScrollPane(text), BorderLayout.CENTER);
    add(buttons, BorderLayout.SOUTH);
  }

  @Override
  public void addNotify() {
    super.addNotify();
    measure();
  }

  private void measure() {
    again.setEnabled(false);
    text.setText(WAIT);
    task.run(this::measured, this::display);
  }

  private String measured() {
    try {
      return report.get();
    } catch (RuntimeException | LinkageError e) {
      return "Verdict: ND4J does not work here.\n\n" + e.getMessage();
    }
  }

  private void display(String measured) {
    again.setEnabled(true);
    text.setText(measured);
    text.setCaretPosition(0);
  }

  @Override
  public String getApplicationName() {
    return NAME;
  }

  @Override
  public Menu getMenuToDisplayIn() {
    return Menu.TOOLS;
  }

  @Override
  public String getMenuEntryText() {
    return NAME;
  }

  @Override
  public JMenuBar getMenuBar() {
    return null;
  }
}
