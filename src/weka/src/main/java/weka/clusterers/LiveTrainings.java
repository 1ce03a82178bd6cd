package weka.clusterers;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import metaclustering.progress.TrainingListener;

/**
 * Tells of the trainings of all {@link MetaClusterer}s in this process, wherever they were started:
 * so windows can show a training that another part of Weka began.
 */
public final class LiveTrainings {

  private static final Set<Consumer<LiveTraining>> WATCHERS =
      Collections.newSetFromMap(new WeakHashMap<>());

  private LiveTrainings() {}

  /**
   * From now on a watcher hears of every training that begins, in the training's thread.
   *
   * @param watcher held weakly: it is forgotten when nobody else knows it any more, so it has to be
   *     kept in a field of who looks, and to know it
   */
  public static void watch(Consumer<LiveTraining> watcher) {
    synchronized (WATCHERS) {
      WATCHERS.add(watcher);
    }
  }

  /** Begins a training, whose listener is told and asked too. To be closed when it is over. */
  static LiveTraining begin(TrainingListener listener) {
    LiveTraining training = new LiveTraining(listener);
    watchers().forEach(watcher -> watcher.accept(training));
    return training;
  }

  private static List<Consumer<LiveTraining>> watchers() {
    synchronized (WATCHERS) {
      return List.copyOf(WATCHERS);
    }
  }
}
