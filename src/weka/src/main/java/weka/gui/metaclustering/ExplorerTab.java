package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.HierarchyEvent;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import metaclustering.model.MetaClusterModel;
import metaclustering.picture.chart.ChosenNumbersChart;
import metaclustering.progress.Progress;
import weka.clusterers.MetaClusterer;
import weka.core.Instances;
import weka.gui.AbstractPerspective;
import weka.gui.Logger;
import weka.gui.PerspectiveInfo;
import weka.gui.SysErrLog;
import weka.gui.TaskLogger;
import weka.gui.WrapLayout;
import weka.gui.explorer.ClustererPanel;
import weka.gui.explorer.Explorer;
import weka.gui.explorer.Explorer.ExplorerPanel;
import weka.gui.explorer.Explorer.LogHandler;
import weka.gui.metaclustering.swing.ChartView;
import weka.gui.metaclustering.swing.ErrorDialog;
import weka.gui.metaclustering.training.SetupPanel;
import weka.gui.metaclustering.training.TrainingCurve;
import weka.gui.metaclustering.training.TrainingHistory;
import weka.gui.metaclustering.training.TrainingMonitor;
import weka.gui.metaclustering.training.TrainingRun;
import weka.gui.metaclustering.view.ModelView;
import weka.gui.metaclustering.view.RowView;

/**
 * The tab "Meta-clusters" of the Explorer, and of the Workbench: shows what MetaClusterers have
 * learned, in the Cluster tab or here, and how masks form while any of them learns.
 */
@PerspectiveInfo(
    ID = "weka.gui.metaclustering.metaclusterspanel",
    title = "Meta-clusters",
    toolTipText = "See what MetaClusterers learn",
    iconPath = "weka/gui/weka_icon_new_small.png")
public final class ExplorerTab extends AbstractPerspective implements ExplorerPanel, LogHandler {

  private static final long serialVersionUID = 1L;

  private static final int MILLIS_BETWEEN_LOOKS = 250;
  private static final String LATEST = "The latest training";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final SetupPanel setup = new SetupPanel(e -> start(), e -> stop());
  private final ModelView view = new ModelView();
  private final RowView rowView = new RowView();
  private final TrainingCurve curve = new TrainingCurve();
  private final ChartView chosen = new ChartView();
  private final JComboBox<String> choice = new JComboBox<>();
  private final JProgressBar progressBar = new JProgressBar();
  private final transient ResultList results = new ResultList();
  private final transient TrainingMonitor follower = new TrainingMonitor(this::trainingBegins);
  private final Timer timer = new Timer(MILLIS_BETWEEN_LOOKS, e -> look());

  private Explorer explorer;
  private transient Logger log = new SysErrLog();
  private transient SwingWorker<Void, Void> build;
  private boolean stopping;
  private boolean updatingChoice;
  private int known;

