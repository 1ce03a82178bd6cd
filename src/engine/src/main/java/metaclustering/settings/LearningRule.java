package metaclustering.settings;

/** The two rules by which masks and centres are learned. */
public enum LearningRule {
  /** Exponentiated gradient on every attribute's masks, online k-means for the centres. */
  EXPONENTIATED,
  /** The rule of the 2018 article, in its order of operations. */
  ARTICLE
}
