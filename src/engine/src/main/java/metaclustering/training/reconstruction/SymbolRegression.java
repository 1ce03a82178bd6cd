package metaclustering.training.reconstruction;

import java.util.Arrays;
import metaclustering.linalg.Native;
import metaclustering.math.Offsets;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.Reconstruction;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.polish.LabelStatistics;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Learns how all symbols of a code together correct the row that it stands for: ridge regression of
 * what decoding leaves, r = x - decode(code), on the one-hot symbols z,
 *
 * <pre>(G + ridge I) B = R,   G = sum z z' [S x S],   R = sum z r' [S x D],   S = sum_m K_m.</pre>
 *
 * A ridge counts as so many rows that are as they are decoded. Every attribute has the ridge with the
 * least generalised cross-validation {@code RSS / (n - df)^2} (Golub, Heath and Wahba, 1979), with n
 * the weight of all rows and {@code df = K of the owner + 2 trace G (G + ridge I)^-1}, and none if
 * decoding alone has the least: with few rows nothing is corrected. What is used is counted twice, as
 * the codes were themselves chosen by these rows (Kim and Gu, 2004, count it 1.4 times, against
 * overfitting).
 *
 * <p>Design notes. Rows are never written as one-hot: G counts symbols that come together, and R is
 * {@link LabelStatistics} less G times the centres. With the eigenvectors of G any ridge costs next to
 * nothing. A missing value counts as decoded, also in the error; a row of weight v counts as v rows.
 */
public final class SymbolRegression {

  /** With more symbols, the eigenvectors would take longer than the training. */
  private static final int MOST_SYMBOLS = 2048;

  /** With more symbols times columns, the sums would take too much memory. */
  private static final long MOST_CELLS = 1 << 26;

  private static final double[] RIDGES = {1, 3, 10, 30, 100, 300, 1000};

  /** How often what a regression uses counts in its degrees of freedom. */
  private static final double CAUTION = 2;

  /** Smaller eigenvalues, in shares of the largest, are rounding. */
  private static final double LEAST_EIGENVALUE = 1e-6;

  private final MetaClusterModel model;
  private final Table table;
  private final int[][] codes;
  private final TableLayout layout;
  private final int columns;
  private final int metaClusters;
  private final int[] starts;
  private final int symbols;
  private double error;
  private double deviation;

  private SymbolRegression(MetaClusterModel model, Table table, int[][] codes) {
    this.model = model;
    this.table = table;
    this.codes = codes;
    this.layout = model.layout();
    this.columns = layout.columns();
    this.metaClusters = model.metaClusters();
    this.starts = Offsets.of(model.centres());
    this.symbols = starts[metaClusters];
  }

  /**
   * Whether symbols can correct each other and are few enough to be counted in pairs: not where the
   * masks are those of the article, and not where there is a single meta-cluster.
   */
  public static boolean isFor(MetaClusterModel model) {
    long symbols = Arrays.stream(model.centres()).asLongStream().sum();
    return model.geometry() == Geometry.MASKED_DISTANCE
        && model.metaClusters() > 1
        && symbols <= MOST_SYMBOLS
        && symbols * model.layout().columns() <= MOST_CELLS;
  }

  /**
   * The corrections that pay.
   *
   * @param model with the figures measured on the table's rows, see {@link #isFor}
   * @param codes of the table's rows by the model, [rows x M]
   * @param statistics of these codes
   */
  public static Reconstruction learn(
      MetaClusterModel model, Table table, int[][] codes, LabelStatistics statistics)
      throws InterruptedException {
    return new SymbolRegression(model, table, codes).learn(statistics);
  }

  private Reconstruction learn(LabelStatistics statistics) throws InterruptedException {
    float[] counts = together();
    float[] sums = sums(statistics);
    try (INDArray g = Native.matrix(symbols, symbols, counts);
        INDArray vectors = Native.matrix(symbols, symbols, counts);
        INDArray centres = Native.matrix(symbols, columns, centres());
        INDArray decoded = Native.matrix(symbols, columns);
        INDArray square = Native.matrix(symbols, symbols)) {
      Native.transposedProduct(g, centres, decoded);
      float[] rest = values(decoded);
      for (int i = 0; i < rest.length; i++) {
        rest[i] = sums[i] - rest[i];
      }
      Interruption.check();
      Native.eigenvectors(vectors);
      Interruption.check();
      Native.transposedProduct(g, vectors, square);
      double[] eigenvalues = eigenvalues(values(vectors), values(square));
      Native.put(rest, decoded);
      try (INDArray projected = Native.matrix(symbols, columns)) {
        Native.transposedProduct(vectors, decoded, projected);
        float[] rotated = values(projected);
        if (!shrink(rotated, eigenvalues, statistics)) {
          return Reconstruction.NONE;
        }
        Native.put(rotated, projected);
        Native.put(transposed(values(vectors)), square);
        Native.transposedProduct(square, projected, decoded);
        return new Reconstruction(byCentre(values(decoded)), error / deviation);
      }
    }
  }

  /** The weight of the rows that two symbols have in common, [S x S]. */
  private float[] together() throws InterruptedException {
    double[] sums = new double[symbols * symbols];
    for (int i = 0; i < codes.length; i++) {
      if (i % (1 << 14) == 0) {
        Interruption.check();
      }
      double weight = table.weight(i);
      for (int m = 0; m < metaClusters; m++) {
        int row = (starts[m] + codes[i][m]) * symbols;
        for (int other = 0; other < metaClusters; other++) {
          sums[row + starts[other] + codes[i][other]] += weight;
        }
      }
    }
    return floats(sums);
  }

