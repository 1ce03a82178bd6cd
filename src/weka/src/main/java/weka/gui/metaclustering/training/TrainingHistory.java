package weka.gui.metaclustering.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;

/**
 * The progress of a training, and its masks at evenly spaced moments, at most 120. To be used by the
 * event thread.
 */
public final class TrainingHistory {

  private static final int MAX_FRAMES = 120;

  private final List<float[][]> frames = new ArrayList<>();
  private List<Progress> progress = List.of();
  private MetaClusterModel last;
  private int seen;
  private int stride = 1;

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
      frames.add(model.masks());
    }
    seen++;
    if (frames.size() > MAX_FRAMES) {
      for (int i = frames.size() - 2; i > 0; i -= 2) {
        frames.remove(i);
      }
      stride *= 2;
    }
  }

  /** Masks [M x A], moment by moment. */
  public List<float[][]> frames() {
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
