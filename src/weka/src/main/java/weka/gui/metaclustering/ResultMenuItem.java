package weka.gui.metaclustering;

import javax.swing.JMenuItem;
import weka.clusterers.MetaClusterGraph;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.visualize.plugins.TreeVisualizePlugin;

/** Opens a result's pictures from the menu of the result list in the Cluster tab. */
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
        .run(
            () -> MetaClusterGraph.model(graph).orElseThrow(),
            model -> ModelWindow.open(model, name));
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
