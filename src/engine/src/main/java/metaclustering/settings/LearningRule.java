package metaclustering.settings;

/** The two rules by which masks and centres are learned. */
public enum LearningRule {
  /** Exponentiated gradient on every attribute's masks; see {@link ExponentiatedLearner}. */
  EXPONENTIATED,
  /** The rule of the 2018 article; see {@link ArticleLearner}. */
  ARTICLE
}
