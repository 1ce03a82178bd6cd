package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import weka.clusterers.MetaClusterGraph;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.view.ModelView;
import weka.gui.visualize.plugins.TreeVisualizePlugin;

/** Opens a result's pictures in a window of their own, from the menu of the result list in the Cluster tab. */
public final class ResultMenuItem implements TreeVisualizePlugin {

  private static final String FIRST_VERSION = "3.8.0";
  private static final String TESTED_VERSION = "3.8.7";
  private static final String TOO_LATE_VERSION = "3.10.0";

  @Override
  public JMenuItem getVisualizeMenuItem(String graph, String name) {
    if (!MetaClusterGraph.carriesModel(graph)) {
      return null;
    }
    JMenuItem item = new JMenuItem("Visualize meta-clusters");
    item.addActionListener(e -> open(graph, name));
    return item;
  }

  private static void open(String graph, String name) {
    new LatestTask(null, "Meta-clusters")
        .run(() -> MetaClusterGraph.content(graph).orElseThrow(), content -> show(content, name));
  }

  private static void show(MetaClusterGraph.Content content, String title) {
    ModelView view = new ModelView();
    JPanel controls = new JPanel(new FlowLayout(FlowLayout.LEFT, 5, 2));
    view.controls().forEach(controls::add);
    JFrame frame = new JFrame("Meta-clusters: " + title);
    JLabel status = new JLabel(" ");
    status.setName("status");
    SaveButtons save = new SaveButtons(frame, view, status::setText);
    controls.add(save.picture());
    controls.add(save.tables());
    frame.setName("pictures");
    frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
    frame.add(controls, BorderLayout.NORTH);
    frame.add(view, BorderLayout.CENTER);
    frame.add(status, BorderLayout.SOUTH);
    frame.setSize(1000, 640);
    frame.setLocationByPlatform(true);
    frame.setVisible(true);
    view.show(content.model(), content.description());
  }

  @Override
  public String getMinVersion() {
    return FIRST_VERSION;
  }

  @Override
  public String getMaxVersion() {
    return TOO_LATE_VERSION;
  }

  @Override
  public String getDesignVersion() {
    return TESTED_VERSION;
  }
}
