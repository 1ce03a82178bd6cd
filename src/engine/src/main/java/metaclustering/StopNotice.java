package metaclustering;

import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;
import metaclustering.progress.Progress;
import metaclustering.progress.TrainingListener;

/** Asks a listener, and keeps in mind whether it has ended the training. */
final class StopNotice implements TrainingListener {

  private final TrainingListener listener;
  private volatile boolean stopped;

  StopNotice(TrainingListener listener) {
    this.listener = listener;
  }

  @Override
  public boolean onProgress(Progress progress) {
    return noted(listener.onProgress(progress));
  }

  @Override
  public boolean onProgress(Progress progress, Supplier<MetaClusterModel> modelSoFar) {
    return noted(listener.onProgress(progress, modelSoFar));
  }

  private boolean noted(boolean goesOn) {
    stopped |= !goesOn;
    return goesOn;
  }

  boolean isStopped() {
    return stopped;
  }
}
