package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import metaclustering.model.MetaClusterModel;
import weka.gui.metaclustering.view.ModelView;

/** A window of its own for one model. */
final class ModelWindow {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 640;

  private ModelWindow() {}

  static void open(MetaClusterModel model, String title) {
    ModelView view = new ModelView();
    JPanel controls = new JPanel(new FlowLayout(FlowLayout.LEFT, 5, 2));
    view.controls().forEach(controls::add);
    JFrame frame = new JFrame("Meta-clusters: " + title);
    frame.setName("pictures");
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.add(controls, BorderLayout.NORTH);
    frame.add(view, BorderLayout.CENTER);
    frame.setSize(WIDTH, HEIGHT);
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
    view.show(model);
  }
}
