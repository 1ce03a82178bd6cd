package metaclustering.table;

import java.util.ArrayList;
import java.util.List;

/**
 * All rows of a data set as blocks of float ND4J arrays, with the layout and the statistics of its
 * columns. Rows keep their order. Safe for reading by many threads; the memory is outside the Java
 * heap until {@link #close()}.
 */
public final class Table implements AutoCloseable {

  private final TableLayout layout;
  private final List<RowBlock> blocks;
  private final int blockRows;
  private final int rowCount;
  private final double totalWeight;
  private final ColumnStatistics statistics;

  private Table(RowSource source, TableLayout layout) {
    this.layout = layout;
    this.rowCount = source.rowCount();
    this.blockRows = RowBlock.preferredRows(layout.columns());
    this.blocks = new ArrayList<>();
    try {
      for (int from = 0; from < rowCount; from += blockRows) {
        blocks.add(RowBlock.read(source, layout, from, Math.min(rowCount, from + blockRows)));
      }
      this.statistics = ColumnStatistics.of(blocks, layout.columns());
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
    double weight = 0;
    for (int row = 0; row < rowCount; row++) {
      weight += weight(row);
    }
    this.totalWeight = weight;
  }

  /**
   * Learns the layout from the rows and reads them.
   *
   * @throws IllegalArgumentException naming the row and the attribute if a cell is infinite, too
   *     large or too close to the others for a float in its scale, or if a weight is negative
   */
  public static Table read(RowSource source, Scaling scaling) {
    if (source.attributes().isEmpty()) {
      throw new IllegalArgumentException("there are no attributes to learn from");
    }
    Table table = new Table(source, LayoutLearner.learn(source, scaling));
    table.requireVisibleDifferences();
    return table;
  }

  /** Reads rows in a layout that was learned before. */
  public static Table read(RowSource source, TableLayout layout) {
    return new Table(source, layout);
  }

  private void requireVisibleDifferences() {
    for (int a = 0; a < layout.attributes().size(); a++) {
      if (layout.isInformative(a) && statistics.variance(layout, a) == 0) {
        close();
        throw new IllegalArgumentException(
            "attribute '" + layout.attributes().get(a).name()
                + "': its values differ by less than a float can tell; scale by range");
      }
    }
  }

  public TableLayout layout() {
    return layout;
  }

  public ColumnStatistics statistics() {
    return statistics;
  }

  public int rowCount() {
    return rowCount;
  }

  /** The sum of the rows' weights. */
  public double totalWeight() {
    return totalWeight;
  }

  /** Consecutive blocks of rows. Not to be closed. */
  public List<RowBlock> blocks() {
    return List.copyOf(blocks);
  }

  public double weight(int row) {
    return blocks.get(row / blockRows).weight(row % blockRows);
  }

  /** Copies a row; missing values are NaN. */
  public void copyRow(int row, float[] into) {
    blocks.get(row / blockRows).copyRow(row % blockRows, into);
  }

  @Override
  public void close() {
    blocks.forEach(RowBlock::close);
    blocks.clear();
  }
}
