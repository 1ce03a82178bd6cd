package metaclustering.model;

/** In which space centres live, and how far a row is from them. */
public enum Geometry {
  /**
   * Centres are in the space of the columns; the distance is {@code sum_d w[d]^2 (x[d] - c[d])^2}.
   * A code decodes to {@code sum_m w[m] c[m]}.
   */
  MASKED_DISTANCE,
  /**
   * Centres are in masked space, as in the article; the distance is {@code mean_d |w[d] x[d] -
   * c[d]|}. A code decodes to {@code sum_m c[m]}.
   */
  MASKED_SPACE
}
