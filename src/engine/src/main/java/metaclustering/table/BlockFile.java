package metaclustering.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Blocks of rows in a temporary file, so that rows that do not fit into memory are parsed once and read
 * often. It is deleted when it is closed or the program ends. Safe for use by many threads; they add
 * blocks in any order.
 */
public final class BlockFile implements AutoCloseable {

  /** A row whose cells are all written, and one of which those are that are not 0. */
  private static final int ALL = -1;

  private static final int CELL = Integer.BYTES + Float.BYTES;

  /** Where a block is. */
  private record Place(long start, int bytes, int rows) {}

  private final int columns;
  private final Path file;
  private final FileChannel channel;
  private final List<Place> places = new ArrayList<>();
  private long end;

  /**
   * A file without blocks, in the folder for temporary files.
   *
   * @param columns of the rows
   * @throws UncheckedIOException naming the folder if there can be none
   */
  public BlockFile(int columns) {
    this(columns, Path.of(System.getProperty("java.io.tmpdir")));
  }

  BlockFile(int columns, Path folder) {
    this.columns = columns;
    try {
      this.file = Files.createTempFile(folder, "metaclustering-rows-", ".tmp");
      this.channel = FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot keep rows in a temporary file in " + folder + ": " + e, e);
    }
  }

  /**
   * Writes a block.
   *
   * @throws UncheckedIOException naming the file if it cannot be written, as where the disk is full
   */
  public void add(RowBlock block) {
    ByteBuffer bytes = written(block);
    Place place = reserve(bytes.remaining(), block.rows());
    try {
      for (long at = place.start; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
    } catch (ClosedChannelException e) { // what an interruption does to a channel
      throw interrupted(e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot keep the rows in the temporary file " + file + " (" + e.getMessage()
              + "): make room, or name another folder, as java -Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  private synchronized Place reserve(int bytes, int rows) {
    Place place = new Place(end, bytes, rows);
    places.add(place);
    end += bytes;
    return place;
  }

  private ByteBuffer written(RowBlock block) {
    ByteBuffer bytes =
        buffer(block.rows() * (Double.BYTES + Integer.BYTES + columns * Float.BYTES));
    float[] row = new float[columns];
    for (int i = 0; i < block.rows(); i++) {
      bytes.putDouble(block.weight(i));
      block.copyRow(i, row);
      int count = 0;
      for (float x : row) {
        count += x == 0 ? 0 : 1;
      }
      if (count * CELL < columns * Float.BYTES) {
        bytes.putInt(count);
        for (int d = 0; d < columns; d++) {
          if (row[d] != 0) {
            bytes.putInt(d).putFloat(row[d]);
          }
        }
      } else {
        bytes.putInt(ALL);
        bytes.asFloatBuffer().put(row);
        bytes.position(bytes.position() + columns * Float.BYTES);
      }
    }
    return bytes.flip();
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
  }

  /** Blocks that are handed out one by one, to many threads. */
  @FunctionalInterface
  public interface Blocks {

    /** The next block, which is to be closed; null after the last. */
    RowBlock next();
  }

  /** All blocks from the first on. */
  public Blocks read() {
    AtomicInteger next = new AtomicInteger();
    return () -> {
      int b = next.getAndIncrement();
      return b < places.size() ? read(places.get(b)) : null;
    };
  }

  private RowBlock read(Place place) {
    ByteBuffer bytes = buffer(place.bytes);
    try {
      for (long at = place.start; bytes.hasRemaining(); ) {
        int count = channel.read(bytes, at);
        if (count < 0) {
          throw new IOException("it has become shorter");
        }
        at += count;
      }
    } catch (ClosedChannelException e) {
      throw interrupted(e);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the temporary file " + file + ": " + e.getMessage(), e);
    }
    return block(bytes.flip(), place.rows);
  }

  private RowBlock block(ByteBuffer bytes, int count) {
    float[][] rows = new float[count][columns];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = bytes.getDouble();
      int known = bytes.getInt();
      if (known == ALL) {
        bytes.asFloatBuffer().get(rows[i]);
        bytes.position(bytes.position() + columns * Float.BYTES);
      }
      for (int v = 0; v < known; v++) {
        rows[i][bytes.getInt()] = bytes.getFloat();
      }
    }
    return RowBlock.of(rows, weights);
  }

  private static CancellationException interrupted(ClosedChannelException e) {
    CancellationException result = new CancellationException("interrupted");
    result.initCause(e);
    return result;
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }
}
