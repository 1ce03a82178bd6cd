package metaclustering.dependence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/** The attributes of a table in groups whose members depend on each other. Immutable. */
public final class AttributeGroups implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The group of an attribute that is not informative or depends on no other. */
  public static final int NONE = -1;

  /** Memory grows with the square of the columns. */
  private static final int MOST_COLUMNS = 3_000;

  /** The level at which two attributes count as dependent when groups are compared. */
  private static final double LEVEL = 0.01;

  /** Groups are clear if the dependence between them is no more than this share of chance. */
  private static final double MOST_BETWEEN = 0.1;

  private final int[] groupOf;
  private final boolean clear;

  private AttributeGroups(int[] groupOf, boolean clear) {
    this.groupOf = groupOf;
    this.clear = clear;
  }

  /** Whether the table has few enough columns, at most 3,000, for each two to be compared. */
  public static boolean areFor(TableLayout layout) {
    return layout.columns() <= MOST_COLUMNS;
  }

  /** No groups. */
  public static AttributeGroups none(TableLayout layout) {
    int[] groupOf = new int[layout.attributes().size()];
    Arrays.fill(groupOf, NONE);
    return new AttributeGroups(groupOf, false);
  }

  /**
   * Divides the attributes. None has a group if fewer of them than groups depend on any other, or if
   * the table has too many columns. The same table and seed give the same groups.
   *
   * @param groups at least 1
   * @param seed chooses the rows that are looked at
   */
  public static AttributeGroups of(Table table, int groups, long seed) {
    AttributeGroups none = none(table.layout());
    if (!areFor(table.layout())) {
      return none;
    }
    Dependence dependence = Dependence.of(table, seed);
    boolean[] isRelated = dependence.related();
    int[] related =
        IntStream.range(0, dependence.size()).filter(i -> isRelated[i]).toArray();
    if (related.length < groups) {
      return none;
    }
    int[] found = new SpectralGroups(ties(dependence, related), groups).divide(groups);
    int[] groupOf = none.groupOf;
    for (int i = 0; i < related.length; i++) {
      groupOf[dependence.attributes()[related[i]]] = found[i];
    }
    return new AttributeGroups(
        groupOf, between(dependence, related, found, groups) <= MOST_BETWEEN);
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

  /**
   * The share of the dependence that is between groups, over the share that there would be if it were
   * divided among the pairs by chance, keeping every attribute's sum (as modularity does: Newman,
   * "Modularity and Community Structure in Networks", PNAS 103, 2006).
   */
  private static double between(Dependence dependence, int[] related, int[] groupOf, int groups) {
    boolean[][] significant = dependence.significant(LEVEL);
    double all = 0;
    double between = 0;
    double[] sums = new double[groups];
    for (int i = 0; i < related.length; i++) {
      for (int j = 0; j < i; j++) {
        if (significant[related[i]][related[j]]) {
          double strength = dependence.strength(related[i], related[j]);
          all += strength;
          between += groupOf[i] == groupOf[j] ? 0 : strength;
          sums[groupOf[i]] += strength;
          sums[groupOf[j]] += strength;
        }
      }
    }
    double together = 0;
    for (double sum : sums) {
      together += Math.pow(sum / (2 * all), 2);
    }
    return between / all / (1 - together);
  }

  /** The group of an attribute, from 0 on, or {@link #NONE}. */
  public int groupOf(int attribute) {
    return groupOf[attribute];
  }

  /** The group of every attribute, from 0 on, or {@link #NONE}. */
  public int[] groupOf() {
    return groupOf.clone();
  }

  /** Whether next to all dependence is within groups, so that they are independent of each other. */
  public boolean areClear() {
    return clear;
  }

  /** Whether any attribute has a group. */
  public boolean areThere() {
    return Arrays.stream(groupOf).anyMatch(g -> g != NONE);
  }
}
