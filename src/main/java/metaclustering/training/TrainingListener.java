package metaclustering.training;

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
}
