package metaclustering.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.RowBlock;
import metaclustering.table.TableLayout;

/**
 * Nearest centres by {@code sum_d w[d]^2 (x[d] - c[d])^2}.
 *
 * <p>Design notes. Clusterers that look at the same columns are scored by one matrix product: all of
 * them while masks are soft, each alone on its own columns once masks are hard, which is M times
 * less work. Products are in float; whenever the two best centres are closer than float rounding
 * can tell, the row is decided again in double. So the answer is the definition's, whatever the
 * BLAS, and is the same for a row alone and in a block.
 */
final class MaskedDistanceEncoder implements Encoder {

  private final List<ScoredGroup> groups;
  private final int metaClusters;

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
    List<ScoredGroup.Cells> cells =
        groups.stream().map(group -> group.cells(block.rows())).toList();
    float[] row = new float[block.columns()];
    for (int i = 0; i < block.rows(); i++) {
      block.copyRow(i, row);
      for (ScoredGroup.Cells ofGroup : cells) {
        ofGroup.put(i, row);
      }
    }
    int[][] codes = new int[block.rows()][metaClusters];
    for (ScoredGroup.Cells ofGroup : cells) {
      ofGroup.encode(block, codes);
    }
    return codes;
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
