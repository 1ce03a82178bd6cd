package metaclustering.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.linalg.FloatMatrix;
import metaclustering.linalg.VectorLoops;
import metaclustering.math.Offsets;
import metaclustering.table.RowBlock;

/**
 * Clusterers that look at the same columns, scored row by row, where only the inputs other than 0
 * count, or by one product per block of rows, whichever is quicker.
 *
 * <p>{@code score = sum_d w^2 c^2 - 2 sum_d w^2 c x} is the squared distance less {@code sum_d w^2
 * x^2}, which is the same for all centres of a clusterer. A missing value takes its {@code w^2 c^2}
 * away again. Columns far from 0 are moved to their means, those that are often 0 stay.
 */
final class ScoredGroup {

  /** Scores closer than this share of their size are decided in double. */
  private static final float ROUNDING = 1e-5f;

  /** A column whose mean is more deviations than this away from 0 is 0 in less than a fifth. */
  private static final double FAR = 2;

  /** How many times as long the same cells take row by row as by a product, which has to be set up. */
  private static final double SLOWER = 4;

  /** For so many centres, setting up the product of a cell takes as long as the product itself. */
  private static final int SET_UP = 64;

  private final int[] columns;
  private final int[] positionOf;
  private final float[] shifts;

  /** The places of the columns that are moved. */
  private final int[] moved;

  private final int first;
  private final int clusterers;

  /** Where the centres of a clusterer begin among all; one more entry than clusterers. */
  private final int[] starts;

  /** Whose each centre is. */
  private final int[] clustererOf;

  private final float[][] squaredMasks;

  /** Of every column {@code -2 w^2 c} of all centres. */
  private final float[][] runs;

  private final double[] norms;
  private final double[] largestNorms;
  private final float[][] centres;
  private final float largestSquaredMask;

  /**
   * @param columns the columns that the clusterers {@code first <= m < end} look at
   */
  ScoredGroup(MetaClusterModel model, int[] columns, int first, int end) {
    this.columns = columns;
    this.first = first;
    this.clusterers = end - first;
    this.starts = Offsets.of(Arrays.copyOfRange(model.centreCounts(), first, end));
    int all = starts[clusterers];
    this.clustererOf = new int[all];
    int width = columns.length;
    this.positionOf = new int[model.layout().columns()];
    Arrays.fill(positionOf, -1);
    this.shifts = new float[width];
    this.squaredMasks = new float[clusterers][width];
    this.runs = new float[width][all];
    this.norms = new double[all];
    this.largestNorms = new double[clusterers];
    this.centres = new float[all][width];
    float largest = 0;
    for (int i = 0; i < width; i++) {
      positionOf[columns[i]] = i;
      double mean = model.statistics().mean(columns[i]);
      boolean far = Math.abs(mean) > FAR * Math.sqrt(model.statistics().variance(columns[i]));
      shifts[i] = far ? (float) mean : 0;
      for (int m = 0; m < clusterers; m++) {
        float mask = model.mask(first + m, model.layout().attributeOf(columns[i]));
        squaredMasks[m][i] = mask * mask;
        largest = Math.max(largest, mask * mask);
      }
    }
    this.moved = IntStream.range(0, width).filter(j -> shifts[j] != 0).toArray();
    this.largestSquaredMask = largest;
    for (int m = 0; m < clusterers; m++) {
      for (int n = starts[m]; n < starts[m + 1]; n++) {
        prepareCentre(m, n, model.centre(first + m, n - starts[m]));
      }
    }
  }

  private void prepareCentre(int m, int n, float[] centre) {
    clustererOf[n] = m;
    double norm = 0;
    for (int i = 0; i < columns.length; i++) {
      float c = centre[columns[i]] - shifts[i];
      centres[n][i] = centre[columns[i]];
      runs[i][n] = -2 * squaredMasks[m][i] * c;
      norm += (double) squaredMasks[m][i] * c * c;
    }
    norms[n] = norm;
    largestNorms[m] = Math.max(largestNorms[m], norm);
  }

  /**
   * Rows that are to be encoded.
   *
   * @param rows how many there are
   * @param share of their inputs that are not 0
   */
  Rows rows(int rows, double share) {
    boolean rowByRow = norms.length * (SLOWER * share - 1) < SET_UP;
    return rowByRow ? new SingleRows(rows) : new BlockOfRows(rows);
  }

  /** The columns that this group looks at. Not to be modified. */
  int[] columns() {
    return columns;
  }

  /** Rows of a block in this group's columns. */
  abstract class Rows {

    private final float[] lengths;

    private Rows(int rows) {
      lengths = new float[rows];
    }

    /** Whether {@link #take} does anything. */
    boolean takesCells() {
      return false;
    }

    /** Takes a cell of the next row that is known and not 0, by its column's place in the group. */
    void take(int place, float x) {}

    /** Whether {@link #end} needs the row. */
    boolean readsRows() {
      return true;
    }

    /** Ends a row of all columns, NaN where a value is missing. */
    abstract void end(int i, float[] row);

    /** Writes the symbols of this group's clusterers into the codes. */
    abstract void encode(RowBlock block, int[][] codes);

    /** Keeps what rounding depends on. */
    void putLength(int i, float squares) {
      lengths[i] = largestSquaredMask * squares;
    }

