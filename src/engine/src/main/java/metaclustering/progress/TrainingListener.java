package metaclustering.progress;

import java.util.function.Supplier;
import metaclustering.model.MetaClusterModel;

/** Is told how a training goes and asked whether it may go on. Called by the training thread. */
@FunctionalInterface
public interface TrainingListener {

  /** Hears nothing, stops nothing. */
  TrainingListener NONE = progress -> true;

  /**
   * Called several times a second at most.
   *
   * @return false to end the training early and keep what was learned so far
   */
  boolean goOn(Progress progress);

  /**
   * The same for those who want to look at what is learned so far. Looking never changes what is
   * learned.
   *
   * @param soFar makes a model of the masks and centres as they are, without figures of the rows;
   *     costs nothing unless asked, to be asked before this call returns
   */
  default boolean goOn(Progress progress, Supplier<MetaClusterModel> soFar) {
    return goOn(progress);
  }
}
