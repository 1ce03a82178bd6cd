package metaclustering.progress;

import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;

/** Watches a training and can end it. Called by the training thread, several times a second at most. */
@FunctionalInterface
public interface TrainingListener {

  /** Does nothing. */
  TrainingListener NONE = progress -> true;

  /**
   * Called while the training runs.
   *
   * @return false to end the training early and keep what was learned so far
   */
  boolean onProgress(Progress progress);

  /**
   * The same for listeners that look at the unfinished model, which never changes the result.
   *
   * @param modelSoFar makes a model of the present masks and centres, without errors measured; to be
   *     called before this method returns, free of cost if it is not called
   */
  default boolean onProgress(Progress progress, Supplier<MetaClusterModel> modelSoFar) {
    return onProgress(progress);
  }
}
