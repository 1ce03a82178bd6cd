package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.HierarchyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.Timer;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.chart.ChosenNumbersChart;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.gui.AbstractPerspective;
import weka.gui.Logger;
import weka.gui.PerspectiveInfo;
import weka.gui.SysErrLog;
import weka.gui.WrapLayout;
import weka.gui.explorer.ClustererPanel;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.Explorer.ExplorerPanel;
import weka.gui.explorer.Explorer.LogHandler;
import weka.gui.metaclustering.swing.ChartView;
import weka.gui.metaclustering.swing.ErrorDialog;
import weka.gui.metaclustering.training.LoggedTraining;
import weka.gui.metaclustering.training.SetupPanel;
import weka.gui.metaclustering.training.TrainingCurve;
import weka.gui.metaclustering.training.TrainingHistory;
import weka.gui.metaclustering.training.TrainingMonitor;
import weka.gui.metaclustering.training.TrainingRun;
import weka.gui.metaclustering.training.TrainingStatus;
import weka.gui.metaclustering.view.ModelPictures;
import weka.gui.metaclustering.view.ModelView;

/**
 * The tab "Meta-clusters" of the Explorer, and a perspective of the Workbench: shows the models of
 * MetaClusterers that were trained in the Cluster tab or here, and their masks while they are trained.
 */
@PerspectiveInfo(
    ID = "weka.gui.metaclustering.explorertab",
    title = "Meta-clusters",
    toolTipText =
        "Attribute groups (meta-clusters) and their clusters, as MetaClusterers learn them",
    iconPath = "weka/gui/weka_icon_new_small.png")
public final class ExplorerTab extends AbstractPerspective implements ExplorerPanel, LogHandler {

  private static final long serialVersionUID = 1L;

  private static final int MILLIS_BETWEEN_UPDATES = 250;

  private final SetupPanel setup = new SetupPanel(e -> start(), e -> stop());
  private final ModelView view = new ModelView();
  private final ChartView curve = new ChartView(
      "curve",
      "The course of a training is shown here. This model was not trained while this tab was open.");
  private final ChartView chosen = new ChartView(
      "chosen",
      "No number was chosen. Set numMetaClusters, clustersEach or numClusters to 0 to have it chosen; then"
          + " how it was chosen is shown here.");
  private final TrainingStatus status = new TrainingStatus();
  private final transient TrainingMonitor monitor = new TrainingMonitor(this::trainingBegins);
  private final ResultChooser results =
      new ResultChooser(monitor, this::showResult, this::showUnfinished);
  private final Timer timer = new Timer(MILLIS_BETWEEN_UPDATES, e -> update());

  private Explorer explorer;
  private transient Logger log = new SysErrLog();
  private transient LoggedTraining training;

  /** The result that is shown; null before the first and while a training is shown. */
  private transient MetaClusterer shown;

