package metaclustering.training.online;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.math.Offsets;
import metaclustering.settings.ClusteringSettings;
import metaclustering.table.ColumnStatistics;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * The centres of all clusterers while they are learned, one after another: those of clusterer m are
 * {@code start(m) <= n < start(m + 1)}. Only informative columns are kept, by their place among them,
 * less a shift that keeps the digits of columns far from 0.
 */
final class Centres implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A column whose mean is more deviations than this away from 0 is shifted. */
  private static final double MAX_DEVIATIONS = 10;

  private static final float TOWARDS_ROW = 0.1f;

  private final int[] columns;
  private final int[] starts;
  private final float[] shifts;
  private final float[][] rows;

  /**
   * Centres at the shifts.
   *
   * @param shifted whether columns are shifted
   * @param counts how many centres each clusterer has
   */
  Centres(TableLayout layout, ColumnStatistics statistics, boolean shifted, int... counts) {
    this.columns = layout.informativeColumns();
    this.starts = Offsets.of(counts);
    this.shifts = new float[columns.length];
    for (int j = 0; j < columns.length && shifted; j++) {
      double mean = statistics.mean(columns[j]);
      double deviation = Math.sqrt(statistics.variance(columns[j]));
      shifts[j] = Math.abs(mean) > MAX_DEVIATIONS * deviation ? (float) mean : 0;
    }
    this.rows = new float[all()][columns.length];
  }

  /** Sets all centres, [M x K x D]. */
  void setAll(float[][][] values) {
    for (int m = 0; m < values.length; m++) {
      for (int k = 0; k < values[m].length; k++) {
        for (int j = 0; j < columns.length; j++) {
          rows[starts[m] + k][j] = (float) ((double) values[m][k][columns[j]] - shifts[j]);
        }
      }
    }
  }

  /** The informative columns, ascending, by their places. Not to be modified. */
  int[] columns() {
    return columns;
  }

  /** The shift of each column, by its place. Not to be modified. */
  float[] shifts() {
    return shifts;
  }

  /** A centre, by the columns' places, less the shifts; modifiable. */
  float[] row(int n) {
    return rows[n];
  }

  /** The centres of a clusterer; see {@link #row}. */
  float[][] of(int m) {
    return Arrays.copyOfRange(rows, starts[m], starts[m + 1]);
  }

  /** The place of a column; negative if it is not informative. */
  int place(int column) {
    return Arrays.binarySearch(columns, column);
  }

  /** A centre's value in the column of a place, the shift added; 0 if the place is negative. */
  double get(int place, int n) {
    return place < 0 ? 0 : (double) rows[n][place] + shifts[place];
  }

  /** Sets a centre's value in the column of a place; the value includes the shift. */
  void set(int place, int n, double value) {
    rows[n][place] = (float) (value - shifts[place]);
  }

  int clusterers() {
    return starts.length - 1;
  }

  /** The number of the first centre of a clusterer. */
  int start(int m) {
    return starts[m];
  }

  /** The number of centres of a clusterer. */
  int count(int m) {
    return starts[m + 1] - starts[m];
  }

  /** The number of centres of each clusterer, [M]. */
  int[] counts() {
    return IntStream.range(0, clusterers()).map(this::count).toArray();
  }

  int all() {
    return starts[starts.length - 1];
  }

  /** A copy with the shifts added, [M x K x D], where D is the width. */
  float[][][] byClusterer(int width) {
    float[][][] result = new float[clusterers()][][];
    for (int m = 0; m < result.length; m++) {
      result[m] = new float[count(m)][width];
      for (int k = 0; k < result[m].length; k++) {
        for (int j = 0; j < columns.length; j++) {
          result[m][k][columns[j]] = rows[starts[m] + k][j] + shifts[j];
        }
      }
    }
    return result;
  }

  /**
   * First centres [M x K x D]: each at the mean, moved a little towards a random row of weight above 0
   * where its value is known. Centres at the rows themselves need more rows to learn, as they first
   * have to forget the other groups' columns.
   */
  static float[][][] nearMean(Table table, ClusteringSettings settings, RandomGenerator generator) {
    int[] candidates = RowOrder.weighted(table);
    int columns = table.layout().columns();
    float[][][] seeds = new float[settings.numMetaClusters()][settings.clustersEach()][columns];
    for (float[][] clusterer : seeds) {
      RowOrder.shuffle(candidates, clusterer.length, generator);
      for (int k = 0; k < clusterer.length; k++) {
        table.copyRow(candidates[k % candidates.length], clusterer[k]);
        for (int d = 0; d < columns; d++) {
          float mean = (float) table.statistics().mean(d);
          float away = Float.isNaN(clusterer[k][d]) ? 0 : clusterer[k][d] - mean;
          clusterer[k][d] = mean + TOWARDS_ROW * away;
        }
      }
    }
    return seeds;
  }
}
