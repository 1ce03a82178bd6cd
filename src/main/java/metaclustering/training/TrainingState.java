package metaclustering.training;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A training as it stands: a checkpoint of it goes on bit for bit. */
final class TrainingState implements Serializable {

  private static final long serialVersionUID = 1L;

  private final LearnerState learner;
  private final OnlinePhase online;

  /** None while masks form; then one, or several of which the best counts. */
  private final List<Polish> polishes = new ArrayList<>();

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
    return !polishes.isEmpty();
  }

  List<Polish> polishes() {
    return polishes;
  }

  void begin(Polish next) {
    polishes.add(next);
  }
}
