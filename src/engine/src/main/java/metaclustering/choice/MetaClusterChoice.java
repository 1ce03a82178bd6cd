package metaclustering.choice;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import metaclustering.dependence.Dependence;
import metaclustering.dependence.DependentAttributes;
import metaclustering.dependence.SpectralClustering;
import metaclustering.parallel.Interruption;
import metaclustering.settings.InvalidSettingException;
import metaclustering.settings.Settings;
import metaclustering.table.Table;

/**
 * Chooses the number M of meta-clusters from the attributes' dependence on each other.
 *
 * <p>Attributes that depend on no other are left out ({@link DependentAttributes}). Spectral clustering
 * divides the others into 2, 3, ... groups by the strengths of their significant dependences, and the
 * division with the largest modularity is taken,
 *
 * <pre>Q = sum_g (w[g] / w - (s[g] / (2 w))^2),</pre>
 *
 * with w the sum of all strengths, w[g] of those within the group g and s[g] the strengths of g's
 * attributes, those within counted twice (Newman, "Analysis of weighted networks", Physical Review E 70,
 * 2004). Then groups are merged as long as one mixture is a shorter description of the rows than two
 * ({@link GroupMerging}): attributes that depend on each other through a single clustering are one group.
 * A table with a single clustering gives M = 1, as one of pure noise does.
 */
public final class MetaClusterChoice {

  /** Dependence of more columns would take too much time and memory. */
  public static final int MAX_COLUMNS = 3_000;

  private static final double LEVEL = 0.05;
  private static final int SAMPLE_ROWS = 2_000;
  private static final int MAX_CENTRES = 16;

  /** Eigenvectors that are computed at once, and numbers of groups that are always tried. */
  private static final int FIRST_GROUPS = 32;

  private MetaClusterChoice() {}

  /**
   * What was chosen. Not equal to another unless it shares its arrays.
   *
   * @param metaClusters the number M
   * @param tried the numbers of groups that were tried, ascending
   * @param modularities of their divisions
   * @param groups of the division with the largest modularity, 1 if there is none
   * @param dependent how many attributes depend on another
   * @param independent names of the informative attributes that depend on no other
   */
  public record Result(
      int metaClusters,
      int[] tried,
      double[] modularities,
      int groups,
      int dependent,
      List<String> independent)
      implements Serializable {}

  /**
   * Chooses; the same table and seed give the same choice.
   *
   * @throws IllegalArgumentException if the table has more than 3,000 columns
   */
  public static Result of(Table table, long seed) throws InterruptedException {
    int columns = table.layout().columns();
    if (columns > MAX_COLUMNS) {
      throw new InvalidSettingException(
          Settings.NUM_META_CLUSTERS,
          0,
          "at least 1 for more than " + MAX_COLUMNS + " columns; there are " + columns);
    }
    Dependence dependence = Dependence.of(table, seed);
    DependentAttributes choice = new DependentAttributes(dependence);
    int[] dependent = choice.likely();
    List<String> independent = Arrays.stream(choice.unlikely())
        .mapToObj(
            i -> table.layout().attributes().get(dependence.attributes()[i]).name())
        .toList();
    if (dependent.length < 2) {
      return new Result(1, new int[0], new double[0], 1, dependent.length, independent);
    }
    Divisions divisions = new Divisions(strengths(dependence, dependent));
    divisions.search();
    int[] groupOf = divisions.best();
    List<int[]> groups = new ArrayList<>();
    for (int g = 0; g <= Arrays.stream(groupOf).max().orElse(0); g++) {
      int group = g;
      int[] members = IntStream.range(0, dependent.length)
          .filter(i -> groupOf[i] == group)
          .map(i -> dependent[i])
          .toArray();
      if (Arrays.stream(members).anyMatch(choice::surely)) {
        groups.add(Arrays.stream(members).map(i -> dependence.attributes()[i]).toArray());
      }
    }
    RowSample sample = new RowSample(table, SAMPLE_ROWS, seed);
    int merged = Math.max(1, new GroupMerging(sample, groups, MAX_CENTRES, seed).count());
    return new Result(
        merged,
        divisions.tried().keySet().stream().mapToInt(Integer::intValue).toArray(),
        divisions.tried().values().stream().mapToDouble(Double::doubleValue).toArray(),
        groups.size(),
        dependent.length,
        independent);
  }

  private static double[][] strengths(Dependence dependence, int[] dependent) {
    boolean[][] significant = dependence.significant(LEVEL);
    double[][] strengths = new double[dependent.length][dependent.length];
    for (int i = 0; i < strengths.length; i++) {
      for (int j = 0; j < strengths.length; j++) {
        double strength = dependence.strength(dependent[i], dependent[j]);
        // huge numbers can leave the range of the products' floats
        boolean counts = significant[dependent[i]][dependent[j]] && Double.isFinite(strength);
        strengths[i][j] = counts ? strength : 0;
      }
    }
    return strengths;
  }

  /** Divisions into several numbers of groups, with their modularities. */
  private static final class Divisions {

    private final double[][] strengths;
    private final int maxGroups;
    private SpectralClustering spectral;
    private int maxComputed;
    private final SortedMap<Integer, Double> tried = new TreeMap<>();
    private int[] best;
    private int bestGroups = 1;
    private double bestModularity;

    Divisions(double[][] strengths) {
      this.strengths = strengths;
      this.maxGroups = Math.min(strengths.length, Math.max(2, strengths.length / 2));
      this.best = new int[strengths.length];
      tried.put(1, 0.0);
    }

    /**
     * Numbers that grow by a quarter first, until they are more than twice the best one; then all
     * those between the best one's neighbours.
     */
    void search() throws InterruptedException {
      int groups = 2;
      while (groups <= maxGroups && groups <= FIRST_GROUPS + 2 * bestGroups) {
        evaluate(groups);
        groups += Math.max(1, groups / 4);
      }
      int step = Math.max(1, bestGroups / 4);
      while (step > 1) {
        step = Math.max(1, step / 2);
        int middle = bestGroups;
        for (int at = -2; at <= 2; at++) {
          int near = middle + at * step;
          if (near >= 2 && near <= maxGroups) {
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
      if (groups > maxComputed) {
        maxComputed = Math.min(maxGroups, Math.max(FIRST_GROUPS, 2 * groups));
        spectral = new SpectralClustering(strengths, maxComputed);
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
          of[groupOf[i]] += strengths[i][j];
          within[groupOf[i]] += groupOf[i] == groupOf[j] ? strengths[i][j] : 0;
          all += strengths[i][j];
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
