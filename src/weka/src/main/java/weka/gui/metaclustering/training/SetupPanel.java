package weka.gui.metaclustering.training;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.event.ActionListener;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JPanel;
import weka.clusterers.AbstractClusterer;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.gui.GenericObjectEditor;
import weka.gui.PropertyPanel;

/** The options of the clusterer, the attributes to leave out, and the buttons Start and Stop. */
public final class SetupPanel extends JPanel {

  private static final long serialVersionUID = 1L;
  private static final int MIN_WIDTH = 100;

  static {
    GenericObjectEditor.registerEditors();
  }

  private final GenericObjectEditor editor = new GenericObjectEditor();
  private final AttributeChoice leftOut = new AttributeChoice();
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
    int height = Math.max(start.getPreferredSize().height, options.getPreferredSize().height);
    options.setPreferredSize(new Dimension(MIN_WIDTH, height));
    JPanel middle = new JPanel(new GridBagLayout());
    GridBagConstraints wide = new GridBagConstraints();
    wide.fill = GridBagConstraints.HORIZONTAL;
    wide.weightx = 1;
    middle.add(options, wide);
    add(middle, BorderLayout.CENTER);
    JPanel right = new JPanel();
    start.setName("start");
    start.setToolTipText("Trains on the rows of the Preprocess tab and shows how masks form");
    start.addActionListener(onStart);
    stop.setName("stop");
    stop.setToolTipText("<html>Ends the training and keeps the model learned so far.<br>"
        + "Click again to cancel the training.</html>");
    stop.addActionListener(onStop);
    right.add(leftOut);
    right.add(start);
    right.add(stop);
    add(right, BorderLayout.EAST);
    setRunning(false);
  }

  /** The rows to train on; the class, or a nominal last attribute, is left out at first. */
  public void setRows(Instances data) {
    boolean same = rows != null && rows.equalHeaders(data);
    rows = data;
    start.setEnabled(!stop.isEnabled());
    if (same) {
      return;
    }
    leftOut.setRows(data);
  }

  /** The indices of the attributes to leave out, ascending. */
  public List<Integer> leftOut() {
    return leftOut.leftOut();
  }

  /**
   * Names attributes that cannot be learned from, and leaves them out on request.
   *
   * @return false if the rows cannot be learned from as they are
   */
  public boolean leavesOutUnusable() {
    return leftOut.leavesOutUnusable(this);
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
