package weka.clusterers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;

/**
 * A training of a {@link MetaClusterer} that others can look at while it runs, and end. The training
 * thread copies its masks and centres only when somebody has asked for them since it last did. Safe
 * for use by many threads.
 */
public final class LiveTraining implements TrainingListener, AutoCloseable {

  private static final int MOST_REPORTS = 1000;

  private final TrainingListener next;
  private final List<Progress> progress = new ArrayList<>();
  private volatile MetaClusterModel soFar;
  private volatile MetaClusterModel learned;
  private volatile boolean wanted = true;
  private volatile boolean stopped;
  private volatile boolean ended;

  LiveTraining(TrainingListener next) {
    this.next = next;
  }

  @Override
  public boolean goOn(Progress current) {
    return goOn(current, () -> soFar);
  }

  @Override
  public boolean goOn(Progress current, Supplier<MetaClusterModel> model) {
    remember(current);
    if (wanted) {
      wanted = false;
      soFar = model.get();
    }
    return next.goOn(current, model) && !stopped;
  }

  /** Of a long training every second report is forgotten now and then, so that they stay few. */
  private void remember(Progress current) {
    synchronized (progress) {
      if (progress.size() == MOST_REPORTS) {
        List<Progress> kept = IntStream.range(0, MOST_REPORTS)
            .filter(i -> i % 2 == 0)
            .mapToObj(progress::get)
            .toList();
        progress.clear();
        progress.addAll(kept);
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

  /** Asks for newer masks and centres, which {@link #model()} will give soon. */
  public void refresh() {
    wanted = true;
  }

  /** Masks and centres: the newest that were asked for, at last what was learned. */
  public Optional<MetaClusterModel> model() {
    MetaClusterModel last = learned;
    return Optional.ofNullable(last == null ? soFar : last);
  }

  /** What was learned, with the figures of its rows; empty while learning and after failure. */
  public Optional<MetaClusterModel> learned() {
    return Optional.ofNullable(learned);
  }

  /** Ends the learning soon; what was learned so far is kept. */
  public void stop() {
    stopped = true;
  }

  /** Whether the training is over, well or not. */
  public boolean hasEnded() {
    return ended;
  }

  void learned(MetaClusterModel model) {
    learned = model;
  }

  /** Tells those who look that the training is over. */
  @Override
  public void close() {
    ended = true;
  }
}
