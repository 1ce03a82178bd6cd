package metaclustering.memory;

import java.util.List;

/**
 * Something remembered that is like the row in question.
 *
 * @param <T> what is remembered: a {@link CodeMemory.Entry} or the number of a final cluster
 * @param bits how much more probable the row is as a copy of it than as a chance combination of
 *     parts, as a logarithm to base 2: the sum over the meta-clusters
 * @param parts one for each meta-cluster, in their order
 */
public record Recollection<T>(T remembered, double bits, List<Part> parts) {

  public Recollection {
    parts = List.copyOf(parts);
  }

  /** How a meta-cluster took part. */
  public enum Role {
    /** What is remembered makes the row's symbol more probable. */
    AGREES,
    /** It makes it less probable: switched off, since this part must come from elsewhere. */
    CONTRADICTS,
    /** The row is farther from its centre than usual: switched off before the search. */
    STRANGE,
    /** The row has no value there. */
    UNKNOWN,
    /** Switched off by whoever asked. */
    SWITCHED_OFF
  }

  /**
   * One meta-cluster's part.
   *
   * @param symbol of the row
   * @param remembered the symbol of what is remembered; of a final cluster the most probable one
   * @param bits what it adds to the sum; 0 where it is not on
   */
  public record Part(int metaCluster, int symbol, int remembered, Role role, double bits) {}
}
