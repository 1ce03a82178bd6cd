package metaclustering.memory;

import java.io.Serializable;
import metaclustering.table.StoredRow;

/** A row with its code when it was last learned from. */
public final class RememberedRow implements Serializable {

  private static final long serialVersionUID = 1L;

  /** When it was last learned from; null before. */
  int[] code;

  /** Whether the row is in the memory. */
  boolean isKept;

  private final StoredRow row;

  public RememberedRow(StoredRow row) {
    this.row = row;
  }

  public StoredRow row() {
    return row;
  }
}
