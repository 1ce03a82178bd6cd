package weka.gui.metaclustering;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import metaclustering.model.MetaClusterModel;
import weka.clusterers.MetaClusterer;
import weka.gui.metaclustering.training.TrainingMonitor;
import weka.gui.metaclustering.training.TrainingRun;

/** Chooses what the tab shows: a result of the Cluster tab's list, or the latest training. */
final class ResultChooser extends JComboBox<String> {

  private static final long serialVersionUID = 1L;
  private static final String LATEST = "The latest training";

  private final transient ResultList results = new ResultList();
  private final transient TrainingMonitor monitor;
  private final transient Consumer<MetaClusterer> showResult;
  private final transient Consumer<MetaClusterModel> showLatest;
  private boolean updating;
  private int known;

  /**
   * @param showResult shows a finished result
   * @param showLatest shows the model of the latest training, finished or not
   */
  ResultChooser(
      TrainingMonitor monitor,
      Consumer<MetaClusterer> showResult,
      Consumer<MetaClusterModel> showLatest) {
    this.monitor = monitor;
    this.showResult = showResult;
    this.showLatest = showLatest;
    setName("results");
    setToolTipText("What to show: results of MetaClusterers in the Cluster tab's list");
    setPrototypeDisplayValue("12:00:00 - MetaClusterer from file");
    addActionListener(e -> showChoice());
  }

  /** Shares the result list that is somewhere in a component, if there is one. */
  void shareListOf(Component component) {
    results.shareListOf(component);
  }

  void chooseLatest() {
    offer(LATEST);
  }

  void add(TrainingRun run) {
    String added = results.add(run);
    refresh();
    offer(added);
  }

  /** Offers the results that there are now; shows a new one if it may be of the latest training. */
  void refresh() {
    List<String> names = results.names();
    String chosen = (String) getSelectedItem();
    boolean more = names.size() > known;
    known = names.size();
    boolean trained = LATEST.equals(chosen) && !monitor.isFollowing();
    boolean follow = chosen == null || trained;
    offer(more && follow ? names.get(names.size() - 1) : chosen);
  }

  /** Shows the latest training again if it is chosen. */
  void refreshLatest() {
    if (LATEST.equals(getSelectedItem())) {
      monitor.latest().ifPresent(showLatest);
    }
  }

  /**
   * Offers the results that there are now.
   *
   * @param wanted the one to show; if there is none of that name the newest is shown
   */
  private void offer(String wanted) {
    List<String> names = new ArrayList<>(results.names());
    if (monitor.isFollowing() || monitor.latest().isPresent()) {
      names.add(LATEST);
    }
    List<String> offered = new ArrayList<>();
    for (int i = 0; i < getItemCount(); i++) {
      offered.add(getItemAt(i));
    }
    boolean keep = names.contains(wanted) || names.isEmpty();
    String next = keep ? wanted : names.get(names.size() - 1);
    if (names.equals(offered) && Objects.equals(next, getSelectedItem())) {
      return;
    }
    updating = true;
    removeAllItems();
    names.forEach(this::addItem);
    setSelectedItem(next);
    updating = false;
    showChoice();
  }

  private void showChoice() {
    String name = (String) getSelectedItem();
    if (updating || name == null) {
      return;
    }
    if (name.equals(LATEST)) {
      refreshLatest();
    } else {
      results.clusterer(name).ifPresent(showResult);
    }
  }
}
