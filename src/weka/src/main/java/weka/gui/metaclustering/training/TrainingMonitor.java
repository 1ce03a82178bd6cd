package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.SwingUtilities;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import weka.clusterers.LiveTraining;
import weka.clusterers.LiveTrainings;

/**
 * Follows the training that began last, wherever in Weka, and remembers some that are over. To be
 * used by the event thread.
 */
public final class TrainingMonitor {

  private static final int MOST_RECORDINGS = 5;

  private final Runnable begin;

  /** Held here because those who tell it of trainings hold it weakly. */
  private final Consumer<LiveTraining> watcher =
      training -> SwingUtilities.invokeLater(() -> begins(training));

  private final List<TrainingHistory> recordings = new ArrayList<>();
  private LiveTraining training;
  private TrainingHistory recording;
  private MetaClusterModel latest;
  private boolean learned;

  /**
   * Waits for trainings.
   *
   * @param begin run by the event thread when a training begins
   */
  public TrainingMonitor(Runnable begin) {
    this.begin = begin;
    LiveTrainings.watch(watcher);
  }

  private void begins(LiveTraining next) {
    training = next;
    recording = new TrainingHistory();
    begin.run();
  }

  public boolean isFollowing() {
    return training != null;
  }

  /** Looks at the training and asks it for newer masks. */
  public void look() {
    boolean ended = training.hasEnded();
    training.model().ifPresent(model -> {
      latest = model;
      recording.add(model, training.progress());
    });
    training.refresh();
    if (ended) {
      keepRecording();
      training = null;
    }
  }

  /** What the last training has learned, or has learned so far; empty if none was seen. */
  public Optional<MetaClusterModel> latest() {
    return Optional.ofNullable(latest);
  }

  private void keepRecording() {
    learned = training.learned().isPresent();
    if (learned) {
      recordings.add(recording);
      if (recordings.size() > MOST_RECORDINGS) {
        recordings.remove(0);
      }
    }
  }

  /** Whether the last training that is over gave a model. */
  public boolean hasLearned() {
    return learned;
  }

  /** How far the training is that is followed or was followed last. */
  public Optional<Progress> progress() {
    List<Progress> all = training == null ? recording.progress() : training.progress();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** What was seen of the training that runs, or of the one that gave a model. */
  public Optional<TrainingHistory> recording(MetaClusterModel model) {
    if (training != null && training.model().filter(m -> m == model).isPresent()) {
      return Optional.of(recording);
    }
    return recordings.stream().filter(r -> r.gave(model)).reduce((first, second) -> second);
  }

  /** Ends the learning; what was learned so far is kept. */
  public void stop() {
    if (training != null) {
      training.stop();
    }
  }
}
