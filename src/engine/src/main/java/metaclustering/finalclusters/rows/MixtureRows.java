package metaclustering.finalclusters.rows;

import java.util.Arrays;
import java.util.stream.IntStream;
import metaclustering.finalclusters.vectors.RowVectors;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * The rows that a mixture is learned from: all of weight above 0, or a random sample of many, attribute
 * by attribute. Immutable.
 */
final class MixtureRows {

  private static final int MAX_CELLS = 400_000;
  private static final int MIN_ROWS = 500;

  private final Table table;
  private final int[] rows;
  private final double[] weights;

  /** Those that are informative in these rows. */
  private final int[] attributes;

  /** [these attributes][rows]. */
  private final double[][] values;

  private final Background[] backgrounds;
  private final AttributeCells[] cells;

  /**
   * All rows, or a sample of so many at most.
   *
   * @param candidates informative attributes, ascending
   */
  MixtureRows(Table table, int[] candidates, int most, long seed) {
    TableLayout layout = table.layout();
    this.table = table;
    this.rows = sample(table, candidates, most, seed);
    this.weights = Arrays.stream(rows).mapToDouble(table::weight).toArray();
    double[][] all = new double[candidates.length][rows.length];
    float[] row = new float[layout.columns()];
    for (int i = 0; i < rows.length; i++) {
      table.copyRow(rows[i], row);
      for (int c = 0; c < all.length; c++) {
        all[c][i] = layout.cell(candidates[c], row);
      }
    }
    int[] counting = IntStream.range(0, all.length).filter(c -> differ(all[c])).toArray();
    this.attributes = Arrays.stream(counting).map(c -> candidates[c]).toArray();
    this.values = Arrays.stream(counting).mapToObj(c -> all[c]).toArray(double[][]::new);
    this.backgrounds = new Background[attributes.length];
    this.cells = new AttributeCells[attributes.length];
    for (int a = 0; a < attributes.length; a++) {
      int nominal = layout.attributes().get(attributes[a]).values().size();
      backgrounds[a] = nominal > 0
          ? ValueShares.of(values[a], weights, nominal)
          : NumberHistogram.of(values[a], weights);
      cells[a] = AttributeCells.of(values[a], backgrounds[a]);
    }
  }

  /** Whether two known values differ. */
  private static boolean differ(double[] values) {
    return Arrays.stream(values)
            .filter(x -> !Double.isNaN(x))
            .distinct()
            .limit(2)
            .count()
        == 2;
  }

  private static int[] sample(Table table, int[] candidates, int wanted, long seed) {
    int affordable = (int) (MAX_CELLS / cells(table, candidates));
    int[] rows = table.sampleRows(Math.max(MIN_ROWS, Math.min(wanted, affordable)), seed);
    Arrays.sort(rows);
    return rows;
  }

  /** How many cells a row has, or of a wide table how many that are not 0. */
  private static double cells(Table table, int... candidates) {
    return table.layout().isWide()
        ? Math.max(1, Math.min(candidates.length, table.meanNonZero()))
        : table.layout().columns();
  }

  int size() {
    return rows.length;
  }

  Table table() {
    return table;
  }

  int[] rows() {
    return rows;
  }

  double[] weights() {
    return weights;
  }

  double totalWeight() {
    return Arrays.stream(weights).sum();
  }

  int[] attributes() {
    return attributes;
  }

  Background background(int attribute) {
    return backgrounds[attribute];
  }

  AttributeCells cells(int attribute) {
    return cells[attribute];
  }

  /** See {@link RowVectors#evened}. */
  float[][] evened(boolean byRank) {
    return attributes.length == 0
        ? new float[rows.length][0]
        : RowVectors.evened(table.layout(), attributes, values, byRank);
  }

  /** A start for each attribute in which no component differs; numbers are normal. */
  AttributeModel[] start(int components) {
    AttributeModel[] models = new AttributeModel[attributes.length];
    for (int a = 0; a < models.length; a++) {
      models[a] = backgrounds[a] instanceof NumberHistogram numbers
          ? NumericModel.start(numbers, components)
          : CellRatios.start(backgrounds[a], false, components);
    }
    return models;
  }
}
