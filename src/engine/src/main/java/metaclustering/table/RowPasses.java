package metaclustering.table;

import java.util.List;

/** Rows that are too many to be kept: they are read from the first to the last, as often as needed. */
public interface RowPasses {

  /** The attributes, in the order of their indices. */
  List<AttributeSpec> attributes();

  /** Whether rows have weights, other than 1. */
  default boolean areWeighted() {
    return true;
  }

  /** How many passes were made already, to learn what the attributes are. */
  default int passesMade() {
    return 0;
  }

  /**
   * Begins to read at the first row.
   *
   * @throws java.io.UncheckedIOException naming the file if it cannot be read, or has changed
   */
  Pass begin();

  /** All rows, some at a time. */
  interface Pass extends AutoCloseable {

    /**
     * The next rows, which know their numbers; null after the last. Called by many threads, each of which
     * gets rows of its own.
     *
     * @throws java.io.UncheckedIOException naming the file and the line if these cannot be read
     */
    RowSource next();

    /** The share of the rows that were read, from 0 to 1; NaN if that is not known. */
    double share();

    @Override
    void close();
  }
}