  /** The sums of the symbols' rows less the columns' means, [S x D], missing values as decoded. */
  private float[] sums(LabelStatistics statistics) {
    double[] sums = new double[symbols * columns];
    for (int m = 0; m < metaClusters; m++) {
      for (int k = 0; k < model.centres(m); k++) {
        for (int d = 0; d < columns; d++) {
          sums[starts[m] + k + d * symbols] = statistics.deviation(m, k, d);
        }
      }
    }
    int number = 0;
    for (RowBlock block : table.blocks()) {
      for (int i = 0; i < block.rows(); i++, number++) {
        if (block.missing(i).length > 0) {
          fill(sums, codes[number], block.missing(i), block.weight(i));
        }
      }
    }
    return floats(sums);
  }

  private void fill(double[] sums, int[] code, int[] missing, double weight) {
    float[] decoded = model.decodeColumns(code);
    for (int d : missing) {
      double deviation = weight * (decoded[d] - model.statistics().mean(d));
      for (int m = 0; m < code.length; m++) {
        sums[starts[m] + code[m] + d * symbols] += deviation;
      }
    }
  }

  /** What each symbol adds to the decoded row, less the columns' means, [S x D]. */
  private float[] centres() {
    float[] result = new float[symbols * columns];
    for (int d = 0; d < columns; d++) {
      int a = layout.attributeOf(d);
      for (int m = 0; m < metaClusters && layout.isInformative(a); m++) {
        for (int k = 0; k < model.centres(m); k++) {
          double deviation = model.centreColumn(m, k, d) - model.statistics().mean(d);
          result[starts[m] + k + d * symbols] = (float) (model.mask(m, a) * deviation);
        }
      }
    }
    return result;
  }

  /** {@code v' G v} of every eigenvector v; 0 where that is rounding. */
  private double[] eigenvalues(float[] vectors, float[] products) {
    double[] values = new double[symbols];
    double largest = 0;
    for (int i = 0; i < symbols; i++) {
      for (int s = i * symbols; s < (i + 1) * symbols; s++) {
        values[i] += (double) vectors[s] * products[s];
      }
      largest = Math.max(largest, values[i]);
    }
    double least = LEAST_EIGENVALUE * largest;
    return Arrays.stream(values).map(v -> v > least ? v : 0).toArray();
  }

  /**
   * Divides by eigenvalue and ridge.
   *
   * @param rotated V'R, [S x D]; overwritten
   * @return whether anything is left
   */
  private boolean shrink(float[] rotated, double[] eigenvalues, LabelStatistics statistics) {
    boolean any = false;
    for (int a = 0; a < layout.attributes().size(); a++) {
      double ridge = layout.isInformative(a)
          ? ridge(a, rotated, eigenvalues, statistics)
          : Double.POSITIVE_INFINITY;
      any |= Double.isFinite(ridge);
      for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
        for (int i = 0; i < symbols; i++) {
          rotated[d * symbols + i] *=
              eigenvalues[i] > 0 ? (float) (1 / (eigenvalues[i] + ridge)) : 0;
        }
      }
    }
    return any;
  }

  /** The ridge of an attribute with the least generalised cross-validation, infinite for none. */
  private double ridge(int a, float[] rotated, double[] eigenvalues, LabelStatistics statistics) {
    double total = 0;
    for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
      total += statistics.total(d);
    }
    double left = Math.max(0, 1 - model.summary().explained(a)) * total;
    double free = table.totalWeight() - model.centres(model.owner(a));
    double best = Double.POSITIVE_INFINITY;
    double bestError = left;
    double least = free > 0 ? left / (free * free) : 0;
    for (double ridge : RIDGES) {
      double gained = 0;
      double used = 0;
      for (int i = 0; i < symbols; i++) {
        double value = eigenvalues[i];
        if (value > 0) {
          double share = (value + 2 * ridge) / ((value + ridge) * (value + ridge));
          used += CAUTION * value / (value + ridge);
          for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
            double projection = rotated[d * symbols + i];
            gained += share * projection * projection;
          }
        }
      }
      double after = Math.max(0, left - gained);
      double score = after / ((free - used) * (free - used));
      if (free > used && score < least) {
        least = score;
        best = ridge;
        bestError = after;
      }
    }
    error += bestError;
    deviation += total;
    return best;
  }

  private float[][][] byCentre(float[] solution) {
    float[][][] result = new float[metaClusters][][];
    for (int m = 0; m < metaClusters; m++) {
      result[m] = new float[model.centres(m)][columns];
      for (int k = 0; k < result[m].length; k++) {
        for (int d = 0; d < columns; d++) {
          result[m][k][d] = solution[starts[m] + k + d * symbols];
        }
      }
    }
    return result;
  }

  private float[] transposed(float[] square) {
    float[] result = new float[square.length];
    for (int i = 0; i < symbols; i++) {
      for (int j = 0; j < symbols; j++) {
        result[j * symbols + i] = square[i * symbols + j];
      }
    }
    return result;
  }

  private static float[] values(INDArray matrix) {
    float[] values = new float[Math.toIntExact(matrix.length())];
    Native.get(matrix, values);
    return values;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
