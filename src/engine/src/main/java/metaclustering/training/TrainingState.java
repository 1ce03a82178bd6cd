package metaclustering.training;

import java.io.Serializable;
import metaclustering.dependence.AttributeGroups;
import metaclustering.training.online.LearnerState;
import metaclustering.training.online.OnlinePhase;
import metaclustering.training.polish.PolishPhase;

/** The state of a training; one that was saved and loaded continues with the same result, bit for bit. */
final class TrainingState implements Serializable {

  private static final long serialVersionUID = 1L;

  private final AttributeGroups groups;
  private final LearnerState learner;
  private final OnlinePhase online;

  /** Null while masks form. */
  private PolishPhase polish;

  /**
   * @param groups by which the masks began
   */
  TrainingState(AttributeGroups groups, LearnerState learner, OnlinePhase online) {
    this.groups = groups;
    this.learner = learner;
    this.online = online;
  }

  AttributeGroups groups() {
    return groups;
  }

  LearnerState learner() {
    return learner;
  }

  OnlinePhase online() {
    return online;
  }

  boolean isPolishing() {
    return polish != null;
  }

  PolishPhase polish() {
    return polish;
  }

  void begin(PolishPhase next) {
    polish = next;
  }
}
