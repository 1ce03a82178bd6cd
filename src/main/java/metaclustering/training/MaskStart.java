package metaclustering.training;

/** How the masks begin. */
public enum MaskStart {
  /** Equal for all clusterers. */
  UNIFORM,
  /**
   * Larger for one clusterer in the attributes of each group that depend on each other; see {@link
   * metaclustering.dependence.AttributeGroups}. Equal where there is no such group. These groups are
   * polished too, without learning row by row before, and the lower squared error is kept.
   */
  DEPENDENCE
}
