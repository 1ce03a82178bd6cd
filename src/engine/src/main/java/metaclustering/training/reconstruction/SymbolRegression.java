package metaclustering.training.reconstruction;

import java.util.Arrays;
import metaclustering.linalg.SymmetricEigen;
import metaclustering.math.Offsets;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.Reconstruction;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import metaclustering.training.polish.LabelStatistics;

/**
 * Learns how all symbols of a code together correct the decoded row: ridge regression of the residuals
 * r = x - decode(code) on the one-hot symbols z,
 *
 * <pre>(G + ridge I) B = R,   G = sum z z' [S x S],   R = sum z r' [S x D],   S = sum_m K_m.</pre>
 *
 * A ridge acts like that many rows without residual. Every attribute has the ridge with the least
 * generalised cross-validation {@code RSS / (n - df)^2} (Golub, Heath and Wahba, 1979), with n the
 * weight of all rows and {@code df = K of the owner + 2 trace G (G + ridge I)^-1}; it has no correction
 * if decoding alone has the least, as with few rows. The trace counts twice since the codes were
 * themselves chosen by these rows (Kim and Gu, 2004, count it 1.4 times, against overfitting).
 *
 * <p>Design notes. Rows are never written as one-hot: G counts co-occurrences of symbols, and R is
 * {@link LabelStatistics} less G times the centres. With the eigenvectors of G every ridge is fast. A
 * missing value counts as its decoded value, also in the error; a row of weight v counts as v rows.
 */
public final class SymbolRegression {

  /** With more symbols, the eigenvectors would take longer than the training. */
  private static final int MAX_SYMBOLS = 2048;

  /** With more symbols times columns, the sums would take too much memory. */
  private static final long MAX_CELLS = 1 << 26;

  private static final double[] RIDGES = {1, 3, 10, 30, 100, 300, 1000};

  /** Factor of the trace in the degrees of freedom. */
  private static final double DEGREES_FACTOR = 2;

  private final MetaClusterModel model;
  private final Table table;
  private final int[][] codes;
  private final TableLayout layout;
  private final int columns;
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
    this.starts = Offsets.of(model.centreCounts());
    this.symbols = starts[model.metaClusters()];
  }

  /**
   * Whether symbols can correct each other and are few enough to be counted in pairs: not for models of
   * the article's rule, and not for a single meta-cluster.
   */
  public static boolean isFor(MetaClusterModel model) {
    long symbols = Arrays.stream(model.centreCounts()).asLongStream().sum();
    return model.geometry() == Geometry.MASKED_DISTANCE
        && model.metaClusters() > 1
        && symbols <= MAX_SYMBOLS
        && symbols * model.layout().columns() <= MAX_CELLS;
  }

  /**
   * The corrections that lower the error; none if there are none.
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
    float[] counts = coOccurrences();
    float[] residuals = sums(statistics);
    float[] decoded = SymmetricEigen.transposedProduct(counts, centres(), symbols, columns);
    for (int i = 0; i < decoded.length; i++) {
      residuals[i] -= decoded[i];
    }
    SymmetricEigen eigen = new SymmetricEigen(counts, symbols);
    float[] rotated = eigen.project(residuals, columns);
    if (!shrink(rotated, eigen.values(), statistics)) {
      return Reconstruction.NONE;
    }
    return new Reconstruction(byCentre(eigen.combine(rotated, columns)), error / deviation);
  }

  /** The weight of the rows with both of two symbols, [S x S]. */
  private float[] coOccurrences() throws InterruptedException {
    double[] sums = new double[symbols * symbols];
    for (int i = 0; i < codes.length; i++) {
      Interruption.check();
      double weight = table.weight(i);
      for (int m = 0; m < model.metaClusters(); m++) {
        int row = (starts[m] + codes[i][m]) * symbols;
        for (int other = 0; other < model.metaClusters(); other++) {
          sums[row + starts[other] + codes[i][other]] += weight;
        }
      }
    }
    return floats(sums);
  }

  /** The sums of the symbols' rows less the columns' means, [S x D], missing values decoded. */
  private float[] sums(LabelStatistics statistics) {
    double[] sums = new double[symbols * columns];
    for (int m = 0; m < model.metaClusters(); m++) {
      for (int k = 0; k < model.centreCount(m); k++) {
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
      for (int m = 0; m < model.metaClusters() && layout.isInformative(a); m++) {
        for (int k = 0; k < model.centreCount(m); k++) {
          double deviation = model.centreColumn(m, k, d) - model.statistics().mean(d);
          result[starts[m] + k + d * symbols] = (float) (model.mask(m, a) * deviation);
        }
      }
    }
    return result;
  }

  /**
   * Divides by eigenvalue and ridge.
   *
   * @param rotated V'R, [S x D]; overwritten
   * @return whether any attribute has a correction
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
    double total = layout.sum(a, statistics::total);
    double residual = Math.max(0, 1 - model.summary().explained(a)) * total;
    double free = table.totalWeight() - model.centreCount(model.owner(a));
    double best = Double.POSITIVE_INFINITY;
    double bestError = residual;
    double least = free > 0 ? residual / (free * free) : 0;
    for (double ridge : RIDGES) {
      double gained = 0;
      double used = 0;
      for (int i = 0; i < symbols; i++) {
        double value = eigenvalues[i];
        if (value > 0) {
          double share = (value + 2 * ridge) / ((value + ridge) * (value + ridge));
          used += DEGREES_FACTOR * value / (value + ridge);
          for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
            double projection = rotated[d * symbols + i];
            gained += share * projection * projection;
          }
        }
      }
      double after = Math.max(0, residual - gained);
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
    float[][][] result = new float[model.metaClusters()][][];
    for (int m = 0; m < model.metaClusters(); m++) {
      result[m] = new float[model.centreCount(m)][columns];
      for (int k = 0; k < result[m].length; k++) {
        for (int d = 0; d < columns; d++) {
          result[m][k][d] = solution[starts[m] + k + d * symbols];
        }
      }
    }
    return result;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }
}
