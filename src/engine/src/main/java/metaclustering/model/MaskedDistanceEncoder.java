package metaclustering.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

  MaskedDistanceEncoder(MetaClusterModel model) {
    metaClusters = model.metaClusters();
    int together = isHard(model) ? 1 : metaClusters;
    groups = new ArrayList<>();
    for (int m = 0; m < metaClusters; m += together) {
      groups.add(new ScoredGroup(model, columnsSeen(model, m, m + together), m, m + together));
    }
    groupOf = new int[model.layout().columns()];
    placeOf = new int[groupOf.length];
    Arrays.fill(groupOf, NONE);
    for (int g = 0; g < groups.size(); g++) {
      int[] columns = groups.get(g).columns();
      for (int j = 0; j < columns.length; j++) {
        groupOf[columns[j]] = g;
        placeOf[columns[j]] = j;
      }
    }
  }

  private static boolean isHard(MetaClusterModel model) {
    for (int m = 0; m < model.metaClusters(); m++) {
      for (int a = 0; a < model.layout().attributes().size(); a++) {
        float mask = model.mask(m, a);
        if (model.layout().isInformative(a) && mask != 0 && mask != 1) {
          return false;
        }
      }
    }
    return true;
  }

  private static int[] columnsSeen(MetaClusterModel model, int from, int to) {
    TableLayout layout = model.layout();
    return IntStream.of(layout.informativeColumns())
        .filter(d ->
            IntStream.range(from, to).anyMatch(m -> model.mask(m, layout.attributeOf(d)) > 0))
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
