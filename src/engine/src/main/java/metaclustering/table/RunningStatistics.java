package metaclustering.table;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Ranges, means and variances of a stream of rows, and the layout that follows from them: what {@link
 * Table#read} finds in a whole table, kept up to date row by row in constant memory.
 *
 * <p>Design notes. Only stored cells are looked at; zeros are what is left of the total weight, and
 * are added to the moments of the other values by the rule of Chan, Golub and LeVeque, "Updating
 * Formulae and a Pairwise Algorithm for Computing Sample Variances", 1979. Moments are in units of
 * each attribute's first value other than 0, so that squares of huge or tiny numbers neither overflow
 * nor vanish.
 */
public final class RunningStatistics implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A range or deviation this many times the unit asks for another scale. */
  private static final double OUTGROWN = 2;

  private final List<AttributeSpec> attributes;
  private final Scaling scaling;
  private final Ranges ranges;
  private final double[] missingWeight;
  private final double[] scale;
  private final double[] weight;
  private final double[] mean;
  private final double[] squares;

  /** The weight of each value of a nominal attribute but its first, whose cells are zeros. */
  private final double[][] valueWeights;

  public RunningStatistics(List<AttributeSpec> attributes, Scaling scaling) {
    int n = attributes.size();
    this.scaling = scaling;
    this.attributes = List.copyOf(attributes);
    this.ranges = new Ranges(this.attributes);
    this.missingWeight = new double[n];
    this.scale = new double[n];
    this.weight = new double[n];
    this.mean = new double[n];
    this.squares = new double[n];
    this.valueWeights = new double[n][];
    Arrays.setAll(valueWeights, a -> new double[attributes.get(a).values().size()]);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException naming the attribute of a nominal index that does not exist, or
   *     of a number that is too large for its scale; the row is not added then
   */
  public void add(StoredRow row) {
    if (row.weight() == 0) {
      return;
    }
    row.visit(this::requireValue);
    ranges.count(row.weight());
    row.visit((a, value) -> add(a, value, row.weight()));
  }

  private void requireValue(int a, double value) {
    AttributeSpec spec = attributes.get(a);
    if (Double.isNaN(value)) {
      return;
    }
    if (spec.isNominal()) {
      TableLayout.requireIndex(spec, value);
    } else if (scaling == Scaling.NONE && Math.abs(value) > RowReader.LARGEST) {
      throw new IllegalArgumentException(
          "attribute '" + spec.name() + "': the value " + value + " is too large in its scale");
    } else if (ranges.min(a) <= ranges.max(a)) {
      Ranges.range(spec, Math.min(ranges.min(a), value), Math.max(ranges.max(a), value));
    }
  }

  private void add(int a, double cell, double v) {
    double value = attributes.get(a).toColumns(cell);
    ranges.extend(a, value);
    if (Double.isNaN(value)) {
      missingWeight[a] += v;
      return;
    }
    if (attributes.get(a).isNominal()) {
      valueWeights[a][(int) value] += v;
      return;
    }
    if (scale[a] == 0) {
      scale[a] = Math.abs(value);
    }
    double x = value / scale[a];
    weight[a] += v;
    double gap = x - mean[a];
    mean[a] += gap * v / weight[a];
    squares[a] += v * gap * (x - mean[a]);
  }

  private double zeros(int a) {
    return ranges.hasZeros(a) ? ranges.totalWeight() - missingWeight[a] - stored(a) : 0;
  }

  private double stored(int a) {
    return attributes.get(a).isNominal() ? Arrays.stream(valueWeights[a]).sum() : weight[a];
  }

  /** The mean of a numeric attribute in its own units, 0 if it was never known. */
  private double mean(int a) {
    double known = weight[a] + zeros(a);
    return known > 0 ? scale[a] * mean[a] * (weight[a] / known) : 0;
  }

  /** The standard deviation of a numeric attribute in its own units, 0 if it was never known. */
  private double deviation(int a) {
    double zeros = zeros(a);
    double known = weight[a] + zeros;
    if (!(known > 0)) {
      return 0;
    }
    double between = zeros > 0 ? mean[a] * mean[a] * (weight[a] * zeros / known) : 0;
    return scale[a] * Math.sqrt((squares[a] + between) / known);
  }

  /**
   * How the attributes become columns by the rows so far.
   *
   * @throws IllegalArgumentException naming an attribute whose range is wider than a double
   */
  public TableLayout layout() {
    TableLayout layout = ranges.layout(
        scaling == Scaling.RANGE, a -> attributes.get(a).isNominal() || deviation(a) > 0);
    return scaling == Scaling.STANDARD ? layout.scaled(this::mean, this::deviation) : layout;
  }

  /** Whether the scale of an attribute has grown so much that the layout should be made anew. */
  public boolean hasOutgrown(TableLayout layout) {
    for (int a = 0; a < attributes.size(); a++) {
      if (layout.isInformative(a) && !attributes.get(a).isNominal()) {
        double size = switch (scaling) {
          case NONE -> 0;
          case RANGE -> ranges.max(a) - ranges.min(a);
          case STANDARD -> deviation(a);
        };
        if (size > OUTGROWN * layout.unit(a)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Means and variances of the columns of a layout by the rows so far. */
  public ColumnStatistics columns(TableLayout layout) {
    double[] means = new double[layout.columns()];
    double[] variances = new double[layout.columns()];
    float[] column = new float[layout.columns()];
    for (int a = 0; a < attributes.size(); a++) {
      int first = layout.firstColumn(a);
      if (attributes.get(a).isNominal()) {
        addNominal(layout, a, column, means, variances);
      } else if (layout.isInformative(a)) {
        means[first] = (mean(a) - layout.offset(a)) / layout.unit(a);
        double deviation = deviation(a) / layout.unit(a);
        variances[first] = deviation * deviation;
      }
    }
    return new ColumnStatistics(means, variances);
  }

  private void addNominal(
      TableLayout layout, int a, float[] column, double[] means, double[] variances) {
    double[] weights = valueWeights[a].clone();
    weights[0] += zeros(a);
    double known = Arrays.stream(weights).sum();
    for (int v = 0; v < weights.length && known > 0; v++) {
      layout.encode(a, v, column);
      for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
        means[d] += weights[v] / known * column[d];
        variances[d] += weights[v] / known * column[d] * column[d];
      }
    }
    for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
      variances[d] = Math.max(0, variances[d] - means[d] * means[d]);
    }
  }
}
