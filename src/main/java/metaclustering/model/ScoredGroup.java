package metaclustering.model;

import java.util.Arrays;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.Native;
import metaclustering.table.RowBlock;
import metaclustering.table.TableLayout;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Clusterers that look at the same columns, scored by one product per block of rows.
 *
 * <p>With columns moved to their means, {@code score = sum_d w^2 c^2 - 2 sum_d w^2 c x} is the
 * squared distance less {@code sum_d w^2 x^2}, which is the same for all centres of a clusterer. A
 * missing value takes its {@code w^2 c^2} away again.
 */
final class ScoredGroup {

  /** Scores closer than this share of their size are decided in double. */
  private static final float ROUNDING = 1e-5f;

  private final int[] columns;
  private final int[] positionOf;
  private final float[] means;
  private final int first;
  private final int clusterers;

  /** Where the centres of a clusterer begin among all; one more entry than clusterers. */
  private final int[] starts;

  /** Whose each centre is. */
  private final int[] clustererOf;

  private final float[][] squaredMasks;
  private final float[] weights;
  private final double[] norms;
  private final float[] floatNorms;
  private final double[] largestNorms;
  private final float[][] centres;
  private final float largestSquaredMask;

  /**
   * @param columns the columns that the clusterers {@code first <= m < end} look at
   */
  ScoredGroup(
      TableLayout layout,
      ColumnStatistics statistics,
      float[][] masks,
      float[][][] centres,
      int[] columns,
      int first,
      int end) {
    this.columns = columns;
    this.first = first;
    this.clusterers = end - first;
    this.starts = new int[clusterers + 1];
    for (int m = 0; m < clusterers; m++) {
      starts[m + 1] = starts[m] + centres[first + m].length;
    }
    int all = starts[clusterers];
    this.clustererOf = new int[all];
    int width = columns.length;
    this.positionOf = new int[layout.columns()];
    Arrays.fill(positionOf, -1);
    this.means = new float[width];
    this.squaredMasks = new float[clusterers][width];
    this.weights = new float[width * all];
    this.norms = new double[all];
    this.floatNorms = new float[norms.length];
    this.largestNorms = new double[clusterers];
    this.centres = new float[all][width];
    float largest = 0;
    for (int i = 0; i < width; i++) {
      positionOf[columns[i]] = i;
      means[i] = (float) statistics.mean(columns[i]);
      for (int m = 0; m < clusterers; m++) {
        float mask = masks[first + m][layout.attributeOf(columns[i])];
        squaredMasks[m][i] = mask * mask;
        largest = Math.max(largest, mask * mask);
      }
    }
    this.largestSquaredMask = largest;
    for (int m = 0; m < clusterers; m++) {
      for (int n = starts[m]; n < starts[m + 1]; n++) {
        prepareCentre(m, n, centres[first + m][n - starts[m]]);
      }
    }
  }

  private void prepareCentre(int m, int n, float[] centre) {
    clustererOf[n] = m;
    double norm = 0;
    for (int i = 0; i < columns.length; i++) {
      float c = centre[columns[i]] - means[i];
      centres[n][i] = centre[columns[i]];
      weights[n * columns.length + i] = -2 * squaredMasks[m][i] * c;
      norm += (double) squaredMasks[m][i] * c * c;
    }
    norms[n] = norm;
    floatNorms[n] = (float) norm;
    largestNorms[m] = Math.max(largestNorms[m], norm);
  }

  /** Room for the cells of a block's rows in this group's columns. */
  Cells cells(int rows) {
    return new Cells(rows);
  }

  /** The cells of a block's rows in this group's columns, moved to their means. */
  final class Cells {

    private final float[] cells;
    private final float[] lengths;

    private Cells(int rows) {
      cells = new float[columns.length * rows];
      lengths = new float[rows];
    }