    /** Writes one row's symbols by its scores, which begin at a place. */
    void choose(RowBlock block, int i, float[] scores, int at, int[] code) {
      for (int m = 0; m < clusterers; m++) {
        int symbol = clearlyNearest(m, scores, at + starts[m], lengths[i]);
        code[first + m] = symbol < 0 ? nearest(m, block, i) : symbol;
      }
    }
  }

  /** Scored one after another by their inputs other than 0. */
  private final class SingleRows extends Rows {

    private final float[][] scores;
    private final int[] places = new int[columns.length];
    private final float[] inputs = new float[columns.length];
    private int count;

    private SingleRows(int rows) {
      super(rows);
      scores = new float[rows][norms.length];
    }

    @Override
    boolean takesCells() {
      return true;
    }

    @Override
    void take(int place, float x) {
      if (shifts[place] == 0) {
        put(place, x);
      }
    }

    private void put(int place, float x) {
      places[count] = place;
      inputs[count] = x;
      count++;
    }

    @Override
    void end(int i, float[] row) {
      for (int j : moved) {
        float x = row[columns[j]] - shifts[j];
        if (!Float.isNaN(x)) {
          put(j, x);
        }
      }
      float length = 0;
      for (int v = 0; v < count; v++) {
        length += inputs[v] * inputs[v];
      }
      putLength(i, length);
      VectorLoops.addScaled(scores[i], inputs, runs, places, count);
      count = 0;
    }

    @Override
    boolean readsRows() {
      return moved.length > 0;
    }

    @Override
    void encode(RowBlock block, int[][] codes) {
      for (int i = 0; i < scores.length; i++) {
        addNorms(block.missing(i), scores[i], 0);
        choose(block, i, scores[i], 0, codes[i]);
      }
    }
  }

  /** Scored by one product. */
  private final class BlockOfRows extends Rows {

    private final int rows;
    private final float[] cells;

    private BlockOfRows(int rows) {
      super(rows);
      this.rows = rows;
      this.cells = new float[columns.length * rows];
    }

    @Override
    void end(int i, float[] row) {
      int at = i * columns.length;
      float length = 0;
      for (int j = 0; j < columns.length; j++) {
        float x = row[columns[j]] - shifts[j];
        x = Float.isNaN(x) ? 0 : x;
        cells[at + j] = x;
        length += x * x;
      }
      putLength(i, length);
    }

    @Override
    void encode(RowBlock block, int[][] codes) {
      if (columns.length == 0) {
        return;
      }
      float[] scores = product();
      for (int i = 0; i < rows; i++) {
        int at = i * norms.length;
        addNorms(block.missing(i), scores, at);
        choose(block, i, scores, at, codes[i]);
      }
    }

    /** The products of all centres and rows, [rows x centres]. */
    private float[] product() {
      int outputs = norms.length;
      float[] weights = new float[outputs * columns.length];
      for (int j = 0; j < columns.length; j++) {
        System.arraycopy(runs[j], 0, weights, j * outputs, outputs);
      }
      try (FloatMatrix w = new FloatMatrix(outputs, columns.length, weights);
          FloatMatrix x = new FloatMatrix(columns.length, rows, cells);
          FloatMatrix out = new FloatMatrix(outputs, rows)) {
        out.setProduct(w, x);
        return out.values();
      }
    }
  }

  private void addNorms(int[] missing, float[] scores, int at) {
    for (int n = 0; n < norms.length; n++) {
      double norm = norms[n];
      for (int d : missing) {
        int j = positionOf[d];
        if (j >= 0) {
          double c = centres[n][j] - shifts[j];
          norm -= squaredMasks[clustererOf[n]][j] * c * c;
        }
      }
      scores[at + n] += (float) norm;
    }
  }

  /** The nearest centre, or -1 if rounding could have decided. */
  private int clearlyNearest(int m, float[] scores, int from, float length) {
    int to = from + starts[m + 1] - starts[m];
    int best = from;
    float bestScore = scores[from];
    for (int n = from + 1; n < to; n++) {
      if (scores[n] < bestScore) {
        bestScore = scores[n];
        best = n;
      }
    }
    float limit = bestScore + ROUNDING * (length + (float) largestNorms[m]);
    int near = 0;
    for (int n = from; n < to; n++) {
      near += scores[n] <= limit ? 1 : 0;
    }
    return near == 1 || to - from == 1 ? best - from : -1;
  }

  /** Writes the symbols of this group's clusterers into the code of one row of all columns. */
  void encode(float[] row, int[] code) {
    for (int m = 0; m < clusterers; m++) {
      code[first + m] = nearest(m, row);
    }
  }

  private int nearest(int m, RowBlock block, int i) {
    float[] row = new float[block.columns()];
    block.copyRow(i, row);
    return nearest(m, row);
  }

  /** The definition, in double; ties go to the lowest index. */
  private int nearest(int m, float[] row) {
    int best = 0;
    double bestDistance = Double.POSITIVE_INFINITY;
    for (int n = starts[m]; n < starts[m + 1]; n++) {
      double distance = 0;
      float[] centre = centres[n];
      for (int j = 0; j < columns.length; j++) {
        float x = row[columns[j]];
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
