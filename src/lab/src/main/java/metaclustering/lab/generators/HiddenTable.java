package metaclustering.lab.generators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.agreement.Agreement;
import metaclustering.table.AttributeSpec;
import metaclustering.table.RowSource;

/**
 * A generated table with what is hidden in it. Two tables are equal only if they share their arrays.
 *
 * @param groupOf per column its group, or {@link #NONE} for one of pure noise
 * @param choices the cluster that every row chose in every group, [rows x groups]
 */
public record HiddenTable(
    List<AttributeSpec> attributes, double[][] rows, int[] groupOf, int[][] choices) {

  /** The group of columns of pure noise. */
  public static final int NONE = -1;

  public RowSource source() {
    return RowSource.of(attributes, rows);
  }

  /** The adjusted Rand index of some division of the columns, over the columns that have a group. */
  public double columnAgreement(int[] found) {
    return Agreement.adjustedRandIndex(grouped(found), grouped(groupOf));
  }

  public boolean isExact(int[] found) {
    return columnAgreement(found) == 1;
  }

  private int[] grouped(int[] perColumn) {
    return IntStream.range(0, groupOf.length)
        .filter(d -> groupOf[d] != NONE)
        .map(d -> perColumn[d])
        .toArray();
  }

  /**
   * The adjusted Rand index of rows: of every group's choices with the symbols of the clusterer that
   * owns most of its columns, averaged over the groups.
   */
  public double rowAgreement(int[] owners, int[][] codes) {
    double sum = 0;
    for (int g = 0; g < choices[0].length; g++) {
      int owner = ownerOf(g, owners, codes[0].length);
      sum += Agreement.adjustedRandIndex(column(codes, owner), column(choices, g));
    }
    return sum / choices[0].length;
  }

  /** Who owns most columns of a group. */
  public int ownerOf(int group, int[] owners, int clusterers) {
    int[] votes = new int[clusterers];
    for (int d = 0; d < owners.length; d++) {
      if (groupOf[d] == group && owners[d] >= 0) {
        votes[owners[d]]++;
      }
    }
    int most = 0;
    for (int m = 1; m < votes.length; m++) {
      most = votes[m] > votes[most] ? m : most;
    }
    return most;
  }

  private static int[] column(int[][] table, int column) {
    return Arrays.stream(table).mapToInt(row -> row[column]).toArray();
  }
}
