package metaclustering.lab.generators;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import metaclustering.table.AttributeSpec;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Recipe of a table with known groups of columns; columns are shuffled. The same recipe, rows and seed
 * give the same table.
 *
 * @param groups the groups
 * @param noiseColumns columns of fair coins besides
 * @param coupling probability that a group's choice is that of the group before it (modulo its own
 *     clusters) instead of one of its own
 * @param repeats how many columns of every group repeat its first column, noise included
 * @param missing share of the values that are missing
 */
public record HiddenGroups(
    List<HiddenGroup> groups, int noiseColumns, double coupling, int repeats, double missing) {

  public HiddenGroups {
    groups = List.copyOf(groups);
  }

  public static HiddenGroups of(List<HiddenGroup> groups) {
    return new HiddenGroups(groups, 0, 0, 0, 0);
  }

  public static HiddenGroups equal(int count, HiddenGroup group) {
    return of(Collections.nCopies(count, group));
  }

  public HiddenGroups withNoiseColumns(int columns) {
    return new HiddenGroups(groups, columns, coupling, repeats, missing);
  }

  public HiddenGroups coupled(double probability) {
    return new HiddenGroups(groups, noiseColumns, probability, repeats, missing);
  }

  public HiddenGroups repeating(int columns) {
    return new HiddenGroups(groups, noiseColumns, coupling, columns, missing);
  }

  public HiddenGroups withMissing(double share) {
    return new HiddenGroups(groups, noiseColumns, coupling, repeats, share);
  }

  /** The largest number of clusters in a group. */
  public int clusters() {
    return groups.stream().mapToInt(HiddenGroup::clusters).max().orElseThrow();
  }

  public HiddenTable table(int rowCount, long seed) {
    RandomGenerator random = new Well19937c(seed);
    List<double[][]> prototypes = new ArrayList<>();
    int columns = noiseColumns;
    for (HiddenGroup group : groups) {
      prototypes.add(group.prototypes(random));
      columns += group.columns();
    }
    int[] place = MathArrays.natural(columns);
    MathArrays.shuffle(place, random);
    int[] groupOf = new int[columns];
    AttributeSpec[] attributes = new AttributeSpec[columns];
    double[][] rows = new double[rowCount][columns];
    int[][] choices = new int[rowCount][groups.size()];
    int first = 0;
    for (int g = 0; g < groups.size(); g++) {
      HiddenGroup group = groups.get(g);
      for (int i = 0; i < group.columns(); i++) {
        int d = place[first + i];
        groupOf[d] = g;
        attributes[d] = new AttributeSpec("x" + d, group.values());
      }
      for (int r = 0; r < rowCount; r++) {
        boolean follows = g > 0 && random.nextDouble() < coupling;
        choices[r][g] =
            (follows ? choices[r][g - 1] : random.nextInt(group.clusters())) % group.clusters();
        double[] prototype = prototypes.get(g)[choices[r][g]];
        for (int i = 0; i < group.columns(); i++) {
          boolean repeated = i > 0 && i <= repeats;
          rows[r][place[first + i]] =
              repeated ? rows[r][place[first]] : group.noisy(prototype[i], random);
        }
      }
      first += group.columns();
    }
    for (int i = first; i < columns; i++) {
      groupOf[place[i]] = HiddenTable.NONE;
      attributes[place[i]] = AttributeSpec.numeric("x" + place[i]);
      for (double[] row : rows) {
        row[place[i]] = random.nextInt(2);
      }
    }
    leaveOut(rows, random);
    return new HiddenTable(List.of(attributes), rows, groupOf, choices);
  }

  private void leaveOut(double[][] rows, RandomGenerator random) {
    for (double[] row : rows) {
      for (int d = 0; d < row.length; d++) {
        if (missing > 0 && random.nextDouble() < missing) {
          row[d] = Double.NaN;
        }
      }
    }
  }
}
