package metaclustering.model;

import metaclustering.table.RowBlock;

/** Finds the nearest centre of every meta-cluster; of equally near ones, the lowest. */
interface Encoder {

  /** Codes of all rows, [rows x M]. */
  int[][] encode(RowBlock block);

  /** The code of one row, NaN where a value is missing; the same as in a block. */
  int[] encode(float[] row);
}
