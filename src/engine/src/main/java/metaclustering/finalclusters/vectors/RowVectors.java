package metaclustering.finalclusters.vectors;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import metaclustering.math.Offsets;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * Rows as points whose distances are those of the table's columns: of the informative attributes, in
 * the table's scale, with the mean in place of a missing value.
 */
public final class RowVectors {

  private RowVectors() {}

  /** The points of some rows. */
  public static float[][] of(Table table, int... rows) {
    int[] columns = table.layout().informativeColumns();
    float[] means = means(table, columns);
    float[] row = new float[table.layout().columns()];
    float[][] points = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      table.copyRow(rows[i], row);
      points[i] = point(row, columns, means);
    }
    return points;
  }

  /** The means of the informative columns, in their order. */
  static float[] means(Table table, int... columns) {
    float[] means = new float[columns.length];
    for (int c = 0; c < columns.length; c++) {
      means[c] = (float) table.statistics().mean(columns[c]);
    }
    return means;
  }

  static float[] point(float[] row, int[] columns, float[] means) {
    float[] point = new float[columns.length];
    for (int c = 0; c < columns.length; c++) {
      float x = row[columns[c]];
      point[c] = Float.isNaN(x) ? means[c] : x;
    }
    return point;
  }

  /**
   * The points of rows whose numeric values are replaced by their ranks, from 0 to 1, or cut off at the
   * outermost percent and brought to [0, 1].
   *
   * @param cells of some attributes, [attributes][rows]: values of columns or numbers of nominal values, NaN
   *     if missing
   */
  public static float[][] evened(
      TableLayout layout, int[] attributes, double[][] cells, boolean byRank) {
    int[] first = Offsets.of(Arrays.stream(attributes)
        .map(a -> layout.firstColumn(a + 1) - layout.firstColumn(a))
        .toArray());
    int rows = cells[0].length;
    float[][] points = new float[rows][first[attributes.length]];
    for (int i = 0; i < attributes.length; i++) {
      if (layout.attributes().get(attributes[i]).isNominal()) {
        putNominal(cells[i], first[i], first[i + 1] - first[i], points);
      } else {
        putNumbers(byRank ? ranks(cells[i]) : cutOff(cells[i]), first[i], points);
      }
    }
    return points;
  }

  private static void putNominal(double[] cells, int first, int columns, float[][] points) {
    float[] means = new float[columns];
    int known = 0;
    float height = columns == 1 ? 1 : (float) Math.sqrt(0.5);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < cells.length; i++) {
        for (int v = 0; v < columns; v++) {
          if (Double.isNaN(cells[i])) {
            points[i][first + v] = known == 0 ? 0 : means[v] / known;
          } else {
            points[i][first + v] = cells[i] == (columns == 1 ? 1 : v) ? height : 0;
            means[v] += pass == 0 ? points[i][first + v] : 0;
          }
        }
        known += pass == 0 && !Double.isNaN(cells[i]) ? 1 : 0;
      }
    }
  }

  private static void putNumbers(double[] numbers, int column, float[][] points) {
    double sum = 0;
    int known = 0;
    for (double x : numbers) {
      sum += Double.isNaN(x) ? 0 : x;
      known += Double.isNaN(x) ? 0 : 1;
    }
    for (int i = 0; i < numbers.length; i++) {
      double x = Double.isNaN(numbers[i]) ? sum / Math.max(1, known) : numbers[i];
      points[i][column] = (float) x;
    }
  }

  private static double[] sorted(double[] cells) {
    return Arrays.stream(cells).filter(x -> !Double.isNaN(x)).sorted().toArray();
  }

  private static double[] ranks(double[] cells) {
    double[] sorted = sorted(cells);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    double[] rankOf = new double[distinct.length];
    for (int d = 0, i = 0; d < distinct.length; d++) {
      int from = i;
      while (i < sorted.length && sorted[i] == distinct[d]) {
        i++;
      }
      rankOf[d] = (from + i) / 2.0;
    }
    return scaled(
        cells, x -> rankOf[Arrays.binarySearch(distinct, x)], rankOf[0], rankOf[rankOf.length - 1]);
  }

  private static double[] cutOff(double[] cells) {
    double[] sorted = sorted(cells);
    int out = sorted.length < 20 ? 0 : Math.max(1, sorted.length / 100);
    boolean flat = sorted[out] >= sorted[sorted.length - 1 - out];
    double low = sorted[flat ? 0 : out];
    double high = sorted[sorted.length - 1 - (flat ? 0 : out)];
    return scaled(cells, x -> Math.max(low, Math.min(high, x)), low, high);
  }

  private static double[] scaled(
      double[] cells, DoubleUnaryOperator place, double low, double high) {
    return Arrays.stream(cells)
        .map(
            x -> Double.isNaN(x) || high <= low ? x : (place.applyAsDouble(x) - low) / (high - low))
        .toArray();
  }
}