    /** Takes this group's part of a row of all columns, NaN where a value is missing. */
    void put(int i, float[] row) {
      int at = i * columns.length;
      float length = 0;
      for (int j = 0; j < columns.length; j++) {
        float x = row[columns[j]] - means[j];
        x = Float.isNaN(x) ? 0 : x;
        cells[at + j] = x;
        length += x * x;
      }
      lengths[i] = largestSquaredMask * length;
    }

    /** Writes the symbols of this group's clusterers into the codes. */
    void encode(RowBlock block, int[][] codes) {
      if (columns.length == 0) {
        return;
      }
      float[] scores = product();
      float[] full = new float[block.columns()];
      float[] row = new float[columns.length];
      for (int i = 0; i < lengths.length; i++) {
        int at = i * floatNorms.length;
        addNorms(block.missing(i), scores, at);
        for (int m = 0; m < clusterers; m++) {
          int symbol = clearlyNearest(m, scores, at + starts[m], lengths[i]);
          if (symbol < 0) {
            block.copyRow(i, full);
            pick(full, row);
            symbol = nearest(m, row);
          }
          codes[i][first + m] = symbol;
        }
      }
    }

    /** The products of all centres and rows, [rows x centres]. */
    private float[] product() {
      int outputs = floatNorms.length;
      float[] scores = new float[outputs * lengths.length];
      try (INDArray w = Native.matrix(columns.length, outputs, weights);
          INDArray x = Native.matrix(columns.length, lengths.length, cells);
          INDArray out = Native.matrix(outputs, lengths.length)) {
        Native.transposedProduct(w, x, out);
        Native.get(out, scores);
      }
      return scores;
    }
  }

  private void addNorms(int[] missing, float[] scores, int at) {
    if (missing.length == 0) {
      for (int n = 0; n < floatNorms.length; n++) {
        scores[at + n] += floatNorms[n];
      }
      return;
    }
    for (int n = 0; n < norms.length; n++) {
      double norm = norms[n];
      for (int d : missing) {
        int j = positionOf[d];
        if (j >= 0) {
          double c = centres[n][j] - means[j];
          norm -= squaredMasks[clustererOf[n]][j] * c * c;
        }
      }
      scores[at + n] += (float) norm;
    }
  }

  /** The nearest centre, or -1 if rounding could have decided. */
  private int clearlyNearest(int m, float[] scores, int at, float length) {
    int best = 0;
    float bestScore = scores[at];
    float second = Float.POSITIVE_INFINITY;
    int count = starts[m + 1] - starts[m];
    for (int k = 1; k < count; k++) {
      float score = scores[at + k];
      if (score < bestScore) {
        second = bestScore;
        bestScore = score;
        best = k;
      } else if (score < second) {
        second = score;
      }
    }
    boolean clear = second - bestScore > ROUNDING * (length + largestNorms[m]);
    return clear || count == 1 ? best : -1;
  }

  private void pick(float[] full, float[] row) {
    for (int j = 0; j < row.length; j++) {
      row[j] = full[columns[j]];
    }
  }

  /** Writes the symbols of this group's clusterers into the code of one row of all columns. */
  void encode(float[] fullRow, int[] code) {
    float[] row = new float[columns.length];
    pick(fullRow, row);
    for (int m = 0; m < clusterers; m++) {
      code[first + m] = nearest(m, row);
    }
  }

  /** The definition, in double; ties go to the lowest index. */
  private int nearest(int m, float[] row) {
    int best = 0;
    double bestDistance = Double.POSITIVE_INFINITY;
    for (int n = starts[m]; n < starts[m + 1]; n++) {
      double distance = 0;
      float[] centre = centres[n];
      for (int j = 0; j < row.length; j++) {
        float x = row[j];
        if (!Float.isNaN(x)) {
          double gap = (double) x - centre[j];
          distance += squaredMasks[m][j] * gap * gap;
        }
      }
      if (distance < bestDistance) {
        bestDistance = distance;
        best = n - starts[m];
      }
    }
    return best;
  }
}
