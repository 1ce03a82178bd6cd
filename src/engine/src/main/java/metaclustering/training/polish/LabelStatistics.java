package metaclustering.training.polish;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.model.Geometry;
import metaclustering.model.MetaClusterModel;
import metaclustering.model.ModelSummary;
import metaclustering.parallel.Interruption;
import metaclustering.parallel.Workers;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.FixedPoint;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;

/**
 * What the symbols of some rows, the labels, say about all columns: for every clusterer m, label k and
 * column d the weight n of the rows whose value is known, and the weighted sum of these values.
 *
 * <p>Design notes. Sums are integers ({@link FixedPoint}), so statistics of parts of the rows can be
 * merged in any split and order, and the result is the same bit for bit. The unit of a column follows
 * from its mean and variance: by Cauchy and Schwarz the absolute values of rows of weight W sum up to
 * at most {@code W sqrt(mean^2 + variance)}. Columns whose mean is many deviations away from 0 are
 * moved there, so that none of the digits that tell the rows apart is lost.
 */
public final class LabelStatistics implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A column whose mean is more deviations than this away from 0 is moved. */
  private static final double FAR = 10;

  /** Rows with fewer cells than this share that are not 0 are added cell by cell. */
  private static final int SPARSE_SHARE = 4;

  /** Rows that are added to one clusterer after another. */
  private static final int ROWS_AT_ONCE = 32;

  private final ColumnStatistics columns;
  private final double[] shifts;

  /** The columns that are moved. */
  private final int[] moved;

  private final FixedPoint weightUnit;
  private final double[] scales;

  /** [M][K]. */
  private final long[][] weights;

  /** [M][K][D]. */
  private final long[][][] sums;

  /** The weight of the rows that miss a column, [M][K][D]; null where no row of a label does. */
  private final long[][][] missing;

  /**
   * Statistics of no rows.
   *
   * @param model whose symbols the labels are
   * @param totalWeight of the rows that the model's column statistics come from; what is added and
   *     merged must be these rows or some of them
   */
  public LabelStatistics(MetaClusterModel model, double totalWeight) {
    int width = model.layout().columns();
    columns = model.statistics();
    weightUnit = FixedPoint.forSumsUpTo(totalWeight);
    shifts = new double[width];
    scales = new double[width];
    for (int d = 0; d < width; d++) {
      double mean = columns.mean(d);
      double deviation = Math.sqrt(columns.variance(d));
      shifts[d] = Math.abs(mean) > FAR * deviation ? mean : 0;
      double root = Math.hypot(mean - shifts[d], deviation);
      scales[d] = FixedPoint.forSumsUpTo(totalWeight * root).scale();
    }
    moved = IntStream.range(0, width).filter(d -> shifts[d] != 0).toArray();
    int clusterers = model.metaClusters();
    weights = new long[clusterers][];
    sums = new long[clusterers][][];
    missing = new long[clusterers][][];
    for (int m = 0; m < clusterers; m++) {
      weights[m] = new long[model.centreCount(m)];
      sums[m] = new long[weights[m].length][width];
      missing[m] = new long[weights[m].length][];
    }
  }

  /** The statistics of a whole table; each clusterer's are computed by one thread. */
  public static LabelStatistics of(
      Table table, int[][] codes, MetaClusterModel model, Workers workers)
      throws InterruptedException {
    LabelStatistics result = new LabelStatistics(model, table.totalWeight());
    result.forEachBlock(
        table, workers, (block, start, from, to) -> result.add(block, codes, start, from, to));
    return result;
  }

  /**
   * Takes rows from the labels that they had to those that they have; costs what has changed.
   *
   * @param before the codes of the whole table that these are the statistics of
   * @param after its codes from now on
   */
  void relabel(Table table, int[][] before, int[][] after, Workers workers)
      throws InterruptedException {
    forEachBlock(table, workers, (block, start, from, to) -> {
      Units units = new Units(block.columns());
      for (int i = 0; i < block.rows(); i++) {
        int[] old = before[start + i];
        int[] now = after[start + i];
        int m = Arrays.mismatch(old, from, to, now, from, to);
        if (m >= 0 && units.read(block, i)) {
          for (m += from; m < to; m++) {
            if (old[m] != now[m]) {
              add(units, m, old[m], -1);
              add(units, m, now[m], 1);
            }
          }
        }
      }
    });
  }

  /** Work on some rows for some clusterers. */
  private interface BlockTask {
    /**
     * @param start the number of the block's first row in the table
     * @param from the first clusterer
     * @param to the one after the last
     */
    void run(RowBlock block, int start, int from, int to);
  }

  private void forEachBlock(Table table, Workers workers, BlockTask task)
      throws InterruptedException {
    int parts = Math.min(workers.slots(), sums.length);
    workers.run(parts, part -> {
      int from = Workers.start(part, parts, sums.length);
      int to = Workers.start(part + 1, parts, sums.length);
      int start = 0;
      for (RowBlock block : table.blocks()) {
        Interruption.check();
        task.run(block, start, from, to);
        start += block.rows();
      }
    });
  }

  /**
   * Adds the rows of a block to the statistics of all clusterers.
   *
   * @param codes of the block's rows, [rows x M]
   */
  public void add(RowBlock block, int[][] codes) {
    add(block, codes, 0, 0, sums.length);
  }

  /**
   * Adds some rows at once to one clusterer after another, whose sums stay near the processor.
   *
   * @param codes of the block's rows from {@code start} on
   */
  private void add(RowBlock block, int[][] codes, int start, int from, int to) {
    Units[] rows = new Units[Math.min(ROWS_AT_ONCE, block.rows())];
    Arrays.setAll(rows, i -> new Units(block.columns()));
    boolean[] counts = new boolean[rows.length];
    for (int at = 0; at < block.rows(); at += rows.length) {
      int count = Math.min(rows.length, block.rows() - at);
      for (int i = 0; i < count; i++) {
        counts[i] = rows[i].read(block, at + i);
      }
      for (int m = from; m < to; m++) {
        for (int i = 0; i < count; i++) {
          if (counts[i]) {
            add(rows[i], m, codes[start + at + i][m], 1);
          }
        }
      }
    }
  }

  /**
   * Adds a row to a label.
   *
   * @param sign 1, or -1 to take it away
   */
  private void add(Units row, int m, int label, int sign) {
    weights[m][label] += sign * row.weight;
    row.addTo(sums[m][label], sign);
    for (int d : row.missing) {
      missing(m, label)[d] += sign * row.weight;
    }
  }

  /** A row in integers: of all cells or, if few are not 0, of these. */
  private final class Units {

    private final float[] row;
    private final int[] places;
    private final float[] values;
    private final long[] units;
    private int count;
    private boolean sparse;
    private long weight;
    private int[] missing;

    private Units(int width) {
      row = new float[width];
      places = new int[width + 1];
      values = new float[width + 1];
      units = new long[width];
    }

    /** Reads a row; false if it has no weight. */
    boolean read(RowBlock block, int i) {
      weight = weightUnit.of(block.weight(i));
      if (weight == 0) {
        return false;
      }
      missing = block.missing(i);
      count = moved.length == 0 ? block.nonZero(i, places, values) : units.length;
      sparse = count * SPARSE_SHARE < units.length;
      if (sparse) {
        for (int v = 0; v < count; v++) {
          units[v] = units(places[v], values[v]);
        }
      } else {
        block.copyRow(i, row);
        for (int d = 0; d < row.length; d++) {
          units[d] = Float.isNaN(row[d]) ? 0 : units(d, row[d]);
        }
      }
      return true;
    }

    private long units(int d, float x) {
      return (long) Math.rint(weightUnit.value(weight) * (x - shifts[d]) * scales[d]);
    }

    void addTo(long[] sum, int sign) {
      if (sparse) {
        for (int v = 0; v < count; v++) {
          sum[places[v]] += sign * units[v];
        }
      } else {
        for (int d = 0; d < units.length; d++) {
          sum[d] += sign * units[d];
        }
      }
    }
  }

  private long[] missing(int m, int label) {
    if (missing[m][label] == null) {
      missing[m][label] = new long[scales.length];
    }
    return missing[m][label];
  }

  private static void addTo(long[] sum, long[] part) {
    for (int d = 0; d < sum.length; d++) {
      sum[d] += part[d];
    }
  }

  /** Adds the statistics of other rows by the same model, and returns these. */
  public LabelStatistics merge(LabelStatistics others) {
    for (int m = 0; m < sums.length; m++) {
      addTo(weights[m], others.weights[m]);
      for (int k = 0; k < sums[m].length; k++) {
        addTo(sums[m][k], others.sums[m][k]);
        if (others.missing[m][k] != null) {
          addTo(missing(m, k), others.missing[m][k]);
        }
      }
    }
    return this;
  }

  /** The weights of the rows of a clusterer's labels, [K]. */
  double[] weights(int m) {
    return Arrays.stream(weights[m]).mapToDouble(weightUnit::value).toArray();
  }

  private double known(int m, int label, int column) {
    long[] missed = missing[m][label];
    return weightUnit.value(weights[m][label] - (missed == null ? 0 : missed[column]));
  }

  /** The sum of a label's known values, less {@code n} times where the column is moved to. */
  private double sum(int m, int label, int column) {
    return sums[m][label][column] / scales[column];
  }

  /**
   * The squared deviation from the column's mean that the labels of a clusterer explain, {@code sum_k
   * n_k (mean_k - mean)^2}.
   */
  double explained(int m, int column) {
    double explained = 0;
    for (int k = 0; k < sums[m].length; k++) {
      double n = known(m, k, column);
      if (n > 0) {
        double deviation = deviation(m, k, column);
        explained += deviation * deviation / n;
      }
    }
    return explained;
  }

  /**
   * How well the codes stand for the rows by a model with hard masks whose codes the labels are; a
   * column's error is what its owner's labels leave unexplained, and how far centres are from means.
   */
  public ModelSummary summary(MetaClusterModel model) {
    double[] errors = new double[scales.length];
    double[] deviations = new double[scales.length];
    for (int d = 0; d < scales.length; d++) {
      int owner = model.owner(model.layout().attributeOf(d));
      deviations[d] = total(d);
      errors[d] = deviations[d];
      if (owner != MetaClusterModel.NO_OWNER) {
        double gained = 0;
        double mean = columns.mean(d) - shifts[d];
        for (int k = 0; k < sums[owner].length; k++) {
          double n = known(owner, k, d);
          double centre = model.centreColumn(owner, k, d) - shifts[d];
          // (x - mean)^2 - (x - centre)^2, summed over the label's rows
          gained += (centre - mean) * (2 * sum(owner, k, d) - n * (centre + mean));
        }
        errors[d] = Math.max(0, deviations[d] - gained);
      }
    }
    double[][] sizes = new double[sums.length][];
    for (int m = 0; m < sizes.length; m++) {
      sizes[m] = weights(m);
    }
    return ModelSummary.of(model, errors, deviations, sizes);
  }

  /** The sum of a label's known values less the column's mean. */
  public double deviation(int m, int label, int column) {
    double mean = columns.mean(column) - shifts[column];
    return sum(m, label, column) - known(m, label, column) * mean;
  }

  /** The whole squared deviation of the known values from the column's mean. */
  public double total(int column) {
    double n = 0;
    for (int k = 0; k < weights[0].length; k++) {
      n += known(0, k, column);
    }
    return n * columns.variance(column);
  }

  /**
   * The labels' means, [K x D]. A label without rows keeps the model's centre, if it is in the space
   * of the columns; where nothing is known the column's mean stands.
   */
  float[][] means(int m, MetaClusterModel model) {
    boolean reusable = model.geometry() == Geometry.MASKED_DISTANCE;
    float[][] means = new float[sums[m].length][];
    for (int k = 0; k < means.length; k++) {
      if (weights[m][k] == 0 && reusable) {
        means[k] = model.centre(m, k);
        continue;
      }
      means[k] = new float[scales.length];
      for (int d = 0; d < means[k].length; d++) {
        double n = known(m, k, d);
        means[k][d] = (float) (n > 0 ? shifts[d] + sum(m, k, d) / n : columns.mean(d));
      }
    }
    return means;
  }
}
