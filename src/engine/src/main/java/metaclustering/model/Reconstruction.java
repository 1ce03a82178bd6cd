package metaclustering.model;

import java.io.Serializable;

/**
 * How the symbols of a whole code correct the row that it stands for: column d of a code's row is
 *
 * <pre>x'[d] = decode(code)[d] + sum_m corrections[m][code[m]][d],</pre>
 *
 * so that a column is told by all symbols and not by its owner's alone. Immutable.
 *
 * @param corrections [M][K][D]; null for none; not copied
 * @param relativeError squared error of the training rows over their squared deviation from the mean,
 *     their missing values as decoded; NaN for none
 * @param isJoint whether codes are chosen so that it comes close to the row
 */
public record Reconstruction(float[][][] corrections, double relativeError, boolean isJoint)
    implements Serializable {

  /** Nothing is corrected: the row is as it is decoded. */
  public static final Reconstruction NONE = new Reconstruction(null, Double.NaN, false);

  /** Corrections of codes whose symbols are the nearest centres. */
  public Reconstruction(float[][][] corrections, double relativeError) {
    this(corrections, relativeError, false);
  }

  /** The same for a model whose codes are chosen so that it comes close to the row. */
  public Reconstruction joint() {
    return new Reconstruction(corrections, relativeError, true);
  }

  /** The same with the error of other codes. */
  public Reconstruction withRelativeError(double measured) {
    return new Reconstruction(corrections, measured, isJoint);
  }

  public boolean corrects() {
    return corrections != null;
  }

  /** Adds the corrections of a code to its row of columns. */
  void correct(int[] code, float[] row) {
    for (int m = 0; m < code.length && corrects(); m++) {
      float[] correction = corrections[m][code[m]];
      for (int d = 0; d < row.length; d++) {
        row[d] += correction[d];
      }
    }
  }
}
