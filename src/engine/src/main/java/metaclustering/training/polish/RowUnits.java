package metaclustering.training.polish;

import java.io.Serializable;
import java.util.stream.IntStream;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.FixedPoint;
import metaclustering.table.RowBlock;

/**
 * The units in which weights and weighted values of rows are integers, whose sums are exact.
 *
 * <p>Design notes. The unit of a column follows from its mean and variance: by Cauchy and Schwarz the
 * absolute values of rows of weight W sum to at most {@code W sqrt(mean^2 + variance)}. A column whose
 * mean is many deviations away from 0 is shifted by its mean, so that no digits that distinguish rows
 * are lost.
 */
final class RowUnits implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A column whose mean is more deviations than this away from 0 is shifted. */
  private static final double MAX_DEVIATIONS = 10;

  /** Rows are read cell by cell if less than this part of their cells is not 0. */
  private static final int SPARSE_PART = 4;

  private final FixedPoint weightUnit;
  private final double[] shifts;
  private final double[] scales;
  private final boolean isShifted;

  /**
   * @param totalWeight of all rows, or more
   */
  RowUnits(ColumnStatistics statistics, int columns, double totalWeight) {
    weightUnit = FixedPoint.forSumsUpTo(totalWeight);
    shifts = new double[columns];
    scales = new double[columns];
    for (int d = 0; d < columns; d++) {
      double mean = statistics.mean(d);
      double deviation = Math.sqrt(statistics.variance(d));
      shifts[d] = Math.abs(mean) > MAX_DEVIATIONS * deviation ? mean : 0;
      double root = Math.hypot(mean - shifts[d], deviation);
      scales[d] = FixedPoint.forSumsUpTo(totalWeight * root).scale();
    }
    isShifted = IntStream.range(0, columns).anyMatch(d -> shifts[d] != 0);
  }

  int columns() {
    return scales.length;
  }

  double shift(int column) {
    return shifts[column];
  }

  double weight(long units) {
    return weightUnit.value(units);
  }

  /** A sum of a column's weighted values, less their weight times the shift. */
  double sum(long units, int column) {
    return units / scales[column];
  }

  /** A row in units: of all cells or, if few are not 0, of these. */
  final class Row {

    private final float[] row = new float[columns()];
    private final int[] places = new int[columns() + 1];
    private final float[] values = new float[columns() + 1];
    private final long[] units = new long[columns()];
    private int count;
    private boolean sparse;
    private long weight;
    private int[] missing;

    /** Reads a row; false if it has no weight. */
    boolean read(RowBlock block, int i) {
      weight = weightUnit.of(block.weight(i));
      if (weight == 0) {
        return false;
      }
      missing = block.missing(i);
      count = isShifted ? units.length : block.nonZero(i, places, values);
      sparse = count * SPARSE_PART < units.length;
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

    long weight() {
      return weight;
    }

    /** The columns whose value is missing. */
    int[] missing() {
      return missing;
    }

    /** Adds the weighted values to sums, or subtracts them if the sign is -1. */
    void addTo(long[] sums, int sign) {
      if (sparse) {
        for (int v = 0; v < count; v++) {
          sums[places[v]] += sign * units[v];
        }
      } else {
        for (int d = 0; d < units.length; d++) {
          sums[d] += sign * units[d];
        }
      }
    }
  }
}
