package metaclustering.memory;

import java.util.List;

/**
 * A remembered code or cluster that the row resembles.
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

  /** The part of an attribute group in the comparison. */
  public enum Role {
    /** The remembered symbol makes the row's more probable. */
    AGREES,
    /** The remembered symbol makes the row's less probable; the exchange rate limits its effect. */
    CONTRADICTS,
    /** Switched off: the row is farther from its centre than usual. */
    STRANGE,
    /** Switched off: the row has no value of the group's attributes. */
    UNKNOWN,
    /** Switched off by the caller. */
    SWITCHED_OFF
  }

  /**
   * The comparison in one attribute group.
   *
   * @param symbol of the row
   * @param remembered the symbol of what is remembered; of a final cluster the most probable one
   * @param bits its term of the sum; 0 if it is switched off
   */
  public record Part(int metaCluster, int symbol, int remembered, Role role, double bits) {}
}
