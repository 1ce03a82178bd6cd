package metaclustering.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import metaclustering.math.Offsets;

/**
 * How attributes become columns, learned from the training rows. Immutable.
 *
 * <p>A numeric attribute is one column, {@code (value - offset) / unit}, computed in double. A
 * nominal attribute of two values is one column, 0 or 1; one of V &gt; 2 values is V indicator
 * columns of height {@code 1 / sqrt(2)}, so that two different values are always at squared distance
 * 1, as in Weka's distance functions. The columns of an attribute share one mask.
 *
 * <p>An attribute is <i>informative</i> if two different known values occur in the training rows; the
 * others are constant or always missing and count in no distance.
 */
public final class TableLayout implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final float INDICATOR = (float) Math.sqrt(0.5);

  private static final int MAX_COLUMNS = 3_000;

  private final List<AttributeSpec> attributes;
  private final double[] offsets;
  private final double[] units;
  private final boolean[] informative;
  private final int[] firstColumn;
  private final int[] attributeOf;

  /** The columns of a row of zeros; found when they are needed. */
  private transient volatile float[] zeros;

  /**
   * @param attributes the attributes of the training rows
   * @param offsets per attribute; of one that is not informative, its only value (NaN if none)
   * @param units per attribute, above 0; not used for nominal attributes
   * @param informative per attribute
   */
  public TableLayout(
      List<AttributeSpec> attributes, double[] offsets, double[] units, boolean[] informative) {
    this.attributes = List.copyOf(attributes);
    this.offsets = offsets.clone();
    this.units = units.clone();
    this.informative = informative.clone();
    firstColumn = Offsets.of(attributes.stream()
        .mapToInt(attribute -> attribute.values().size())
        .map(values -> values > 2 ? values : 1)
        .toArray());
    attributeOf = new int[firstColumn[attributes.size()]];
    for (int a = 0; a < attributes.size(); a++) {
      Arrays.fill(attributeOf, firstColumn[a], firstColumn[a + 1], a);
    }
  }

  /** This layout with other offsets and units of the numeric attributes that are informative. */
  TableLayout scaled(IntToDoubleFunction newOffsets, IntToDoubleFunction newUnits) {
    double[] otherOffsets = offsets.clone();
    double[] otherUnits = units.clone();
    for (int a = 0; a < otherUnits.length; a++) {
      if (informative[a] && !attributes.get(a).isNominal()) {
        otherOffsets[a] = newOffsets.applyAsDouble(a);
        otherUnits[a] = newUnits.applyAsDouble(a);
      }
    }
    return new TableLayout(attributes, otherOffsets, otherUnits, informative);
  }

  /**
   * This layout with its numeric attributes brought to mean 0 and deviation 1.
   *
   * @param means per attribute, in its units from its offset
   * @param variances per attribute, in squares of its units
   */
  TableLayout standardised(IntToDoubleFunction means, IntToDoubleFunction variances) {
    return scaled(
        a -> offsets[a] + means.applyAsDouble(a) * units[a],
        a -> units[a] * Math.sqrt(variances.applyAsDouble(a)));
  }

  /** This layout with its numeric attributes brought to mean 0 and deviation 1 by its columns. */
  public TableLayout standardised(ColumnStatistics columns) {
    return standardised(a -> columns.mean(firstColumn[a]), a -> columns.variance(firstColumn[a]));
  }

  /** Whether a layout of the same attributes makes the same columns of the same rows. */
  public boolean encodesAs(TableLayout other) {
    return Arrays.equals(informative, other.informative)
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(units, other.units);
  }

  public List<AttributeSpec> attributes() {
    return attributes;
  }

  public int columns() {
    return attributeOf.length;
  }

  /**
   * Whether there are more than 3,000 columns: what takes time or memory for every cell, every pair of
   * columns or every column of many rows is then done for a sample, or for the cells that are not 0.
   */
  public boolean isWide() {
    return columns() > MAX_COLUMNS;
  }

  /** The first column of an attribute; its columns end before {@code firstColumn(attribute + 1)}. */
  public int firstColumn(int attribute) {
    return firstColumn[attribute];
  }

  /** The attribute that a column belongs to. */
  public int attributeOf(int column) {
    return attributeOf[column];
  }

  /** The sum over the columns of an attribute. */
  public double sum(int attribute, IntToDoubleFunction ofColumn) {
    double sum = 0;
    for (int d = firstColumn[attribute]; d < firstColumn[attribute + 1]; d++) {
      sum += ofColumn.applyAsDouble(d);
    }
    return sum;
  }

  /** Whether two different known values of the attribute occurred in the training rows. */
  public boolean isInformative(int attribute) {
    return informative[attribute];
  }

  public int informativeAttributes() {
    return (int)
        IntStream.range(0, informative.length).filter(this::isInformative).count();
  }

  /** The columns of the informative attributes, ascending. */
  public int[] informativeColumns() {
    return IntStream.range(0, columns())
        .filter(d -> informative[attributeOf[d]])
        .toArray();
  }

  public double[] offsets() {
    return offsets.clone();
  }

  public boolean[] informative() {
    return informative.clone();
  }

  /** The length of one unit of each attribute's column, in the attribute's own units. */
  public double[] units() {
    return units.clone();
  }

  public double offset(int attribute) {
    return offsets[attribute];
  }

  /** See {@link #units}. */
  public double unit(int attribute) {
    return units[attribute];
  }

  /**
   * Writes one cell into a row of columns; a missing value (NaN) becomes NaN, unless the attribute has
   * a value that stands for it.
   *
   * @param row modified: the columns of the attribute
   * @throws IllegalArgumentException if a nominal index is not one of the attribute's values
   */
  public void encode(int attribute, double cell, float[] row) {
    int from = firstColumn[attribute];
    int to = firstColumn[attribute + 1];
    AttributeSpec spec = attributes.get(attribute);
    double value = spec.toColumns(cell);
    if (Double.isNaN(value)) {
      Arrays.fill(row, from, to, Float.NaN);
    } else if (!spec.isNominal()) {
      row[from] =
          informative[attribute] ? (float) ((value - offsets[attribute]) / units[attribute]) : 0;
    } else {
      int index = requireIndex(spec, value);
      if (to - from == 1) {
        row[from] = index;
      } else {
        Arrays.fill(row, from, to, 0);
        row[from + index] = INDICATOR;
      }
    }
  }

  static int requireIndex(AttributeSpec spec, double value) {
    int index = (int) value;
    if (index != value || index < 0 || index >= spec.values().size()) {
      throw new IllegalArgumentException("attribute '" + spec.name() + "' has no value number "
          + value + ": it has " + spec.values().size() + " values");
    }
    return index;
  }

  /**
   * One row of a source as columns, NaN where a value is missing.
   *
   * @throws IllegalArgumentException naming the row and the attribute of a cell that has no column
   */
  public float[] encode(RowSource source, int row) {
    float[] columns = zeros();
    RowReader.read(source, this, row, columns);
    return columns;
  }

  /** The values of a row, one per attribute in its own units, as columns. */
  public float[] encode(double[] values) {
    if (values.length != attributes.size()) {
      throw new IllegalArgumentException("the row has " + values.length + " values, the model "
          + attributes.size() + " attributes");
    }
    float[] columns = new float[columns()];
    for (int a = 0; a < values.length; a++) {
      encode(a, values[a], columns);
    }
    return columns;
  }

  /** The columns of a row whose cells are all 0. */
  float[] zeros() {
    float[] found = zeros;
    if (found == null) {
      found = encodedZeros();
      zeros = found;
    }
    return found.clone();
  }

  private float[] encodedZeros() {
    float[] columns = new float[columns()];
    for (int a = 0; a < attributes.size(); a++) {
      encode(a, 0, columns);
    }
    return columns;
  }

  /**
   * What a row of columns holds of an attribute: the value of a numeric one's column, the number of a
   * nominal one's value, NaN if it is missing.
   */
  public double cell(int attribute, float[] row) {
    float x = row[firstColumn[attribute]];
    boolean nominal = attributes.get(attribute).isNominal();
    return nominal && !Float.isNaN(x) ? decode(attribute, row) : x;
  }

  /**
   * The shares of a nominal attribute's values in rows.
   *
   * @param means of the rows' columns
   */
  public double[] shares(int attribute, float[] means) {
    int from = firstColumn[attribute];
    double[] shares = new double[attributes.get(attribute).values().size()];
    if (!informative[attribute] && !Double.isNaN(offsets[attribute])) {
      shares[(int) offsets[attribute]] = 1;
    } else if (shares.length == 2) {
      shares[1] = Math.max(0, Math.min(1, means[from]));
      shares[0] = 1 - shares[1];
    } else {
      Arrays.setAll(shares, v -> Math.max(0, Math.min(1, means[from + v] / INDICATOR)));
    }
    return shares;
  }

  /**
   * The cells of all attributes that a row of columns stands for; see the other method. NaN for a value
   * that stands for missing ones.
   */
  public double[] decode(float[] row) {
    double[] values = new double[attributes.size()];
    for (int a = 0; a < values.length; a++) {
      values[a] = attributes.get(a).toRow(decode(a, row));
    }
    return values;
  }

  /**
   * The value of an attribute that a row of columns stands for, in the attribute's own units: the
   * number, or the index of the nominal value whose column is largest (the lowest of equals).
   */
  public double decode(int attribute, float[] row) {
    int from = firstColumn[attribute];
    int to = firstColumn[attribute + 1];
    if (!informative[attribute]) {
      return offsets[attribute];
    }
    if (!attributes.get(attribute).isNominal()) {
      return row[from] * units[attribute] + offsets[attribute];
    }
    if (to - from == 1) {
      return row[from] > 0.5f ? 1 : 0;
    }
    int best = from;
    for (int d = from + 1; d < to; d++) {
      if (row[d] > row[best]) {
        best = d;
      }
    }
    return best - from;
  }
}
