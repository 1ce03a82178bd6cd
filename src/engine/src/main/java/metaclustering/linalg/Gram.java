package metaclustering.linalg;

/**
 * The sums over rows of the products of each two columns. Columns are taken in stripes, so that each
 * two stripes are multiplied once only.
 */
public final class Gram implements AutoCloseable {

  private static final int STRIPE = 128;

  private final int columns;
  private final FloatMatrix[][] sums;

  public Gram(int columns) {
    this.columns = columns;
    this.sums = new FloatMatrix[(columns + STRIPE - 1) / STRIPE][];
    for (int s = 0; s < sums.length; s++) {
      sums[s] = new FloatMatrix[s + 1];
      for (int t = 0; t <= s; t++) {
        sums[s][t] = new FloatMatrix(width(s), width(t), new float[width(s) * width(t)]);
      }
    }
  }

  private int width(int stripe) {
    return Math.min(STRIPE, columns - stripe * STRIPE);
  }

  /**
   * Adds the products of some rows.
   *
   * @param cells [rows x columns], row after row
   */
  public void add(float[] cells, int rows) {
    FloatMatrix[] stripes = new FloatMatrix[sums.length];
    for (int s = 0; s < stripes.length; s++) {
      float[] part = new float[rows * width(s)];
      for (int i = 0; i < rows; i++) {
        System.arraycopy(cells, i * columns + s * STRIPE, part, i * width(s), width(s));
      }
      stripes[s] = new FloatMatrix(width(s), rows, part);
    }
    for (int s = 0; s < stripes.length; s++) {
      for (int t = 0; t <= s; t++) {
        sums[s][t].addProductTransposed(stripes[s], stripes[t]);
      }
    }
    for (FloatMatrix stripe : stripes) {
      stripe.close();
    }
  }

  /** All sums, [columns x columns]. */
  public float[][] sums() {
    float[][] result = new float[columns][columns];
    float[] part = new float[STRIPE * STRIPE];
    for (int s = 0; s < sums.length; s++) {
      for (int t = 0; t <= s; t++) {
        sums[s][t].get(part);
        for (int i = 0; i < width(s); i++) {
          for (int j = 0; j < width(t); j++) {
            float sum = part[j * width(s) + i];
            result[s * STRIPE + i][t * STRIPE + j] = sum;
            result[t * STRIPE + j][s * STRIPE + i] = sum;
          }
        }
      }
    }
    return result;
  }

  @Override
  public void close() {
    for (FloatMatrix[] stripes : sums) {
      for (FloatMatrix sum : stripes) {
        sum.close();
      }
    }
  }
}
