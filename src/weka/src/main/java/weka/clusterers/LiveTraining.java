package weka.clusterers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;

/**
 * A running training of a {@link MetaClusterer} that windows can watch and stop, wherever in Weka it
 * was started. The training thread copies its masks and centres only on request. Thread-safe.
 */
public final class LiveTraining implements TrainingListener, AutoCloseable {

  private static final int MAX_REPORTS = 1000;

  private static final Set<Consumer<LiveTraining>> WATCHERS =
      Collections.newSetFromMap(new WeakHashMap<>());

  private final TrainingListener next;
  private final boolean debug;
  private final List<Progress> progress = new ArrayList<>();
  private volatile MetaClusterModel soFar;
  private volatile MetaClusterModel learned;
  private volatile boolean wanted = true;
  private volatile boolean stopped;
  private volatile boolean ended;

  LiveTraining(TrainingListener next, boolean debug) {
    this.next = next == null ? TrainingListener.NONE : next;
    this.debug = debug;
  }

  /**
   * Calls a watcher for every training that begins from now on, in the training's thread.
   *
   * @param watcher held weakly: the caller keeps it in a field as long as it shall be called
   */
  public static void watch(Consumer<LiveTraining> watcher) {
    synchronized (WATCHERS) {
      WATCHERS.add(watcher);
    }
  }

  /**
   * Begins a training. To be closed at its end.
   *
   * @param listener called too; null for none
   * @param debug whether the progress is printed
   */
  static LiveTraining begin(TrainingListener listener, boolean debug) {
    LiveTraining training = new LiveTraining(listener, debug);
    List<Consumer<LiveTraining>> watchers;
    synchronized (WATCHERS) {
      watchers = List.copyOf(WATCHERS);
    }
    watchers.forEach(watcher -> watcher.accept(training));
    return training;
  }

  @Override
  public boolean onProgress(Progress current) {
    return onProgress(current, () -> soFar);
  }

  @Override
  public boolean onProgress(Progress current, Supplier<MetaClusterModel> model) {
    remember(current);
    if (debug) {
      System.err.println(current);
    }
    if (wanted) {
      wanted = false;
      soFar = model.get();
    }
    return next.onProgress(current, model) && !stopped;
  }

  /** Keeps at most 1000 reports: when there are more, every second one is removed. */
  private void remember(Progress current) {
    synchronized (progress) {
      if (progress.size() == MAX_REPORTS) {
        for (int i = MAX_REPORTS - 1; i > 0; i -= 2) {
          progress.remove(i);
        }
      }
      progress.add(current);
    }
  }

  /** The training's progress from its start until now, at most 1000 reports. */
  public List<Progress> progress() {
    synchronized (progress) {
      return List.copyOf(progress);
    }
  }

  /** Requests newer masks and centres for {@link #model()}. */
  public void refresh() {
    wanted = true;
  }

  /** The newest masks and centres that were requested; after the end those that were learned. */
  public Optional<MetaClusterModel> model() {
    MetaClusterModel last = learned;
    return Optional.ofNullable(last == null ? soFar : last);
  }

  /** The finished model; empty while learning and after a failure. */
  public Optional<MetaClusterModel> learned() {
    return Optional.ofNullable(learned);
  }

  /** Ends the learning soon; what was learned so far is kept. */
  public void stop() {
    stopped = true;
  }

  /** Whether the training is over, successful or not. */
  public boolean hasEnded() {
    return ended;
  }

  void learned(MetaClusterModel model) {
    learned = model;
  }

  @Override
  public void close() {
    ended = true;
  }
}
