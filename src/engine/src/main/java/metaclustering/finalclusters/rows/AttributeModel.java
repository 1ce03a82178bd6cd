package metaclustering.finalclusters.rows;

import java.io.Serializable;

/**
 * How an attribute is distributed in each of J components, relative to its {@link Background}.
 * Immutable.
 */
interface AttributeModel extends Serializable {

  /** {@code p(value | component) / p(value)} of a known value. */
  double ratio(int component, double value);

  /**
   * Multiplies the products of the listed rows of a range by the ratios of their values, divided by
   * those of the common value.
   *
   * @param products of the rows from {@code from} on, [rows][J], row after row
   */
  void multiply(AttributeCells cells, int from, int to, double[] products);

  /** How many sums {@link #collect} makes. */
  int sums();

  /**
   * Adds what is needed for a better model of the listed rows of a range.
   *
   * @param memberships weighted, of the rows from {@code from} on, [rows][J], row after row
   */
  void collect(AttributeCells cells, int from, int to, double[] memberships, double[] sums);

  /** Adds how well the listed rows of a range are described, where that is not known from the sums. */
  default void measure(
      AttributeCells cells, int from, int to, double[] memberships, double[] sums) {}

  /**
   * The model that fits the sums best.
   *
   * @param sums modified
   * @param totals weight of all rows in each component, [J]
   */
  AttributeModel fitted(AttributeCells cells, double[] sums, double[] totals);

  /** How many free parameters the components have. */
  int parameters();
}
