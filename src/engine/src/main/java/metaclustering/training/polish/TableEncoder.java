package metaclustering.training.polish;

import java.util.List;
import metaclustering.model.MetaClusterModel;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;

/** Encodes a whole table, block by block on several threads. */
public final class TableEncoder {

  private TableEncoder() {}

  /** The codes of all rows, [rows x M]. */
  public static int[][] encode(MetaClusterModel model, Table table, Workers workers)
      throws InterruptedException {
    List<RowBlock> blocks = table.blocks();
    int[] starts = new int[blocks.size()];
    for (int b = 1; b < starts.length; b++) {
      starts[b] = starts[b - 1] + blocks.get(b - 1).rows();
    }
    int[][] codes = new int[table.rowCount()][];
    workers.run(starts.length, b -> {
      Interruption.check();
      int[][] part = model.encode(blocks.get(b));
      System.arraycopy(part, 0, codes, starts[b], part.length);
    });
    return codes;
  }
}
