package metaclustering.choice;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import metaclustering.dependence.Dependence;
import metaclustering.dependence.SpectralGroups;
import metaclustering.parallel.Interruption;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import metaclustering.table.Table;

/**
 * Chooses the number M of meta-clusters from the attributes' dependence on each other.
 *
 * <p>Attributes that depend on no other are left out ({@link DependentAttributes}). The others are divided into
 * 2, 3, ... spectral groups by the strengths of their significant ties, and the division with the
 * largest modularity is taken,
 *
 * <pre>Q = sum_g (w[g] / w - (s[g] / (2 w))^2),</pre>
 *
 * with w the sum of all ties, w[g] of those within the group g and s[g] the ties of g's attributes,
 * those within counted twice (Newman, "Analysis of weighted networks", Physical Review E 70, 2004).
 * Then groups are united as long as one mixture describes the rows of both shorter than two do ({@link
 * CentreChoice}): attributes that depend on each other by one clustering alone are one group. So a
 * table of one view gives M = 1, as one of pure noise does.
 */
public final class MetaClusterChoice {

  /** With more columns, dependence would take too much time and memory. */
  public static final int MOST_COLUMNS = 3_000;

  private static final double LEVEL = 0.05;
  private static final int SAMPLE_ROWS = 2_000;
  private static final int MOST_CENTRES = 16;

  /** Eigenvectors that are computed at once, and numbers of groups that are always tried. */
  private static final int FIRST_REACH = 32;

  private MetaClusterChoice() {}

  /**
   * What was chosen. Not equal to another unless it shares its arrays.
   *
   * @param metaClusters the number M
   * @param tried the numbers of groups that were tried, ascending
   * @param modularities of their divisions
   * @param groups of the division with the largest modularity, 1 if there is none
   * @param related how many attributes depend on another
   * @param unrelated names of the informative attributes that depend on no other
   */
  public record Result(
      int metaClusters,
      int[] tried,
      double[] modularities,
      int groups,
      int related,
      List<String> unrelated)
      implements Serializable {}

  /**
   * Chooses; the same table and seed give the same choice.
   *
   * @throws IllegalArgumentException if the table has more than 3,000 columns
   */
  public static Result of(Table table, long seed) throws InterruptedException {
    int columns = table.layout().columns();
    if (columns > MOST_COLUMNS) {
      throw new InvalidSettingException(
          Settings.NUM_META_CLUSTERS,
          0,
          "at least 1 for more than " + MOST_COLUMNS + " columns; there are " + columns);
    }
    Dependence dependence = Dependence.of(table, seed);
    DependentAttributes relations = new DependentAttributes(dependence);
    int[] related = relations.likely();
    List<String> unrelated = Arrays.stream(relations.unlikely())
        .mapToObj(
            i -> table.layout().attributes().get(dependence.attributes()[i]).name())
        .toList();
    if (related.length < 2) {
      return new Result(1, new int[0], new double[0], 1, related.length, unrelated);
    }
    Divisions divisions = new Divisions(ties(dependence, related));
    divisions.search();
    int[] groupOf = divisions.best();
    List<int[]> groups = new ArrayList<>();
    for (int g = 0; g <= Arrays.stream(groupOf).max().orElse(0); g++) {
      int group = g;
      int[] members = IntStream.range(0, related.length)
          .filter(i -> groupOf[i] == group)
          .map(i -> related[i])
          .toArray();
      if (Arrays.stream(members).anyMatch(relations::surely)) {
        groups.add(Arrays.stream(members).map(i -> dependence.attributes()[i]).toArray());
      }
    }
    RowSample sample = new RowSample(table, SAMPLE_ROWS, seed);
    int united = Math.max(1, new GroupMerging(sample, groups, MOST_CENTRES, seed).count());
    return new Result(
        united,
        divisions.tried().keySet().stream().mapToInt(Integer::intValue).toArray(),
        divisions.tried().values().stream().mapToDouble(Double::doubleValue).toArray(),
        groups.size(),
        related.length,
        unrelated);
  }

  private static double[][] ties(Dependence dependence, int[] related) {
    boolean[][] significant = dependence.significant(LEVEL);
    double[][] ties = new double[related.length][related.length];
    for (int i = 0; i < ties.length; i++) {
      for (int j = 0; j < ties.length; j++) {
        double strength = dependence.strength(related[i], related[j]);
        // huge numbers can leave the range of the products' floats
        boolean counts = significant[related[i]][related[j]] && Double.isFinite(strength);
        ties[i][j] = counts ? strength : 0;
      }
    }
    return ties;
  }

  /** Divisions into several numbers of groups, with their modularities. */
  private static final class Divisions {

    private final double[][] ties;
    private final int most;
    private SpectralGroups spectral;
    private int reach;
    private final SortedMap<Integer, Double> tried = new TreeMap<>();
    private int[] best;
    private int bestGroups = 1;
    private double bestModularity;

    Divisions(double[][] ties) {
      this.ties = ties;
      this.most = Math.min(ties.length, Math.max(2, ties.length / 2));
      this.best = new int[ties.length];
      tried.put(1, 0.0);
    }

    /**
     * Numbers that grow by a quarter first, until they are more than twice the best one; then all
     * those between the best one's neighbours.
     */
    void search() throws InterruptedException {
      int groups = 2;
      while (groups <= most && groups <= FIRST_REACH + 2 * bestGroups) {
        evaluate(groups);
        groups += Math.max(1, groups / 4);
      }
      int step = Math.max(1, bestGroups / 4);
      while (step > 1) {
        step = Math.max(1, step / 2);
        int middle = bestGroups;
        for (int at = -2; at <= 2; at++) {
          int near = middle + at * step;
          if (near >= 2 && near <= most) {
            evaluate(near);
          }
        }
      }
    }

    private void evaluate(int groups) throws InterruptedException {
      Interruption.check();
      if (tried.containsKey(groups)) {
        return;
      }
      if (groups > reach) {
        reach = Math.min(most, Math.max(FIRST_REACH, 2 * groups));
        spectral = new SpectralGroups(ties, reach);
      }
      int[] division = spectral.divide(groups);
      double modularity = modularity(division, groups);
      tried.put(groups, modularity);
      if (modularity > bestModularity) {
        bestModularity = modularity;
        bestGroups = groups;
        best = division;
      }
    }

    private double modularity(int[] groupOf, int groups) {
      double[] within = new double[groups];
      double[] of = new double[groups];
      double all = 0;
      for (int i = 0; i < groupOf.length; i++) {
        for (int j = 0; j < groupOf.length; j++) {
          of[groupOf[i]] += ties[i][j];
          within[groupOf[i]] += groupOf[i] == groupOf[j] ? ties[i][j] : 0;
          all += ties[i][j];
        }
      }
      double modularity = 0;
      for (int g = 0; g < groups && all > 0; g++) {
        modularity += within[g] / all - Math.pow(of[g] / all, 2);
      }
      return modularity;
    }

    int[] best() {
      return best;
    }

    SortedMap<Integer, Double> tried() {
      return tried;
    }
  }
}
