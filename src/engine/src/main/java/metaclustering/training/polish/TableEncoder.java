package metaclustering.training.polish;

import java.util.List;
import metaclustering.math.Offsets;
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
    int[] starts = Offsets.of(blocks.stream().mapToInt(RowBlock::rows).toArray());
    int[][] codes = new int[table.rowCount()][];
    workers.run(blocks.size(), b -> {
      Interruption.check();
      int[][] part = model.encode(blocks.get(b));
      System.arraycopy(part, 0, codes, starts[b], part.length);
    });
    return codes;
  }
}
