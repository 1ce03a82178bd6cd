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
  MASKED_SPACE;

  /** What one column adds to the distance of a row from a centre. */
  double term(double x, double mask, double centre) {
    double gap = mask * (x - centre);
    return this == MASKED_DISTANCE ? gap * gap : Math.abs(mask * x - centre);
  }

  /** The distance from the sum of its terms. */
  double total(double sum, int columns) {
    return this == MASKED_DISTANCE || columns == 0 ? sum : sum / columns;
  }
}
