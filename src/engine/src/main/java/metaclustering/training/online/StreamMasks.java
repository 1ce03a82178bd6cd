package metaclustering.training.online;

import java.io.Serializable;
import java.util.stream.Stream;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Workers;
import metaclustering.settings.LearningRule;
import metaclustering.table.TableLayout;

/**
 * Whether the masks of a stream form or are settled. While they form, every clusterer learns all
 * attributes. When they have converged ({@link MaskConvergence}) each attribute is left to its owner, so
 * that a row costs M times less, and the error of every clusterer is watched ({@link PageHinkley}): if one
 * rises, the stream has changed, and all clusterers learn all attributes again until masks have
 * converged once more. Masks of the article's rule, and where idle centres are freed, always form.
 */
public final class StreamMasks implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The share of the variance that may be of new attributes. */
  private static final double MAX_NEW_VARIANCE = 0.01;

  /** An attribute whose unit has grown to more times what it was is as good as new. */
  private static final double OUTGROWN = 2;

  private final boolean settle;
  private MaskConvergence convergence;
  private long rows;

  /** The layout in which masks had converged; null while they form. */
  private TableLayout settled;

  /** Of each clusterer; null while masks form. */
  private PageHinkley[] errors;

  /** Masks as they were when they had converged, [M x A]; null while they form. */
  private float[][] formed;

  /** Masks that form, from a state on. */
  public StreamMasks(LearnerState state) {
    this.settle = state.settings().rule() == LearningRule.EXPONENTIATED && state.utility() == null;
    this.convergence = new MaskConvergence(state.layout(), state.statistics());
  }

  /** Whether each attribute is learned by its owner alone. */
  public boolean areSettled() {
    return errors != null;
  }

  /** A learner that continues from a state. */
  public OnlineLearner learner(LearnerState state) {
    return areSettled() ? state.fixedMaskLearner(new Workers(1)) : state.streamLearner();
  }

  /**
   * Takes note of rows that were learned, and settles masks or lets them form again.
   *
   * @param learner that has just learned them
   * @param state of this learner; its masks may become hard
   * @return the state that another learner has to continue from, or null to go on
   */
  public LearnerState learned(OnlineLearner learner, LearnerState state, int count) {
    if (!settle) {
      return null;
    }
    if (areSettled()) {
      return isDrift((FixedMaskLearner) learner) ? formAgain(state) : null;
    }
    rows += count;
    if (!convergence.isDue(rows) || !convergence.update(learner.masks(), rows)) {
      return null;
    }
    formed = convergence.average(learner.masks());
    settled = state.layout();
    state.masks().harden(MetaClusterModel.owners(settled, formed));
    errors = Stream.generate(PageHinkley::new).limit(formed.length).toArray(PageHinkley[]::new);
    return state;
  }

  private boolean isDrift(FixedMaskLearner learner) {
    double weight = learner.lastWeight();
    boolean drift = false;
    for (int m = 0; m < errors.length && weight > 0; m++) {
      drift |= errors[m].add(learner.lastError(m) / weight);
    }
    return drift;
  }

  /**
   * Takes note of new scales or column statistics: settled masks form again if much of the variance is of
   * attributes that were constant when masks settled, or whose range was far smaller.
   *
   * @return the state to continue from
   */
  public LearnerState rescaled(LearnerState state) {
    return areSettled() && newVariance(state) > MAX_NEW_VARIANCE ? formAgain(state) : state;
  }

  private double newVariance(LearnerState state) {
    TableLayout layout = state.layout();
    double all = 0;
    double changed = 0;
    for (int a = 0; a < layout.attributes().size(); a++) {
      if (layout.isInformative(a)) {
        double variance = state.statistics().variance(layout, a);
        boolean isNew = !settled.isInformative(a) || layout.unit(a) > OUTGROWN * settled.unit(a);
        all += variance;
        changed += isNew ? variance : 0;
      }
    }
    return all > 0 ? changed / all : 0;
  }

  private LearnerState formAgain(LearnerState state) {
    convergence = new MaskConvergence(state.layout(), state.statistics());
    rows = 0;
    errors = null;
    formed = null;
    settled = null;
    return state.withSoftMasks();
  }

  /** The model of a state, with certainties by masks as they were before they settled. */
  public MetaClusterModel model(LearnerState state) {
    return areSettled() ? state.model(formed) : state.model();
  }
}
