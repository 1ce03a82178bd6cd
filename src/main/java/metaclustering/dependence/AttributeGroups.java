package metaclustering.dependence;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.Table;

/** Divides the attributes of a table into groups whose members depend on each other. */
public final class AttributeGroups {

  /** The group of an attribute that is not informative or depends on no other. */
  public static final int NONE = -1;

  /** Time grows with the cube of the columns, memory with their square. */
  private static final int MOST_COLUMNS = 3_000;

  private AttributeGroups() {}

  /**
   * The group of every attribute, from 0 to {@code groups - 1}, or {@link #NONE}; none has a group if
   * fewer attributes than groups depend on any other. The same table and seed give the same groups.
   *
   * @param groups at least 1
   * @throws IllegalArgumentException if the table has more than 3,000 columns
   */
  public static int[] divide(Table table, int groups, long seed) {
    int columns = table.layout().columns();
    if (columns > MOST_COLUMNS) {
      throw new IllegalArgumentException(
          "the start of the masks by dependence (-init) is for tables" + " of at most "
              + MOST_COLUMNS + " columns, this one has " + columns);
    }
    Dependence dependence = Dependence.of(table, seed);
    int[] groupOf = new int[table.layout().attributes().size()];
    Arrays.fill(groupOf, NONE);
    boolean[] isRelated = dependence.related();
    int[] related =
        IntStream.range(0, dependence.size()).filter(i -> isRelated[i]).toArray();
    if (related.length >= groups) {
      int[] found = new SpectralGroups(ties(dependence, related)).divide(groups, seed);
      for (int i = 0; i < related.length; i++) {
        groupOf[dependence.attributes()[related[i]]] = found[i];
      }
    }
    return groupOf;
  }

  private static double[][] ties(Dependence dependence, int[] related) {
    double[][] ties = new double[related.length][related.length];
    for (int i = 0; i < ties.length; i++) {
      for (int j = 0; j < ties.length; j++) {
        ties[i][j] = dependence.strength(related[i], related[j]);
      }
    }
    return ties;
  }
}
