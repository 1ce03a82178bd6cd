package metaclustering.memory;

import java.io.Serializable;
import metaclustering.table.StoredRow;

/** A row with its code when it was last learned from. */
final class RememberedRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final StoredRow row;
  private int[] code;
  private boolean kept;

  RememberedRow(StoredRow row) {
    this.row = row;
  }

  StoredRow row() {
    return row;
  }

  /** The row's code; null before the row was learned from. */
  int[] code() {
    return code;
  }

  void setCode(int[] newCode) {
    code = newCode;
  }

  /** Whether the row is in the memory. */
  boolean isKept() {
    return kept;
  }

  void setKept(boolean newKept) {
    kept = newKept;
  }
}
