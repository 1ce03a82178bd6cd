package weka.gui.metaclustering.view;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import metaclustering.description.ClusterDescription;
import metaclustering.picture.ClusterPicture;
import metaclustering.picture.layout.Sheet;
import weka.core.Instances;
import weka.gui.metaclustering.swing.LatestTask;
import weka.gui.metaclustering.swing.PictureSource;

/** The clusters in words and as a table or pictures; below, if there are rows, those of one cluster. */
final class ClusterView extends JPanel implements PictureSource {

  private static final long serialVersionUID = 1L;
  private static final double SHARE_OF_TABLE = 0.6;
  private static final int LEAST_HEIGHT = 100;
  private static final String OTHER_ROWS =
      "The rows of the Preprocess tab have other attributes than this model.";

  private final SheetPane clusters;
  private final MemberPanel members;
  private final JSplitPane split;
  private final int divider;
  private final transient LatestTask task = new LatestTask(this, "Rows");
  private transient ModelPictures pictures;
  private transient Instances rows;
  private transient Shown shown;

  /** Read by the thread that draws. */
  private volatile int chosen = ClusterPicture.NONE;

  /** Rows whose clusters were asked for. */
  private record Shown(ModelPictures pictures, Instances rows) {}

  /**
   * @param onRow gets the number of a row, from 0, that is to be shown
   */
  ClusterView(IntConsumer onRow) {
    super(new BorderLayout());
    clusters = new SheetPane("clusters", (shown, room) -> shown.clusters(room, chosen));
    clusters.onPart(this::choose);
    members = new MemberPanel(this::choose, onRow);
    members.setVisible(false);
    clusters.setMinimumSize(new Dimension(LEAST_HEIGHT, LEAST_HEIGHT));
    members.setMinimumSize(new Dimension(LEAST_HEIGHT, LEAST_HEIGHT));
    split = new JSplitPane(JSplitPane.VERTICAL_SPLIT, clusters, members);
    split.setResizeWeight(SHARE_OF_TABLE);
    split.setOneTouchExpandable(true);
    divider = split.getDividerSize();
    split.setDividerSize(0);
    split.setBorder(BorderFactory.createEmptyBorder());
    add(split, BorderLayout.CENTER);
    addHierarchyListener(e -> findMembers());
  }

  void setRows(Instances data) {
    rows = data;
    findMembers();
  }

  void show(ModelPictures next) {
    pictures = next;
    clusters.show(next);
    findMembers();
  }

  private void findMembers() {
    if (pictures == null || rows == null || !isShowing()) {
      return;
    }
    ModelPictures drawn = pictures;
    Shown next = new Shown(drawn, rows);
    if (next.equals(shown)) {
      return;
    }
    shown = next;
    boolean isKnown =
        drawn.description().isPresent() && drawn.clusters().isPresent() && rows.numInstances() > 0;
    showMembers(isKnown);
    if (isKnown) {
      ClusterDescription description = drawn.description().get();
      choose(Math.min(Math.max(0, chosen), description.clusters() - 1));
      members.showMessage("Finding the rows...");
      task.run(() -> ClusteredRows.of(drawn, description, next.rows()), this::show);
    } else {
      choose(ClusterPicture.NONE);
    }
  }

  private void showMembers(boolean isKnown) {
    if (members.isVisible() != isKnown) {
      members.setVisible(isKnown);
      split.setDividerSize(isKnown ? divider : 0);
      split.setDividerLocation(SHARE_OF_TABLE);
    }
  }

  private void show(Optional<ClusteredRows> found) {
    found.ifPresentOrElse(members::show, () -> members.showMessage(OTHER_ROWS));
  }

  private void choose(int cluster) {
    if (cluster != chosen) {
      chosen = cluster;
      clusters.redraw();
    }
    if (members.isVisible()) {
      members.choose(cluster, pictures.description().orElseThrow().clusters());
    }
  }

  @Override
  public Optional<Callable<Sheet>> picture(Dimension page) {
    return clusters.picture(page);
  }
}
