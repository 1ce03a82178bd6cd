package metaclustering.description;

import java.io.Serializable;
import java.util.List;
import metaclustering.table.TableLayout;

/**
 * What some rows hold of each attribute: weighted mean and variance over its known values, or the
 * shares of a nominal attribute's values. Immutable.
 *
 * @param weight of the rows
 * @param known weight of the rows in which the attribute is known, [A]
 * @param means of the columns over known values, 0 where there are none, [D]
 * @param variances of the columns of each attribute, summed, [A]
 */
public record Profile(double weight, double[] known, float[] means, double[] variances)
    implements Serializable {

  /** The profile of all rows of some profiles. */
  static Profile merged(List<Profile> parts, TableLayout layout) {
    double weight = 0;
    double[] known = new double[layout.attributes().size()];
    double[] means = new double[layout.columns()];
    for (Profile part : parts) {
      weight += part.weight;
      for (int d = 0; d < means.length; d++) {
        means[d] += part.known[layout.attributeOf(d)] * part.means[d];
      }
      for (int a = 0; a < known.length; a++) {
        known[a] += part.known[a];
      }
    }
    for (int d = 0; d < means.length; d++) {
      means[d] /= Math.max(Double.MIN_NORMAL, known[layout.attributeOf(d)]);
    }
    double[] variances = new double[known.length];
    for (Profile part : parts) {
      for (int a = 0; a < known.length; a++) {
        double between = layout.sum(a, d -> Math.pow(part.means[d] - means[d], 2));
        variances[a] +=
            part.known[a] * (part.variances[a] + between) / Math.max(Double.MIN_NORMAL, known[a]);
      }
    }
    float[] rounded = new float[means.length];
    for (int d = 0; d < means.length; d++) {
      rounded[d] = (float) means[d];
    }
    return new Profile(weight, known, rounded, variances);
  }

  /** Whether any row has a value of the attribute. */
  public boolean isKnown(int attribute) {
    return known[attribute] > 0;
  }

  /** The share of the rows in which the attribute is missing; 0 if there are no rows. */
  public double missing(int attribute) {
    return weight > 0 ? 1 - known[attribute] / weight : 0;
  }

  /** The mean of a numeric attribute in its own units, or the most frequent value's number. */
  public double typical(TableLayout layout, int attribute) {
    return layout.decode(attribute, means);
  }

  /** The standard deviation of a numeric attribute in its own units. */
  public double deviation(TableLayout layout, int attribute) {
    return layout.unit(attribute) * Math.sqrt(variances[attribute]);
  }

  /** The shares of a nominal attribute's values. */
  public double[] shares(TableLayout layout, int attribute) {
    return layout.shares(attribute, means);
  }
}
