package weka.gui.metaclustering;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.FlowLayout;
import java.awt.event.HierarchyEvent;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import metaclustering.model.MetaClusterModel;
import metaclustering.training.Progress;
import weka.clusterers.LiveTraining;
import weka.clusterers.LiveTrainings;
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

/**
 * The tab "Meta-clusters" of the Explorer, and of the Workbench: shows what MetaClusterers have
 * learned, in the Cluster tab or here, and how masks form while any of them learns.
 */
@PerspectiveInfo(
    ID = "weka.gui.metaclustering.metaclusterspanel",
    title = "Meta-clusters",
    toolTipText = "See what MetaClusterers learn",
    iconPath = "weka/gui/weka_icon_new_small.png")
public final class MetaClustersPanel extends AbstractPerspective
    implements ExplorerPanel, LogHandler {

  private static final long serialVersionUID = 1L;

  private static final int MILLIS_BETWEEN_LOOKS = 250;
  private static final String TRAINING = "The training that runs";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final SetupPanel setup = new SetupPanel(e -> start(), e -> stop());
  private final ModelView view = new ModelView();
  private final JComboBox<String> choice = new JComboBox<>();
  private final JProgressBar progressBar = new JProgressBar();
  private final transient Results results = new Results();
  private final Timer timer = new Timer(MILLIS_BETWEEN_LOOKS, e -> look());

  /** Held here because those who tell it of trainings hold it weakly. */
  private final transient Consumer<LiveTraining> watcher =
      training -> SwingUtilities.invokeLater(() -> begins(training));

  private Explorer explorer;
  private transient Logger log = new SysErrLog();
  private transient LiveTraining training;
  private transient Recording recording;
  private transient SwingWorker<Void, Void> build;
  private boolean updatingChoice;
  private String shown;

  public MetaClustersPanel() {
    setLayout(new BorderLayout());
    choice.setName("results");
    choice.setToolTipText("What to show: the results of MetaClusterers in the Cluster tab's list");
    choice.setPrototypeDisplayValue("12:00:00 - MetaClusterer, some more text");
    choice.addActionListener(e -> {
      if (!updatingChoice) {
        showChoice();
      }
    });
    progressBar.setName("progress");
    progressBar.setStringPainted(true);
    progressBar.setString("Press Start, or train a MetaClusterer in the Cluster tab");
    JPanel controls = new JPanel(new WrapLayout(FlowLayout.LEFT, 5, 2));
    JLabel label = new JLabel("Result");
    label.setLabelFor(choice);
    controls.add(label);
    controls.add(choice);
    for (Component control : view.controls()) {
      controls.add(control);
    }
    JPanel top = new JPanel(new BorderLayout());
    top.add(setup, BorderLayout.NORTH);
    top.add(controls, BorderLayout.CENTER);
    add(top, BorderLayout.NORTH);
    add(view, BorderLayout.CENTER);
    add(progressBar, BorderLayout.SOUTH);
    addHierarchyListener(e -> {
      if ((e.getChangeFlags() & HierarchyEvent.SHOWING_CHANGED) != 0) {
        look();
        timer.start();
      }
    });
    LiveTrainings.watch(watcher);
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

  @Override
  public void terminate() {
    timer.stop();
    super.terminate();
  }

  /** Looks for the Cluster tab, which may have been made after this one. */
  private void findResults() {
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

  private void begins(LiveTraining next) {
    training = next;
    recording = new Recording();
    setup.setRunning(true);
    progressBar.setString("Reading rows...");
    timer.start();
    updateChoice(TRAINING);
  }

  /** What happens several times a second while this tab is shown or a training runs. */
  private void look() {
    findResults();
    if (training != null) {
      followTraining();
    }
    updateChoice((String) choice.getSelectedItem());
    if (!isShowing() && training == null) {
      timer.stop();
    }
  }

  private void followTraining() {
    boolean ended = training.hasEnded();
    Optional<MetaClusterModel> model = training.model();
    List<Progress> progress = training.progress();
    model.ifPresent(m -> {
      recording.add(m, progress);
      if (TRAINING.equals(choice.getSelectedItem())) {
        view.show(m);
      }
    });
    training.refresh();
    if (!progress.isEmpty()) {
      show(progress.get(progress.size() - 1));
    }
    if (ended) {
      training = null;
      setup.setRunning(false);
      progressBar.setValue(progressBar.getMaximum());
    }
  }

  private void show(Progress progress) {
    boolean polishing = progress.phase() == Progress.Phase.POLISHING;
    progressBar.setValue((int) (100 * progress.rowsSeen() / Math.max(1, progress.rowsAtMost())));
    progressBar.setString(String.format(
        Locale.ROOT,
        "%s, %s %d, %,d rows, error %.3f, certainty %.2f",
        polishing ? "Polishing" : "Learning",
        polishing ? "round" : "pass",
        progress.pass(),
        progress.rowsSeen(),
        progress.error(),
        progress.settled()));
  }

  /** Offers the results that there are now; of new ones the last is chosen after a training. */
  private void updateChoice(String wanted) {
    List<String> names = new ArrayList<>(results.names());
    if (training != null) {
      names.add(0, TRAINING);
    }
    List<String> offered = new ArrayList<>();
    for (int i = 0; i < choice.getItemCount(); i++) {
      offered.add(choice.getItemAt(i));
    }
    String next = names.contains(wanted) || names.isEmpty() ? wanted : names.get(names.size() - 1);
    if (names.equals(offered) && java.util.Objects.equals(next, choice.getSelectedItem())) {
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
    if (name == null || name.equals(shown)) {
      return;
    }
    shown = name;
    if (!name.equals(TRAINING)) {
      results.model(name).ifPresent(view::show);
    }
  }

  private void start() {
    try {
      Build next = new Build(setup.clusterer(), setup.rows(), setup.leftOut());
      setup.setRunning(true);
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
      build.execute();
    } catch (Exception e) {
      Dialogs.error(this, "Clusterer", e);
    }
  }

  private void finished(Build done, SwingWorker<Void, Void> worker) {
    build = null;
    setup.setRunning(training != null && !training.hasEnded());
    if (log instanceof TaskLogger tasks) {
      tasks.taskFinished();
    }
    try {
      worker.get();
      String name = LocalTime.now().format(TIME) + " - MetaClusterer";
      String added = results.add(name, done.report(), done.parts());
      look();
      updateChoice(added);
      log.logMessage("Finished " + done.scheme());
      log.statusMessage("OK");
    } catch (ExecutionException e) {
      log.logMessage(String.valueOf(e.getCause().getMessage()));
      log.statusMessage("Problem building the clusterer");
      Dialogs.error(this, "Problem building the clusterer", e.getCause());
    } catch (CancellationException e) {
      log.statusMessage("Interrupted");
      progressBar.setString("Given up");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void stop() {
    if (training != null) {
      training.stop();
      progressBar.setString("Stopping...");
    }
  }
}
