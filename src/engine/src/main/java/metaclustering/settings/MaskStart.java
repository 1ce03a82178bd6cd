package metaclustering.settings;

/** How the masks begin. */
public enum MaskStart {
  /** Equal for all clusterers. */
  UNIFORM,
  /**
   * Larger for one clusterer in the attributes of each group that depend on each other; see {@link
   * metaclustering.dependence.AttributeGroups}. Equal where there is no such group, and for more
   * columns than can be compared pair by pair. Where learning row by row leaves these groups, it has
   * to beat them; see {@link StartSelection}. The article's rule always begins with equal masks.
   */
  DEPENDENCE
}
