package metaclustering.spark;

import java.io.Serializable;
import java.util.List;
import metaclustering.table.Ranges;
import org.apache.spark.sql.Row;

/**
 * What one pass over all rows tells before training: their number, the ranges of the attributes, a
 * fingerprint of the contents that does not depend on the order of the rows, and what is wrong with
 * them. Additive.
 */
final class DataRanges implements Serializable {

  private static final long serialVersionUID = 1L;

  private final InputColumns columns;
  private final Ranges ranges;
  private long fingerprint;
  private String problem;

  DataRanges(InputColumns columns, boolean missingAsValue) {
    this.columns = columns;
    this.ranges = new Ranges(columns.attributes(), missingAsValue);
  }

  /** Adds a row; what is wrong with it is kept and not thrown, for Spark would try it again. */
  DataRanges add(Row row) {
    try {
      Cells cells = columns.read(row);
      if (cells != null) {
        ranges.add(new CellRows(columns.attributes(), List.of(cells)), 0);
        fingerprint += cells.hash();
      }
    } catch (IllegalArgumentException e) {
      problem = first(problem, e.getMessage());
    }
    return this;
  }

  DataRanges merge(DataRanges others) {
    ranges.merge(others.ranges);
    fingerprint += others.fingerprint;
    problem = first(problem, others.problem);
    return this;
  }

  private static String first(String a, String b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) <= 0 ? a : b;
  }

  /**
   * The ranges of all rows.
   *
   * @throws IllegalArgumentException naming a column whose rows cannot be used, or if there are none
   */
  Ranges usable() {
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    if (ranges.rows() == 0) {
      throw new IllegalArgumentException("there are no rows to learn from in the columns "
          + columns.columns().stream().map(InputColumns.Column::name).toList());
    }
    return ranges;
  }

  long fingerprint() {
    return fingerprint;
  }
}
