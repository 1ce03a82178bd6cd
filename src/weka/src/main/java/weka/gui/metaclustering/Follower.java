package weka.gui.metaclustering;

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
final class Follower {

  private static final int MOST_RECORDINGS = 5;

  private final Runnable begin;

  /** Held here because those who tell it of trainings hold it weakly. */
  private final Consumer<LiveTraining> watcher =
      training -> SwingUtilities.invokeLater(() -> begins(training));

  private final List<Recording> recordings = new ArrayList<>();
  private LiveTraining training;
  private Recording recording;
  private MetaClusterModel latest;
  private boolean learned;

  /**
   * Waits for trainings.
   *
   * @param begin run by the event thread when a training begins
   */
  Follower(Runnable begin) {
    this.begin = begin;
    LiveTrainings.watch(watcher);
  }

  private void begins(LiveTraining next) {
    training = next;
    recording = new Recording();
    begin.run();
  }

  boolean isFollowing() {
    return training != null;
  }

  /** Looks at the training and asks it for newer masks. */
  void look() {
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
  Optional<MetaClusterModel> latest() {
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
  boolean hasLearned() {
    return learned;
  }

  /** How far the training is that is followed or was followed last. */
  Optional<Progress> progress() {
    List<Progress> all = training == null ? recording.progress() : training.progress();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** What was seen of the training that runs, or of the one that gave a model. */
  Optional<Recording> recording(MetaClusterModel model) {
    if (training != null && training.model().filter(m -> m == model).isPresent()) {
      return Optional.of(recording);
    }
    return recordings.stream().filter(r -> r.gave(model)).reduce((first, second) -> second);
  }

  /** Ends the learning; what was learned so far is kept. */
  void stop() {
    if (training != null) {
      training.stop();
    }
  }
}
