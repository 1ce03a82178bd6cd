package metaclustering.model;

/**
 * How the symbols of a whole code correct the row that it stands for: column d of a code's row is
 *
 * <pre>x'[d] = decode(code)[d] + sum_m corrections[m][code[m]][d],</pre>
 *
 * so that a column is told by all symbols and not by its owner's alone. Immutable.
 */
public final class Reconstruction {

  /** Nothing is corrected: the row is as it is decoded. */
  public static final Reconstruction NONE = new Reconstruction(null, Double.NaN, false);

  /** [M][K][D]; null for none. */
  private final float[][][] corrections;

  private final double relativeError;
  private final boolean joint;

  /**
   * @param corrections [M][K][D]; kept, not copied
   * @param relativeError on the training rows, their missing values as decoded
   */
  public Reconstruction(float[][][] corrections, double relativeError) {
    this(corrections, relativeError, false);
  }

  Reconstruction(float[][][] corrections, double relativeError, boolean joint) {
    this.corrections = corrections;
    this.relativeError = relativeError;
    this.joint = joint;
  }

  /** The same for a model whose codes are chosen so that it comes close to the row. */
  public Reconstruction joint() {
    return new Reconstruction(corrections, relativeError, true);
  }

  /** The same with the error of other codes. */
  public Reconstruction withRelativeError(double measured) {
    return new Reconstruction(corrections, measured, joint);
  }

  /** Whether codes are chosen so that it comes close to the row. */
  public boolean isJoint() {
    return joint;
  }

  /** Whether anything is corrected. */
  public boolean corrects() {
    return corrections != null;
  }

  /** Squared error of the training rows over their squared deviation from the mean; NaN for none. */
  double relativeError() {
    return relativeError;
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

  /** [M][K][D]; null for none. Not to be modified. */
  float[][][] corrections() {
    return corrections;
  }
}
