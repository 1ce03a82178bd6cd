package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;

/**
 * The progress of a training, and its masks at evenly spaced moments, at most 120. To be used by the
 * event thread.
 */
public final class TrainingHistory {

  private static final int MAX_FRAMES = 120;

  private final List<Frame> frames = new ArrayList<>();
  private List<Progress> progress = List.of();
  private MetaClusterModel last;
  private int seen;
  private int stride = 1;

  /** Masks [M x A] and the progress at that moment. */
  public record Frame(float[][] masks, Progress progress) {}

  /**
   * Adds a moment.
   *
   * @param soFar all progress from the start
   */
  public void add(MetaClusterModel model, List<Progress> soFar) {
    progress = soFar;
    if (model == last || soFar.isEmpty()) {
      return;
    }
    last = model;
    if (seen % stride == 0) {
      frames.add(new Frame(model.masks(), soFar.get(soFar.size() - 1)));
    }
    seen++;
    if (frames.size() > MAX_FRAMES) {
      List<Frame> kept = IntStream.range(0, frames.size())
          .filter(i -> i % 2 == 0)
          .mapToObj(frames::get)
          .toList();
      frames.clear();
      frames.addAll(kept);
      stride *= 2;
    }
  }

  public List<Frame> frames() {
    return List.copyOf(frames);
  }

  public List<Progress> progress() {
    return progress;
  }

  /** Whether the training gave this model or a copy of it. */
  public boolean gave(MetaClusterModel model) {
    return last != null
        && Double.compare(last.summary().relativeError(), model.summary().relativeError()) == 0
        && Arrays.deepEquals(last.masks(), model.masks());
  }
}
