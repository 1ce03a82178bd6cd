package metaclustering.finalclusters.vectors;

import java.io.Serializable;
import java.util.Arrays;
import metaclustering.linalg.FloatMatrix;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.Table;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.util.MathArrays;

/**
 * Rows as points of few dimensions: the {@link RowVectors} themselves, or, if they have many columns,
 * their projections on the directions in which they vary most. The directions are found by simultaneous
 * iteration (Rutishauser, Numerische Mathematik 13, 1969) over a sample. Immutable.
 */
public final class PrincipalComponents implements Serializable {

  private static final long serialVersionUID = 1L;

  /** With so many columns or fewer, rows are not projected. */
  private static final int MAX_COLUMNS = 64;

  /** Of rows that are projected. */
  public static final int DIRECTIONS = 48;

  private static final int ROUNDS = 6;
  private static final int SAMPLE_CELLS = 8_000_000;
  private static final int MIN_SAMPLE_ROWS = 500;
  private static final int MAX_SAMPLE_ROWS = 10_000;
  private static final int BLOCK_ROWS = 512;

  /** Of more columns, those that are 0 in a row are passed over. */
  private static final int MANY_COLUMNS = 3_000;

  /** Less than one cell of so many is not 0 in a sparse table. */
  private static final int SPARSE_SHARE = 4;

  private final int[] columns;
  private final float[] means;

  /** [columns][directions]; null if rows are not projected. */
  private final float[][] directions;

  /** The point of the means less that of zeros; found when it is needed. */
  private transient volatile float[] origin;

  /**
   * The components as they were; see the accessors.
   *
   * @param directions null if rows are not projected
   */
  public PrincipalComponents(int[] columns, float[] means, float[][] directions) {
    this.columns = columns;
    this.means = means;
    this.directions = directions;
  }

  /** Of the informative columns of a table. */
  public static PrincipalComponents of(Table table, long seed) {
    int[] columns = table.layout().informativeColumns();
    float[] means = RowVectors.means(table, columns);
    float[][] directions = null;
    if (isSparse(table)) {
      int[] rows = sample(table, Math.max(1, table.meanNonZero()), seed);
      directions = new SparseDirections(table, rows, columns, means).find(DIRECTIONS, ROUNDS, seed);
    } else if (columns.length > MAX_COLUMNS) {
      directions =
          directions(RowVectors.of(table, sample(table, columns.length, seed)), means, seed);
    }
    return new PrincipalComponents(columns, means, directions);
  }

  private static boolean isSparse(Table table) {
    return table.layout().isWide()
        && table.meanNonZero() * SPARSE_SHARE < table.layout().columns();
  }

  /**
   * @param cells that each row takes
   */
  private static int[] sample(Table table, double cells, long seed) {
    int[] rows = new int[table.rowCount()];
    Arrays.setAll(rows, i -> i);
    int most = (int) Math.max(MIN_SAMPLE_ROWS, Math.min(MAX_SAMPLE_ROWS, SAMPLE_CELLS / cells));
    if (rows.length > most) {
      MathArrays.shuffle(rows, new Well19937c(seed));
      rows = Arrays.copyOf(rows, most);
    }
    return rows;
  }

  private static float[][] directions(float[][] points, float[] means, long seed) {
    int width = means.length;
    float[] cells = new float[points.length * width];
    for (int i = 0; i < points.length; i++) {
      for (int c = 0; c < width; c++) {
        cells[i * width + c] = points[i][c] - means[c];
      }
    }
    RandomGenerator random = new Well19937c(seed);
    float[] values = new float[width * DIRECTIONS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    orthonormalise(values, width);
    try (FloatMatrix rows = new FloatMatrix(width, points.length, cells);
        FloatMatrix block = new FloatMatrix(width, DIRECTIONS);
        FloatMatrix projected = new FloatMatrix(points.length, DIRECTIONS)) {
      for (int round = 0; round < ROUNDS; round++) {
        Interruption.cancel();
        block.put(values);
        projected.setTransposedProduct(rows, block);
        block.setProduct(rows, projected);
        block.get(values);
        orthonormalise(values, width);
      }
    }
    float[][] directions = new float[width][DIRECTIONS];
    for (int c = 0; c < width; c++) {
      for (int k = 0; k < DIRECTIONS; k++) {
        directions[c][k] = values[k * width + c];
      }
    }
    return directions;
  }

  /** Makes vectors that stand one after another orthogonal and of length 1, by Gram and Schmidt. */
  private static void orthonormalise(float[] vectors, int width) {
    for (int v = 0; v < DIRECTIONS; v++) {
      for (int u = 0; u < v; u++) {
        double product = product(vectors, u * width, v * width, width);
        for (int c = 0; c < width; c++) {
          vectors[v * width + c] -= (float) (product * vectors[u * width + c]);
        }
      }
      double length = Math.sqrt(product(vectors, v * width, v * width, width));
      float factor = length > 0 ? (float) (1 / length) : 0;
      for (int c = 0; c < width; c++) {
        vectors[v * width + c] *= factor;
      }
    }
  }

  private static double product(float[] vectors, int first, int second, int width) {
    double sum = 0;
    for (int c = 0; c < width; c++) {
      sum += vectors[first + c] * vectors[second + c];
    }
    return sum;
  }

  /** The number of dimensions of a point. */
  public int dimensions() {
    return directions == null ? columns.length : DIRECTIONS;
  }

  public int[] columns() {
    return columns.clone();
  }

  public float[] means() {
    return means.clone();
  }

  /** [columns][directions]; null if rows are not projected. Not to be modified. */
  public float[][] directions() {
    return directions;
  }

  /** The point of a row of columns, NaN where a value is missing. */
  public float[] point(float[] row) {
    if (directions == null) {
      return RowVectors.point(row, columns, means);
    }
    if (columns.length > MANY_COLUMNS) {
      return pointOfFew(row);
    }
    float[] point = new float[DIRECTIONS];
    for (int c = 0; c < columns.length; c++) {
      float x = row[columns[c]];
      float deviation = Float.isNaN(x) ? 0 : x - means[c];
      float[] direction = directions[c];
      for (int k = 0; k < DIRECTIONS; k++) {
        point[k] += deviation * direction[k];
      }
    }
    return point;
  }

  /** The same by the values other than 0. */
  private float[] pointOfFew(float[] row) {
    float[] point = new float[DIRECTIONS];
    float[] start = origin();
    for (int k = 0; k < DIRECTIONS; k++) {
      point[k] = -start[k];
    }
    for (int c = 0; c < columns.length; c++) {
      float x = row[columns[c]];
      if (x != 0) {
        add(directions[c], Float.isNaN(x) ? means[c] : x, point);
      }
    }
    return point;
  }

  private static void add(float[] direction, float factor, float[] point) {
    for (int k = 0; k < DIRECTIONS; k++) {
      point[k] += factor * direction[k];
    }
  }

  private float[] origin() {
    float[] found = origin;
    if (found == null) {
      found = new float[DIRECTIONS];
      for (int c = 0; c < columns.length; c++) {
        add(directions[c], means[c], found);
      }
      origin = found;
    }
    return found;
  }

  /** The points of some rows of a table. */
  public float[][] points(Table table, int[] rows, Workers workers) throws InterruptedException {
    float[][] points = new float[rows.length][];
    workers.runBlocks(rows.length, BLOCK_ROWS, (from, to) -> {
      float[] row = new float[table.layout().columns()];
      for (int i = from; i < to; i++) {
        table.copyRow(rows[i], row);
        points[i] = point(row);
      }
    });
    return points;
  }
}
