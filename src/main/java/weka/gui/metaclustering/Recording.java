package weka.gui.metaclustering;

import java.util.ArrayList;
import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.training.Progress;

/**
 * The masks of a training at some moments, evenly spread over it: when there are too many, every
 * second is forgotten. To be used by the event thread.
 */
final class Recording {

  private static final int MOST_FRAMES = 120;

  private final List<Frame> frames = new ArrayList<>();
  private List<Progress> progress = List.of();
  private MetaClusterModel last;
  private int seen;
  private int stride = 1;

  /** Masks [M x A] and how far the training was. */
  record Frame(float[][] masks, Progress progress) {}

  void add(MetaClusterModel model, List<Progress> soFar) {
    if (model == last || soFar.isEmpty()) {
      return;
    }
    last = model;
    progress = soFar;
    if (seen++ % stride == 0) {
      frames.add(new Frame(model.masks(), soFar.get(soFar.size() - 1)));
    }
    if (frames.size() > MOST_FRAMES) {
      for (int i = frames.size() - 1; i > 0; i--) {
        if (i % 2 == 1) {
          frames.remove(i);
        }
      }
      stride *= 2;
    }
  }

  List<Frame> frames() {
    return List.copyOf(frames);
  }

  List<Progress> progress() {
    return progress;
  }

  /** The last model that was seen, which is what was learned if the training went well. */
  MetaClusterModel last() {
    return last;
  }
}
