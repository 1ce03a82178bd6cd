package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.Progress.Phase;
import weka.clusterers.LiveTraining;

/**
 * Follows the training that began last, wherever in Weka, and keeps the histories of some that are
 * over. To be used by the event thread.
 */
public final class TrainingMonitor {

  private static final int MAX_HISTORIES = 5;

  private final Runnable begin;

  /** Kept in a field because {@link LiveTraining} holds it weakly. */
  private final Consumer<LiveTraining> watcher =
      training -> SwingUtilities.invokeLater(() -> begins(training));

  private final List<TrainingHistory> histories = new ArrayList<>();
  private LiveTraining training;
  private TrainingHistory current;
  private MetaClusterModel latest;
  private boolean learned;
  private boolean stopping;
  private boolean cut;

  /**
   * Waits for trainings.
   *
   * @param begin run by the event thread when a training begins
   */
  public TrainingMonitor(Runnable begin) {
    this.begin = begin;
    LiveTraining.watch(watcher);
  }

  private void begins(LiveTraining next) {
    training = next;
    current = new TrainingHistory();
    stopping = false;
    cut = false;
    begin.run();
  }

  public boolean isFollowing() {
    return training != null;
  }

  /** Takes the newest masks of the training and asks for newer ones. */
  public void update() {
    boolean ended = training.hasEnded();
    training.model().ifPresent(model -> {
      latest = model;
      current.add(model, training.progress());
    });
    training.refresh();
    if (ended) {
      keepHistory();
      training = null;
    }
  }

  private void keepHistory() {
    learned = training.learned().isPresent();
    if (learned) {
      histories.add(current);
      if (histories.size() > MAX_HISTORIES) {
        histories.remove(0);
      }
    }
  }

  /** The model of the last training, finished or not; empty if none was seen. */
  public Optional<MetaClusterModel> latest() {
    return Optional.ofNullable(latest);
  }

  /** Whether the last training that is over gave a model. */
  public boolean hasLearned() {
    return learned;
  }

  /** The progress of the training that is followed or was followed last. */
  public Optional<Progress> progress() {
    List<Progress> all = training == null ? current.progress() : training.progress();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** The history of the training that gives or gave a model. */
  public Optional<TrainingHistory> history(MetaClusterModel model) {
    if (training != null && training.model().filter(m -> m == model).isPresent()) {
      return Optional.of(current);
    }
    return histories.stream().filter(h -> h.gave(model)).reduce((first, second) -> second);
  }

  /** Ends the learning; what was learned so far is kept. */
  public void stop() {
    stopping = true;
    if (training != null) {
      cut |= progress().map(Progress::phase).orElse(Phase.LEARNING) != Phase.CLUSTERING;
      training.stop();
    }
  }

  /** Whether {@link #stop} was called since the last training began. */
  public boolean isStopping() {
    return stopping;
  }

  /** Whether the learning of the last training was ended before its end. */
  public boolean wasCut() {
    return cut;
  }
}
