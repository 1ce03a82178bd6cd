package metaclustering.dependence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import metaclustering.linalg.Gram;
import metaclustering.parallel.Interruption;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/**
 * How much each two attributes depend on each other, measured on a sample of the rows. Immutable.
 *
 * <p>With the columns i of attribute a and j of attribute b,
 *
 * <pre>phi^2(a, b) = sum_ij cov(i, j)^2 / (s[i] s[j]),</pre>
 *
 * where s is the variance of a column, and {@code p h^2} for an indicator of frequency p and height
 * h. This is the squared correlation of two numbers (Pearson), the correlation ratio of a number and
 * a nominal attribute, and the mean square contingency of two nominal ones. {@code n phi^2} is about
 * chi-square distributed if the attributes are independent, with the product of the attributes'
 * degrees of freedom f (1, or one less than the values seen); the <i>strength</i> is {@code (phi^2 -
 * f[a] f[b] / n) / sqrt(f[a] f[b])}, at least 0 (Tschuprow's T^2, 1939, less its mean under
 * independence).
 * Pairs with a missing value are left out.
 */
public final class Dependence {

  private static final int SAMPLE_ROWS = 10_000;

  private static final int BLOCK_ROWS = 1_000;

  private final int[] attributes;
  private final int[] freedom;
  private final double[][] phiSquared;

  /** The effective number of rows with values of both attributes. */
  private final double[][] known;

  /** Of the attribute's column with the heaviest tails, above that of the normal distribution. */
  private final double[] kurtosis;

  /** Measures the informative attributes on at most 10,000 random rows of weight above 0. */
  public static Dependence of(Table table, long seed) {
    return of(table, informative(table.layout()), SAMPLE_ROWS, seed);
  }

  /**
   * Measures some attributes on at most 10,000 random rows of weight above 0.
   *
   * @param attributes informative ones; not modified
   */
  static Dependence of(Table table, int[] attributes, long seed) {
    return of(table, attributes, SAMPLE_ROWS, seed);
  }

  static int[] informative(TableLayout layout) {
    return IntStream.range(0, layout.attributes().size())
        .filter(layout::isInformative)
        .toArray();
  }

  private static Dependence of(Table table, int[] attributes, int maxRows, long seed) {
    int[] rows = table.sampleRows(maxRows, seed);
    try (Products products = new Products(table, attributes)) {
      for (int from = 0; from < rows.length; from += BLOCK_ROWS) {
        Interruption.cancel();
        products.add(Arrays.copyOfRange(rows, from, Math.min(rows.length, from + BLOCK_ROWS)));
      }
      products.finish();
      return new Dependence(table, attributes, products);
    }
  }

  private Dependence(Table table, int[] attributes, Products products) {
    TableLayout layout = table.layout();
    this.attributes = attributes;
    freedom = new int[attributes.length];
    Arrays.setAll(freedom, i -> freedom(table, attributes[i]));
    phiSquared = new double[attributes.length][attributes.length];
    known = new double[attributes.length][attributes.length];
    double rows = products.effectiveSampleSize();
    double[] scales = new double[layout.columns()];
    Arrays.setAll(scales, d -> scale(table, d));
    for (int i = 0; i < attributes.length; i++) {
      for (int j = 0; j < i; j++) {
        int first = layout.firstColumn(attributes[i]);
        int second = layout.firstColumn(attributes[j]);
        double weight = products.known(first, second);
        double sum = 0;
        for (int c = first; c < layout.firstColumn(attributes[i] + 1); c++) {
          for (int d = second; d < layout.firstColumn(attributes[j] + 1); d++) {
            double covariance = weight > 0 ? products.product(c, d) / weight : 0;
            double both = scales[c] * scales[d];
            sum += both > 0 ? covariance * covariance / both : 0;
          }
        }
        phiSquared[i][j] = sum;
        phiSquared[j][i] = sum;
        known[i][j] = rows * weight / products.weight();
        known[j][i] = known[i][j];
      }
    }
    kurtosis = Arrays.stream(attributes)
        .mapToDouble(a -> IntStream.range(layout.firstColumn(a), layout.firstColumn(a + 1))
            .mapToDouble(products::kurtosis)
            .max()
            .orElse(0))
        .toArray();
  }

