package weka.gui.metaclustering.training;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.ActionListener;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.MetaClusterer;
import weka.core.Attribute;
import weka.core.Instances;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;

/** The options of the clusterer, the attribute to leave out, and the buttons Start and Stop. */
public final class SetupPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int MIN_WIDTH = 100;
  private static final String NOTHING = "nothing";

  static {
    GenericObjectEditor.registerEditors();
  }

  private final GenericObjectEditor editor = new GenericObjectEditor();
  private final JComboBox<String> leftOut = new JComboBox<>();
  private final JButton start = new JButton("Start");
  private final JButton stop = new JButton("Stop");
  private transient Instances rows;

  /**
   * @param onStart called when Start is pressed
   * @param onStop called when Stop is pressed
   */
  public SetupPanel(ActionListener onStart, ActionListener onStop) {
    super(new BorderLayout(5, 0));
    setBorder(BorderFactory.createTitledBorder("Clusterer (click to change its options)"));
    editor.setClassType(MetaClusterer.class);
    editor.setValue(new MetaClusterer());
    PropertyPanel options = new PropertyPanel(editor, true);
    options.setName("options");
    options.setPreferredSize(new Dimension(MIN_WIDTH, start.getPreferredSize().height));
    JPanel middle = new JPanel(new GridBagLayout());
    GridBagConstraints wide = new GridBagConstraints();
    wide.fill = GridBagConstraints.HORIZONTAL;
    wide.weightx = 1;
    middle.add(options, wide);
    add(middle, BorderLayout.CENTER);
    JPanel right = new JPanel();
    JLabel label = new JLabel("Leave out");
    label.setLabelFor(leftOut);
    leftOut.setName("leftOut");
    leftOut.setToolTipText("An attribute to hide from the clusterer, such as the class");
    leftOut.setPrototypeDisplayValue("(Nom) attribute");
    start.setName("start");
    start.setToolTipText("Trains on the rows of the Preprocess tab and shows how masks form");
    start.addActionListener(onStart);
    stop.setName("stop");
    stop.setToolTipText("<html>Ends the training and keeps the model learned so far.<br>"
        + "Click again to cancel the training.</html>");
    stop.addActionListener(onStop);
    right.add(label);
    right.add(leftOut);
    right.add(start);
    right.add(stop);
    add(right, BorderLayout.EAST);
    setRunning(false);
  }

  /** The rows to train on; a nominal last attribute is left out at first. */
  public void setRows(Instances data) {
    boolean same = rows != null && rows.equalHeaders(data);
    rows = data;
    start.setEnabled(!stop.isEnabled());
    if (same) {
      return;
    }
    leftOut.removeAllItems();
    leftOut.addItem(NOTHING);
    for (int i = 0; i < data.numAttributes(); i++) {
      Attribute attribute = data.attribute(i);
      leftOut.addItem("(" + Attribute.typeToStringShort(attribute) + ") " + attribute.name());
    }
    int last = data.numAttributes() - 1;
    int guess = data.classIndex() >= 0 ? data.classIndex() : last;
    boolean isClass =
        guess >= 0 && (data.classIndex() >= 0 || data.attribute(guess).isNominal());
    leftOut.setSelectedIndex(isClass ? guess + 1 : 0);
  }

  /** The index of the attribute to leave out, or -1. */
  public int leftOut() {
    return leftOut.getSelectedIndex() - 1;
  }

  public Instances rows() {
    return rows;
  }

  public MetaClusterer clusterer() throws Exception {
    return (MetaClusterer) AbstractClusterer.makeCopy((MetaClusterer) editor.getValue());
  }

  /** Which of the buttons can be pressed. */
  public void setRunning(boolean running) {
    start.setEnabled(!running && rows != null);
    stop.setEnabled(running);
  }
}
