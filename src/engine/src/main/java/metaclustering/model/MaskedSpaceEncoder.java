package metaclustering.model;

import metaclustering.table.RowBlock;
import metaclustering.table.TableLayout;

/** Nearest centres by the article's distance, {@code mean_d |w[d] x[d] - c[d]|}. */
final class MaskedSpaceEncoder implements Encoder {

  private final TableLayout layout;
  private final float[][] masks;
  private final float[][][] centres;

  MaskedSpaceEncoder(TableLayout layout, float[][] masks, float[][][] centres) {
    this.layout = layout;
    this.masks = masks;
    this.centres = centres;
  }

  @Override
  public int[][] encode(RowBlock block) {
    int[][] codes = new int[block.rows()][];
    float[] row = new float[block.columns()];
    for (int i = 0; i < codes.length; i++) {
      block.copyRow(i, row);
      codes[i] = encode(row);
    }
    return codes;
  }

  @Override
  public int[] encode(float[] row) {
    int[] code = new int[masks.length];
    for (int m = 0; m < code.length; m++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centres[m].length; k++) {
        double distance = distance(row, masks[m], centres[m][k]);
        if (distance < nearest) {
          nearest = distance;
          code[m] = k;
        }
      }
    }
    return code;
  }

  /** The sum instead of the mean: the divisor is the same for all centres. */
  private double distance(float[] row, float[] mask, float[] centre) {
    double sum = 0;
    for (int d = 0; d < row.length; d++) {
      int a = layout.attributeOf(d);
      if (layout.isInformative(a) && !Float.isNaN(row[d])) {
        sum += Math.abs((double) row[d] * mask[a] - centre[d]);
      }
    }
    return sum;
  }
}
