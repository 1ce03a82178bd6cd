package metaclustering.memory;

import java.io.Serializable;
import metaclustering.table.StoredRow;

/** A row with its code when it was last learned from. */
public final class RememberedRow implements Serializable {

  private static final long serialVersionUID = 1L;

  private final StoredRow row;
  private int[] code;
  private boolean kept;

  public RememberedRow(StoredRow row) {
    this.row = row;
  }

  public StoredRow row() {
    return row;
  }

  /** The row's code; null before the row was learned from. */
  public int[] code() {
    return code;
  }

  public void setCode(int[] newCode) {
    code = newCode;
  }

  /** Whether the row is in the memory. */
  public boolean isKept() {
    return kept;
  }

  public void setKept(boolean newKept) {
    kept = newKept;
  }
}
