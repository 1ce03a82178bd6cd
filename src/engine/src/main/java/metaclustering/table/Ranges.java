package metaclustering.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The least and the largest value of every attribute over some rows, and the layout that follows from
 * them. Additive: ranges of parts of the rows can be merged in any split. Rows of weight 0 do not
 * count.
 */
public final class Ranges implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<AttributeSpec> attributes;
  private final boolean missingAsValue;
  private final double[] min;
  private final double[] max;
  private final long[] nonZeroRows;
  private long rows;
  private double totalWeight;

  public Ranges(List<AttributeSpec> attributes) {
    this(attributes, false);
  }

  /**
   * @param missingAsValue whether nominal attributes with missing values get one more value for these
   */
  public Ranges(List<AttributeSpec> attributes, boolean missingAsValue) {
    this.attributes = attributes;
    this.missingAsValue = missingAsValue;
    this.min = new double[attributes.size()];
    this.max = new double[attributes.size()];
    this.nonZeroRows = new long[attributes.size()];
    Arrays.fill(min, Double.POSITIVE_INFINITY);
    Arrays.fill(max, Double.NEGATIVE_INFINITY);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException naming the row and the attribute of a value that is infinite
   */
  public void add(RowSource source, int row) {
    double weight = RowReader.weight(source, row);
    if (weight > 0) {
      count(weight);
      RowReader.visit(source, row, this::extend);
    }
  }

  /** Counts a row, by whose values the ranges are to be extended. */
  void count(double weight) {
    totalWeight += weight;
    rows++;
  }

  /** Extends a range by a value, which may be missing. */
  void extend(int a, double cell) {
    AttributeSpec spec = attributes.get(a);
    double value = (missingAsValue ? spec.withMissing() : spec).toColumns(cell);
    if (value == 0) {
      return;
    }
    nonZeroRows[a]++;
    if (value < min[a]) {
      min[a] = value;
    }
    if (value > max[a]) {
      max[a] = value;
    }
  }

  /** Adds the ranges of other rows of the same attributes, and returns these. */
  public Ranges merge(Ranges others) {
    rows += others.rows;
    totalWeight += others.totalWeight;
    for (int a = 0; a < min.length; a++) {
      min[a] = Math.min(min[a], others.min[a]);
      max[a] = Math.max(max[a], others.max[a]);
      nonZeroRows[a] += others.nonZeroRows[a];
    }
    return this;
  }

  /** The number of rows of weight above 0. */
  public long rows() {
    return rows;
  }

  /** The sum of the rows' weights. */
  public double totalWeight() {
    return totalWeight;
  }

  /** Zeros are never looked at one by one, so that it does not matter whether they are stored. */
  boolean hasZeros(int a) {
    return nonZeroRows[a] < rows;
  }

  /** The least known value of an attribute; infinite if there is none. */
  public double min(int a) {
    return hasZeros(a) ? Math.min(min[a], 0) : min[a];
  }

  /** The largest known value of an attribute; negative infinite if there is none. */
  public double max(int a) {
    return hasZeros(a) ? Math.max(max[a], 0) : max[a];
  }

  /**
   * The layout by these ranges: values as they are, or brought to [0, 1].
   *
   * @param scaled whether numeric attributes are brought to [0, 1]
   * @throws IllegalArgumentException naming an attribute whose range is wider than a double
   */
  public TableLayout layout(boolean scaled) {
    return layout(scaled, a -> true);
  }

  /** The same where attributes that do not vary are not informative, whatever their range. */
  TableLayout layout(boolean scaled, IntPredicate varies) {
    int n = min.length;
    double[] offsets = new double[n];
    double[] units = new double[n];
    boolean[] informative = new boolean[n];
    for (int a = 0; a < n; a++) {
      boolean known = min(a) <= max(a);
      informative[a] = min(a) < max(a) && varies.test(a);
      units[a] = 1;
      if (!informative[a]) {
        offsets[a] = known ? min(a) : Double.NaN;
      } else if (scaled && !attributes.get(a).isNominal()) {
        offsets[a] = min(a);
        units[a] = range(attributes.get(a), min(a), max(a));
      }
    }
    List<AttributeSpec> specs = IntStream.range(0, n)
        .mapToObj(a -> isBeyond(a) ? attributes.get(a).withMissing() : attributes.get(a))
        .toList();
    return new TableLayout(specs, offsets, units, informative);
  }

  /** Whether the value for missing ones, which comes after the others, is among the values. */
  private boolean isBeyond(int a) {
    return missingAsValue && max(a) >= attributes.get(a).values().size();
  }

  static double range(AttributeSpec attribute, double min, double max) {
    double range = max - min;
    if (Double.isInfinite(range)) {
      throw new IllegalArgumentException("attribute '" + attribute.name() + "': the range from "
          + min + " to " + max + " is wider than a double");
    }
    return range;
  }
}
