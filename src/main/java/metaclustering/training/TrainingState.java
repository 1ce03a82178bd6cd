package metaclustering.training;

import java.io.Serializable;

/** A training as it stands: a checkpoint of it goes on bit for bit. */
final class TrainingState implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LearnerState learner;
  private final OnlinePhase online;

  /** Null while masks form. */
  private Polish polish;

  TrainingState(LearnerState learner, OnlinePhase online) {
    this.learner = learner;
    this.online = online;
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

  Polish polish() {
    return polish;
  }

  void begin(Polish next) {
    polish = next;
  }
}
