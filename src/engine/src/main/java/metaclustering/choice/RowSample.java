package metaclustering.choice;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * A random sample of a table's rows, attribute by attribute. Nominal attributes and numbers of two
 * different values are categorical, other numbers are normal. Immutable.
 */
final class RowSample {

  /**
   * The cells of an attribute.
   *
   * @param values how many values it has, 0 if it is not categorical
   * @param minVariance the smallest variance that is used: a twelfth of the square of the smallest gap
   *     between two values, which is the variance of rounding to that gap
   * @param variance of the known cells
   * @param known weight of the known cells
   * @param cells one per row, NaN if missing: the number of the value if it is categorical, else the
   *     deviation from the mean
   */
  record Cells(int values, double minVariance, double variance, double known, double[] cells) {

    boolean isCategorical() {
      return values > 0;
    }
  }

  /** The smallest variance as a share of the variance of all rows. */
  private static final double MIN_SHARE = 1e-6;

  private final Table table;
  private final int[] numbers;
  private final double[] weights;
  private final Cells[] attributes;

  /** Draws at most a number of the rows of weight above 0. */
  RowSample(Table table, int maxRows, long seed) {
    this.table = table;
    TableLayout layout = table.layout();
    this.numbers = table.sampleRows(maxRows, seed);
    this.weights = weights();
    double[][] cells = new double[layout.attributes().size()][numbers.length];
    float[] row = new float[layout.columns()];
    for (int i = 0; i < numbers.length; i++) {
      table.copyRow(numbers[i], row);
      for (int a = 0; a < cells.length; a++) {
        cells[a][i] = layout.cell(a, row);
      }
    }
    this.attributes = new Cells[cells.length];
    for (int a = 0; a < cells.length; a++) {
      attributes[a] = layout.isInformative(a)
          ? describe(cells[a], layout.attributes().get(a).isNominal())
          : null;
    }
  }

  /** The rows' weights, rescaled to sum to the effective sample size (Kish). */
  private double[] weights() {
    double[] result = Arrays.stream(numbers).mapToDouble(table::weight).toArray();
    double sum = Arrays.stream(result).sum();
    double squares = Arrays.stream(result).map(w -> w * w).sum();
    for (int i = 0; i < result.length; i++) {
      result[i] *= sum / squares;
    }
    return result;
  }

  private Cells describe(double[] cells, boolean nominal) {
    double[] values =
        Arrays.stream(cells).filter(x -> !Double.isNaN(x)).distinct().sorted().toArray();
    double known = 0;
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      if (!Double.isNaN(cells[i])) {
        known += weights[i];
        sum += weights[i] * cells[i];
      }
    }
    if (nominal || values.length <= 2) {
      double[] places = Arrays.stream(cells)
          .map(x -> Double.isNaN(x) ? x : Arrays.binarySearch(values, x))
          .toArray();
      return new Cells(Math.max(1, values.length), 0, 0, known, places);
    }
    double mean = sum / known;
    double[] deviations = Arrays.stream(cells).map(x -> x - mean).toArray();
    double squares = 0;
    for (int i = 0; i < cells.length; i++) {
      squares += Double.isNaN(cells[i]) ? 0 : weights[i] * deviations[i] * deviations[i];
    }
    double variance = squares / known;
    double gap = IntStream.range(1, values.length)
        .mapToDouble(v -> values[v] - values[v - 1])
        .min()
        .orElse(0);
    double least = Math.max(gap * gap / 12, MIN_SHARE * Math.max(variance, Double.MIN_NORMAL));
    return new Cells(0, least, Math.max(variance, least), known, deviations);
  }

  int size() {
    return numbers.length;
  }

  double weight(int row) {
    return weights[row];
  }

  /** Of an informative attribute. */
  Cells cells(int attribute) {
    return attributes[attribute];
  }

  /** A row's place in the table. */
  int number(int row) {
    return numbers[row];
  }

  Table table() {
    return table;
  }
}
