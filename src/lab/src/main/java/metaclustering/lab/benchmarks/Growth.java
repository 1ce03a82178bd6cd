package metaclustering.lab.benchmarks;

/**
 * How long one pass takes for a size.
 *
 * @param what grows: rows, attributes or centres
 * @param who learns
 * @param size how many there are
 */
public record Growth(String what, String who, int size, double seconds) {}