  public ExplorerTab() {
    setLayout(new BorderLayout());
    choice.setName("results");
    choice.setToolTipText("What to show: results of MetaClusterers in the Cluster tab's list");
    choice.setPrototypeDisplayValue("12:00:00 - MetaClusterer from file");
    choice.addActionListener(e -> showChoice());
    progressBar.setName("progress");
    progressBar.setStringPainted(true);
    progressBar.setString("Press Start, or train a MetaClusterer in the Cluster tab");
    view.add("Row", rowView, "One row: its code, its nearest centres, its reconstruction");
    view.add("Training", curve, "How the error fell and masks became certain");
    view.add("Chosen", chosen, "How the numbers of clusters that were not given were chosen");
    JPanel top = new JPanel(new BorderLayout());
    top.add(setup, BorderLayout.NORTH);
    top.add(controls(), BorderLayout.CENTER);
    add(top, BorderLayout.NORTH);
    add(view, BorderLayout.CENTER);
    add(progressBar, BorderLayout.SOUTH);
    addHierarchyListener(e -> {
      if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        timer.start();
        look();
      }
    });
  }

  private JPanel controls() {
    JPanel controls = new JPanel(new WrapLayout(FlowLayout.LEFT, 5, 2));
    JLabel label = new JLabel("Result");
    label.setLabelFor(choice);
    controls.add(label);
    controls.add(choice);
    view.controls().forEach(controls::add);
    new SaveButtons(this, view::look, () -> view.look().flatMap(l -> follower.recording(l.model())))
        .buttons()
        .forEach(controls::add);
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
    rowView.setRows(instances);
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

  /** Looks for the Cluster tab, which may have been made after this one. */
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
    stopping = false;
    setup.setRunning(true);
    progressBar.setValue(0);
    progressBar.setString("Reading rows...");
    timer.start();
    offer(LATEST);
  }

  /** What happens several times a second while this tab is shown or a training runs. */
  private void look() {
    findClusterTab();
    if (follower.isFollowing()) {
      follower.look();
      if (LATEST.equals(choice.getSelectedItem())) {
        follower.latest().ifPresent(this::showUnfinished);
      }
      follower.progress().ifPresent(this::show);
      setup.setRunning(follower.isFollowing() || build != null);
    } else if (!isShowing()) {
      timer.stop();
    }
    offerResults();
  }

  /** Offers the results that there are now; one that is new follows the training that gave it. */
  private void offerResults() {
    List<String> names = results.names();
    String chosen = (String) choice.getSelectedItem();
    boolean more = names.size() > known;
    known = names.size();
    boolean trained = LATEST.equals(chosen) && !follower.isFollowing();
    boolean follow = chosen == null || trained;
    offer(more && follow ? names.get(names.size() - 1) : chosen);
  }

  private void show(MetaClusterer clusterer) {
    show(clusterer.model());
    chosen.show(ChosenNumbersChart.charts(clusterer.choice(), clusterer.finalClusterChoice())
        .values());
  }

  private void showUnfinished(MetaClusterModel model) {
    show(model);
    chosen.show(List.of());
  }

  private void show(MetaClusterModel model) {
    view.show(model);
    curve.show(follower.recording(model).map(TrainingHistory::progress).orElse(List.of()));
  }

  private void show(Progress progress) {
    boolean polishing = progress.phase() == Progress.Phase.POLISHING;
    boolean over = !follower.isFollowing();
    progressBar.setValue(
        over ? 100 : (int) (100 * progress.rowsSeen() / Math.max(1, progress.rowsAtMost())));
    progressBar.setString(String.format(
        Locale.ROOT,
        "%s: %s %d, %,d rows, error %.3f, certainty %.2f",
        activity(polishing, over),
        polishing ? "polish round" : "pass",
        progress.pass(),
        progress.rowsSeen(),
        progress.error(),
        progress.settled()));
  }

  private String activity(boolean polishing, boolean over) {
    if (over) {
      return follower.hasLearned() ? "Done" : "Given up";
    }
    return stopping ? "Stopping" : polishing ? "Polishing" : "Learning";
  }

  /**
   * Offers the results that there are now.
   *
   * @param wanted the one to show; if there is none of that name the newest is shown
   */
  private void offer(String wanted) {
    List<String> names = new ArrayList<>(results.names());
    if (follower.isFollowing() || follower.latest().isPresent()) {
      names.add(LATEST);
    }
    List<String> offered = new ArrayList<>();
    for (int i = 0; i < choice.getItemCount(); i++) {
      offered.add(choice.getItemAt(i));
    }
    boolean keep = names.contains(wanted) || names.isEmpty();
    String next = keep ? wanted : names.get(names.size() - 1);
    if (names.equals(offered) && Objects.equals(next, choice.getSelectedItem())) {
      return;
    }
    updatingChoice = true;
    choice.removeAllItems();
    names.forEach(choice::addItem);
    choice.setSelectedItem(next);
    updatingChoice = false;
    showChoice();
  }

  private void showChoice() {
    String name = (String) choice.getSelectedItem();
    if (updatingChoice || name == null) {
      return;
    }
    if (name.equals(LATEST)) {
      follower.latest().ifPresent(this::showUnfinished);
    } else {
      results.clusterer(name).ifPresent(this::show);
    }
  }

  private void start() {
    try {
      TrainingRun next = new TrainingRun(setup.clusterer(), setup.rows(), setup.leftOut());
      log.logMessage("Started " + next.scheme());
      log.statusMessage("Building a model on the training rows...");
      if (log instanceof TaskLogger tasks) {
        tasks.taskStarted();
      }
      build = new SwingWorker<>() {
        @Override
        protected Void doInBackground() throws Exception {
          next.run();
          return null;
        }

        @Override
        protected void done() {
          finished(next, this);
        }
      };
      setup.setRunning(true);
      build.execute();
    } catch (Exception e) {
      ErrorDialog.error(this, "Clusterer", e);
    }
  }

  private void finished(TrainingRun done, SwingWorker<Void, Void> worker) {
    build = null;
    if (log instanceof TaskLogger tasks) {
      tasks.taskFinished();
    }
    try {
      worker.get();
      findClusterTab();
      String name = LocalTime.now(ZoneId.systemDefault()).format(TIME) + " - MetaClusterer";
      String added = results.add(name, done.report(), done.parts());
      look();
      offer(added);
      log.logMessage("Finished " + done.scheme());
      log.statusMessage("OK");
    } catch (ExecutionException e) {
      look();
      progressBar.setString("Failed");
      log.logMessage(String.valueOf(e.getCause().getMessage()));
      log.statusMessage("Problem building the clusterer");
      ErrorDialog.error(this, "Problem building the clusterer", e.getCause());
    } catch (CancellationException e) {
      progressBar.setString("Given up");
      log.logMessage("Interrupted " + done.scheme());
      log.statusMessage("Interrupted");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    setup.setRunning(follower.isFollowing());
  }

  /** At first the learning ends early; who presses again wants nothing of it. */
  private void stop() {
    if (stopping && build != null) {
      build.cancel(true);
    }
    stopping = true;
    follower.stop();
    progressBar.setString("Stopping...");
  }
}