  public ExplorerTab() {
    setLayout(new BorderLayout());
    view.addTab(
        "Training", curve, "Relative error, and how decided masks are, during the training");
    view.addTab("Chosen", chosen, "How groups, centres and clusters were counted if not given");
    JPanel top = new JPanel(new BorderLayout());
    top.add(setup, BorderLayout.NORTH);
    top.add(controls(), BorderLayout.CENTER);
    add(top, BorderLayout.NORTH);
    add(view, BorderLayout.CENTER);
    add(status, BorderLayout.SOUTH);
    addHierarchyListener(e -> {
      if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        timer.start();
        update();
      }
    });
  }

  private JPanel controls() {
    JPanel controls = new JPanel(new WrapLayout(FlowLayout.LEFT, 5, 2));
    JLabel label = new JLabel("Result");
    label.setLabelFor(results);
    controls.add(label);
    controls.add(results);
    view.controls().forEach(controls::add);
    SaveButtons save = new SaveButtons(this, view, status::setString);
    controls.add(save.picture());
    controls.add(save.training(monitor::history));
    controls.add(save.tables());
    Supplier<Optional<MetaClusterer>> result = () -> Optional.ofNullable(shown);
    controls.add(SaveResultButton.ofRows(this, result, setup::rows, status::setString));
    controls.add(SaveResultButton.ofReport(
        this,
        result,
        setup::rows,
        status::setString,
        () -> view.pictures().flatMap(ModelPictures::shape)));
    return controls;
  }

  @Override
  public void setExplorer(Explorer parent) {
    explorer = parent;
  }

  @Override
  public Explorer getExplorer() {
    return explorer;
  }

  @Override
  public String getTabTitle() {
    return getPerspectiveTitle();
  }

  @Override
  public String getTabTitleToolTip() {
    return getPerspectiveTipText();
  }

  @Override
  public void setInstances(Instances instances) {
    setup.setRows(instances);
    view.setRows(instances);
  }

  @Override
  public void setLog(Logger newLog) {
    super.setLog(newLog);
    log = newLog;
  }

  @Override
  public boolean requiresLog() {
    return true;
  }

  @Override
  public boolean acceptsInstances() {
    return true;
  }

  @Override
  public boolean okToBeActive() {
    return setup.rows() != null;
  }

  /** Shares the Cluster tab's results; the Cluster tab may have been made after this one. */
  private void findClusterTab() {
    List<Object> others = new ArrayList<>();
    if (explorer != null) {
      others.addAll(explorer.getPanels());
    }
    if (getMainApplication() != null) {
      others.addAll(getMainApplication().getPerspectiveManager().getLoadedPerspectives());
    }
    for (Object other : others) {
      if (other instanceof ClustererPanel panel) {
        results.shareListOf(panel);
      }
    }
  }

  private void trainingBegins() {
    setup.setRunning(true);
    status.showStart();
    timer.start();
    results.chooseLatest();
  }

  /** Called several times a second while this tab is showing or a training runs. */
  private void update() {
    findClusterTab();
    if (monitor.isFollowing()) {
      monitor.update();
      results.refreshLatest();
      monitor.progress().ifPresent(progress -> status.show(progress, monitor));
      setup.setRunning(monitor.isFollowing() || training != null);
    } else if (!isShowing()) {
      timer.stop();
    }
    results.refresh();
  }

  private void showResult(MetaClusterer clusterer) {
    shown = clusterer;
    view.show(clusterer.clustering());
    showCurve(clusterer.model());
    chosen.show(ChosenNumbersChart.charts(clusterer.choice(), clusterer.finalClusterChoice())
        .values());
  }

  private void showUnfinished(MetaClusterModel model) {
    shown = null;
    view.show(model);
    showCurve(model);
    chosen.show(List.of());
  }

  private void showCurve(MetaClusterModel model) {
    curve.show(monitor
        .history(model)
        .map(TrainingHistory::progress)
        .filter(progress -> !progress.isEmpty())
        .map(progress -> List.of(TrainingCurve.chart(progress)))
        .orElse(List.of()));
  }

  private void start() {
    try {
      if (!setup.leavesOutUnusable()) {
        return;
      }
      TrainingRun run = new TrainingRun(setup.clusterer(), setup.rows(), setup.leftOut());
      training = new LoggedTraining(run, log, monitor::wasCut, this::trainingEnds);
      setup.setRunning(true);
      training.start();
    } catch (Exception e) {
      ErrorDialog.show(this, "Clusterer", e);
    }
  }

  private void trainingEnds(TrainingRun run, Throwable failure) {
    training = null;
    update();
    if (failure == null) {
      results.add(run);
    } else if (failure instanceof CancellationException) {
      status.setString("Cancelled");
    } else {
      status.setString("Failed");
      ErrorDialog.show(this, "Problem building the clusterer", failure);
    }
    setup.setRunning(monitor.isFollowing());
  }

  /** Ends the learning early; a second call cancels the training. */
  private void stop() {
    if (monitor.isStopping() && training != null) {
      training.cancel(true);
    }
    monitor.stop();
    status.setString("Stopping...");
  }
}
