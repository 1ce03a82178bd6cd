package metaclustering.model;

/** In which space centres live, and how far a row is from them. */
public enum Geometry {
  /**
   * Centres are in the space of the columns; the distance is {@code sum_d w[d]^2 (x[d] - c[d])^2}.
   * A code decodes to {@code sum_m w[m] c[m]}.
   */
  MASKED_DISTANCE {
    @Override
    double term(double x, double mask, double centre) {
      double gap = mask * (x - centre);
      return gap * gap;
    }

    @Override
    double total(double sum, int columns) {
      return sum;
    }
  },
  /**
   * Centres are in masked space, as in the article; the distance is {@code mean_d |w[d] x[d] -
   * c[d]|}. A code decodes to {@code sum_m c[m]}.
   */
  MASKED_SPACE {
    @Override
    double term(double x, double mask, double centre) {
      return Math.abs(mask * x - centre);
    }

    @Override
    double total(double sum, int columns) {
      return columns == 0 ? 0 : sum / columns;
    }
  };

  /** What one column adds to the distance of a row from a centre. */
  abstract double term(double x, double mask, double centre);

  /** The distance from the sum of its terms. */
  abstract double total(double sum, int columns);
}
