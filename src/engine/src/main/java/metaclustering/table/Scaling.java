package metaclustering.table;

/** How a numeric attribute becomes a column: {@code column = (value - offset) / unit}. */
public enum Scaling {
  /** The values as they are: offset 0, unit 1. */
  NONE,
  /** To [0, 1] by the range of the training rows, as Weka's distance functions do. */
  RANGE,
  /** To mean 0 and standard deviation 1 over the training rows. */
  STANDARD
}