  static int freedom(Table table, int attribute) {
    TableLayout layout = table.layout();
    int seen =
        (int) IntStream.range(layout.firstColumn(attribute), layout.firstColumn(attribute + 1))
            .filter(d -> table.statistics().variance(d) > 0)
            .count();
    return Math.max(1, seen - 1);
  }

  static double scale(Table table, int column) {
    TableLayout layout = table.layout();
    int a = layout.attributeOf(column);
    boolean indicator = layout.firstColumn(a + 1) - layout.firstColumn(a) > 1;
    double variance = table.statistics().variance(column);
    // of an indicator: mean = p h and variance = (p - p^2) h^2
    return indicator ? variance + Math.pow(table.statistics().mean(column), 2) : variance;
  }

  /** The measured attributes; i and j below are positions in this array. */
  public int[] attributes() {
    return attributes.clone();
  }

  public int size() {
    return attributes.length;
  }

  /** The strength of the dependence as defined above; 0 of an attribute with itself. */
  public double strength(int i, int j) {
    if (i == j || known[i][j] == 0) {
      return 0;
    }
    double pairs = (double) freedom[i] * freedom[j];
    return Math.max(0, phiSquared[i][j] - pairs / known[i][j]) / Math.sqrt(pairs);
  }

  /**
   * How many independent attributes would say as much: {@code A^2 / sum_ab strength(a, b)} of A
   * attributes, where the strength of an attribute with itself is 1. It is A if they are independent and
   * 1 if they all say the same; for numbers, the participation ratio of the correlations' eigenvalues.
   */
  public double effectiveNumber() {
    double sum = size();
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        sum += Math.min(1, strength(i, j));
      }
    }
    return sum > 0 ? size() * (double) size() / sum : 0;
  }

  /**
   * The pairs that depend on each other by the chi-square test.
   *
   * @param level the probability with which two independent attributes pass, above 0 and below 1
   * @return [attributes x attributes], false for an attribute with itself
   */
  public boolean[][] significant(double level) {
    Map<Integer, Double> thresholds = new HashMap<>();
    boolean[][] result = new boolean[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < i; j++) {
        double threshold = thresholds.computeIfAbsent(
            freedom[i] * freedom[j],
            f -> new ChiSquaredDistribution(null, f).inverseCumulativeProbability(1 - level));
        result[i][j] = known[i][j] * phiSquared[i][j] > threshold;
        result[j][i] = result[i][j];
      }
    }
    return result;
  }

  /**
   * The attributes that depend on any other: some pair is significant at the level .05 over the number
   * of pairs (Bonferroni).
   */
  public boolean[] dependent() {
    double pairs = Math.max(1, size() * (size() - 1) / 2.0);
    boolean[][] significant = significant(0.05 / pairs);
    boolean[] result = new boolean[size()];
    for (int i = 0; i < size(); i++) {
      for (boolean s : significant[i]) {
        result[i] |= s;
      }
    }
    return result;
  }

  /**
   * The p-value of each attribute's sum of {@code n phi^2} over all others, if it depends on none of
   * them: it is small for attributes that depend weakly on many others. Under independence the sum has
   * the mean {@code f[a] sum_b f[b]} and the variance
   *
   * <pre>2 f[a] (sum_b f[b] + sum_bc (phi^2(b, c) - f[b] f[c] / n)) + g[a] sum_b g[b] / n,</pre>
   *
   * where the others may depend on each other and g is the excess kurtosis. A multiple of a chi-square
   * variable approximates it (Satterthwaite, "An Approximate Distribution of Estimates of Variance
   * Components", Biometrics Bulletin 2, 1946).
   */
  public double[] sumPValues() {
    double[] excess = excess();
    double all = sum(excess);
    double allFreedom = Arrays.stream(freedom).sum();
    double[] pValues = new double[size()];
    for (int i = 0; i < size(); i++) {
      double others = allFreedom - freedom[i] + Math.max(0, all - 2 * excess[i]);
      pValues[i] = sumPValue(i, freedom[i] * (allFreedom - freedom[i]), 2 * freedom[i] * others);
    }
    return pValues;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Of each attribute the sum over the others of {@code phi^2} less its mean under independence. */
  private double[] excess() {
    double[] excess = new double[size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        excess[i] += strength(i, j) * Math.sqrt((double) freedom[i] * freedom[j]);
      }
    }
    return excess;
  }

  private double sumPValue(int i, double mean, double normalVariance) {
    double sum = 0;
    double variance = normalVariance;
    for (int j = 0; j < size(); j++) {
      if (j != i && known[i][j] > 0) {
        sum += known[i][j] * phiSquared[i][j];
        variance += Math.max(0, kurtosis[i] * kurtosis[j] / known[i][j]);
      }
    }
    return pValue(sum, mean, variance);
  }

  /** The probability of a larger sum of a multiple of a chi-square variable of a mean and a variance. */
  static double pValue(double sum, double mean, double variance) {
    double scale = variance / (2 * mean);
    return mean > 0 && Double.isFinite(sum / scale)
        ? 1 - new ChiSquaredDistribution(null, mean / scale).cumulativeProbability(sum / scale)
        : 1;
  }

  int freedom(int i) {
    return freedom[i];
  }

  double kurtosis(int i) {
    return kurtosis[i];
  }

  /** Of all pairs the sum of {@code phi^2} less its mean under independence. */
  double totalExcess() {
    return sum(excess());
  }

  /**
   * Sums over rows of the products of two columns' deviations, and of the weights where both are
   * known; only of the measured attributes.
   */
  private static final class Products implements AutoCloseable {

    private final Table table;
    private final int[] columns;
    private final int[] positionOf;
    private final Gram deviations;
    private final double[] fourthPowers;
    private Gram known;
    private double weight;
    private double completeWeight;
    private double squaredWeight;
    private float[][] sums;
    private float[][] knownSums;

    Products(Table table, int[] attributes) {
      TableLayout layout = table.layout();
      this.table = table;
      this.columns = Arrays.stream(attributes)
          .flatMap(a -> IntStream.range(layout.firstColumn(a), layout.firstColumn(a + 1)))
          .toArray();
      this.positionOf = new int[layout.columns()];
      for (int i = 0; i < columns.length; i++) {
        positionOf[columns[i]] = i;
      }
      this.deviations = new Gram(columns.length);
      this.fourthPowers = new double[columns.length];
    }

    void add(int[] rows) {
      double[] means =
          Arrays.stream(columns).mapToDouble(table.statistics()::mean).toArray();
      float[] cells = new float[rows.length * columns.length];
      float[] row = new float[positionOf.length];
      boolean complete = true;
      double blockWeight = 0;
      for (int i = 0; i < rows.length; i++) {
        double w = table.weight(rows[i]);
        blockWeight += w;
        squaredWeight += w * w;
        float root = (float) Math.sqrt(w);
        table.copyRow(rows[i], row);
        for (int j = 0; j < columns.length; j++) {
          float cell = root * (float) (row[columns[j]] - means[j]);
          complete &= !Float.isNaN(cell);
          fourthPowers[j] += Float.isNaN(cell) ? 0 : Math.pow(cell, 4) / w;
          cells[i * columns.length + j] = cell;
        }
      }
      weight += blockWeight;
      if (complete) {
        completeWeight += blockWeight;
      } else {
        addKnown(rows, cells);
      }
      deviations.add(cells, rows.length);
    }

    /** Adds the roots of the weights of known cells, and sets missing cells to 0. */
    private void addKnown(int[] rows, float[] cells) {
      float[] roots = new float[cells.length];
      for (int i = 0; i < cells.length; i++) {
        boolean missing = Float.isNaN(cells[i]);
        roots[i] = missing ? 0 : (float) Math.sqrt(table.weight(rows[i / columns.length]));
        cells[i] = missing ? 0 : cells[i];
      }
      known = known == null ? new Gram(columns.length) : known;
      known.add(roots, rows.length);
    }

    /** To be called after the last rows. */
    void finish() {
      sums = deviations.sums();
      knownSums = known == null ? null : known.sums();
    }

    double product(int c, int d) {
      return sums[positionOf[c]][positionOf[d]];
    }

    /** Above that of the normal distribution. */
    double kurtosis(int c) {
      double variance = product(c, c) / known(c, c);
      return fourthPowers[positionOf[c]] / known(c, c) / (variance * variance) - 3;
    }

    double known(int c, int d) {
      return completeWeight + (knownSums == null ? 0 : knownSums[positionOf[c]][positionOf[d]]);
    }

    double weight() {
      return weight;
    }

    /** {@code (sum w)^2 / sum w^2}, the number of rows if their weights are equal (Kish). */
    double effectiveSampleSize() {
      return weight * weight / squaredWeight;
    }

    @Override
    public void close() {
      deviations.close();
      if (known != null) {
        known.close();
      }
    }
  }
}
