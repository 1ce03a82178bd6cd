package metaclustering.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * All rows of a data set as blocks of floats, with the layout and the statistics of its columns. Rows
 * keep their order. Safe for reading by many threads. What is not mostly 0 takes memory outside the
 * Java heap until {@link #close()}.
 */
public final class Table implements AutoCloseable {

  /** Of so many rows the cells that are not 0 are counted. */
  private static final int COUNTED_ROWS = 100;

  private final TableLayout layout;
  private final List<RowBlock> blocks;
  private final int blockRows;
  private final int rowCount;
  private final double totalWeight;
  private final ColumnStatistics statistics;

  /**
   * @param known the columns' statistics, null for those of the rows
   */
  private Table(RowSource source, TableLayout layout, ColumnStatistics known) {
    this.layout = layout;
    this.rowCount = source.rowCount();
    this.blockRows = RowBlock.preferredRows(layout.columns());
    this.blocks = new ArrayList<>();
    try {
      for (int from = 0; from < rowCount; from += blockRows) {
        blocks.add(RowBlock.read(source, layout, from, Math.min(rowCount, from + blockRows)));
      }
      this.statistics = known == null ? ColumnStatistics.of(blocks, layout) : known;
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

  private Table(Table other, int[] rows) {
    this.layout = other.layout;
    this.rowCount = rows.length;
    this.blockRows = RowBlock.preferredRows(layout.columns());
    this.blocks = new ArrayList<>();
    for (int from = 0; from < rowCount; from += blockRows) {
      float[][] part = new float[Math.min(blockRows, rowCount - from)][layout.columns()];
      double[] weights = new double[part.length];
      for (int i = 0; i < part.length; i++) {
        other.copyRow(rows[from + i], part[i]);
        weights[i] = other.weight(rows[from + i]);
      }
      blocks.add(RowBlock.of(part, weights));
    }
    this.statistics = other.statistics;
    this.totalWeight = other.totalWeight;
  }

  /** Learns the layout from the rows and reads them; a missing value is none. */
  public static Table read(RowSource source, Scaling scaling) {
    return read(source, scaling, false);
  }

  /**
   * Learns the layout from the rows and reads them.
   *
   * @param missingAsValue whether nominal attributes with missing values get one more value for these
   * @throws IllegalArgumentException naming the row and the attribute if a cell is infinite, too
   *     large or too close to the others for a float in its scale, or if a weight is negative
   */
  public static Table read(RowSource source, Scaling scaling, boolean missingAsValue) {
    if (source.attributes().isEmpty()) {
      throw new IllegalArgumentException("there are no attributes to learn from");
    }
    Table table = new Table(source, LayoutLearner.learn(source, scaling, missingAsValue), null);
    try {
      table.statistics.requireVisibleDifferences(table.layout);
    } catch (IllegalArgumentException e) {
      table.close();
      throw e;
    }
    return table;
  }

  /** Reads rows in a layout that was learned before. */
  public static Table read(RowSource source, TableLayout layout) {
    return new Table(source, layout, null);
  }

  /** Reads rows that are a sample of others, whose layout and column statistics are known. */
  public static Table read(RowSource source, TableLayout layout, ColumnStatistics statistics) {
    return new Table(source, layout, statistics);
  }

  /**
   * A table of some of the rows, with the layout, the statistics and the total weight of all. To be
   * closed by itself.
   */
  public Table select(int... rows) {
    return new Table(this, rows);
  }

  /**
   * The numbers of all rows of weight above 0, or of a random choice, in random order, if there are more
   * than the maximum.
   */
  public int[] sampleRows(int maxRows, long seed) {
    int[] rows = IntStream.range(0, rowCount).filter(i -> weight(i) > 0).toArray();
    if (rows.length <= maxRows) {
      return rows;
    }
    MathArrays.shuffle(rows, new Well19937c(seed));
    return Arrays.copyOf(rows, maxRows);
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

  /** Copies the cells of a row that are not 0; see {@link RowBlock#nonZero}. */
  public int nonZero(int row, int[] places, float[] values) {
    return blocks.get(row / blockRows).nonZero(row % blockRows, places, values);
  }

  /** How many cells of a row are not 0, in the mean over the first rows. */
  public double meanNonZero() {
    int[] places = new int[layout.columns() + 1];
    float[] values = new float[places.length];
    int rows = Math.min(rowCount, COUNTED_ROWS);
    return IntStream.range(0, rows).mapToLong(i -> nonZero(i, places, values)).sum()
        / (double) Math.max(1, rows);
  }

  /** The columns whose value is missing in the row, ascending. Not to be modified. */
  public int[] missing(int row) {
    return blocks.get(row / blockRows).missing(row % blockRows);
  }

  @Override
  public void close() {
    blocks.forEach(RowBlock::close);
    blocks.clear();
  }
}
