package metaclustering.dependence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaclustering.math.ArrayIndex;
import metaclustering.math.WeightedOrder;
import metaclustering.parallel.Interruption;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.Well19937c;

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

  /** How many of more columns are divided. */
  private static final int SAMPLE_COLUMNS = 1_000;

  /** The level at which two attributes count as dependent when groups are compared. */
  private static final double LEVEL = 0.01;

  /** Largest share of the dependence between separated groups, relative to chance. */
  private static final double MAX_BETWEEN = 0.1;

  /** Whether the table has at most 3,000 columns, so that all pairs can be compared. */
  public static boolean isFeasible(TableLayout layout) {
    return !layout.isWide();
  }

  public static AttributeGroups none(TableLayout layout) {
    int[] groupOf = new int[layout.attributes().size()];
    Arrays.fill(groupOf, NONE);
    return new AttributeGroups(groupOf, false);
  }

  /**
   * Divides the attributes that surely depend on others; those that likely do join the group with
   * which their mean strength is largest ({@link DependentAttributes}). Of tables with too many columns
   * to compare all pairs, a random sample of attributes is divided so, drawn by their variances, and all
   * others are compared with the sample. None has a group if fewer attributes than groups are sure. The
   * same table and seed give the same groups.
   *
   * @param groups at least 1
   * @param seed of the samples of rows and attributes
   */
  public static AttributeGroups of(Table table, int groups, long seed) {
    int[] groupOf = none(table.layout()).groupOf;
    boolean isFeasible = isFeasible(table.layout());
    Dependence dependence = isFeasible
        ? Dependence.of(table, seed)
        : Dependence.of(table, sampleAttributes(table, seed), seed);
    int[] measured = dependence.attributes();
    DependentAttributes choice =
        isFeasible ? new DependentAttributes(dependence) : DependentAttributes.bySums(dependence);
    int[] dependent = choice.sure();
    if (dependent.length < groups) {
      return none(table.layout());
    }
    int[] found = new SpectralClustering(strengths(dependence, dependent), groups).divide(groups);
    for (int i = 0; i < dependent.length; i++) {
      groupOf[measured[dependent[i]]] = found[i];
    }
    for (int i : choice.likely()) {
      if (groupOf[measured[i]] == NONE) {
        groupOf[measured[i]] = nearest(j -> dependence.strength(i, j), dependent, found, groups);
      }
    }
    if (!isFeasible) {
      joinOthers(table, dependence, dependent, found, groups, groupOf, seed);
    }
    return new AttributeGroups(
        groupOf, between(dependence, dependent, found, groups) <= MAX_BETWEEN);
  }

  /** Some attributes that have 1,000 columns together, drawn by their variances. */
  private static int[] sampleAttributes(Table table, long seed) {
    TableLayout layout = table.layout();
    int[] all = Dependence.informative(layout);
    double[] variances = Arrays.stream(all)
        .mapToDouble(a -> table.statistics().variance(layout, a))
        .toArray();
    int[] order = Arrays.stream(WeightedOrder.of(variances, new Well19937c(seed)))
        .map(i -> all[i])
        .toArray();
    int count = 0;
    for (int columns = 0; count < order.length && columns < SAMPLE_COLUMNS; count++) {
      columns += layout.firstColumn(order[count] + 1) - layout.firstColumn(order[count]);
    }
    return Arrays.copyOf(order, count);
  }

  /** Gives attributes outside the sample that likely depend on it the group that is nearest. */
  private static void joinOthers(
      Table table,
      Dependence sample,
      int[] members,
      int[] groupOfMembers,
      int groups,
      int[] groupOf,
      long seed) {
    SampleDependence dependence = new SampleDependence(table, sample, seed);
    Set<Integer> measured = Arrays.stream(sample.attributes()).boxed().collect(Collectors.toSet());
    int[] others = Arrays.stream(Dependence.informative(table.layout()))
        .filter(a -> !measured.contains(a))
        .toArray();
    double[] pValues = new double[others.length];
    int[] nearest = new int[others.length];
    for (int i = 0; i < others.length; i++) {
      Interruption.cancel();
      SampleDependence.Strengths own = dependence.of(others[i]);
      pValues[i] = own.pValue();
      nearest[i] = nearest(j -> own.strengths()[j], members, groupOfMembers, groups);
    }
    double largest = DependentAttributes.threshold(pValues);
    for (int i = 0; i < others.length; i++) {
      if (pValues[i] <= largest) {
        groupOf[others[i]] = nearest[i];
      }
    }
  }

  /** The group with which an attribute has the largest mean strength. */
  private static int nearest(
      IntToDoubleFunction strength, int[] members, int[] groupOf, int groups) {
    double[] sums = new double[groups];
    int[] sizes = new int[groups];
    for (int i = 0; i < members.length; i++) {
      sums[groupOf[i]] += strength.applyAsDouble(members[i]);
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
