package metaclustering.dependence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * The attributes of a table in groups whose members depend on each other. Immutable.
 *
 * @param groupOf the group of every attribute, from 0 on, or {@link #NONE}
 * @param areSeparated whether nearly all dependence is within groups, so that they are independent of
 *     each other
 */
public record AttributeGroups(int[] groupOf, boolean areSeparated) implements Serializable {

  /** The group of an attribute that is not informative or depends on no other. */
  public static final int NONE = -1;

  /** Memory grows with the square of the columns. */
  private static final int MAX_COLUMNS = 3_000;

  /** How many of more columns are divided at first, and then compared with these at once. */
  private static final int BLOCK_COLUMNS = 1_000;

  /** The level at which two attributes count as dependent when groups are compared. */
  private static final double LEVEL = 0.01;

  /** Largest share of the dependence between separated groups, relative to chance. */
  private static final double MAX_BETWEEN = 0.1;

  /** Whether the table has at most 3,000 columns, so that all pairs can be compared. */
  public static boolean isFeasible(TableLayout layout) {
    return layout.columns() <= MAX_COLUMNS;
  }

  public static AttributeGroups none(TableLayout layout) {
    int[] groupOf = new int[layout.attributes().size()];
    Arrays.fill(groupOf, NONE);
    return new AttributeGroups(groupOf, false);
  }

  /**
   * Divides the attributes that surely depend on others; those that likely do join the group with
   * which their mean strength is largest ({@link DependentAttributes}). Of tables with too many columns
   * to compare all pairs, a random sample of attributes is divided so, and all others are compared with
   * the sample. None has a group if fewer attributes than groups are sure. The same table and seed give
   * the same groups.
   *
   * @param groups at least 1
   * @param seed of the samples of rows and attributes
   */
  public static AttributeGroups of(Table table, int groups, long seed) {
    int[] groupOf = none(table.layout()).groupOf;
    int[] all = Dependence.informative(table.layout());
    boolean isFeasible = isFeasible(table.layout());
    if (!isFeasible) {
      MathArrays.shuffle(all, new Well19937c(seed));
    }
    int[] first = isFeasible ? all : block(table.layout(), all, 0);
    Dependence dependence =
        isFeasible ? Dependence.of(table, seed) : Dependence.of(table, first, seed);
    DependentAttributes choice = new DependentAttributes(dependence);
    int[] dependent = choice.sure();
    if (dependent.length < groups) {
      return none(table.layout());
    }
    int[] found = new SpectralClustering(strengths(dependence, dependent), groups).divide(groups);
    for (int i = 0; i < dependent.length; i++) {
      groupOf[first[dependent[i]]] = found[i];
    }
    join(dependence, choice.likely(), dependent, found, groupOf);
    for (int from = first.length; from < all.length; ) {
      int[] others = block(table.layout(), all, from);
      Dependence wider = Dependence.of(table, concatenated(first, others), seed);
      int[] likely = Arrays.stream(new DependentAttributes(wider).likely())
          .filter(i -> i >= first.length)
          .toArray();
      join(wider, likely, dependent, found, groupOf);
      from += others.length;
    }
    return new AttributeGroups(
        groupOf, between(dependence, dependent, found, groups) <= MAX_BETWEEN);
  }

  /** The attributes from one on that have 1,000 columns together, at least one. */
  private static int[] block(TableLayout layout, int[] attributes, int from) {
    int to = from;
    int columns = 0;
    while (to < attributes.length && (to == from || columns < BLOCK_COLUMNS)) {
      columns += layout.firstColumn(attributes[to] + 1) - layout.firstColumn(attributes[to]);
      to++;
    }
    return Arrays.copyOfRange(attributes, from, to);
  }

  private static int[] concatenated(int[] first, int[] second) {
    return IntStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
  }

  /** Gives attributes without a group the one that is nearest. */
  private static void join(
      Dependence dependence, int[] joining, int[] members, int[] groupOfMembers, int[] groupOf) {
    int[] attributes = dependence.attributes();
    int groups = Arrays.stream(groupOfMembers).max().orElse(NONE) + 1;
    for (int i : joining) {
      if (groupOf[attributes[i]] == NONE) {
        groupOf[attributes[i]] = nearest(dependence, i, members, groupOfMembers, groups);
      }
    }
  }

  /** The group with which an attribute has the largest mean strength. */
  private static int nearest(
      Dependence dependence, int attribute, int[] members, int[] groupOf, int groups) {
    double[] sums = new double[groups];
    int[] sizes = new int[groups];
    for (int i = 0; i < members.length; i++) {
      sums[groupOf[i]] += dependence.strength(attribute, members[i]);
      sizes[groupOf[i]]++;
    }
    return ArrayIndex.ofLargest(
        IntStream.range(0, groups).mapToDouble(g -> sums[g] / sizes[g]).toArray());
  }

  private static double[][] strengths(Dependence dependence, int[] dependent) {
    double[][] strengths = new double[dependent.length][dependent.length];
    for (int i = 0; i < strengths.length; i++) {
      for (int j = 0; j < strengths.length; j++) {
        strengths[i][j] = dependence.strength(dependent[i], dependent[j]);
      }
    }
    return strengths;
  }

  /**
   * The share of the dependence that is between groups, over the share that there would be if it were
   * divided among the pairs by chance, keeping every attribute's sum (as modularity does: Newman,
   * "Modularity and Community Structure in Networks", PNAS 103, 2006).
   */
  private static double between(Dependence dependence, int[] dependent, int[] groupOf, int groups) {
    boolean[][] significant = dependence.significant(LEVEL);
    double all = 0;
    double between = 0;
    double[] sums = new double[groups];
    for (int i = 0; i < dependent.length; i++) {
      for (int j = 0; j < i; j++) {
        if (significant[dependent[i]][dependent[j]]) {
          double strength = dependence.strength(dependent[i], dependent[j]);
          all += strength;
          between += groupOf[i] == groupOf[j] ? 0 : strength;
          sums[groupOf[i]] += strength;
          sums[groupOf[j]] += strength;
        }
      }
    }
    double within = 0;
    for (double sum : sums) {
      within += Math.pow(sum / (2 * all), 2);
    }
    return between / all / (1 - within);
  }

  /** The group of an attribute, from 0 on, or {@link #NONE}. */
  public int groupOf(int attribute) {
    return groupOf[attribute];
  }

  /** Whether an attribute has a group that is independent of the others. */
  public boolean isSettled(int attribute) {
    return areSeparated && groupOf[attribute] != NONE;
  }

  /**
   * Gives every attribute with a group that is independent of the others to the clusterer of that group.
   *
   * @param masks [M x A], changed
   */
  public void settle(float[][] masks) {
    for (int m = 0; m < masks.length; m++) {
      for (int a = 0; a < groupOf.length; a++) {
        if (isSettled(a)) {
          masks[m][a] = groupOf[a] == m ? 1 : 0;
        }
      }
    }
  }

  /** Whether any attribute has a group. */
  public boolean exist() {
    return Arrays.stream(groupOf).anyMatch(g -> g != NONE);
  }
}
