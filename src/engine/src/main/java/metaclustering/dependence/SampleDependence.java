package metaclustering.dependence;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.linalg.VectorLoops;
import metaclustering.table.ListedCells;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * How much each attribute of a wide table depends on a sample of the attributes, as {@link Dependence}
 * defines it, in time that follows the cells that are not 0. The weight of the rows in which two
 * attributes are known is taken to be what it would be if values were missing independently.
 */
final class SampleDependence {

  private static final int MAX_ROWS = 10_000;
  private static final int MIN_ROWS = 500;
  private static final int MAX_CELLS = 16_000_000;

  private final Table table;
  private final TableLayout layout;
  private final Dependence sample;
  private final ListedCells cells;
  private final double[] weights;
  private final double weight;
  private final double effectiveSampleSize;

  /** The sample's columns. */
  private final int[] columns;

  /** The deviations of the sample's columns times the rows' weights, [rows x columns]; 0 if missing. */
  private final float[][] deviations;

  private final float[] sums;
  private final double[] scales;

  /** By attribute of the sample: how many columns it has. */
  private final int[] columnCounts;

  /** By attribute of the sample: its share of the weight that is known. */
  private final double[] knownShares;

  private final double freedom;
  private final double excess;

  /**
   * @param sample of the attributes
   * @param seed of the sample of rows
   */
  SampleDependence(Table table, Dependence sample, long seed) {
    this.table = table;
    this.layout = table.layout();
    this.sample = sample;
    int affordable = (int) Math.max(MIN_ROWS, MAX_CELLS / Math.max(1, table.meanNonZero()));
    int[] rows = table.sampleRows(Math.min(MAX_ROWS, affordable), seed);
    this.cells = new ListedCells(table, rows);
    this.weights = Arrays.stream(rows).mapToDouble(table::weight).toArray();
    this.weight = Arrays.stream(weights).sum();
    this.effectiveSampleSize =
        weight * weight / Arrays.stream(weights).map(w -> w * w).sum();
    int[] attributes = sample.attributes();
    this.columns = Arrays.stream(attributes)
        .flatMap(a -> IntStream.range(layout.firstColumn(a), layout.firstColumn(a + 1)))
        .toArray();
    this.scales =
        Arrays.stream(columns).mapToDouble(d -> Dependence.scale(table, d)).toArray();
    this.deviations = new float[rows.length][columns.length];
    this.sums = new float[columns.length];
    fillDeviations();
    this.columnCounts = Arrays.stream(attributes)
        .map(a -> layout.firstColumn(a + 1) - layout.firstColumn(a))
        .toArray();
    this.knownShares =
        Arrays.stream(attributes).mapToDouble(a -> known(a) / weight).toArray();
    this.freedom =
        IntStream.range(0, attributes.length).mapToDouble(sample::freedom).sum();
    this.excess = sample.totalExcess();
  }

  private void fillDeviations() {
    for (int j = 0; j < columns.length; j++) {
      int d = columns[j];
      int a = layout.attributeOf(d);
      float mean = (float) table.statistics().mean(d);
      for (int i = 0; i < deviations.length; i++) {
        deviations[i][j] = (float) weights[i] * -mean;
      }
      int[] listed = cells.rows(a);
      for (int v = 0; v < listed.length; v++) {
        float x = cells.value(a, d, v);
        deviations[listed[v]][j] = Float.isNaN(x) ? 0 : (float) weights[listed[v]] * (x - mean);
      }
    }
    for (float[] row : deviations) {
      VectorLoops.add(sums, row);
    }
  }

  /** The weight of the rows in which an attribute is known. */
  private double known(int a) {
    int[] listed = cells.rows(a);
    double missing = 0;
    for (int v = 0; v < listed.length; v++) {
      missing += Float.isNaN(cells.value(a, layout.firstColumn(a), v)) ? weights[listed[v]] : 0;
    }
    return weight - missing;
  }

  /**
   * One attribute's dependence on those of the sample.
   *
   * @param pValue of the sum of {@code n phi^2} over the sample, as in {@link Dependence#sumPValues}
   * @param strengths by attribute of the sample
   */
  record Strengths(double pValue, double[] strengths) {}

  /** Of an attribute that is not in the sample. */
  Strengths of(int attribute) {
    double[] phiSquared = phiSquared(attribute);
    double[] strengths = new double[phiSquared.length];
    double share = known(attribute) / weight;
    int own = Dependence.freedom(table, attribute);
    double kurtosis = kurtosis(attribute);
    double sum = 0;
    double variance = 2 * own * (freedom + Math.max(0, excess));
    for (int j = 0; j < strengths.length; j++) {
      double rows = effectiveSampleSize * share * knownShares[j];
      if (rows > 0) {
        double pairs = (double) own * sample.freedom(j);
        strengths[j] = Math.max(0, phiSquared[j] - pairs / rows) / Math.sqrt(pairs);
        sum += rows * phiSquared[j];
        variance += Math.max(0, kurtosis * sample.kurtosis(j) / rows);
      }
    }
    return new Strengths(Dependence.pValue(sum, own * freedom, variance), strengths);
  }

  private double[] phiSquared(int attribute) {
    int[] listed = cells.rows(attribute);
    double known = known(attribute);
    double[] result = new double[sample.size()];
    float[] factors = new float[listed.length];
    for (int d = layout.firstColumn(attribute); d < layout.firstColumn(attribute + 1); d++) {
      float mean = (float) table.statistics().mean(d);
      double scale = Dependence.scale(table, d);
      for (int v = 0; v < factors.length; v++) {
        float x = cells.value(attribute, d, v);
        factors[v] = Float.isNaN(x) ? mean : x;
      }
      float[] products = new float[columns.length];
      VectorLoops.addScaled(products, factors, deviations, listed, listed.length);
      int from = 0;
      for (int j = 0; j < result.length; j++) {
        int to = from + columnCounts[j];
        for (int c = from; c < to; c++) {
          double covariance = (products[c] - mean * sums[c]) / (known * knownShares[j]);
          double both = scale * scales[c];
          result[j] += both > 0 && known > 0 ? covariance * covariance / both : 0;
        }
        from = to;
      }
    }
    return result;
  }

  /** Of the attribute's column with the heaviest tails, above that of the normal distribution. */
  private double kurtosis(int a) {
    int[] listed = cells.rows(a);
    double largest = Double.NEGATIVE_INFINITY;
    for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
      double mean = table.statistics().mean(d);
      double zeros = weight;
      double squares = 0;
      double fourths = 0;
      for (int v = 0; v < listed.length; v++) {
        float x = cells.value(a, d, v);
        zeros -= weights[listed[v]];
        if (!Float.isNaN(x)) {
          double square = (x - mean) * (x - mean);
          squares += weights[listed[v]] * square;
          fourths += weights[listed[v]] * square * square;
        }
      }
      double known = known(a);
      squares += zeros * mean * mean;
      fourths += zeros * Math.pow(mean, 4);
      double variance = squares / known;
      largest = Math.max(largest, variance > 0 ? fourths / known / (variance * variance) - 3 : 0);
    }
    return largest;
  }
}
