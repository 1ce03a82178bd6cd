package metaclustering.model;

import java.io.Serializable;
import java.util.Arrays;
import java.util.function.Function;
import metaclustering.parallel.Interruption;
import metaclustering.table.RowBlock;
import metaclustering.table.Table;
import metaclustering.table.TableLayout;

/**
 * How well codes stand for rows. Immutable.
 *
 * <p>With {@code x'} the decoded row and {@code mean} the training mean, sums over known values and
 * weighted rows: the <i>relative error</i> is {@code sum (x - x')^2 / sum (x - mean)^2}, and the
 * share of variance explained of some columns is 1 less that ratio over these columns.
 *
 * @param relativeError squared error of the decoded rows over their squared deviation from the mean
 * @param explained share of each attribute's variance explained by the code; NaN if it has none
 * @param explainedByMetaCluster the same over the attributes that each meta-cluster owns; NaN if none
 * @param sizes the weight of the rows that have each symbol, [M][K]
 */
public record ModelSummary(
    double relativeError, double[] explained, double[] explainedByMetaCluster, double[][] sizes)
    implements Serializable {

  static ModelSummary empty(MetaClusterModel model) {
    double[] explained = new double[model.layout().attributes().size()];
    double[] byMetaCluster = new double[model.metaClusters()];
    Arrays.fill(explained, Double.NaN);
    Arrays.fill(byMetaCluster, Double.NaN);
    return new ModelSummary(Double.NaN, explained, byMetaCluster, model.perCentre());
  }

  /**
   * Measures a model on rows, which need not be its training rows.
   *
   * @param codes the rows' codes by this model
   */
  public static ModelSummary measure(MetaClusterModel model, Table table, int[][] codes) {
    return measure(model, table, codes, model::decodeColumns);
  }

  /** The same of what {@link MetaClusterModel#reconstruct} gives for the codes. */
  public static ModelSummary measureReconstruction(
      MetaClusterModel model, Table table, int[][] codes) {
    return measure(model, table, codes, model::reconstructColumns);
  }

  private static ModelSummary measure(
      MetaClusterModel model, Table table, int[][] codes, Function<int[], float[]> rows) {
    TableLayout layout = model.layout();
    int columns = layout.columns();
    double[] errors = new double[columns];
    double[] deviations = new double[columns];
    double[][] sizes = model.perCentre();
    float[] row = new float[columns];
    int number = 0;
    for (RowBlock block : table.blocks()) {
      Interruption.cancel();
      for (int i = 0; i < block.rows(); i++, number++) {
        double weight = block.weight(i);
        if (weight == 0) {
          continue;
        }
        block.copyRow(i, row);
        float[] decoded = rows.apply(codes[number]);
        for (int d = 0; d < columns; d++) {
          if (!Float.isNaN(row[d])) {
            double error = (double) row[d] - decoded[d];
            double deviation = row[d] - model.statistics().mean(d);
            errors[d] += weight * error * error;
            deviations[d] += weight * deviation * deviation;
          }
        }
        for (int m = 0; m < sizes.length; m++) {
          sizes[m][codes[number][m]] += weight;
        }
      }
    }
    return of(model, errors, deviations, sizes);
  }

  /**
   * What sums over rows say of a model.
   *
   * @param errors per column, {@code sum (x - x')^2}
   * @param deviations per column, {@code sum (x - mean)^2}
   * @param sizes the weight of each symbol's rows, [M x K]
   */
  public static ModelSummary of(
      MetaClusterModel model, double[] errors, double[] deviations, double[][] sizes) {
    TableLayout layout = model.layout();
    Ratio all = new Ratio();
    Ratio[] byMetaCluster = new Ratio[model.metaClusters()];
    Arrays.setAll(byMetaCluster, m -> new Ratio());
    double[] explained = new double[layout.attributes().size()];
    for (int a = 0; a < explained.length; a++) {
      Ratio own = new Ratio();
      for (int d = layout.firstColumn(a); d < layout.firstColumn(a + 1); d++) {
        own.add(errors[d], deviations[d]);
      }
      if (model.owner(a) != MetaClusterModel.NO_OWNER) {
        all.add(own.error, own.deviation);
        byMetaCluster[model.owner(a)].add(own.error, own.deviation);
      }
      explained[a] = own.explained();
    }
    double[] explainedBy =
        Arrays.stream(byMetaCluster).mapToDouble(Ratio::explained).toArray();
    return new ModelSummary(all.error / all.deviation, explained, explainedBy, sizes);
  }

  private static final class Ratio {
    private double error;
    private double deviation;

    void add(double e, double d) {
      error += e;
      deviation += d;
    }

    double explained() {
      return deviation > 0 ? 1 - error / deviation : Double.NaN;
    }
  }

  /** Share of the attribute's variance explained by the code, at most 1; NaN if it has none. */
  public double explained(int attribute) {
    return explained[attribute];
  }

  /** Share of variance explained over the attributes that the meta-cluster owns; NaN if none. */
  public double explainedByMetaCluster(int metaCluster) {
    return explainedByMetaCluster[metaCluster];
  }

  /** The weight of the rows that have the symbol in the meta-cluster. */
  public double size(int metaCluster, int symbol) {
    return sizes[metaCluster][symbol];
  }
}
