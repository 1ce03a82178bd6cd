package metaclustering.training;

import java.io.Serializable;
import metaclustering.dependence.AttributeGroups;
import metaclustering.training.online.LearnerState;
import metaclustering.training.online.OnlinePhase;
import metaclustering.training.polish.PolishPhase;

/**
 * The state of a training; one that was saved and loaded continues with the same result, bit for bit.
 *
 * @param groups by which the masks began
 * @param learner of masks and centres
 * @param online in which masks form
 * @param polish null while masks form
 */
record TrainingState(
    AttributeGroups groups, LearnerState learner, OnlinePhase online, PolishPhase polish)
    implements Serializable {

  TrainingState polishing(PolishPhase next) {
    return new TrainingState(groups, learner, online, next);
  }
}
