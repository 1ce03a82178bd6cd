package metaclustering.study;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Generated tables whose columns belong to known groups. Within a group the columns depend on each
 * other through a hidden choice, drawn anew for every row; between groups they are independent. The
 * same arguments give the same table.
 *
 * <p>Columns are dealt evenly to the groups (sizes differ by one at most) and then shuffled, so
 * that a column's place says nothing about its group; {@link #sideBySide} keeps the picture's
 * order.
 *
 * <p>Every method throws {@link IllegalArgumentException} for an argument out of its range.
 */
public final class Synthetic {
  private Synthetic() {}

  /**
   * In every row each group has one 1, at a uniformly random column of the group, and 0 elsewhere.
   *
   * @return {@code [rows][groups * columnsPerGroup]}
   */
  public static GroupedTable oneHot(int groups, int columnsPerGroup, int rows, long seed) {
    requireAtLeast(1, groups, "groups");
    requireAtLeast(1, columnsPerGroup, "columnsPerGroup");
    requireAtLeast(1, rows, "rows");
    RandomGenerator random = new Well19937c(seed);
    int[][] columnsOf = deal(groups, groups * columnsPerGroup, random);
    double[][] table = new double[rows][groups * columnsPerGroup];
    for (double[] row : table) {
      for (int[] columns : columnsOf) {
        row[columns[random.nextInt(columns.length)]] = 1;
      }
    }
    return grouped(table, columnsOf);
  }

  /**
   * Every group has random binary prototypes over its columns (fair coins, so two may coincide; a
   * column that is the same in all of them would belong to no group and is tossed again).
   * Every row picks one prototype per group, and each of its bits is then flipped with probability
   * {@code flipNoise}, 0 to 1.
   *
   * @param columns in all, at least one per group
   * @param prototypes per group
   * @return {@code [rows][columns]} of zeros and ones
   */
  public static GroupedTable binaryPrototypes(
      int columns, int groups, int prototypes, double flipNoise, int rows, long seed) {
    requireAtLeast(1, prototypes, "prototypes");
    if (!(flipNoise >= 0 && flipNoise <= 1)) {
      throw new IllegalArgumentException("flipNoise is " + flipNoise + ", must be in 0 to 1");
    }
    RandomGenerator random = new Well19937c(seed);
    int[][] columnsOf = checkedDeal(groups, columns, rows, random);
    double[][] bits = new double[prototypes][columns];
    for (int c = 0; c < columns; c++) {
      do {
        for (double[] prototype : bits) {
          prototype[c] = random.nextBoolean() ? 1 : 0;
        }
      } while (prototypes > 1 && isConstant(bits, c));
    }
    double[][] table = pick(bits, columnsOf, rows, random);
    for (double[] row : table) {
      for (int c = 0; c < columns; c++) {
        row[c] = random.nextDouble() < flipNoise ? 1 - row[c] : row[c];
      }
    }
    return grouped(table, columnsOf);
  }

  private static boolean isConstant(double[][] rows, int column) {
    for (double[] row : rows) {
      if (row[column] != rows[0][column]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Every group is a mixture of Gaussians over its columns: centres drawn from N(0, separation^2)
   * per column, unit variance around them. Every row picks one centre per group.
   *
   * @param columns in all, at least one per group
   * @param separation standard deviation of the centres, in those of the noise; not negative
   * @return {@code [rows][columns]}
   */
  public static GroupedTable gaussianViews(
      int groups, int columns, int clustersPerGroup, double separation, int rows, long seed) {
    requireAtLeast(1, clustersPerGroup, "clustersPerGroup");
    if (!(separation >= 0 && separation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "separation is " + separation + ", must be finite and not negative");
    }
    RandomGenerator random = new Well19937c(seed);
    int[][] columnsOf = checkedDeal(groups, columns, rows, random);
    double[][] centres = new double[clustersPerGroup][columns];
    fill(centres, () -> separation * random.nextGaussian());
    double[][] table = pick(centres, columnsOf, rows, random);
    for (double[] row : table) {
      for (int c = 0; c < columns; c++) {
        row[c] += random.nextGaussian();
      }
    }
    return grouped(table, columnsOf);
  }

  /**
   * Doubled pictures: every row shows two uniformly drawn pictures side by side, in grey values
   * 0..255. Columns are numbered row-major over the picture of {@code height} rows and {@code 2 *
   * width} pixels a row; group 0 is its left half, group 1 its right half.
   *
   * @return {@code [pairs][height * 2 * width]}
   */
  public static GroupedTable sideBySide(Digits digits, int pairs, long seed) {
    requireAtLeast(1, pairs, "pairs");
    requireAtLeast(1, digits.size(), "number of digits");
    RandomGenerator random = new Well19937c(seed);
    int width = digits.width();
    int[] groupOf = new int[2 * digits.pixels()];
    for (int c = 0; c < groupOf.length; c++) {
      groupOf[c] = c / width % 2;
    }
    double[][] table = new double[pairs][groupOf.length];
    for (double[] row : table) {
      int[] half = {random.nextInt(digits.size()), random.nextInt(digits.size())};
      for (int c = 0; c < row.length; c++) {
        row[c] = digits.grey(half[groupOf[c]], c / (2 * width) * width + c % width);
      }
    }
    return new GroupedTable(table, groupOf);
  }

  private static int[][] checkedDeal(int groups, int columns, int rows, RandomGenerator random) {
    requireAtLeast(1, groups, "groups");
    requireAtLeast(groups, columns, "columns");
    requireAtLeast(1, rows, "rows");
    return deal(groups, columns, random);
  }

  /** Shuffles the columns and cuts them into groups: the columns of every group. */
  private static int[][] deal(int groups, int columns, RandomGenerator random) {
    int[] shuffled = MathArrays.natural(columns);
    MathArrays.shuffle(shuffled, random);
    int[][] columnsOf = new int[groups][];
    int start = 0;
    for (int g = 0; g < groups; g++) {
      int size = columns / groups + (g < columns % groups ? 1 : 0);
      columnsOf[g] = Arrays.copyOfRange(shuffled, start, start + size);
      start += size;
    }
    return columnsOf;
  }

  private static void fill(double[][] table, DoubleSupplier source) {
    for (double[] row : table) {
      Arrays.setAll(row, c -> source.getAsDouble());
    }
  }

  /** Rows that take, group by group, the columns of one randomly chosen pattern. */
  private static double[][] pick(
      double[][] patterns, int[][] columnsOf, int rows, RandomGenerator random) {
    double[][] table = new double[rows][patterns[0].length];
    for (double[] row : table) {
      for (int[] columns : columnsOf) {
        double[] pattern = patterns[random.nextInt(patterns.length)];
        for (int c : columns) {
          row[c] = pattern[c];
        }
      }
    }
    return table;
  }

  private static GroupedTable grouped(double[][] table, int[][] columnsOf) {
    int[] groupOf = new int[table[0].length];
    for (int g = 0; g < columnsOf.length; g++) {
      for (int c : columnsOf[g]) {
        groupOf[c] = g;
      }
    }
    return new GroupedTable(table, groupOf);
  }

  private static void requireAtLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " is " + value + ", must be at least " + least);
    }
  }
}
