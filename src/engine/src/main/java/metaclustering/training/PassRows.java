package metaclustering.training;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.progress.PassWatch;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.BlockFile;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.ColumnSums;
import metaclustering.table.Ranges;
import metaclustering.table.RowBlock;
import metaclustering.table.RowPasses;
import metaclustering.table.RowSample;
import metaclustering.table.RowSource;
import metaclustering.table.Scaling;
import metaclustering.table.StoredRow;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * Rows that do not fit into memory, made ready for a training: their layout, the statistics of their
 * columns, a random sample, and all of them as columns in a temporary file. Two passes, three if scaled
 * by deviations. If all rows are in the sample there is no file.
 */
public final class PassRows implements AutoCloseable {

  private static final int MAX_SAMPLE = 20_000;
  private static final int MIN_SAMPLE = 2_000;
  private static final int SAMPLE_CELLS = 1 << 22;

  private final RowPasses passes;
  private final PassWatch watch;
  private final Workers workers;
  private final int passCount;
  private int pass;
  private long rowCount;

  private final Ranges ranges;
  private final TableLayout layout;
  private final List<StoredRow> sample;
  private final BlockFile blocks;
  private final ColumnStatistics statistics;

  private PassRows(
      RowPasses passes,
      int sampleRows,
      ClusteringSettings settings,
      PassWatch watch,
      Workers workers)
      throws InterruptedException {
    this.passes = passes;
    this.watch = watch;
    this.workers = workers;
    this.pass = passes.passesMade();
    this.passCount = pass + (settings.scale() == Scaling.STANDARD ? 3 : 2);
    this.ranges = ranges(settings);
    RowSample drawn = new RowSample(sampleRows, settings.seed());
    if (rowCount <= sampleRows) {
      layout = null;
      statistics = null;
      blocks = null;
      over(() -> drawn, RowSample::add, (all, same) -> all, workers);
    } else {
      layout = layout(settings.scale());
      blocks = new BlockFile(layout.columns());
      statistics = statistics(drawn);
    }
    sample = drawn.rows();
  }

  /** How many rows a sample should have: fewer if they are wide. */
  public static int sampleRows(int attributes) {
    return Math.max(MIN_SAMPLE, Math.min(MAX_SAMPLE, SAMPLE_CELLS / Math.max(1, attributes)));
  }

  /**
   * Reads rows.
   *
   * @param sampleRows number of rows in the sample at most
   * @throws IllegalArgumentException naming the row and the attribute of a cell that cannot be used, or
   *     if there are no rows
   * @throws java.io.UncheckedIOException naming the file that cannot be read or written
   * @throws InterruptedException if the thread is interrupted; then nothing is left
   */
  public static PassRows read(
      RowPasses passes, int sampleRows, ClusteringSettings settings, PassWatch watch)
      throws InterruptedException {
    if (passes.attributes().isEmpty()) {
      throw new IllegalArgumentException("there are no attributes to learn from");
    }
    try (Workers workers = new Workers(settings.numExecutionSlots())) {
      return new PassRows(passes, sampleRows, settings, watch, workers);
    } catch (CancellationException e) {
      Interruption.check();
      throw e;
    }
  }

  /** By one thread if there are weights: these are no integers, and the order counts in their sum. */
  private Ranges ranges(ClusteringSettings settings) throws InterruptedException {
    try (Workers one = new Workers(1)) {
      Workers threads = passes.areWeighted() ? one : workers;
      return over(
          () -> new Ranges(passes.attributes(), settings.missingAsValue()),
          (part, rows) -> {
            for (int i = 0; i < rows.rowCount(); i++) {
              part.add(rows, i);
            }
          },
          Ranges::merge,
          threads);
    }
  }

  private TableLayout layout(Scaling scaling) throws InterruptedException {
    TableLayout byRange = ranges.layout(scaling != Scaling.NONE);
    return scaling == Scaling.STANDARD
        ? byRange.standardised(sums(byRange, (rows, block) -> {}))
        : byRange;
  }

  private ColumnStatistics statistics(RowSample drawn) throws InterruptedException {
    try {
      ColumnStatistics result = sums(layout, (rows, block) -> {
        drawn.add(rows);
        blocks.add(block);
      });
      result.requireVisibleDifferences(layout);
      return result;
    } catch (RuntimeException | Error | InterruptedException e) {
      blocks.close();
      throw e;
    }
  }

  private ColumnStatistics sums(TableLayout columns, BiConsumer<RowSource, RowBlock> also)
      throws InterruptedException {
    return over(
            () -> new ColumnSums(columns, ranges),
            (part, rows) -> {
              try (RowBlock block = RowBlock.all(rows, columns)) {
                part.add(block);
                also.accept(rows, block);
              }
            },
            ColumnSums::merge,
            workers)
        .statistics();
  }

  /** A pass over the rows as they are. */
  private <P> P over(
      Supplier<P> empty, BiConsumer<P, RowSource> add, BinaryOperator<P> merge, Workers threads)
      throws InterruptedException {
    pass++;
    watch.beginReading(pass, passCount, rowCount);
    try (RowPasses.Pass reading = passes.begin()) {
      P result = new Pass<>(
              reading::next,
              empty,
              add.andThen((part, rows) -> watch.add(rows.rowCount(), reading.share())),
              merge)
          .run(threads);
      requireCount(watch.end());
      return result;
    }
  }

  private void requireCount(long rows) {
    if (rows == 0) {
      throw new IllegalArgumentException("there are no rows to learn from");
    }
    if (rowCount > 0 && rows != rowCount) {
      throw new IllegalArgumentException(
          "the rows have changed while they were read: first there were " + rowCount + ", then "
              + rows);
    }
    rowCount = rows;
  }

  /** Whether all rows are in the sample. */
  public boolean areFew() {
    return blocks == null;
  }

  /** The sample; all rows of weight above 0 if they are few. */
  public RowSource sample() {
    return StoredRow.source(passes.attributes(), sample);
  }

  /** The sample as columns, if it is not all rows; to be closed. */
  public Table table() {
    return Table.read(sample(), layout, statistics);
  }

  long rowCount() {
    return rowCount;
  }

  double totalWeight() {
    return ranges.totalWeight();
  }

  BlockFile.Blocks blocks() {
    return blocks.read();
  }

  /** Deletes the temporary file. */
  @Override
  public void close() {
    if (blocks != null) {
      blocks.close();
    }
  }
}
