package metaclustering.finalclusters.rows;

import java.io.Serializable;

/** How an attribute is distributed in all rows, in cells: nominal values, or bins of numbers. */
interface Background extends Serializable {

  int cells();

  /** The cell of a known value. */
  int cell(double value);

  /** The share of the rows in a cell; above 0. */
  double share(int cell);

  /** The logarithm of the density, or of the probability of a nominal value. */
  double logDensity(double value);
}
