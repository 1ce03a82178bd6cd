package metaclustering.finalclusters.rows;

import java.util.List;
import metaclustering.finalclusters.FinalClusters;
import metaclustering.math.LogSumExp;
import metaclustering.model.MetaClusterModel;
import metaclustering.table.TableLayout;

/**
 * A mixture of N components over rows; given the component, the attributes are independent,
 *
 * <pre>p(x) = prod_a p(x[a]) sum_n P(n) prod_a p(x[a] | n) / p(x[a]),</pre>
 *
 * with the {@link Background} p(x[a]) of all rows. Missing values are left out, which integrates over
 * them. Immutable.
 */
public final class RowMixture implements FinalClusters {

  private static final long serialVersionUID = 1L;

  /** Those that count. */
  private final int[] attributes;

  private final List<Background> backgrounds;
  private final List<AttributeModel> models;

  /** The commonest value by attribute; NaN if there is none. */
  private final double[] common;

  private final double[] logPriors;

  /** The log joint probability of a row of common values, relative to the background, [N]. */
  private final double[] base;

  /** The logarithms of the common values' ratios, by attribute, [N]; 0 where there is none. */
  private final double[][] commonLogs;

  RowMixture(
      int[] attributes,
      List<Background> backgrounds,
      List<AttributeModel> models,
      double[] common,
      double[] logPriors) {
    this.attributes = attributes;
    this.backgrounds = backgrounds;
    this.models = models;
    this.common = common;
    this.logPriors = logPriors;
    this.base = logPriors.clone();
    this.commonLogs = new double[models.size()][logPriors.length];
    for (int a = 0; a < models.size(); a++) {
      addLogRatios(a, common[a], commonLogs[a]);
      for (int n = 0; n < base.length; n++) {
        base[n] += commonLogs[a][n];
      }
    }
  }

  static RowMixture of(MixtureRows rows, MixtureFit fit) {
    int[] attributes = rows.attributes();
    Background[] backgrounds = new Background[attributes.length];
    double[] common = new double[attributes.length];
    for (int a = 0; a < attributes.length; a++) {
      backgrounds[a] = rows.background(a);
      common[a] = rows.cells(a).common();
    }
    return new RowMixture(
        attributes, List.of(backgrounds), List.of(fit.finished()), common, fit.logPriors());
  }

  private void addLogRatios(int a, double value, double[] logs) {
    for (int n = 0; n < logs.length && !Double.isNaN(value); n++) {
      logs[n] += Math.log(models.get(a).ratio(n, value));
    }
  }

  int[] attributes() {
    return attributes;
  }

  List<Background> backgrounds() {
    return backgrounds;
  }

  List<AttributeModel> models() {
    return models;
  }

  double[] common() {
    return common;
  }

  @Override
  public int clusters() {
    return logPriors.length;
  }

  @Override
  public double[] logPriors() {
    return logPriors.clone();
  }

  private double[] logJoint(TableLayout layout, float[] row) {
    double[] joint = base.clone();
    for (int a = 0; a < models.size(); a++) {
      double value = layout.cell(attributes[a], row);
      if (value != common[a]) {
        for (int n = 0; n < joint.length; n++) {
          joint[n] -= commonLogs[a][n];
        }
        addLogRatios(a, value, joint);
      }
    }
    return joint;
  }

  @Override
  public double[] logMemberships(MetaClusterModel model, float[] row) {
    return logMemberships(model.layout(), row);
  }

  /** {@code ln P(n | row)} for every cluster n, of a row of columns, NaN where a value is missing. */
  double[] logMemberships(TableLayout layout, float[] row) {
    return LogSumExp.normalised(logJoint(layout, row));
  }

  /**
   * {@code ln p(row)} of a row of columns. The unit is one over the product of the known numeric
   * attributes' units.
   */
  public double logDensity(TableLayout layout, float[] row) {
    double sum = LogSumExp.of(logJoint(layout, row));
    for (int a = 0; a < models.size(); a++) {
      double value = layout.cell(attributes[a], row);
      if (!Double.isNaN(value)) {
        boolean nominal = layout.attributes().get(attributes[a]).isNominal();
        sum += backgrounds.get(a).logDensity(value)
            - (nominal ? 0 : Math.log(layout.unit(attributes[a])));
      }
    }
    return sum;
  }
}
