package metaclustering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowBlock;
import metaclustering.table.TableLayout;

/**
 * Nearest centres by {@code sum_d w[d]^2 (x[d] - c[d])^2}.
 *
 * <p>Design notes. Clusterers that look at the same columns are scored together: all of them while
 * masks are soft, each alone on its own columns once masks are hard, which is M times less work.
 * Scores are in float; whenever the two best centres are closer than float rounding can tell, the
 * row is decided again in double. So the answer is the definition's, however scores are summed up,
 * and is the same for a row alone and in a block.
 */
final class MaskedDistanceEncoder implements Encoder {

  /** Rows of a block that tell how many inputs are 0. */
  private static final int SAMPLE_ROWS = 16;

  private static final int NONE = -1;

  private final List<ScoredGroup> groups;
  private final int metaClusters;

  /** The group that looks at each column; no column is looked at by two. */
  private final int[] groupOf;

  /** The place of each column in its group. */
  private final int[] placeOf;

  MaskedDistanceEncoder(
      TableLayout layout, ColumnStatistics statistics, float[][] masks, float[][][] centres) {
    metaClusters = masks.length;
    groups = new ArrayList<>();
    if (isHard(masks, layout)) {
      for (int m = 0; m < metaClusters; m++) {
        int[] columns = columnsSeen(layout, masks, m, m + 1);
        groups.add(new ScoredGroup(layout, statistics, masks, centres, columns, m, m + 1));
      }
    } else {
      int[] columns = columnsSeen(layout, masks, 0, metaClusters);
      groups.add(new ScoredGroup(layout, statistics, masks, centres, columns, 0, metaClusters));
    }
    groupOf = new int[layout.columns()];
    placeOf = new int[layout.columns()];
    Arrays.fill(groupOf, NONE);
    for (int g = 0; g < groups.size(); g++) {
      int[] columns = groups.get(g).columns();
      for (int j = 0; j < columns.length; j++) {
        groupOf[columns[j]] = g;
        placeOf[columns[j]] = j;
      }
    }
  }

  private static boolean isHard(float[][] masks, TableLayout layout) {
    for (float[] mask : masks) {
      for (int a = 0; a < mask.length; a++) {
        if (layout.isInformative(a) && mask[a] != 0 && mask[a] != 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static int[] columnsSeen(TableLayout layout, float[][] masks, int from, int to) {
    return IntStream.range(0, layout.columns())
        .filter(d -> layout.isInformative(layout.attributeOf(d)))
        .filter(d -> IntStream.range(from, to).anyMatch(m -> masks[m][layout.attributeOf(d)] > 0))
        .toArray();
  }

  @Override
  public int[][] encode(RowBlock block) {
    int[] places = new int[block.columns() + 1];
    float[] values = new float[block.columns() + 1];
    double share = nonZeroShare(block, places, values);
    ScoredGroup.Rows[] parts = groups.stream()
        .map(group -> group.rows(block.rows(), share))
        .toArray(ScoredGroup.Rows[]::new);
    boolean takesCells = Arrays.stream(parts).anyMatch(ScoredGroup.Rows::takesCells);
    boolean readsRows = Arrays.stream(parts).anyMatch(ScoredGroup.Rows::readsRows);
    float[] row = new float[block.columns()];
    for (int i = 0; i < block.rows(); i++) {
      int count = takesCells ? block.nonZero(i, places, values) : 0;
      for (int v = 0; v < count; v++) {
        int d = places[v];
        if (groupOf[d] != NONE) {
          parts[groupOf[d]].take(placeOf[d], values[v]);
        }
      }
      if (readsRows) {
        block.copyRow(i, row);
      }
      for (ScoredGroup.Rows part : parts) {
        part.end(i, row);
      }
    }
    int[][] codes = new int[block.rows()][metaClusters];
    for (ScoredGroup.Rows part : parts) {
      part.encode(block, codes);
    }
    return codes;
  }

  /** The share of the inputs that are not 0, by the first rows. */
  private static double nonZeroShare(RowBlock block, int[] places, float[] values) {
    int rows = Math.min(SAMPLE_ROWS, block.rows());
    long count = 0;
    for (int i = 0; i < rows; i++) {
      count += block.nonZero(i, places, values);
    }
    return (double) count / ((long) rows * block.columns());
  }

  @Override
  public int[] encode(float[] row) {
    int[] code = new int[metaClusters];
    for (ScoredGroup group : groups) {
      group.encode(row, code);
    }
    return code;
  }
}
