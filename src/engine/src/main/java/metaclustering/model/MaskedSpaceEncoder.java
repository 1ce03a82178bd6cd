package metaclustering.model;

import metaclustering.table.RowBlock;

/** Nearest centres by the article's distance, {@code mean_d |w[d] x[d] - c[d]|}. */
final class MaskedSpaceEncoder implements Encoder {

  private final MetaClusterModel model;
  private final Decoder decoder;
  private final int[] columns;

  MaskedSpaceEncoder(MetaClusterModel model) {
    this.model = model;
    this.decoder = new Decoder(model);
    this.columns = model.layout().informativeColumns();
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
    int[] code = new int[model.metaClusters()];
    for (int m = 0; m < code.length; m++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < model.centreCount(m); k++) {
        // the sum instead of the mean: the divisor is the same for all centres
        double sum = decoder.sum(row, m, k, columns);
        if (sum < nearest) {
          nearest = sum;
          code[m] = k;
        }
      }
    }
    return code;
  }
}
