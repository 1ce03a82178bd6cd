package metaclustering.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import metaclustering.table.RowBlock;
import metaclustering.table.TableLayout;
import org.apache.spark.sql.Row;

/** The rows of a partition, some at a time: as many as make a block of a good size. */
final class RowBatches implements Iterator<RowBatches.Batch> {

  /**
   * Some rows.
   *
   * @param rows as Spark knows them
   * @param cells of these rows
   */
  record Batch(List<Row> rows, CellRows cells) {}

  private final Iterator<Row> rows;
  private final InputColumns columns;
  private final int size;
  private Batch next;

  /**
   * @param width the number of columns of a block
   */
  RowBatches(Iterator<Row> rows, InputColumns columns, int width) {
    this.rows = rows;
    this.columns = columns;
    this.size = RowBlock.preferredRows(width);
  }

  @Override
  public boolean hasNext() {
    if (next == null) {
      next = read();
    }
    return next != null;
  }

  private Batch read() {
    List<Row> kept = new ArrayList<>();
    List<Cells> cells = new ArrayList<>();
    while (kept.size() < size && rows.hasNext()) {
      Row row = rows.next();
      Cells ofRow = columns.read(row);
      if (ofRow != null) {
        kept.add(row);
        cells.add(ofRow);
      }
    }
    return kept.isEmpty() ? null : new Batch(kept, new CellRows(columns.attributes(), cells));
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Batch result = next;
    next = null;
    return result;
  }

  /** Reads what is left as blocks, one after another. */
  void forEachBlock(TableLayout layout, Consumer<RowBlock> action) {
    while (hasNext()) {
      try (RowBlock block = RowBlock.next(next().cells(), layout, 0)) {
        action.accept(block);
      }
    }
  }
}
