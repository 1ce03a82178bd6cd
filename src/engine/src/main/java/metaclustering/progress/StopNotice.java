package metaclustering.progress;

import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;

/** Asks a listener, and keeps in mind whether it has ended the training. */
public class StopNotice implements TrainingListener {

  private final TrainingListener listener;
  private volatile boolean stopped;

  public StopNotice(TrainingListener listener) {
    this.listener = listener;
  }

  @Override
  public final boolean onProgress(Progress progress) {
    return noted(listener.onProgress(progress));
  }

  @Override
  public final boolean onProgress(Progress progress, Supplier<MetaClusterModel> modelSoFar) {
    return noted(listener.onProgress(progress, modelSoFar));
  }

  private boolean noted(boolean goesOn) {
    stopped |= !goesOn;
    return goesOn;
  }

  /** Whether the listener has ended the training. */
  public final boolean isStopped() {
    return stopped;
  }
}
